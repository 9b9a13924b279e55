/** The answer of /api/events/columns, taken apart; its layout is told in the service's description. */

import {unitX, unitY} from './mercator.js';
import {EVENT_TYPES} from './types.js';

const MAGIC = 0x56454347; // "GCEV"
const LAYOUT = 2;
const HEAD_BYTES = 24;
const WHOLE = 1;
const WIDE_IDS = 2;
const NO_PLACE = 0xffffff;

/** Parts of a degree that longitudes and latitudes are counted in. */
const PER_DEGREE = 10_000;

/** The last day of an event of which no day is known. */
export const UNKNOWN_DAY = 0x7fffffff;

/** Days between first and last where the first is open. */
export const OPEN_SPAN = 0xffff;

/** Doubt where it is not known. */
export const UNKNOWN_DOUBT = 0xffff;

/** The look of an event that is no longer there. */
export const GONE = 0xff;

/** Fewest killed of each size class. */
export const SIZE_FROM_KILLED = [0, 1, 3, 10, 25, 100];

/** Beyond this the place is drawn as a region, in hundreds of metres. */
const REGION_DOUBT_HM = 250;

/**
 * Events in any order.
 * @typedef {object} EventRows
 * @property {number} count
 * @property {Int32Array} lastDay UNKNOWN_DAY where no day is known
 * @property {Uint16Array} span days from the first possible day to the last; OPEN_SPAN where the first is open
 * @property {Float32Array} x Mercator, unit square; NaN without a place
 * @property {Float32Array} y Mercator, unit square
 * @property {Uint8Array} look type, size and whether only a region is known, see typeOf, sizeOf, isRegion; or GONE
 * @property {Uint16Array} killed 0 if unknown, 65535 or more
 * @property {Uint16Array} doubtHm hundreds of metres; UNKNOWN_DOUBT if unknown
 * @property {Int32Array | Float64Array} ids
 */

/** @param {number} look @returns {number} index into EVENT_TYPES */
export const typeOf = (look) => look & 7;

/** @param {number} look @returns {number} size class, 0 to 5 */
export const sizeOf = (look) => (look >> 3) & 7;

/** @param {number} look @returns {number} 1 where only a region is known */
export const isRegion = (look) => (look >> 6) & 1;

/**
 * @param {ArrayBuffer} buffer
 * @returns {{version: number, isWhole: boolean, rows: EventRows}} isWhole: all events, else changes to those known
 * @throws {Error} it is of another layout
 */
export function parseFeed(buffer) {
  const head = new DataView(buffer);
  if (buffer.byteLength < HEAD_BYTES || head.getUint32(0, true) !== MAGIC || head.getUint32(4, true) !== LAYOUT)
    throw new Error('The service gives the events in a form that this page does not know. Reload the page.');
  const count = head.getUint32(8, true);
  let at = HEAD_BYTES;
  const take = (TypedArray) => {
    const taken = new TypedArray(buffer, at, count);
    at += taken.byteLength;
    return taken;
  };
  const ids = head.getUint32(12, true) & WIDE_IDS ? take(Float64Array) : summed(take(Int32Array));
  const lastDay = take(Int32Array);
  const killed = Uint16Array.from(take(Int32Array), (number) => Math.min(0xffff, Math.max(0, number)));
  const span = take(Uint16Array);
  const doubtHm = take(Uint16Array);
  const look = looksOf(take(Uint8Array), killed, doubtHm);
  const planes = () => [take(Uint8Array), take(Uint8Array), take(Uint8Array)];
  const x = project(planes(), (units) => unitX(units / PER_DEGREE - 180), 360);
  const y = project(planes(), (units) => unitY(units / PER_DEGREE - 90), 180);
  const isWhole = (head.getUint32(12, true) & WHOLE) !== 0;
  return {version: head.getFloat64(16, true), isWhole, rows: {count, lastDay, span, x, y, look, killed, doubtHm, ids}};
}

function summed(differences) {
  const ids = new Int32Array(differences.length);
  let id = 0;
  for (let i = 0; i < ids.length; i++) ids[i] = id += differences[i];
  return ids;
}

function looksOf(types, killed, doubtHm) {
  const looks = new Uint8Array(types.length);
  for (let i = 0; i < looks.length; i++) {
    if (types[i] === GONE) {
      looks[i] = GONE;
      continue;
    }
    const type = types[i] === 0 ? EVENT_TYPES.length - 1 : types[i] - 1;
    const isVague = doubtHm[i] > REGION_DOUBT_HM && doubtHm[i] !== UNKNOWN_DOUBT ? 1 : 0;
    looks[i] = type | (sizeClass(killed[i]) << 3) | (isVague << 6);
  }
  return looks;
}

/** @param {number} killed */
function sizeClass(killed) {
  let size = SIZE_FROM_KILLED.length - 1;
  while (killed < SIZE_FROM_KILLED[size]) size--;
  return size;
}

/** Hundredths of a degree are projected, and what lies between two is taken from both: no more than 3 m off. */
function project([low, middle, high], unitOf, degrees) {
  const step = PER_DEGREE / 100;
  const table = Float64Array.from({length: degrees * 100 + 2}, (_, i) => unitOf(i * step));
  const projected = new Float32Array(low.length);
  for (let i = 0; i < projected.length; i++) {
    const units = low[i] | (middle[i] << 8) | (high[i] << 16);
    if (units === NO_PLACE) {
      projected[i] = NaN;
      continue;
    }
    const at = (units / step) | 0;
    projected[i] = table[at] + (units / step - at) * (table[at + 1] - table[at]);
  }
  return projected;
}
