/** The events as a canvas over the map: a pass over the typed columns, one stamp an event, newest on top. */

import {Browser, DomUtil, Layer, Point} from '../../lib/leaflet/leaflet-src.esm.js';
import {createStamps} from './stamps.js';

/** Above so many events in view the marks shrink, and counts and rings of doubt are left out. */
const MANY_IN_VIEW = 1_500;

/**
 * @typedef {object} Scene what to draw
 * @property {import('../lib/columns.js').EventColumns} columns
 * @property {Uint32Array} rows newest first
 * @property {'light' | 'dark'} theme
 * @property {boolean} isDimmed set back, while an article is being read
 */

/** A canvas of the size of the map's window, redrawn when the map rests and moved along while it moves. */
export const EventLayer = Layer.extend({
  initialize() {
    /** @type {Scene | null} */
    this.scene = null;
  },

  onAdd(map) {
    this.canvas = DomUtil.create('canvas', 'event-canvas leaflet-zoom-animated', map.getPane('events'));
    this.canvas.setAttribute('aria-hidden', 'true');
    map.on('viewreset resize moveend zoomend', this.redraw, this);
    if (Browser.any3d) map.on('zoomanim', this.animateZoom, this);
    this.redraw();
  },

  onRemove(map) {
    this.canvas.remove();
    map.off('viewreset resize moveend zoomend', this.redraw, this);
    map.off('zoomanim', this.animateZoom, this);
  },

  /** @param {Scene} scene */
  show(scene) {
    this.scene = scene;
    this.redraw();
  },

  animateZoom({zoom, center}) {
    const scale = this._map.getZoomScale(zoom, this.zoom);
    const corner = this._map._latLngToNewLayerPoint(this.northWest, zoom, center);
    DomUtil.setTransform(this.canvas, corner, scale);
  },

  redraw() {
    const map = this._map;
    if (!map) return;
    this.place(map);
    if (!this.scene) return;
    const view = this.viewOf(map);
    const stamps = this.stampsFor(view);
    paint(this.image, this.scene, view, stamps);
    const context = this.canvas.getContext('2d');
    context.putImageData(this.image, 0, 0);
    this.canvas.classList.toggle('is-dimmed', this.scene.isDimmed);
    if (this.scene.rows.length <= MANY_IN_VIEW) drawCounts(context, this.scene, view, stamps);
  },

  place(map) {
    const size = map.getSize();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const width = Math.round(size.x * ratio);
    const height = Math.round(size.y * ratio);
    if (this.canvas.width !== width || this.canvas.height !== height || !this.image) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.canvas.style.width = `${size.x}px`;
      this.canvas.style.height = `${size.y}px`;
      this.image = width > 0 && height > 0 ? new ImageData(width, height) : new ImageData(1, 1);
    }
    this.ratio = ratio;
    this.zoom = map.getZoom();
    this.northWest = map.containerPointToLatLng(new Point(0, 0));
    DomUtil.setTransform(this.canvas, map.containerPointToLayerPoint(new Point(0, 0)), 1);
  },

  /** Where the Mercator square lies on the canvas, in canvas pixels. */
  viewOf(map) {
    const origin = map.getPixelBounds().min;
    return {
      side: 256 * 2 ** map.getZoom() * this.ratio,
      left: -origin.x * this.ratio,
      top: -origin.y * this.ratio,
      width: this.image.width,
      height: this.image.height,
      ratio: this.ratio,
    };
  },

  stampsFor({ratio}) {
    const scale = ratio * Math.min(this.scene.rows.length > MANY_IN_VIEW ? 0.74 : 1, scaleAt(this.zoom));
    const key = `${this.scene.theme} ${scale}`;
    if (key !== this.stampKey) {
      this.stampKey = key;
      this.stamps = createStamps(this.scene.theme, scale);
    }
    return this.stamps;
  },
});

/** Marks shrink where continents share the window. */
const scaleAt = (zoom) => (zoom < 3 ? 0.7 : zoom < 4.5 ? 0.82 : 1);

/**
 * Small marks lie over large ones, newer over older; a pixel once taken is kept, so the order is top to bottom.
 */
function paint(image, {columns, rows}, view, stamps) {
  const pixels = new Uint32Array(image.data.buffer);
  pixels.fill(0);
  const taken = new Uint8Array(image.width * image.height);
  for (const row of bySize(columns, rows)) {
    const stamp = stamps.of(columns.type[row], columns.size[row], columns.isApproximate[row]);
    const y = Math.round(columns.y[row] * view.side + view.top);
    if (y < -stamp.reach || y >= view.height + stamp.reach) continue;
    for (let x = firstCopy(columns.x[row], view, stamp.reach); x < view.width + stamp.reach; x += view.side) {
      const at = Math.round(x);
      if (isCovered(taken, at, y, columns.size[row] + 1, view)) continue;
      stampAt(pixels, stamp, at, y, view);
    }
  }
}

/** Left-most copy of the world in which the mark can be seen. */
function firstCopy(unitX, {side, left}, reach) {
  const x = unitX * side + left;
  return x - Math.floor((x + reach) / side) * side;
}

/** Whether a mark of the same size has been drawn at this very pixel; else it is from now on. */
function isCovered(taken, x, y, size, {width, height}) {
  if (x < 0 || y < 0 || x >= width || y >= height) return false;
  const at = y * width + x;
  if (taken[at] === size) return true;
  taken[at] = size;
  return false;
}

function stampAt(pixels, {dx, dy, pixels: ink}, x, y, {width, height}) {
  for (let i = 0; i < ink.length; i++) {
    const px = x + dx[i];
    const py = y + dy[i];
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    const at = py * width + px;
    if (pixels[at] >>> 24 < ink[i] >>> 24 && pixels[at] >>> 24 < 128) pixels[at] = ink[i];
  }
}

/** Rows in order of size class, each class in the order given: a counting sort. */
function bySize({size}, rows) {
  const next = new Uint32Array(8);
  for (const row of rows) next[size[row] + 1]++;
  for (let i = 1; i < next.length; i++) next[i] += next[i - 1];
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[next[size[row]]++] = row;
  return sorted;
}

/** Writes beside a spot how many events share it, where there is more than one. */
function drawCounts(context, {columns, rows, theme}, view, stamps) {
  const spots = new Map();
  for (const row of rows) {
    const key = `${columns.x[row]} ${columns.y[row]}`;
    const spot = spots.get(key) ?? {row, count: 0, size: 0};
    spot.count++;
    spot.size = Math.max(spot.size, columns.size[row]);
    spots.set(key, spot);
  }
  const height = 14 * view.ratio;
  context.font = `600 ${10.5 * view.ratio}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const {row, count, size} of spots.values()) {
    if (count < 2) continue;
    const y = columns.y[row] * view.side + view.top - stamps.radiusPx[size] - 2 * view.ratio;
    for (let x = firstCopy(columns.x[row], view, 0); x < view.width; x += view.side) {
      drawBadge(context, String(count), x + stamps.radiusPx[size] + 2 * view.ratio, y, height, theme);
    }
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
