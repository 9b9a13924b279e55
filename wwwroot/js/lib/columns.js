/**
 * Events as typed columns sorted by their last day, so that one array read passes over all that ended before a time
 * window, and the pass over the rest touches nothing else. This is the form every drawing, counting and listing reads.
 */

import {dayOf} from './dates.js';
import {unitX, unitY} from './mercator.js';
import {typeIndex} from './types.js';

/**
 * @typedef {object} EventColumns
 * @property {number} count
 * @property {number} undatedCount rows before the first day: events whose day is not known
 * @property {number} firstDay of all dated events; 0 if there is none
 * @property {number} dayCount days from the first to the last, both included
 * @property {Uint32Array} dayOffsets row where a day begins, one more at the end
 * @property {Float64Array} startDay first day the event may have happened on; -Infinity where open
 * @property {Float32Array} x Mercator, unit square; NaN without a place
 * @property {Float32Array} y Mercator, unit square
 * @property {Uint8Array} type index into EVENT_TYPES
 * @property {Uint8Array} size class of the number killed, 0 to 5
 * @property {Uint8Array} isApproximate 1 where only a region is known
 * @property {Float32Array} uncertaintyM Infinity if unknown
 * @property {Uint32Array} killed 0 if unknown
 * @property {Float64Array} ids
 * @property {object[]} features as the service gave them, in row order
 */

/** Fewest killed of each size class. */
export const SIZE_FROM_KILLED = [0, 1, 3, 10, 25, 100];

/**
 * An event stands at the last day it may have happened on.
 * @param {object[]} features
 * @returns {EventColumns}
 */
export function buildColumns(features) {
  const days = features.map((feature) => dayOf(feature.properties.date_end ?? ''));
  const order = Uint32Array.from(features.keys()).sort((a, b) => rank(days[a]) - rank(days[b]) || b - a);
  const dated = days.filter((day) => !Number.isNaN(day));
  const firstDay = dated.reduce((least, day) => Math.min(least, day), Infinity);
  const lastDay = dated.reduce((most, day) => Math.max(most, day), -Infinity);
  const columns = emptyColumns(features.length, dated.length ? firstDay : 0, dated.length ? lastDay - firstDay + 1 : 0);
  columns.undatedCount = features.length - dated.length;
  columns.dayOffsets[0] = columns.undatedCount;
  order.forEach((from, row) => {
    fillRow(columns, row, features[from]);
    if (row >= columns.undatedCount) columns.dayOffsets[days[from] - firstDay + 1]++;
  });
  for (let day = 0; day < columns.dayCount; day++) columns.dayOffsets[day + 1] += columns.dayOffsets[day];
  return columns;
}

/** @param {number} day NaN sorts first */
const rank = (day) => (Number.isNaN(day) ? -Infinity : day);

function emptyColumns(count, firstDay, dayCount) {
  return {
    count,
    undatedCount: 0,
    firstDay,
    dayCount,
    dayOffsets: new Uint32Array(dayCount + 1),
    startDay: new Float64Array(count),
    x: new Float32Array(count),
    y: new Float32Array(count),
    type: new Uint8Array(count),
    size: new Uint8Array(count),
    isApproximate: new Uint8Array(count),
    uncertaintyM: new Float32Array(count),
    killed: new Uint32Array(count),
    ids: new Float64Array(count),
    features: new Array(count),
  };
}

function fillRow(columns, row, feature) {
  const {properties, geometry} = feature;
  const killed = properties.fatalities_best ?? properties.fatalities_low ?? 0;
  const startDay = dayOf(properties.date_start ?? '');
  columns.startDay[row] = Number.isNaN(startDay) ? -Infinity : startDay;
  columns.x[row] = geometry ? unitX(geometry.coordinates[0]) : NaN;
  columns.y[row] = geometry ? unitY(geometry.coordinates[1]) : NaN;
  columns.type[row] = typeIndex(properties.event_type);
  columns.size[row] = sizeClass(killed);
  columns.isApproximate[row] = properties.geo_precision === 3 ? 1 : 0;
  columns.uncertaintyM[row] = properties.uncertainty_m ?? Infinity;
  columns.killed[row] = killed;
  columns.ids[row] = feature.id ?? -1;
  columns.features[row] = feature;
}

/** @param {number} killed */
function sizeClass(killed) {
  let size = SIZE_FROM_KILLED.length - 1;
  while (killed < SIZE_FROM_KILLED[size]) size--;
  return size;
}

/**
 * The part of the rows that a time window leaves to look at.
 * @typedef {object} RowSpan
 * @property {number} start first row that ended in time
 * @property {number} end half-open
 * @property {number} lastDay an event must not begin later; Infinity for all time
 */

/**
 * Rows whose days overlap the window: an event that may have happened on one of its days is in. Events without a day
 * are in only while no window is set.
 * @param {EventColumns} columns
 * @param {{from: number, to: number} | null} days both ends included; null for all time
 * @returns {RowSpan}
 */
export function rowSpan(columns, days) {
  if (!days) return {start: 0, end: columns.count, lastDay: Infinity};
  const day = Math.min(columns.dayCount, Math.max(0, days.from - columns.firstDay));
  return {start: columns.dayOffsets[day], end: columns.count, lastDay: days.to};
}
