/** Which events a pointer is on. */

import {sizeOf} from '../lib/feed.js';
import {rowsWithin} from '../lib/view-rows.js';

/** Radius of each size class that a pointer hits, in CSS pixels; a little more than is drawn. */
const HIT_RADIUS_PX = [8, 9, 10, 12, 15, 18];

/** What of a density map one spot is, in CSS pixels. */
const SPOT_RADIUS_PX = 10;

/**
 * @param {import('./event-layer.js').Scene} scene
 * @param {import('./event-layer.js').MarkKind} kind how the events are drawn
 * @param {{x: number, y: number}} at in the Mercator square; x may lie outside, where the world repeats
 * @param {number} reachPx least radius, in CSS pixels
 * @param {number} side of the Mercator square, in CSS pixels
 * @returns {number[]} rows that lie there, newest first
 */
export function rowsAt({rows, days, typeMask}, kind, {x, y}, reachPx, side) {
  const {columns} = rows;
  const radiusOf = (row) => (kind === 'density' ? SPOT_RADIUS_PX : HIT_RADIUS_PX[sizeOf(columns.look[row])]);
  const hits = rowsWithin(rows, days, typeMask).filter((row) => {
    const dy = Math.abs(columns.y[row] - y) * side;
    if (dy > 30) return false;
    const dx = Math.abs(columns.x[row] - x) % 1;
    return Math.hypot(Math.min(dx, 1 - dx) * side, dy) <= Math.max(reachPx, radiusOf(row));
  });
  return [...hits];
}
