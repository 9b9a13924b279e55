/**
 * Events as typed columns sorted by their last day, so that a time window is two array reads. This is the form every
 * drawing, counting and listing reads.
 */

import {GONE, OPEN_SPAN, UNKNOWN_DAY} from './feed.js';

/**
 * @typedef {import('./feed.js').EventRows & {
 *   undatedCount: number,
 *   firstDay: number,
 *   dayCount: number,
 *   dayOffsets: Uint32Array,
 * }} EventColumns
 *   undatedCount: rows before the first day, events whose day is not known; firstDay: earliest last day of all dated
 *   events, 0 if there is none; dayCount: days from there to the latest, both included; dayOffsets: row where a day
 *   begins, one more at the end
 */

/** The columns, as what they are made; ids of more than 31 bits need the widest. */
const KINDS = {
  lastDay: Int32Array,
  span: Uint16Array,
  x: Float32Array,
  y: Float32Array,
  look: Uint8Array,
  killed: Uint16Array,
  doubtHm: Uint16Array,
  ids: Int32Array,
};

/** The first day an event may have happened on; -Infinity where it is open. @param {EventColumns} columns */
export const firstDayOf = ({lastDay, span}, row) => (span[row] === OPEN_SPAN ? -Infinity : lastDay[row] - span[row]);

/**
 * An event stands at the last day it may have happened on; those that are gone are left out.
 * @param {import('./feed.js').EventRows[]} parts that hold no event twice
 * @returns {EventColumns}
 */
export function buildColumns(parts) {
  const {count, undatedCount, firstDay, lastDay} = measure(parts);
  const dayCount = firstDay > lastDay ? 0 : lastDay - firstDay + 1;
  const columns = {count, undatedCount, firstDay: dayCount ? firstDay : 0, dayCount, dayOffsets: null};
  for (const [kind, TypedArray] of Object.entries(KINDS)) columns[kind] = new TypedArray(count);
  if (parts.some((part) => part.ids instanceof Float64Array)) columns.ids = new Float64Array(count);
  const next = offsets(parts, columns);
  columns.dayOffsets = next.slice();
  let undated = 0;
  for (const part of parts) {
    for (let from = 0; from < part.count; from++) {
      if (part.look[from] === GONE) continue;
      const row = part.lastDay[from] === UNKNOWN_DAY ? undated++ : next[part.lastDay[from] - columns.firstDay]++;
      columns.lastDay[row] = part.lastDay[from];
      columns.span[row] = part.span[from];
      columns.x[row] = part.x[from];
      columns.y[row] = part.y[from];
      columns.look[row] = part.look[from];
      columns.killed[row] = part.killed[from];
      columns.doubtHm[row] = part.doubtHm[from];
      columns.ids[row] = part.ids[from];
    }
  }
  return columns;
}

/**
 * @param {EventColumns} columns stay as they are
 * @param {import('./feed.js').EventRows} changes events that are new, other than before, or gone
 * @returns {EventColumns}
 */
export function applyChanges(columns, changes) {
  const changed = new Set(changes.ids);
  const look = columns.look.slice();
  for (let row = 0; row < columns.count; row++) if (changed.has(columns.ids[row])) look[row] = GONE;
  return buildColumns([{...columns, look}, changes]);
}

function measure(parts) {
  const found = {count: 0, undatedCount: 0, firstDay: Infinity, lastDay: -Infinity};
  for (const {count, lastDay, look} of parts) {
    for (let row = 0; row < count; row++) {
      if (look[row] === GONE) continue;
      found.count++;
      const day = lastDay[row];
      if (day === UNKNOWN_DAY) {
        found.undatedCount++;
        continue;
      }
      if (day < found.firstDay) found.firstDay = day;
      if (day > found.lastDay) found.lastDay = day;
    }
  }
  return found;
}

function offsets(parts, {undatedCount, firstDay, dayCount}) {
  const begins = new Uint32Array(dayCount + 1);
  begins[0] = undatedCount;
  for (const {count, lastDay, look} of parts) {
    for (let row = 0; row < count; row++) {
      if (look[row] !== GONE && lastDay[row] !== UNKNOWN_DAY) begins[lastDay[row] - firstDay + 1]++;
    }
  }
  for (let day = 0; day < dayCount; day++) begins[day + 1] += begins[day];
  return begins;
}
