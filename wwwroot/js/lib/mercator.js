/** Web Mercator as a unit square: x from 180 W eastward, y from the north downward. */

/** Latitude where the square ends. */
export const MAX_LATITUDE_DEG = 85.0511287798;

const EARTH_CIRCUMFERENCE_M = 40_075_016.686;

/** @param {number} longitudeDeg */
export const unitX = (longitudeDeg) => longitudeDeg / 360 + 0.5;

/** @param {number} latitudeDeg beyond the square's edge it is held at the edge */
export function unitY(latitudeDeg) {
  const held = Math.min(MAX_LATITUDE_DEG, Math.max(-MAX_LATITUDE_DEG, latitudeDeg));
  const sine = Math.sin((held * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** @param {number} x */
export const longitudeDegAt = (x) => (x - 0.5) * 360;

/** @param {number} y */
export const latitudeDegAt = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/**
 * @param {number} metres on the ground
 * @param {number} y where
 * @returns {number} the same as part of the square's side
 */
export function unitLength(metres, y) {
  return metres / (EARTH_CIRCUMFERENCE_M * Math.cos((latitudeDegAt(y) * Math.PI) / 180));
}
