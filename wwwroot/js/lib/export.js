/** GeoJSON of exactly the events shown. */

/**
 * @param {object[]} features
 * @returns {string} a FeatureCollection, RFC 7946
 */
export const toGeoJson = (features) => JSON.stringify({type: 'FeatureCollection', features});

/**
 * @param {string} fileName
 * @param {string} text
 */
export function saveFile(fileName, text) {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/geo+json'}));
  saveAddress(fileName, url);
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * @param {string} fileName
 * @param {string} url
 */
export function saveAddress(fileName, url) {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
