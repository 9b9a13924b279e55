/** GeoJSON of exactly the events shown. */

/**
 * @param {import('./columns.js').EventColumns} columns
 * @param {Uint32Array | number[]} rows
 * @returns {string} a FeatureCollection, RFC 7946
 */
export function toGeoJson(columns, rows) {
  return JSON.stringify({type: 'FeatureCollection', features: Array.from(rows, (row) => columns.features[row])});
}

/**
 * @param {string} fileName
 * @param {string} text
 */
export function saveFile(fileName, text) {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/geo+json'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
