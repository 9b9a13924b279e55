/** The events of the list as a file. */

import {exportAddress} from './api.js';
import {saveAddress, saveFile, toGeoJson} from './lib/export.js';

/** Up to so many events the file is made of what the page holds; more come straight from the service. */
const MAX_FETCHED = 5_000;

/**
 * @typedef {object} Shown what the list holds
 * @property {import('./lib/address.js').PageState} current
 * @property {import('./lib/columns.js').EventColumns} columns
 * @property {Uint32Array | number[]} rows
 * @property {boolean} isPart the rows are a part that no filter means
 * @property {import('./map/map-view.js').MapView} map
 * @property {import('./event-details.js').EventDetails} details
 */

/** Whether the service itself gives the file. @param {Shown} shown */
const isLong = ({rows, isPart, current}) => rows.length > MAX_FETCHED && !isPart && !current.isExactOnly;

/** @param {Shown} shown */
export async function saveShown(shown) {
  const {current, columns, rows, map, details} = shown;
  const name = `geoconflict-${rows.length}-events.geojson`;
  if (isLong(shown)) {
    saveAddress(name, exportAddress(current, map.viewBox()));
    return;
  }
  const features = await details.load(Array.from(rows, (row) => columns.ids[row]));
  saveFile(name, toGeoJson(features));
}

/** @param {Shown} shown @returns {boolean} false where the page holds what a file needs */
export function saveLongCsv(shown) {
  if (!isLong(shown)) return false;
  saveAddress('geoconflict-events.csv', exportAddress(shown.current, shown.map.viewBox(), 'csv'));
  return true;
}
