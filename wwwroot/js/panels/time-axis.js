/** The part of all time that the slider shows: all of it, or what the wheel has zoomed to. */

import {binEdges, chooseUnit} from '../lib/bins.js';

/** A bar narrower than this cannot be told from its neighbour. */
const MIN_BAR_PX = 4;

/** The fewest days the wheel zooms to. */
const MIN_DAYS = 14;

/**
 * @typedef {object} TimeAxis days, `end` and `last` not included
 * @property {number} start first day on the slider @property {number} end
 * @property {number} first of all time @property {number} last
 */

/** @returns {TimeAxis} */
export const createAxis = () => ({start: 0, end: 1, first: 0, last: 1});

/**
 * Takes up other events; a part that is shown stays where it is.
 * @param {TimeAxis} axis
 * @param {number} firstDay
 * @param {number} dayCount
 * @param {number} widthPx
 */
export function setAxisDays(axis, firstDay, dayCount, widthPx) {
  const isAll = !isZoomed(axis);
  const edges = edgesOf(firstDay, Math.max(1, dayCount), widthPx);
  axis.first = edges[0];
  axis.last = edges[edges.length - 1];
  if (isAll || axis.end <= axis.first || axis.start >= axis.last) showAll(axis);
  else limit(axis, axis.start, axis.end - axis.start);
}

/** @param {TimeAxis} axis */
export const isZoomed = ({start, end, first, last}) => start > first || end < last;

/** @param {TimeAxis} axis */
export function showAll(axis) {
  axis.start = axis.first;
  axis.end = axis.last;
}

/** @param {TimeAxis} axis @param {number} factor below 1 shows fewer days @param {number} day that stays where it is */
export function zoomAxis(axis, factor, day) {
  const days = Math.min(axis.last - axis.first, Math.max(MIN_DAYS, (axis.end - axis.start) * factor));
  limit(axis, day - ((day - axis.start) / (axis.end - axis.start)) * days, days);
}

/** @param {TimeAxis} axis @param {number} days to move along */
export const moveAxis = (axis, days) => limit(axis, axis.start + days, axis.end - axis.start);

function limit(axis, start, days) {
  const span = Math.min(Math.round(days), axis.last - axis.first);
  axis.start = Math.round(Math.min(axis.last - span, Math.max(axis.first, start)));
  axis.end = axis.start + span;
}

/** @param {TimeAxis} axis @param {number} widthPx @returns {Int32Array} edges of the bars on the slider */
export const barEdges = ({start, end}, widthPx) => edgesOf(start, end - start, widthPx);

const edgesOf = (firstDay, dayCount, widthPx) =>
  binEdges(firstDay, dayCount, chooseUnit(dayCount, Math.max(12, widthPx / MIN_BAR_PX)));
