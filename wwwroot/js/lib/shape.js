/** A box or polygon the user drew, for the service and for the address bar. Degrees, longitude first. */

/**
 * @typedef {{kind: 'box', west: number, south: number, east: number, north: number}} BoxShape
 *   west above east means over the antimeridian
 * @typedef {{kind: 'polygon', ring: [number, number][]}} PolygonShape open ring, at least three corners
 * @typedef {BoxShape | PolygonShape} Shape
 */

/** About 11 m, far below what a hand draws. */
const DIGITS = 4;

/**
 * @param {Shape} shape
 * @returns {Record<string, string>} parameters of /api/events
 */
export function shapeToQuery(shape) {
  return shape.kind === 'box' ? {bbox: boxText(shape)} : {intersects: polygonWkt(shape.ring)};
}

/** @param {Shape} shape @returns {string} an outline; a box over the antimeridian reaches beyond 180 degrees */
export function shapeToWkt(shape) {
  if (shape.kind === 'polygon') return polygonWkt(shape.ring);
  const {west, south, north} = shape;
  const east = shape.west > shape.east ? shape.east + 360 : shape.east;
  return polygonWkt([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);
}

/**
 * @param {Shape} shape
 * @returns {[string, string]} name and value in the address bar
 */
export function shapeToAddress(shape) {
  return shape.kind === 'box' ? ['box', boxText(shape)] : ['poly', shape.ring.flat().map(short).join(',')];
}

/**
 * @param {URLSearchParams} given
 * @returns {Shape | null}
 */
export function parseShape(given) {
  const box = numbers(given.get('box'));
  if (box?.length === 4) {
    const [west, south, east, north] = box;
    return south < north && Math.abs(west) <= 180 && Math.abs(east) <= 180
      ? {kind: 'box', west, south, east, north}
      : null;
  }
  const flat = numbers(given.get('poly'));
  if (!flat || flat.length < 6 || flat.length % 2 !== 0) return null;
  return {kind: 'polygon', ring: flat.flatMap((lon, i) => (i % 2 === 0 ? [[lon, flat[i + 1]]] : []))};
}

/** @param {number} degrees @returns {number} the same meridian within -180 to 180 */
export const wrapLongitude = (degrees) =>
  degrees >= -180 && degrees <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180;

/** @param {BoxShape} box */
const boxText = ({west, south, east, north}) => [west, south, east, north].map(short).join(',');

const short = (degrees) => String(+degrees.toFixed(DIGITS));

function polygonWkt(ring) {
  const corners = [...ring, ring[0]].map(([lon, lat]) => `${short(lon)} ${short(lat)}`);
  return `POLYGON((${corners.join(',')}))`;
}

function numbers(text) {
  const values = text?.split(',').map(Number);
  return values?.every(Number.isFinite) ? values : null;
}
