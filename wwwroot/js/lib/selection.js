/** Which rows of the columns are shown: one pass, no index. */

import {EVENT_TYPES} from './types.js';

/**
 * What the columns alone can decide, without asking the service.
 * @typedef {object} RowFilter
 * @property {number} typeMask bit per index of EVENT_TYPES
 * @property {number} uncertaintyMaxM Infinity for any
 * @property {number} killedMin
 */

/**
 * Part of the Mercator square on screen; west may be below 0 and east above 1 where the world repeats.
 * @typedef {{west: number, east: number, north: number, south: number}} UnitBox
 */

/**
 * @typedef {object} Selection
 * @property {Uint32Array} rows shown, in view, newest first
 * @property {Uint32Array} unplacedRows shown but without a place, newest first
 * @property {number[]} countsByType in view, whether the type is switched on or not
 * @property {number} total shown anywhere on Earth
 */

/**
 * @param {import('./columns.js').EventColumns} columns
 * @param {import('./columns.js').RowSpan} span
 * @param {RowFilter} filter
 * @param {UnitBox} box
 * @returns {Selection}
 */
export function selectRows(columns, {start, end, lastDay}, filter, box) {
  const rows = new Uint32Array(end - start);
  const unplacedRows = [];
  const countsByType = EVENT_TYPES.map(() => 0);
  let count = 0;
  let total = 0;
  for (let row = end - 1; row >= start; row--) {
    if (columns.startDay[row] > lastDay || !passesApartFromType(columns, row, filter)) continue;
    const type = columns.type[row];
    const isOn = (filter.typeMask >> type) & 1;
    const placed = columns.x[row] === columns.x[row];
    total += isOn;
    if (!placed && isOn) unplacedRows.push(row);
    if (!placed || !isInside(columns, row, box)) continue;
    countsByType[type]++;
    if (isOn) rows[count++] = row;
  }
  return {rows: rows.slice(0, count), unplacedRows: Uint32Array.from(unplacedRows), countsByType, total};
}

/**
 * @param {import('./columns.js').EventColumns} columns
 * @param {number} row
 * @param {RowFilter} filter
 */
export function passesApartFromType(columns, row, filter) {
  return columns.uncertaintyM[row] <= filter.uncertaintyMaxM && columns.killed[row] >= filter.killedMin;
}

/**
 * @param {import('./columns.js').EventColumns} columns
 * @param {number} row
 * @param {UnitBox} box
 */
export function isInside(columns, row, {west, east, north, south}) {
  const y = columns.y[row];
  if (!(y >= north && y <= south)) return false;
  const x = columns.x[row];
  return (x >= west && x <= east) || (x + 1 >= west && x + 1 <= east) || (x - 1 >= west && x - 1 <= east);
}
