/** Drawing a box, a polygon or a circle on the map, and showing the region or shape in force. */

import {
  Circle,
  GeoJSON,
  LayerGroup,
  LatLngBounds,
  Polygon,
  Polyline,
  Rectangle,
  SVG,
} from './leaflet.js';
import {wrapLongitude} from '../lib/shape.js';
import {relayTouch} from './touch.js';

/** A click this near the first corner closes the polygon. */
const CLOSING_PX = 12;

/** A drag shorter than this is a slip of the hand. */
const MIN_BOX_PX = 6;

/**
 * Draws shapes on a map. Fires 'drawn' with `detail.shape`, and 'end' when drawing is over, done or given up.
 */
export class ShapeDrawing extends EventTarget {
  /** @type {(() => void) | null} */
  #stop = null;

  /** @param {import('leaflet').Map} map with the pane 'region' */
  constructor(map) {
    super();
    this.map = map;
    this.renderer = new SVG({pane: 'region', padding: 0.5});
    this.shown = new LayerGroup([]).addTo(map);
    this.draft = new LayerGroup([]).addTo(map);
  }

  /** @param {'box' | 'polygon' | 'circle'} kind */
  start(kind) {
    this.cancel();
    const container = this.map.getContainer();
    container.classList.add('is-drawing');
    const onKey = (event) => {
      if (event.key === 'Escape') this.cancel();
    };
    document.addEventListener('keydown', onKey);
    const release = kind === 'polygon' ? this.#startPolygon() : this.#startDrag(kind);
    this.#stop = () => {
      document.removeEventListener('keydown', onKey);
      container.classList.remove('is-drawing');
      release();
      this.draft.clearLayers();
    };
  }

  get isDrawing() {
    return this.#stop !== null;
  }

  cancel() {
    if (!this.#stop) return;
    this.#stop();
    this.#stop = null;
    this.dispatchEvent(new Event('end'));
  }

  #finish(shape) {
    this.cancel();
    this.dispatchEvent(new CustomEvent('drawn', {detail: {shape}}));
  }

  /** A box from corner to corner, or a circle from its middle. */
  #startDrag(kind) {
    const {map} = this;
    let from = null;
    let draft = null;
    map.dragging.disable();
    map.boxZoom.disable();
    const onDown = ({latlng, containerPoint}) => {
      from = {latlng, containerPoint};
      draft =
        kind === 'circle'
          ? new Circle(latlng, {...this.#style('draft'), radius: 0})
          : new Rectangle(new LatLngBounds(latlng, latlng), this.#style('draft'));
      this.draft.addLayer(draft);
    };
    const onMove = ({latlng}) => {
      if (kind === 'circle') draft?.setRadius(map.distance(from.latlng, latlng));
      else draft?.setBounds(new LatLngBounds(from.latlng, latlng));
    };
    const onUp = ({containerPoint}) => {
      if (!from) return;
      const isDrawn = from.containerPoint.distanceTo(containerPoint) >= MIN_BOX_PX;
      if (isDrawn) this.#finish(kind === 'circle' ? circleOf(draft) : boxOf(draft.getBounds()));
      else this.draft.clearLayers();
      from = draft = null;
    };
    const stopTouch = relayTouch(map, {onDown, onMove, onUp});
    map.on('mousedown', onDown).on('mousemove', onMove).on('mouseup', onUp);
    return () => {
      stopTouch();
      map.off('mousedown', onDown).off('mousemove', onMove).off('mouseup', onUp);
      map.dragging.enable();
      map.boxZoom.enable();
    };
  }

  #startPolygon() {
    const {map} = this;
    const corners = [];
    const line = new Polyline([], this.#style('draft')).addTo(this.draft);
    map.doubleClickZoom.disable();
    const finish = () => {
      if (corners.length >= 3) this.#finish({kind: 'polygon', ring: corners.map(pairOf)});
    };
    const onClick = ({latlng, containerPoint}) => {
      const isClosing =
        corners.length >= 3 && map.latLngToContainerPoint(corners[0]).distanceTo(containerPoint) <= CLOSING_PX;
      if (isClosing) {
        finish();
        return;
      }
      corners.push(latlng);
      line.setLatLngs(corners);
    };
    const onMove = ({latlng}) => corners.length > 0 && line.setLatLngs([...corners, latlng, corners[0]]);
    const onDoubleClick = () => {
      corners.pop();
      finish();
    };
    const onKey = (event) => event.key === 'Enter' && finish();
    document.addEventListener('keydown', onKey);
    map.on('click', onClick).on('mousemove', onMove).on('dblclick', onDoubleClick);
    return () => {
      document.removeEventListener('keydown', onKey);
      map.off('click', onClick).off('mousemove', onMove).off('dblclick', onDoubleClick);
      map.doubleClickZoom.enable();
    };
  }

  /**
   * Shows what the events are limited to.
   * @param {{area: object | null, shape: import('../lib/shape.js').Shape | null}} limits area: GeoJSON of the region
   */
  showLimits({area, shape}) {
    this.shown.clearLayers();
    if (area)
      this.shown.addLayer(
        new GeoJSON(area, {interactive: false, pane: 'region', renderer: this.renderer, style: this.#style('region')}),
      );
    if (shape) this.shown.addLayer(this.#layerOf(shape));
  }

  #layerOf(shape) {
    if (shape.kind === 'polygon')
      return new Polygon(
        shape.ring.map(([lon, lat]) => [lat, lon]),
        this.#style('region'),
      );
    if (shape.kind === 'circle')
      return new Circle([shape.lat, shape.lon], {...this.#style('region'), radius: shape.radiusM});
    const east = shape.west > shape.east ? shape.east + 360 : shape.east;
    return new Rectangle(
      [
        [shape.south, shape.west],
        [shape.north, east],
      ],
      this.#style('region'),
    );
  }

  #style(name) {
    return {className: `limit limit-${name}`, interactive: false, pane: 'region', renderer: this.renderer};
  }
}

/** @param {Circle} circle @returns {import('../lib/shape.js').CircleShape} */
function circleOf(circle) {
  const [lon, lat] = pairOf(circle.getLatLng());
  return {kind: 'circle', lon, lat, radiusM: Math.max(1, Math.round(circle.getRadius()))};
}

/** @param {LatLngBounds} bounds @returns {import('../lib/shape.js').BoxShape} */
export function boxOf(bounds) {
  const isWorld = bounds.getEast() - bounds.getWest() >= 360;
  return {
    kind: 'box',
    west: isWorld ? -180 : wrapLongitude(bounds.getWest()),
    south: Math.max(-90, bounds.getSouth()),
    east: isWorld ? 180 : wrapLongitude(bounds.getEast()),
    north: Math.min(90, bounds.getNorth()),
  };
}

const pairOf = ({lat, lng}) => [wrapLongitude(lng), lat];
