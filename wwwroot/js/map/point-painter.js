/** Each event as its own mark. Where there are many, a pixel once taken is kept, and time only adds what is new. */

import {isRegion, sizeOf, typeOf} from '../lib/feed.js';
import {changesBetween, rowsWithin} from '../lib/view-rows.js';
import {createStamps} from './stamps.js';
import {firstCopy} from './view-copies.js';

/** Above so many events shown the marks shrink, and small ones no longer lie over large. */
const MANY = 4_000;

/** Largest size class among many: larger marks would hide their neighbours. */
const MAX_SIZE_OF_MANY = 2;

/** Up to so many events shown, spots that several share are numbered. */
const MAX_NUMBERED = 1_500;

/**
 * @returns {{
 *   resolution: (ratio: number) => number,
 *   paint: (image: ImageData, scene: import('./event-layer.js').Scene, frame: import('./event-layer.js').Frame) => void,
 *   finish: (context: CanvasRenderingContext2D, scene: object, frame: object) => void,
 * }}
 */
export function createPointPainter() {
  let stamps = null;
  let stampKey = '';
  /** @type {{key: string, days: object, image: ImageData} | null} what is in the image */
  let drawn = null;

  const stampsFor = ({theme}, {ratio, zoom}, isMany) => {
    const scale = ratio * Math.min(isMany ? 0.74 : 1, zoom < 3 ? 0.7 : zoom < 4.5 ? 0.82 : 1);
    const key = `${theme} ${scale}`;
    if (key !== stampKey) stamps = createStamps(theme, scale);
    stampKey = key;
    return stamps;
  };
  const paint = (image, scene, frame) => {
    const isMany = scene.shownCount > MANY;
    const set = stampsFor(scene, frame, isMany);
    const pixels = new Uint32Array(image.data.buffer);
    const stampOf = stampPicker(set, scene.rows.columns.look, isMany ? MAX_SIZE_OF_MANY : Infinity);
    const added = isMany && drawn?.image === image && drawn.key === frame.key && growth(scene, drawn.days);
    if (added) {
      for (const change of added) stampOver(pixels, change, scene, frame, stampOf);
    } else {
      pixels.fill(0);
      const rows = rowsWithin(scene.rows, scene.days, scene.typeMask);
      stampUnder(pixels, isMany ? rows : bySize(scene.rows.columns.look, rows), scene, frame, stampOf);
    }
    drawn = isMany ? {key: frame.key, days: scene.days, image} : null;
  };
  const finish = (context, scene, frame) => {
    if (scene.shownCount <= MAX_NUMBERED && !scene.isMoving) drawNumbers(context, scene, frame, stamps);
  };
  return {resolution: (ratio) => ratio, paint, finish};
}

/** What is to be added, where nothing goes and only the end has moved on; else null. */
function growth({rows, days}, before) {
  if (!days || !before || days.from !== before.from || days.to < before.to) return null;
  return changesBetween(rows, {days: before}, {days});
}

const stampPicker = (stamps, looks, maxSize) => (row) => {
  const look = looks[row];
  return stamps.of(typeOf(look), Math.min(maxSize, sizeOf(look)), isRegion(look));
};

/** From top to bottom: what lies there already stays. */
function stampUnder(pixels, rows, {rows: {columns}}, frame, stampOf) {
  const {width, height, side, top} = frame;
  const taken = new Uint8Array(width * height);
  for (const row of rows) {
    const stamp = stampOf(row);
    const y = Math.round(columns.y[row] * side + top);
    if (y < -stamp.reach || y >= height + stamp.reach) continue;
    const mark = stamp.size + 1;
    for (let x = firstCopy(columns.x[row], frame, stamp.reach); x < width + stamp.reach; x += side) {
      const at = Math.round(x);
      if (at >= 0 && y >= 0 && at < width && y < height) {
        if (taken[y * width + at] === mark) continue;
        taken[y * width + at] = mark;
      }
      stampAt(pixels, stamp, at, y, frame, 128);
    }
  }
}

/** Over what lies there. */
function stampOver(pixels, {rows, start, end}, scene, frame, stampOf) {
  const {columns} = scene.rows;
  for (let i = start; i < end; i++) {
    const row = rows[i];
    if (!((scene.typeMask >> typeOf(columns.look[row])) & 1)) continue;
    const stamp = stampOf(row);
    const y = Math.round(columns.y[row] * frame.side + frame.top);
    if (y < -stamp.reach || y >= frame.height + stamp.reach) continue;
    for (let x = firstCopy(columns.x[row], frame, stamp.reach); x < frame.width + stamp.reach; x += frame.side)
      stampAt(pixels, stamp, Math.round(x), y, frame, 256);
  }
}

/** Pixels that hold at least `firm` of opacity are kept; half-clear edges never lie over anything. */
function stampAt(pixels, {dx, dy, pixels: ink}, x, y, {width, height}, firm) {
  for (let i = 0; i < ink.length; i++) {
    const px = x + dx[i];
    const py = y + dy[i];
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    const at = py * width + px;
    const held = pixels[at] >>> 24;
    const opacity = ink[i] >>> 24;
    if ((held < opacity && held < firm) || (firm > 255 && opacity > 127)) pixels[at] = ink[i];
  }
}

/** Rows in order of size class, each class in the order given: a counting sort. */
function bySize(looks, rows) {
  const next = new Uint32Array(8);
  for (const row of rows) next[sizeOf(looks[row]) + 1]++;
  for (let i = 1; i < next.length; i++) next[i] += next[i - 1];
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[next[sizeOf(looks[row])]++] = row;
  return sorted;
}

/** Writes beside a spot how many events share it, where there is more than one. */
function drawNumbers(context, {rows, days, typeMask, theme}, frame, stamps) {
  const {columns} = rows;
  const spots = new Map();
  for (const row of rowsWithin(rows, days, typeMask)) {
    const key = `${columns.x[row]} ${columns.y[row]}`;
    const spot = spots.get(key) ?? {row, count: 0, size: 0};
    spot.count++;
    spot.size = Math.max(spot.size, sizeOf(columns.look[row]));
    spots.set(key, spot);
  }
  const height = 14 * frame.ratio;
  context.font = `600 ${10.5 * frame.ratio}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const {row, count, size} of spots.values()) {
    if (count < 2) continue;
    const off = stamps.radiusPx[size] + 2 * frame.ratio;
    const y = columns.y[row] * frame.side + frame.top - off;
    for (let x = firstCopy(columns.x[row], frame, 0); x < frame.width; x += frame.side)
      drawBadge(context, String(count), x + off, y, height, theme);
  }
}

function drawBadge(context, text, x, y, height, theme) {
  const width = Math.max(height, context.measureText(text).width + height * 0.55);
  context.fillStyle = theme === 'dark' ? '#e9eef4' : '#1d2530';
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  context.fill();
  context.fillStyle = theme === 'dark' ? '#14181d' : '#ffffff';
  context.fillText(text, x, y + height * 0.05);
}
