/** Where the world repeats beside itself, at the lowest zooms. */

/**
 * @param {number} unitX in the Mercator square
 * @param {{side: number, left: number}} frame
 * @param {number} reach how far a mark reaches beyond its centre
 * @returns {number} the left-most copy that can be seen, in canvas pixels
 */
export function firstCopy(unitX, {side, left}, reach) {
  const x = unitX * side + left;
  return x - Math.floor((x + reach) / side) * side;
}

/**
 * @param {number} unitX in the Mercator square
 * @param {{side: number, left: number, width: number}} frame
 * @returns {number} the copy nearest the middle, in canvas pixels: where an event is counted only once
 */
export function middleCopy(unitX, {side, left, width}) {
  const x = unitX * side + left - width / 2;
  return x - Math.round(x / side) * side + width / 2;
}
