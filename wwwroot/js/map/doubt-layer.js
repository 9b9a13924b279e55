/** How well the places are known: a ring around each spot, and the whole area or circle of the event that is open. */

import {Circle, CircleMarker, GeoJSON, LayerGroup, SVG} from './leaflet.js';
import {latitudeDegAt, longitudeDegAt, unitLength} from '../lib/mercator.js';
import {typeIndex} from '../lib/types.js';
import {typeOf, UNKNOWN_DOUBT} from '../lib/feed.js';
import {rowsWithin} from '../lib/view-rows.js';

/** More rings than this hide the map rather than explain it. */
const MAX_RINGS = 140;

/** Among more events than this nobody looks for rings. */
const MAX_EVENTS = 2_000;

/** Rings smaller than the mark itself say nothing. */
const MIN_RING_PX = 13;

/** Rings larger than this part of the window would only tint it. */
const MAX_RING_PART = 0.06;

/**
 * Rings of doubt in a pane below the events.
 */
export class DoubtLayer {
  /** @param {import('leaflet').Map} map with the panes 'doubt' and 'article' */
  constructor(map) {
    this.map = map;
    this.renderer = new SVG({pane: 'doubt', padding: 0.3});
    this.markRenderer = new SVG({pane: 'article', padding: 0.3});
    this.rings = new LayerGroup([], {pane: 'doubt'}).addTo(map);
    this.open = new LayerGroup([], {pane: 'doubt'}).addTo(map);
  }

  /** @param {import('./event-layer.js').Scene} scene */
  showRings({rows, days, typeMask, shownCount, isDimmed, isMoving}) {
    this.rings.clearLayers();
    if (isDimmed || isMoving || shownCount > MAX_EVENTS) return;
    const {columns} = rows;
    const size = this.map.getSize();
    const side = 256 * 2 ** this.map.getZoom();
    const maxPx = MAX_RING_PART * Math.max(size.x, size.y);
    const seen = new Set();
    for (const row of rowsWithin(rows, days, typeMask)) {
      if (columns.doubtHm[row] === UNKNOWN_DOUBT) continue;
      const doubtM = columns.doubtHm[row] * 100;
      const type = typeOf(columns.look[row]);
      const radiusPx = unitLength(doubtM, columns.y[row]) * side;
      const key = `${columns.x[row]} ${columns.y[row]} ${type} ${doubtM}`;
      if (!(radiusPx >= MIN_RING_PX && radiusPx <= maxPx) || seen.has(key)) continue;
      seen.add(key);
      if (seen.size > MAX_RINGS) {
        this.rings.clearLayers();
        return;
      }
      this.rings.addLayer(this.#circle(pointOf(columns, row), doubtM, `doubt type-${type}`));
    }
  }

  /**
   * @param {object | null} feature an event with its place, and its area where there is one
   */
  showOpen(feature) {
    this.open.clearLayers();
    if (!feature?.geometry) return;
    const {properties} = feature;
    const [longitude, latitude] = feature.geometry.coordinates;
    const className = `doubt doubt-open type-${typeIndex(properties.event_type)}`;
    if (properties.area) {
      this.open.addLayer(
        new GeoJSON(properties.area, {pane: 'doubt', renderer: this.renderer, interactive: false, style: {className}}),
      );
    } else if (properties.uncertainty_m) {
      this.open.addLayer(this.#circle([latitude, longitude], properties.uncertainty_m, className));
    }
    this.open.addLayer(
      new CircleMarker([latitude, longitude], {
        radius: 13,
        interactive: false,
        pane: 'article',
        renderer: this.markRenderer,
        className: 'open-mark',
      }),
    );
  }

  #circle(centre, radius, className) {
    return new Circle(centre, {radius, className, interactive: false, pane: 'doubt', renderer: this.renderer});
  }
}

const pointOf = (columns, row) => [latitudeDegAt(columns.y[row]), longitudeDegAt(columns.x[row])];
