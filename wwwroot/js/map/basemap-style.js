/** Colours and lines of the base map: quiet enough that the events are what is seen first. */

/**
 * @typedef {object} Palette
 * @property {string} water
 * @property {string} land
 * @property {string} coast
 * @property {string} river
 * @property {string} province lines between provinces
 * @property {string} border
 * @property {string} borderGlow a soft band along borders
 * @property {string} country names
 * @property {string} admin1 names of provinces
 * @property {string} town names and dots
 * @property {string} halo around all names
 */

/** @type {{light: Palette, dark: Palette}} */
export const palettes = {
  light: {
    water: '#cbdce6', land: '#f6f4ee', coast: '#a9c3d2', river: '#b4cfde',
    province: '#d2ccc1', border: '#8f8894', borderGlow: 'rgba(110, 96, 120, 0.11)',
    country: '#4b4756', admin1: '#857f78', town: '#34323c', halo: 'rgba(250, 249, 245, 0.9)',
  },
  dark: {
    water: '#131a22', land: '#252b33', coast: '#36424f', river: '#1b2733',
    province: '#3b434e', border: '#74808f', borderGlow: 'rgba(150, 165, 185, 0.09)',
    country: '#b9c3cf', admin1: '#7f8b99', town: '#d5dce4', halo: 'rgba(24, 29, 36, 0.9)',
  },
};

const BORDER_DASH = [6, 4];

/** Pixels wide at some zooms; in between the last one holds. */
const BORDER_WIDTHS = [[0, 0.6], [4, 0.8], [6, 1.1], [9, 1.4]];
const PROVINCE_WIDTHS = [[0, 0.5], [6, 0.8], [9, 1]];
const COAST_WIDTHS = [[0, 0.4], [4, 0.6], [7, 0.8]];
const RIVER_WIDTHS = [[0, 0.4], [4, 0.7], [6, 1], [8, 1.4], [10, 2]];

/** How much thinner rivers of rank 1, 2 and 3 are drawn. */
const RIVER_SCALE = [1, 1.3, 0.9, 0.6];

/**
 * What is painted, bottom first.
 * @param {object} engine protomaps-leaflet
 * @param {Palette} palette
 */
export function paintRules({LineSymbolizer, PolygonSymbolizer}, palette) {
  const line = (options) => new LineSymbolizer({lineJoin: 'round', ...options});
  return [
    {
      dataLayer: 'land',
      symbolizer: new PolygonSymbolizer({fill: palette.land, stroke: palette.coast, width: at(COAST_WIDTHS)}),
    },
    {
      dataLayer: 'rivers',
      symbolizer: line({
        color: palette.river, lineCap: 'round',
        width: (zoom, feature) => at(RIVER_WIDTHS)(zoom) * RIVER_SCALE[feature?.props.rank ?? 0],
      }),
    },
    {
      dataLayer: 'lakes',
      symbolizer: new PolygonSymbolizer({fill: palette.water, stroke: palette.coast, width: at(COAST_WIDTHS)}),
    },
    {dataLayer: 'admin1', minzoom: 4, symbolizer: line({color: palette.province, width: at(PROVINCE_WIDTHS)})},
    {
      dataLayer: 'borders', minzoom: 4, filter: isAgreed,
      symbolizer: line({color: palette.borderGlow, lineCap: 'round', width: (zoom) => 4 * at(BORDER_WIDTHS)(zoom)}),
    },
    {dataLayer: 'borders', filter: isAgreed, symbolizer: line({color: palette.border, width: at(BORDER_WIDTHS)})},
    {
      dataLayer: 'borders', filter: isDisputed,
      symbolizer: line({color: palette.border, width: (zoom) => 1.2 * at(BORDER_WIDTHS)(zoom), dash: BORDER_DASH}),
    },
  ];
}

const isDisputed = (zoom, feature) => feature.props.disputed === 1;
const isAgreed = (zoom, feature) => feature.props.disputed !== 1;

/** @param {number[][]} steps [zoom, pixels] in order @returns {(zoom: number) => number} */
function at(steps) {
  return (zoom) => (steps.findLast(([from]) => from <= zoom) ?? steps[0])[1];
}
