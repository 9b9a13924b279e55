/** The events as a canvas over the map, drawn as marks, as density or as numbers. */

import {Browser, DomUtil, Layer, Point} from './leaflet.js';
import {createClusterPainter} from './cluster-painter.js';
import {createDensityPainter} from './density-painter.js';
import {createPointPainter} from './point-painter.js';

/** Left to itself the map shows density above so many events, and marks again below so many. */
const [TO_DENSITY, TO_POINTS] = [20_000, 12_000];

/** @typedef {'points' | 'density' | 'clusters'} MarkKind */

/**
 * @typedef {object} Scene what to draw
 * @property {import('../lib/view-rows.js').ViewRows} rows
 * @property {import('../lib/view-rows.js').Days} days
 * @property {number} typeMask
 * @property {number} shownCount events of those days and types
 * @property {'auto' | MarkKind} marks
 * @property {'light' | 'dark'} theme
 * @property {boolean} isMoving time is being dragged or played: fewer pixels will do
 * @property {boolean} isDimmed set back, while an article is being read
 */

/**
 * @typedef {object} Frame where the Mercator square lies on the canvas, in canvas pixels
 * @property {number} side @property {number} left @property {number} top
 * @property {number} width @property {number} height
 * @property {number} ratio canvas pixels per pixel of the page
 * @property {number} zoom
 * @property {string} key the same as long as only time moves
 */

/** A canvas of the size of the map's window, drawn by who shows a scene and moved along while the map moves. */
export const EventLayer = Layer.extend({
  initialize() {
    /** @type {Scene | null} */
    this.scene = null;
    /** @type {MarkKind} */
    this.kind = 'points';
    this.painters = {points: createPointPainter(), density: createDensityPainter(), clusters: createClusterPainter()};
    this.rowKeys = new WeakMap();
    this.rowKeyCount = 0;
  },

  onAdd(map) {
    this.canvas = DomUtil.create('canvas', 'event-canvas leaflet-zoom-animated', map.getPane('events'));
    this.canvas.setAttribute('aria-hidden', 'true');
    map.on('viewreset resize', this.redraw, this);
    if (Browser.any3d) map.on('zoomanim', this.animateZoom, this);
    this.redraw();
  },

  onRemove(map) {
    this.canvas.remove();
    map.off('viewreset resize', this.redraw, this);
    map.off('zoomanim', this.animateZoom, this);
  },

  /** @param {Scene} scene */
  show(scene) {
    this.scene = scene;
    this.kind = this.kindFor(scene);
    this.redraw();
  },

  kindFor({marks, shownCount}) {
    if (marks !== 'auto') return marks;
    const isMany = shownCount > (this.kind === 'density' ? TO_POINTS : TO_DENSITY);
    return isMany ? 'density' : 'points';
  },

  animateZoom({zoom, center}) {
    const scale = this._map.getZoomScale(zoom, this.zoom);
    const corner = this._map._latLngToNewLayerPoint(this.northWest, zoom, center);
    DomUtil.setTransform(this.canvas, corner, scale);
  },

  redraw() {
    const map = this._map;
    if (!map || !this.scene) return;
    const painter = this.painters[this.kind];
    const ratio = this.scene.isMoving ? 1 : Math.min(2, window.devicePixelRatio || 1);
    this.place(map, painter.resolution(ratio));
    const frame = this.frameOf(map);
    painter.paint(this.image, this.scene, frame);
    const context = this.canvas.getContext('2d');
    context.putImageData(this.image, 0, 0);
    painter.finish(context, this.scene, frame);
    this.canvas.classList.toggle('is-dimmed', this.scene.isDimmed);
    this.canvas.dataset.marks = this.kind;
    map.getPane('events').classList.toggle('is-above-names', this.kind === 'clusters');
  },

  place(map, ratio) {
    const size = map.getSize();
    const width = Math.max(1, Math.round(size.x * ratio));
    const height = Math.max(1, Math.round(size.y * ratio));
    if (this.canvas.width !== width || this.canvas.height !== height || !this.image) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.canvas.style.width = `${size.x}px`;
      this.canvas.style.height = `${size.y}px`;
      this.image = new ImageData(width, height);
    }
    this.ratio = ratio;
    this.zoom = map.getZoom();
    this.northWest = map.containerPointToLatLng(new Point(0, 0));
    DomUtil.setTransform(this.canvas, map.containerPointToLayerPoint(new Point(0, 0)), 1);
  },

  /** @returns {Frame} */
  frameOf(map) {
    const origin = map.getPixelBounds().min;
    const {ratio, scene, image} = this;
    const [left, top] = [-origin.x * ratio, -origin.y * ratio];
    if (!this.rowKeys.has(scene.rows)) this.rowKeys.set(scene.rows, ++this.rowKeyCount);
    return {
      side: 256 * 2 ** this.zoom * ratio,
      left,
      top,
      width: image.width,
      height: image.height,
      ratio,
      zoom: this.zoom,
      key: [this.rowKeys.get(scene.rows), scene.typeMask, scene.theme, this.zoom, left, top, ratio].join(' '),
    };
  },
});
