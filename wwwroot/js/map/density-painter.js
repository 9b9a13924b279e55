/** How many events lie about each spot, as a colour: what comes is added and what goes is taken away again. */

import {typeOf} from '../lib/feed.js';
import {changesBetween} from '../lib/view-rows.js';
import {DENSITY_COLOURS} from '../lib/density-colours.js';
import {firstCopy} from './view-copies.js';

/** Canvas pixels per pixel of the page: spots are two pixels wide. */
const RESOLUTION = 0.5;

/** What an event adds at its spot, beside it and across: sixteen in all. */
const [CENTRE, SIDE, CORNER] = [4, 2, 1];

const STEPS = 256;

/** @returns {ReturnType<import('./point-painter.js').createPointPainter>} */
export function createDensityPainter() {
  let weights = new Int32Array();
  let peak = 1;
  /** @type {{key: string, days: object, image: ImageData} | null} what the weights hold */
  let counted = null;
  let palette = {theme: '', colours: new Uint32Array()};

  const paint = (image, scene, frame) => {
    const isSame = counted?.key === frame.key && counted.image === image;
    if (!isSame) weights = new Int32Array(image.width * image.height);
    for (const change of changesBetween(scene.rows, isSame ? counted : null, scene))
      addRows(weights, change, scene, frame);
    counted = {key: frame.key, days: scene.days, image};
    if (palette.theme !== scene.theme) palette = {theme: scene.theme, colours: createPalette(scene.theme)};
    const highest = colour(new Uint32Array(image.data.buffer), weights, palette.colours, peak);
    const isOff = scene.isMoving ? highest > peak : highest !== peak;
    if (!isOff) return;
    peak = Math.max(1, highest); // while time moves the colours stay, unless there are too few of them
    colour(new Uint32Array(image.data.buffer), weights, palette.colours, peak);
  };
  return {resolution: () => RESOLUTION, paint, finish: () => {}};
}

function addRows(weights, {rows, start, end, sign}, {rows: {columns}, typeMask}, frame) {
  const {width, height, side, top} = frame;
  for (let i = start; i < end; i++) {
    const row = rows[i];
    if (!((typeMask >> typeOf(columns.look[row])) & 1)) continue;
    const y = Math.round(columns.y[row] * side + top);
    if (y < 1 || y >= height - 1) continue;
    for (let x = firstCopy(columns.x[row], frame, 0); x < width; x += side) {
      const column = Math.round(x);
      if (column < 1 || column >= width - 1) continue;
      const at = y * width + column;
      weights[at] += CENTRE * sign;
      weights[at - 1] += SIDE * sign;
      weights[at + 1] += SIDE * sign;
      weights[at - width] += SIDE * sign;
      weights[at + width] += SIDE * sign;
      weights[at - width - 1] += CORNER * sign;
      weights[at - width + 1] += CORNER * sign;
      weights[at + width - 1] += CORNER * sign;
      weights[at + width + 1] += CORNER * sign;
    }
  }
}

/** Colours by the logarithm of the weight. @returns {number} the highest weight there is */
function colour(pixels, weights, colours, peak) {
  let highest = 0;
  const scale = (STEPS - 1) / Math.log(1 + peak);
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at];
    if (weight === 0) {
      pixels[at] = 0;
      continue;
    }
    if (weight > highest) highest = weight;
    pixels[at] = colours[Math.min(STEPS - 1, (Math.log(1 + weight) * scale) | 0)];
  }
  return highest;
}

function createPalette(theme) {
  const canvas = new OffscreenCanvas(STEPS, 1);
  const context = canvas.getContext('2d');
  const ramp = context.createLinearGradient(0, 0, STEPS, 0);
  DENSITY_COLOURS[theme].forEach((stop, i, all) => ramp.addColorStop(i / (all.length - 1), stop));
  context.fillStyle = ramp;
  context.fillRect(0, 0, STEPS, 1);
  return new Uint32Array(context.getImageData(0, 0, STEPS, 1).data.buffer);
}
