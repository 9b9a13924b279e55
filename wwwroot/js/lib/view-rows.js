/**
 * The rows that pass the filters in the part of the map on screen, in the order of time and with running counts: made
 * once when map or filters change, so that moving through time touches only what comes and goes.
 */

import {firstDayOf} from './columns.js';
import {typeOf, UNKNOWN_DOUBT} from './feed.js';
import {EVENT_TYPES} from './types.js';

const TYPES = EVENT_TYPES.length;

/**
 * What the columns alone can decide, without asking the service; types and days are asked for later.
 * @typedef {object} RowFilter
 * @property {number} uncertaintyMaxM Infinity for any
 * @property {number} killedMin
 * @property {boolean} isExactOnly leaves out events whose day is not known exactly
 */

/**
 * Part of the Mercator square on screen; west may be below 0 and east above 1 where the world repeats.
 * @typedef {{west: number, east: number, north: number, south: number}} UnitBox
 */

/** @type {UnitBox} all of it */
export const WORLD = {west: 0, east: 1, north: -Infinity, south: Infinity};

/** @typedef {{from: number, to: number} | null} Days both ends included; null for all time */

/**
 * @typedef {object} ViewRows
 * @property {import('./columns.js').EventColumns} columns
 * @property {Uint32Array} exact rows whose day is known exactly, oldest first
 * @property {Uint32Array} exactOffsets where in `exact` a day begins, one more at the end
 * @property {Uint32Array} exactCounts how many of each type ended before a day: type by type within day by day
 * @property {Uint32Array} broad rows that may have happened on one of several days, by their last
 * @property {Uint32Array} undated rows whose day is not known; in while no window is set
 * @property {Uint32Array} unplaced rows that pass but have no place, newest last
 */

/**
 * @param {import('./columns.js').EventColumns} columns
 * @param {RowFilter} filter
 * @param {UnitBox} box
 * @returns {ViewRows}
 */
export function gatherRows(columns, filter, box) {
  const {count, undatedCount, dayCount, dayOffsets, span, x, y} = columns;
  const exact = new Uint32Array(count);
  const exactOffsets = new Uint32Array(dayCount + 1);
  const exactCounts = new Uint32Array((dayCount + 1) * TYPES);
  const [broad, undated, unplaced] = [[], [], []];
  let exactCount = 0;
  const passes = passing(columns, filter);
  const isInside = insideOf(box);
  for (let row = 0; row < undatedCount; row++) {
    if (filter.isExactOnly || !passes(row)) continue;
    if (x[row] !== x[row]) unplaced.push(row);
    else if (isInside(x[row], y[row])) undated.push(row);
  }
  for (let day = 0; day < dayCount; day++) {
    exactOffsets[day] = exactCount;
    const counts = (day + 1) * TYPES;
    for (let type = 0; type < TYPES; type++) exactCounts[counts + type] = exactCounts[counts - TYPES + type];
    for (let row = dayOffsets[day]; row < dayOffsets[day + 1]; row++) {
      if (!passes(row) || (filter.isExactOnly && span[row] !== 0)) continue;
      if (x[row] !== x[row]) unplaced.push(row);
      else if (!isInside(x[row], y[row])) continue;
      else if (span[row] > 0) broad.push(row);
      else {
        exact[exactCount++] = row;
        exactCounts[counts + typeOf(columns.look[row])]++;
      }
    }
  }
  exactOffsets[dayCount] = exactCount;
  return {
    columns,
    exact: exact.slice(0, exactCount),
    exactOffsets,
    exactCounts,
    broad: Uint32Array.from(broad),
    undated: Uint32Array.from(undated),
    unplaced: Uint32Array.from(unplaced),
  };
}

function passing({doubtHm, killed}, {uncertaintyMaxM, killedMin}) {
  const doubtMaxHm = uncertaintyMaxM === Infinity ? UNKNOWN_DOUBT : Math.min(UNKNOWN_DOUBT - 1, uncertaintyMaxM / 100);
  return (row) => doubtHm[row] <= doubtMaxHm && killed[row] >= killedMin;
}

function insideOf({west, east, north, south}) {
  return (x, y) =>
    y >= north &&
    y <= south &&
    ((x >= west && x <= east) || (x + 1 >= west && x + 1 <= east) || (x - 1 >= west && x - 1 <= east));
}

/**
 * @param {ViewRows} view
 * @param {Days} days
 * @returns {{start: number, end: number}} the part of `exact` that lies in the window, half-open
 */
export function exactSpan({columns: {firstDay, dayCount}, exact, exactOffsets}, days) {
  if (!days) return {start: 0, end: exact.length};
  const clamp = (day) => Math.min(dayCount, Math.max(0, day - firstDay));
  return {start: exactOffsets[clamp(days.from)], end: exactOffsets[clamp(days.to + 1)]};
}

/**
 * Whether a row that has a day may have happened in the window.
 * @param {import('./columns.js').EventColumns} columns
 * @param {number} row
 * @param {Days} days
 */
export const isWithin = (columns, row, days) =>
  !days || (columns.lastDay[row] >= days.from && firstDayOf(columns, row) <= days.to);

/**
 * @param {ViewRows} view
 * @param {Days} days
 * @returns {number[]} how many of each type the window holds, on screen, whether the type is switched on or not
 */
export function countByType(view, days) {
  const {columns, exactCounts, broad, undated} = view;
  const clamp = (day) => Math.min(columns.dayCount, Math.max(0, day - columns.firstDay)) * TYPES;
  const [from, to] = days ? [clamp(days.from), clamp(days.to + 1)] : [0, columns.dayCount * TYPES];
  const counts = EVENT_TYPES.map((_, type) => exactCounts[to + type] - exactCounts[from + type]);
  for (const row of broad) if (isWithin(columns, row, days)) counts[typeOf(columns.look[row])]++;
  if (!days) for (const row of undated) counts[typeOf(columns.look[row])]++;
  return counts;
}

/** @param {number[]} counts by type @param {number} typeMask */
export const countOn = (counts, typeMask) =>
  counts.reduce((sum, count, type) => sum + ((typeMask >> type) & 1) * count, 0);

/**
 * @param {import('./columns.js').EventColumns} columns
 * @param {RowFilter & {days: Days, typeMask: number}} filter
 * @returns {number} events of the window and the types that are switched on, wherever the map is
 */
export const countAnywhere = (columns, filter) =>
  countOn(countByType(gatherRows(columns, filter, WORLD), filter.days), filter.typeMask);

/**
 * @param {ViewRows} view
 * @param {Days} days
 * @param {number} typeMask
 * @returns {Uint32Array} rows on screen, newest first
 */
export function rowsWithin(view, days, typeMask) {
  const {columns, exact, broad, undated} = view;
  const rows = new Uint32Array(exact.length + broad.length + undated.length);
  const isOn = (row) => (typeMask >> typeOf(columns.look[row])) & 1;
  let count = 0;
  let {start, end} = exactSpan(view, days);
  let next = broad.length - 1;
  while (end > start || next >= 0) {
    const isBroad = next >= 0 && (end === start || broad[next] > exact[end - 1]);
    const row = isBroad ? broad[next--] : exact[--end];
    if (isOn(row) && (!isBroad || isWithin(columns, row, days))) rows[count++] = row;
  }
  if (!days) for (let i = undated.length - 1; i >= 0; i--) if (isOn(undated[i])) rows[count++] = undated[i];
  return rows.slice(0, count);
}

/**
 * @param {ViewRows} view
 * @param {Days} days
 * @param {number} typeMask
 * @returns {Uint32Array} rows without a place, newest first
 */
export function unplacedWithin({columns, unplaced}, days, typeMask) {
  const isIn = (row) =>
    (typeMask >> typeOf(columns.look[row])) & 1 &&
    (!days || (row >= columns.undatedCount && isWithin(columns, row, days)));
  return unplaced.filter(isIn).reverse();
}

/**
 * What comes and what goes when the window moves.
 * @typedef {{rows: Uint32Array | number[], start: number, end: number, sign: 1 | -1}} Change part of `rows`, half-open
 */

/**
 * @param {ViewRows} view
 * @param {{days: Days} | null} before null where nothing has been drawn
 * @param {{days: Days}} after
 * @returns {Change[]}
 */
export function changesBetween(view, before, after) {
  const {exact, undated} = view;
  const now = exactSpan(view, after.days);
  const was = before ? exactSpan(view, before.days) : {start: now.start, end: now.start};
  const changes = [];
  const note = (rows, start, end, sign) => {
    if (end > start) changes.push({rows, start, end, sign});
  };
  note(exact, was.start, Math.min(was.end, now.start), -1);
  note(exact, Math.max(was.start, now.end), was.end, -1);
  note(exact, now.start, Math.min(now.end, was.start), 1);
  note(exact, Math.max(now.start, was.end), now.end, 1);
  const [came, went] = broadChanges(view, before, after);
  note(went, 0, went.length, -1);
  note(came, 0, came.length, 1);
  const wereUndated = before !== null && before.days === null;
  if (wereUndated !== (after.days === null)) note(undated, 0, undated.length, wereUndated ? -1 : 1);
  return changes;
}

function broadChanges({columns, broad}, before, after) {
  const [came, went] = [[], []];
  for (const row of broad) {
    const was = before !== null && isWithin(columns, row, before.days);
    const is = isWithin(columns, row, after.days);
    if (is && !was) came.push(row);
    if (was && !is) went.push(row);
  }
  return [came, went];
}
