/** Names on the base map: which, how large, and where beside their point. */

import {boxAt, drawDot, drawText, measure} from './basemap-text.js';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Pixels between a dot and its name. */
const DOT_GAP = 4;

/** Pixels by rank, 1 first; countries are smaller where many are in view. */
const COUNTRY_SIZES = [14.5, 14, 13, 12, 11.5, 11];
const COUNTRY_SIZE_BY_ZOOM = [10, 10, 11, 11.5, 13];
const TOWN_SIZES = [13.5, 13, 12, 11.5, 11, 11, 10.5];
const TOWN_DOTS = [2.6, 2.4, 2.1, 1.9, 1.7, 1.5, 1.3];
const PROVINCE_SIZE = 11;

/**
 * The rules by which names are placed, most important first.
 * @param {import('./basemap-style.js').Palette} palette
 * @param {string} language ISO 639-1 code
 */
export function labelRules(palette, language) {
  const nameOf = (props) => props[`name_${language}`] ?? props.name_en;
  const isRightToLeft = RIGHT_TO_LEFT.has(language);
  const style = {halo: palette.halo, nameOf, isRightToLeft};
  const country = {
    ...style, fill: palette.country,
    sizeOf: (props, zoom) => Math.min(
      sizeOf(COUNTRY_SIZES, props.rank) + (zoom >= 6 ? 1.5 : 0), COUNTRY_SIZE_BY_ZOOM[zoom] ?? Infinity),
    fontOf: () => '600',
    spacing: 0,
  };
  const town = {
    ...style, fill: palette.town,
    sizeOf: (props) => sizeOf(TOWN_SIZES, props.rank),
    fontOf: (props) => (props.capital ? '600' : '400'),
    dotOf: (props) => sizeOf(TOWN_DOTS, props.rank) + (props.capital ? 0.7 : 0),
    spacing: 0,
  };
  const province = {
    ...style, fill: palette.admin1,
    sizeOf: () => PROVINCE_SIZE,
    fontOf: () => (isRightToLeft ? '400' : 'italic 400'),
    spacing: isRightToLeft ? 0 : 0.3,
  };
  const byWeight = (one, other) => one.rank - other.rank || other.population - one.population;
  const places = (kind, symbolizer, zooms) => ({
    ...zooms,
    dataLayer: 'places',
    filter: (zoom, feature) => kind(feature.props),
    sort: byWeight,
    symbolizer,
  });
  return [
    places((props) => props.kind === 'country', centredName(country), {minzoom: 2, maxzoom: 7}),
    places((props) => props.kind === 'city' && props.capital, townName(town), {minzoom: 4}),
    places((props) => props.kind === 'city' && props.rank <= 3, townName(town), {minzoom: 4}),
    places((props) => props.kind === 'admin1', centredName(province), {minzoom: 5, maxzoom: 10}),
    places((props) => props.kind === 'city' && props.rank > 3, townName(town), {minzoom: 5}),
  ];
}

/** @param {number[]} sizes @param {number} rank from 1 on */
function sizeOf(sizes, rank) {
  return sizes[Math.min(rank, sizes.length) - 1];
}

/**
 * A symbolizer as the engine's labeller calls it.
 * @param {import('./basemap-text.js').NameStyle} style
 * @param {(text: import('./basemap-text.js').MeasuredText, anchor: object, layout: object, props: object) => any} put
 */
function symbolizer(style, put) {
  return {
    place(layout, geometry, feature) {
      const text = measure(layout, feature, style);
      return text ? put(text, geometry[0][0], layout, feature.props) : undefined;
    },
  };
}

/** A name in the middle of its area. */
function centredName(style) {
  return symbolizer(style, (text, anchor) => {
    const [x, y] = [-text.width / 2, -text.height / 2];
    const draw = (context) => drawText(context, text, style, x, y, 'centre');
    return [{anchor, bboxes: [boxAt(anchor, x, y, text)], draw}];
  });
}

/** A dot and a name beside it: to the right, to the left, above or below, whichever is free. */
function townName(style) {
  return symbolizer(style, (text, anchor, layout, props) => {
    const radius = style.dotOf(props);
    const dotBox = {minX: anchor.x - radius, minY: anchor.y - radius, maxX: anchor.x + radius, maxY: anchor.y + radius};
    for (const [x, y, align] of sidesOf(text, radius + DOT_GAP, style.isRightToLeft)) {
      const box = boxAt(anchor, x, y, text);
      if (layout.index.bboxCollides(box, layout.order)) continue;
      const draw = (context) => {
        drawDot(context, radius, style, props.capital);
        drawText(context, text, style, x, y, align);
      };
      return [{anchor, bboxes: [box, dotBox], draw}];
    }
    return undefined;
  });
}

/** Where a name may stand beside its dot, best first. */
function sidesOf({width, height}, gap, isRightToLeft) {
  const right = [gap, -height / 2, 'left'];
  const left = [-gap - width, -height / 2, 'right'];
  const above = [-width / 2, -gap - height, 'centre'];
  const below = [-width / 2, gap, 'centre'];
  return isRightToLeft ? [left, right, above, below] : [right, left, above, below];
}
