/** Events as a table that any spreadsheet opens. */

const COLUMNS = [
  'date_start',
  'date_end',
  'event_type',
  'sub_event_type',
  'place_name',
  'admin1',
  'country',
  'relation',
  'uncertainty_m',
  'actor1',
  'actor2',
  'fatalities_low',
  'fatalities_best',
  'fatalities_high',
  'injuries_low',
  'injuries_best',
  'injuries_high',
  'weapon',
  'target',
  'confidence',
  'status',
  'source',
  'source_count',
  'summary',
];

/**
 * @param {object[]} features
 * @returns {string} RFC 4180, first row the names of the columns
 */
export function toCsv(features) {
  const rows = features.map(({id, geometry, properties}) => [
    id,
    geometry?.coordinates[1],
    geometry?.coordinates[0],
    ...COLUMNS.map((column) => properties[column]),
  ]);
  return [['id', 'latitude', 'longitude', ...COLUMNS], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Words that a spreadsheet would run as a formula get an apostrophe before them. */
function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
