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
export const saveFile = (fileName, text) => saveBlob(fileName, new Blob([text], {type: 'application/geo+json'}));

/**
 * @param {string} fileName
 * @param {Blob} blob
 */
export function saveBlob(fileName, blob) {
  const url = URL.createObjectURL(blob);
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
