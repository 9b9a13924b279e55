/** Events as the service writes them, for tests of what is made of them. */

import {GONE, UNKNOWN_DAY, UNKNOWN_DOUBT, OPEN_SPAN} from '../../wwwroot/js/lib/feed.js';
import {dayOf} from '../../wwwroot/js/lib/dates.js';
import {EVENT_TYPES} from '../../wwwroot/js/lib/types.js';

/**
 * @typedef {object} FedEvent
 * @property {number} id
 * @property {string | null} day the last one
 * @property {string | null} [from] the first one, if it is another; null if it is open
 * @property {string} [type]
 * @property {[number, number] | null} [at] longitude and latitude
 * @property {number} [killed] @property {number} [doubtHm] @property {boolean} [isGone]
 */

/**
 * @param {FedEvent[]} events
 * @param {{isWide?: boolean, isWhole?: boolean, version?: number}} [head]
 * @returns {ArrayBuffer} laid out as /api/events/columns says
 */
export function feedOf(events, {isWide = false, isWhole = true, version = 1} = {}) {
  const count = events.length;
  const buffer = new ArrayBuffer(24 + count * ((isWide ? 8 : 4) + 19));
  const bytes = new DataView(buffer);
  [...'GCEV'].forEach((letter, i) => bytes.setUint8(i, letter.charCodeAt(0)));
  bytes.setUint32(4, 2, true);
  bytes.setUint32(8, count, true);
  bytes.setUint32(12, (isWhole ? 1 : 0) | (isWide ? 2 : 0), true);
  bytes.setFloat64(16, version, true);
  let at = 24;
  const put = (size, write) => {
    events.forEach((event, i) => write(event, at + i * size, i));
    at += count * size;
  };
  if (isWide) put(8, ({id}, to) => bytes.setFloat64(to, id, true));
  else put(4, ({id}, to, i) => bytes.setInt32(to, i > 0 ? id - events[i - 1].id : id, true));
  put(4, ({day}, to) => bytes.setInt32(to, day ? dayOf(day) : UNKNOWN_DAY, true));
  put(4, ({killed}, to) => bytes.setInt32(to, killed ?? -1, true));
  put(2, ({day, from}, to) => bytes.setUint16(to, spanOf(day, from), true));
  put(2, ({doubtHm}, to) => bytes.setUint16(to, doubtHm ?? UNKNOWN_DOUBT, true));
  put(1, ({type, isGone}, to) => bytes.setUint8(to, isGone ? GONE : typeCode(type ?? 'Battles')));
  for (const axis of [0, 1]) {
    const unitsOf = (place) => (place ? Math.round((place[axis] + (axis === 0 ? 180 : 90)) * 1e4) : 0xffffff);
    for (const plane of [0, 8, 16])
      put(1, ({at: place = [40, 35]}, to) => bytes.setUint8(to, (unitsOf(place) >> plane) & 0xff));
  }
  return buffer;
}

const typeCode = (name) => EVENT_TYPES.findIndex((type) => type.name === name) + 1;

function spanOf(day, from) {
  if (from === null || !day) return OPEN_SPAN;
  return from ? dayOf(day) - dayOf(from) : 0;
}
