/** Bars of the time slider, stacked by type. */

import {axisTicks} from '../lib/bins.js';
import {EVENT_TYPES} from '../lib/types.js';

/** Half a handle: where the first day lies within the track, so that bars and handles agree. */
export const INSET_PX = 12;

/** Room for the axis below the bars. */
const AXIS_PX = 18;

const COLOURS = {
  light: {axis: '#5b6672', tick: '#c9d0d8'},
  dark: {axis: '#9aa6b3', tick: '#3a444f'},
};

/**
 * @typedef {object} Bars
 * @property {Int32Array} edges days
 * @property {Uint32Array} counts type by type within bin by bin
 */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Bars} bars the first and the last may reach beyond the axis
 * @param {{start: number, end: number}} axis days, `end` not included
 * @param {'light' | 'dark'} theme
 */
export function drawHistogram(canvas, {edges, counts}, {start, end}, theme) {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  const days = end - start;
  const place = (day) => INSET_PX + ((day - start) / days) * (width - 2 * INSET_PX);
  drawAxis(context, {start, days, place, width, height}, COLOURS[theme]);
  const scale = (height - AXIS_PX - 2) / Math.max(1, tallestBin(counts));
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const left = Math.max(INSET_PX, place(edges[bin]));
    const barWidth = Math.max(1, Math.min(width - INSET_PX, place(edges[bin + 1])) - left - 1);
    drawBar(context, counts, bin, {left, barWidth, foot: height - AXIS_PX, scale, theme});
  }
}

function drawBar(context, counts, bin, {left, barWidth, foot, scale, theme}) {
  let top = foot;
  EVENT_TYPES.forEach((type, index) => {
    const count = counts[bin * EVENT_TYPES.length + index];
    if (count === 0) return;
    const barHeight = Math.max(1, count * scale);
    top -= barHeight;
    context.fillStyle = type[theme];
    context.fillRect(left, top, barWidth, barHeight);
  });
}

function drawAxis(context, {start, days, place, width, height}, colours) {
  context.fillStyle = colours.tick;
  context.fillRect(INSET_PX, height - AXIS_PX, width - 2 * INSET_PX, 1);
  context.font = '11px system-ui, sans-serif';
  context.textBaseline = 'bottom';
  for (const {day, label} of axisTicks(start, start + days, Math.max(2, Math.floor(width / 84)))) {
    const x = place(day);
    context.fillStyle = colours.tick;
    context.fillRect(x, height - AXIS_PX, 1, 5);
    const isAtEnd = x + context.measureText(label).width > width;
    context.textAlign = isAtEnd ? 'right' : 'left';
    context.fillStyle = colours.axis;
    context.fillText(label, isAtEnd ? width : x + 3, height - 1);
  }
}

function tallestBin(counts) {
  let tallest = 0;
  for (let at = 0; at < counts.length; at += EVENT_TYPES.length) {
    let sum = 0;
    for (let index = 0; index < EVENT_TYPES.length; index++) sum += counts[at + index];
    tallest = Math.max(tallest, sum);
  }
  return tallest;
}
