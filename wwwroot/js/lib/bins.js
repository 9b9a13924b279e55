/** Bars of the time slider: whole days, weeks, months or years, counted by type. */

import {dateOf} from './dates.js';
import {inDate} from './i18n.js';
import {typeOf} from './feed.js';
import {EVENT_TYPES} from './types.js';

const MS_PER_DAY = 86_400_000;

/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/** @typedef {'day' | 'week' | 'month' | 'year'} BinUnit */

/** Most days a unit holds on average; smallest first. */
const UNITS = [
  ['day', 1],
  ['week', 7],
  ['month', 30.44],
  ['year', 365.25],
];

/**
 * @param {number} dayCount
 * @param {number} maxBins
 * @returns {BinUnit} the finest unit that keeps to maxBins
 */
export function chooseUnit(dayCount, maxBins) {
  return (UNITS.find(([, days]) => dayCount / days <= maxBins) ?? UNITS[UNITS.length - 1])[0];
}

/**
 * @param {number} firstDay
 * @param {number} dayCount at least 1
 * @param {BinUnit} unit
 * @returns {Int32Array} first day of every bin and the day after the last one
 */
export function binEdges(firstDay, dayCount, unit) {
  const edges = [startOfUnit(firstDay, unit)];
  while (edges[edges.length - 1] < firstDay + dayCount) edges.push(nextUnit(edges[edges.length - 1], unit));
  return Int32Array.from(edges);
}

function startOfUnit(day, unit) {
  const date = dateOf(day);
  switch (unit) {
    case 'week':
      return day - ((((day - FIRST_MONDAY) % 7) + 7) % 7);
    case 'month':
      return day - date.getUTCDate() + 1;
    case 'year':
      return dayOfParts(date.getUTCFullYear(), 0);
    default:
      return day;
  }
}

function nextUnit(day, unit) {
  const date = dateOf(day);
  switch (unit) {
    case 'week':
      return day + 7;
    case 'month':
      return dayOfParts(date.getUTCFullYear(), date.getUTCMonth() + 1);
    case 'year':
      return dayOfParts(date.getUTCFullYear() + 1, 0);
    default:
      return day + 1;
  }
}

const dayOfParts = (year, month) => Date.UTC(year, month, 1) / MS_PER_DAY;

/**
 * Counts of what is on screen and switched on, whatever the window; each event once, at its last day.
 * @param {import('./view-rows.js').ViewRows} view
 * @param {Int32Array} edges
 * @param {number} typeMask
 * @returns {Uint32Array} type by type within bin by bin
 */
export function countBins({columns, exactCounts, broad}, edges, typeMask) {
  const types = EVENT_TYPES.length;
  const counts = new Uint32Array((edges.length - 1) * types);
  const before = (edge) => Math.min(columns.dayCount, Math.max(0, edge - columns.firstDay)) * types;
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const [from, to] = [before(edges[bin]), before(edges[bin + 1])];
    for (let type = 0; type < types; type++) {
      if ((typeMask >> type) & 1) counts[bin * types + type] = exactCounts[to + type] - exactCounts[from + type];
    }
  }
  let bin = 0;
  for (const row of broad) {
    const type = typeOf(columns.look[row]);
    while (bin + 1 < edges.length && edges[bin + 1] <= columns.lastDay[row]) bin++;
    if (bin + 1 === edges.length) break;
    if (columns.lastDay[row] >= edges[bin] && (typeMask >> type) & 1) counts[bin * types + type]++;
  }
  return counts;
}

/** Steps between labels of the axis, finest first: unit, how many, how it reads, typical width in days. */
const TICK_STEPS = [
  ['day', 1, {day: 'numeric', month: 'short'}, 1],
  ['day', 2, {day: 'numeric', month: 'short'}, 2],
  ['week', 1, {day: 'numeric', month: 'short'}, 7],
  ['month', 1, {month: 'short', year: 'numeric'}, 30.4],
  ['month', 3, {month: 'short', year: 'numeric'}, 91],
  ['month', 6, {month: 'short', year: 'numeric'}, 182],
  ['year', 1, {year: 'numeric'}, 365],
  ['year', 2, {year: 'numeric'}, 730],
  ['year', 5, {year: 'numeric'}, 1826],
  ['year', 10, {year: 'numeric'}, 3652],
];

/**
 * @param {number} startDay
 * @param {number} endDay
 * @param {number} maxTicks
 * @returns {{day: number, label: string}[]}
 */
export function axisTicks(startDay, endDay, maxTicks) {
  const fits = ([, , , days]) => (endDay - startDay) / days <= maxTicks;
  const [unit, every, form] = TICK_STEPS.find(fits) ?? TICK_STEPS[TICK_STEPS.length - 1];
  return [...binEdges(startDay, endDay - startDay, unit)]
    .filter((day) => day >= startDay && day < endDay && ordinal(day, unit) % every === 0)
    .map((day) => ({day, label: inDate(dateOf(day), form)}));
}

function ordinal(day, unit) {
  const date = dateOf(day);
  return unit === 'month' ? date.getUTCMonth() : unit === 'year' ? date.getUTCFullYear() : day;
}
