/** The map: base map below, events on a canvas, labels above; and what the hand does on it. */

import {Control, LatLngBounds, Map as LeafletMap, Point, Tooltip} from './leaflet.js';
import {direction, language, t} from '../lib/i18n.js';
import {latitudeDegAt, longitudeDegAt, unitX, unitY} from '../lib/mercator.js';
import {createBaseMap} from './basemap.js';
import {ArticleMarks} from './article-marks.js';
import {DoubtLayer} from './doubt-layer.js';
import {EventLayer} from './event-layer.js';
import {rowsAt} from './hit-test.js';
import {boxOf, ShapeDrawing} from './shape-drawing.js';

const WORLD = {zoom: 2, lat: 24, lon: 25};

/** Panes from bottom to top, between Leaflet's own for tiles (200) and for tooltips (650). */
const PANES = [
  ['region', 390],
  ['doubt', 400],
  ['events', 420],
  ['labels', 450],
  ['article', 460],
];

/** Among more events than this the pointer looks for none; a click does. */
const MAX_HOVERED = 100_000;

/** How near the middle an event must be for Enter to open it. */
const KEYBOARD_HIT_PX = 28;

/**
 * Fires 'move' when the map rests elsewhere, and 'pick' with `detail.rows` when events are clicked.
 */
export class MapView extends EventTarget {
  /** @type {import('./event-layer.js').Scene | null} */
  #scene = null;

  /** Whether a hand has been on the map. */
  isTouched = false;

  /** Whether the map is gliding to another zoom. */
  isZooming = false;

  /**
   * @param {HTMLElement} element
   * @param {{
   *   theme: 'light' | 'dark',
   *   view: {zoom: number, lat: number, lon: number} | null,
   *   isStill: boolean,
   *   tipOf: (row: number) => string,
   * }} options isStill: the user wants no motion; tipOf: an event in a few words
   */
  constructor(element, {theme, view, isStill, tipOf}) {
    super();
    this.isStill = isStill;
    this.tipOf = tipOf;
    this.map = new LeafletMap(element, {
      minZoom: 2,
      maxZoom: 14,
      zoomSnap: 1, // between whole zooms the names of the base map would be scaled, and blurred
      zoomControl: false,
      worldCopyJump: true,
      fadeAnimation: !isStill,
      zoomAnimation: !isStill,
      maxBoundsViscosity: 1,
      maxBounds: [
        [-85, -Infinity],
        [85, Infinity],
      ],
    });
    const end = direction() === 'rtl' ? 'left' : 'right'; // the corners the page lays nothing over
    this.map.attributionControl.setPrefix(false).setPosition(`bottom${end}`);
    new Control.Zoom({position: `top${end}`, zoomInTitle: t('map.zoomIn'), zoomOutTitle: t('map.zoomOut')}).addTo(
      this.map,
    );
    new Control.Scale({position: `bottom${end}`, imperial: false, maxWidth: 140}).addTo(this.map);
    for (const [name, zIndex] of PANES) this.map.createPane(name).style.zIndex = String(zIndex);
    for (const name of ['events', 'labels']) this.map.getPane(name).style.pointerEvents = 'none';
    this.setTheme(theme);
    const {zoom, lat, lon} = view ?? WORLD;
    this.map.setView([lat, lon], zoom);
    this.events = new EventLayer().addTo(this.map);
    this.doubt = new DoubtLayer(this.map);
    this.drawing = new ShapeDrawing(this.map);
    this.article = new ArticleMarks(this.map);
    this.tip = new Tooltip({direction: 'top', offset: [0, -10], className: 'mark-tip', opacity: 1});
    this.#listen(element);
  }

  /** @param {'light' | 'dark'} theme */
  setTheme(theme) {
    this.base?.under.remove();
    this.base?.labels.remove();
    this.base = createBaseMap({theme, language: language()});
    this.base.under.addTo(this.map);
    this.base.labels.addTo(this.map);
  }

  /** @param {import('./event-layer.js').Scene} scene */
  show(scene) {
    this.#scene = scene;
    this.events.show(scene);
    this.doubt.showRings(scene);
    this.#hideTip();
  }

  /** @returns {{zoom: number, lat: number, lon: number}} */
  view() {
    const {lat, lng} = this.map.getCenter();
    return {zoom: this.map.getZoom(), lat, lon: lng};
  }

  /** @returns {import('../lib/view-rows.js').UnitBox} what of the Mercator square is on screen */
  unitBox() {
    const bounds = this.map.getBounds();
    return {
      west: unitX(bounds.getWest()),
      east: unitX(bounds.getEast()),
      north: unitY(bounds.getNorth()),
      south: unitY(bounds.getSouth()),
    };
  }

  /** @returns {import('../lib/shape.js').BoxShape} what is on screen */
  viewBox() {
    return boxOf(this.map.getBounds());
  }

  /** @param {{zoom: number, lat: number, lon: number} | null} view */
  goTo(view) {
    if (this.isZooming) {
      // Leaflet cannot stop a zoom under way: it would end where it was bound for.
      this.map.once('moveend', () => this.goTo(view));
      return;
    }
    const {zoom, lat, lon} = view ?? WORLD;
    this.map.setView([lat, lon], zoom, {animate: false});
  }

  /** Brings a point into sight, zooming in to at least `zoom` if it lies outside. */
  reveal(latitudeDeg, longitudeDeg, zoom) {
    const point = [latitudeDeg, longitudeDeg];
    const inner = this.map.getBounds().pad(-0.12);
    if (inner.contains(point) && this.map.getZoom() >= zoom - 1) return;
    this.map.setView(point, Math.max(zoom, this.map.getZoom()), {animate: !this.isStill});
  }

  /** @param {number[] | null} bbox west, south, east, north */
  fitBox(bbox) {
    if (!bbox) return;
    const [west, south, east, north] = bbox;
    this.fit(new LatLngBounds([south, west], [north, west > east ? east + 360 : east]));
  }

  /** @param {LatLngBounds | null} bounds @param {boolean} [isGliding] */
  fit(bounds, isGliding = true) {
    if (bounds) this.map.fitBounds(bounds, {padding: [40, 40], maxZoom: 9, animate: isGliding && !this.isStill});
  }

  /** Fits the map to all events that have a place. @param {import('../lib/columns.js').EventColumns} columns */
  fitEvents({count, x, y}, isGliding = true) {
    let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let row = 0; row < count; row++) {
      if (x[row] < west) west = x[row];
      if (x[row] > east) east = x[row];
      if (y[row] < north) north = y[row];
      if (y[row] > south) south = y[row];
    }
    if (west > east) return;
    const corners = [
      [latitudeDegAt(south), longitudeDegAt(west)],
      [latitudeDegAt(north), longitudeDegAt(east)],
    ];
    this.fit(new LatLngBounds(corners), isGliding);
  }

  /** The window has another size; Leaflet must be told. */
  resized() {
    this.map.invalidateSize({animate: false});
  }

  #listen(element) {
    this.map.on('zoomanim', () => (this.isZooming = true));
    this.map.on('zoomend', () => (this.isZooming = false));
    this.map.on('moveend', () => {
      this.dispatchEvent(new Event('move'));
    });
    this.map.on('click', ({containerPoint}) => {
      if (!this.drawing.isDrawing) this.#pick(this.#rowsAt(containerPoint));
    });
    this.map.on('mousemove', ({containerPoint}) => this.#hoverSoon(containerPoint));
    this.map.on('mouseout movestart', () => this.#hideTip());
    for (const touch of ['pointerdown', 'wheel', 'keydown'])
      element.addEventListener(touch, () => (this.isTouched = true), {passive: true, capture: true});
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target !== element || this.drawing.isDrawing) return;
      this.#pick(this.#rowsAt(this.map.getSize().divideBy(2), KEYBOARD_HIT_PX));
    });
  }

  #pick(rows) {
    if (rows.length > 0) this.dispatchEvent(new CustomEvent('pick', {detail: {rows}}));
  }

  /** Once a frame at most, and not among so many events that looking takes longer than a frame. */
  #hoverSoon(point) {
    this.hoverPoint = point;
    this.hoverFrame ||= requestAnimationFrame(() => {
      this.hoverFrame = 0;
      const canLook = this.#scene && !this.#scene.isMoving && this.#scene.shownCount <= MAX_HOVERED;
      if (this.hoverPoint && canLook && !this.drawing.isDrawing) this.#hover(this.hoverPoint);
    });
  }

  #hover(point) {
    const rows = this.#rowsAt(point);
    if (rows.length === 0) {
      this.#hideTip();
      return;
    }
    this.map.getContainer().classList.add('is-over-event');
    const text = rows.length === 1 ? this.tipOf(rows[0]) : t('map.eventsHere', {count: rows.length});
    this.tip.setContent(document.createTextNode(text));
    this.tip.setLatLng(this.map.containerPointToLatLng(new Point(point.x, point.y)));
    this.map.openTooltip(this.tip);
  }

  #hideTip() {
    this.hoverPoint = null;
    this.map.closeTooltip(this.tip);
    this.map.getContainer().classList.remove('is-over-event');
  }

  #rowsAt(point, reachPx = 0) {
    if (!this.#scene) return [];
    const {kind} = this.events;
    if (kind === 'clusters') return this.events.painters.clusters.rowsAt(point, this.#scene);
    const side = 256 * 2 ** this.map.getZoom();
    const origin = this.map.getPixelBounds().min;
    const at = {x: (point.x + origin.x) / side, y: (point.y + origin.y) / side};
    return rowsAt(this.#scene, kind, at, reachPx, side);
  }
}
