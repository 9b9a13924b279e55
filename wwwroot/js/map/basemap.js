/** The offline base map: two Leaflet layers over the same vector tiles, one below the events and one above. */

import {t} from '../lib/i18n.js';
import {labelRules} from './basemap-labels.js';
import {palettes, paintRules} from './basemap-style.js';

/** Deepest zoom of the tiles; the map enlarges them from there. */
const DEEPEST_TILE_ZOOM = 12;

/** Above the events, below what Leaflet draws on top. */
const LABEL_PANE = 'labels';
const LABEL_PANE_Z_INDEX = '450';

/**
 * @param {{theme?: 'light' | 'dark', language?: string, tileUrl?: string}} options language is an ISO 639-1 code;
 *   names that are not known in it are in English
 * @returns {{under: import('leaflet').GridLayer, labels: import('leaflet').GridLayer}} fills and lines; names
 */
export function createBaseMap({theme = 'light', language = 'en', tileUrl = '/tiles/base/{z}/{x}/{y}.mvt'} = {}) {
  const engine = findEngine();
  const palette = palettes[theme];
  const options = {url: tileUrl, maxDataZoom: DEEPEST_TILE_ZOOM, lang: language};
  const under = engine.leafletLayer({
    ...options,
    attribution: t('map.attribution'),
    backgroundColor: palette.water,
    paintRules: paintRules(engine, palette),
  });
  const labels = engine.leafletLayer({
    ...options,
    attribution: '',
    pane: LABEL_PANE,
    labelRules: labelRules(palette, language),
  });
  // One cache of decoded tiles for both layers, so that no tile is fetched or decoded twice.
  labels.views = under.views;
  labels.beforeAdd = ensureLabelPane;
  under.on('add', () => {
    under._map.getContainer().style.backgroundColor = palette.water;
  });
  return {under, labels};
}

/**
 * protomaps-leaflet's ES module imports bare names, which a browser resolves only by an import map; its classic script
 * needs none. So the page loads that script (deferred, before its modules, after Leaflet's), which leaves the global
 * `protomapsL`.
 */
function findEngine() {
  if (!globalThis.protomapsL) throw new Error('The page must load protomaps-leaflet.js before the base map is made.');
  return globalThis.protomapsL;
}

/** @param {import('leaflet').Map} map */
function ensureLabelPane(map) {
  if (map.getPane(LABEL_PANE)) return;
  const pane = map.createPane(LABEL_PANE);
  pane.style.zIndex = LABEL_PANE_Z_INDEX;
  pane.style.pointerEvents = 'none';
}
