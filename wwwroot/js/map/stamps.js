/** Marks of the events as pixels, drawn once and then copied: type, size and precision each in their own stamp. */

import {shapePath, shapeReachPx} from '../lib/shapes.js';
import {EVENT_TYPES} from '../lib/types.js';

/** Radius of each size class in CSS pixels. */
const RADIUS_PX = [4.6, 5.6, 7, 9, 12, 15.5];

/**
 * @typedef {object} Stamp
 * @property {number} size class
 * @property {number} reach pixels from the centre to the edge of the picture
 * @property {Int16Array} dx @property {Int16Array} dy offsets of its pixels that are not clear
 * @property {Uint32Array} pixels RGBA as ImageData holds them, not premultiplied
 */

/**
 * @typedef {object} StampSet
 * @property {(type: number, size: number, isApproximate: number) => Stamp} of
 * @property {number[]} radiusPx of each size class, in canvas pixels
 */

/**
 * @param {'light' | 'dark'} theme
 * @param {number} scale canvas pixels per CSS pixel, times how large the marks are to be
 * @returns {StampSet}
 */
export function createStamps(theme, scale) {
  const radiusPx = RADIUS_PX.map((radius) => radius * scale);
  /** @type {Stamp[]} */
  const made = [];
  const of = (type, size, isApproximate) => {
    const key = (type * RADIUS_PX.length + size) * 2 + isApproximate;
    made[key] ??= {size, ...createStamp(EVENT_TYPES[type], radiusPx[size], isApproximate === 1, theme, scale)};
    return made[key];
  };
  return {of, radiusPx};
}

/** Solid where the place is known, hollow where only a region is. */
function createStamp(type, radius, isHollow, theme, scale) {
  const edge = theme === 'dark' ? 'rgba(12, 15, 19, 0.9)' : 'rgba(255, 255, 255, 0.95)';
  const reach = Math.ceil(shapeReachPx(type.shape, radius) + 2 * scale);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2 * reach + 1;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  context.translate(reach + 0.5, reach + 0.5);
  context.lineJoin = 'round';
  const outline = new Path2D(shapePath(type.shape, radius - (isHollow ? 0.6 * scale : 0)));
  context.strokeStyle = edge;
  context.lineWidth = (isHollow ? 4 : 2.2) * scale;
  context.stroke(outline);
  context.fillStyle = isHollow
    ? theme === 'dark'
      ? 'rgba(12, 15, 19, 0.55)'
      : 'rgba(255, 255, 255, 0.7)'
    : type[theme];
  context.fill(outline);
  if (isHollow) {
    context.strokeStyle = type[theme];
    context.lineWidth = 1.9 * scale;
    context.stroke(outline);
  }
  return cutOut(context.getImageData(0, 0, canvas.width, canvas.height), reach);
}

function cutOut(image, reach) {
  const words = new Uint32Array(image.data.buffer);
  const filled = [...words.keys()].filter((i) => words[i] >>> 24 > 8);
  return {
    reach,
    dx: Int16Array.from(filled, (i) => (i % image.width) - reach),
    dy: Int16Array.from(filled, (i) => Math.floor(i / image.width) - reach),
    pixels: Uint32Array.from(filled, (i) => words[i]),
  };
}
