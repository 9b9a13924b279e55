/** A box, polygon or circle the user drew, for the service and for the address bar. Degrees, longitude first. */

/**
 * @typedef {{kind: 'box', west: number, south: number, east: number, north: number}} BoxShape
 *   west above east means over the antimeridian
 * @typedef {{kind: 'polygon', ring: [number, number][]}} PolygonShape open ring, at least three corners
 * @typedef {{kind: 'circle', lon: number, lat: number, radiusM: number}} CircleShape
 * @typedef {BoxShape | PolygonShape | CircleShape} Shape
 */

/** Corners that stand for a circle: a chord lies no more than 0.2 % of the radius inside it. */
const CORNERS = 48;

/** Wider ones are half the world. */
const MAX_RADIUS_M = 5_000_000;

/** Mean radius of the Earth. */
const EARTH_M = 6_371_008.8;

/** About 11 m, far below what a hand draws. */
const DIGITS = 4;

/**
 * @param {Shape} shape
 * @returns {Record<string, string>} parameters of /api/events
 */
export function shapeToQuery(shape) {
  return shape.kind === 'box' ? {bbox: boxText(shape)} : {intersects: polygonWkt(ringOf(shape))};
}

/** @param {Shape} shape @returns {string} an outline; a box over the antimeridian reaches beyond 180 degrees */
export function shapeToWkt(shape) {
  if (shape.kind !== 'box') return polygonWkt(ringOf(shape));
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
  if (shape.kind === 'circle')
    return ['circle', `${short(shape.lon)},${short(shape.lat)},${Math.round(shape.radiusM)}`];
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
  const circle = numbers(given.get('circle'));
  if (circle?.length === 3) {
    const [lon, lat, radiusM] = circle;
    const isCircle = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && radiusM > 0 && radiusM <= MAX_RADIUS_M;
    return isCircle ? {kind: 'circle', lon, lat, radiusM} : null;
  }
  const flat = numbers(given.get('poly'));
  if (!flat || flat.length < 6 || flat.length % 2 !== 0) return null;
  return {kind: 'polygon', ring: flat.flatMap((lon, i) => (i % 2 === 0 ? [[lon, flat[i + 1]]] : []))};
}

/** @param {number} degrees @returns {number} the same meridian within -180 to 180 */
export const wrapLongitude = (degrees) =>
  degrees >= -180 && degrees <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180;

/**
 * @param {PolygonShape | CircleShape} shape
 * @returns {[number, number][]} open ring
 */
function ringOf(shape) {
  if (shape.kind === 'polygon') return shape.ring;
  const toRadians = Math.PI / 180;
  const [lat, angle] = [shape.lat * toRadians, shape.radiusM / EARTH_M];
  return Array.from({length: CORNERS}, (_, i) => {
    const bearing = (i / CORNERS) * 2 * Math.PI;
    const sine = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * sine,
    );
    return [Math.min(180, Math.max(-180, shape.lon + east / toRadians)), Math.asin(sine) / toRadians];
  });
}

/**
 * Where a place lies of which no outline is known: within a circle.
 * @param {{lon: number, lat: number, uncertainty_m: number}} place
 * @returns {{outline: object, bbox: number[]}} GeoJSON; west, south, east, north
 */
export function circleAround({lon, lat, uncertainty_m: radiusM}) {
  const ring = ringOf({kind: 'circle', lon, lat, radiusM});
  const [lons, lats] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return {
    outline: {type: 'Polygon', coordinates: [[...ring, ring[0]]]},
    bbox: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
  };
}

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
