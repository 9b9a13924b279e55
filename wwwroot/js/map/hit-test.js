/** Which marks a pointer is on. */

/** Radius of each size class that a pointer hits, in CSS pixels; a little more than is drawn. */
const HIT_RADIUS_PX = [8, 9, 10, 12, 15, 18];

/**
 * @param {import('./event-layer.js').Scene} scene
 * @param {{x: number, y: number}} at in the Mercator square; x may lie outside, where the world repeats
 * @param {number} reachPx least radius, in CSS pixels
 * @param {number} side of the Mercator square, in CSS pixels
 * @returns {number[]} rows whose mark lies there, newest first
 */
export function rowsAt({columns, rows}, {x, y}, reachPx, side) {
  const hits = rows.filter((row) => {
    const radius = Math.max(reachPx, HIT_RADIUS_PX[columns.size[row]]) / side;
    const dx = Math.abs(columns.x[row] - x) % 1;
    return Math.hypot(Math.min(dx, 1 - dx), columns.y[row] - y) <= radius;
  });
  return [...hits];
}
