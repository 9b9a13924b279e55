/** Names on the base map: which, how large, and where beside their point. */

const FONT = '"Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", system-ui, sans-serif';
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Pixels kept free around a name. */
const PADDING_X = 3;
const PADDING_Y = 2;
const HALO_WIDTH = 1.6;
const DOT_GAP = 4;

/** Names longer than this are broken at a space. */
const MAX_LINE_LENGTH = 14;

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
    places((props) => props.kind === 'country', new CentredName(country), {minzoom: 2, maxzoom: 7}),
    places((props) => props.kind === 'city' && props.capital, new TownName(town), {minzoom: 4}),
    places((props) => props.kind === 'city' && props.rank <= 3, new TownName(town), {minzoom: 4}),
    places((props) => props.kind === 'admin1', new CentredName(province), {minzoom: 5, maxzoom: 10}),
    places((props) => props.kind === 'city' && props.rank > 3, new TownName(town), {minzoom: 5}),
  ];
}

/** @param {number[]} sizes @param {number} rank from 1 on */
function sizeOf(sizes, rank) {
  return sizes[Math.min(rank, sizes.length) - 1];
}

/**
 * @typedef {object} NameStyle
 * @property {string} fill
 * @property {string} halo
 * @property {boolean} isRightToLeft
 * @property {number} spacing pixels between letters
 * @property {(props: object) => string | undefined} nameOf
 * @property {(props: object, zoom: number) => number} sizeOf pixels
 * @property {(props: object) => string} fontOf style and weight
 * @property {(props: object) => number} [dotOf] radius in pixels
 */

/** A name in the middle of its area. */
class CentredName {
  /** @param {NameStyle} style */
  constructor(style) {
    this.style = style;
  }

  /** Called by the engine's labeller. */
  place(layout, geometry, feature) {
    const text = measure(layout, feature, this.style);
    if (!text) return undefined;
    const anchor = geometry[0][0];
    const draw = (context) => drawText(context, text, this.style, -text.width / 2, -text.height / 2, 'centre');
    return [{anchor, bboxes: [boxAt(anchor, -text.width / 2, -text.height / 2, text)], draw}];
  }
}

/** A dot and a name beside it: to the right, to the left, above or below, whichever is free. */
class TownName {
  /** @param {NameStyle} style */
  constructor(style) {
    this.style = style;
  }

  /** Called by the engine's labeller. */
  place(layout, geometry, feature) {
    const text = measure(layout, feature, this.style);
    if (!text) return undefined;
    const anchor = geometry[0][0];
    const radius = this.style.dotOf(feature.props);
    const gap = radius + DOT_GAP;
    const dotBox = {minX: anchor.x - radius, minY: anchor.y - radius, maxX: anchor.x + radius, maxY: anchor.y + radius};
    const sides = [
      [gap, -text.height / 2, 'left'],
      [-gap - text.width, -text.height / 2, 'right'],
      [-text.width / 2, -gap - text.height, 'centre'],
      [-text.width / 2, gap, 'centre'],
    ];
    if (this.style.isRightToLeft) sides.unshift(...sides.splice(1, 1));
    for (const [x, y, align] of sides) {
      const box = boxAt(anchor, x, y, text);
      if (layout.index.bboxCollides(box, layout.order)) continue;
      const draw = (context) => {
        drawDot(context, radius, this.style, feature.props.capital);
        drawText(context, text, this.style, x, y, align);
      };
      return [{anchor, bboxes: [box, dotBox], draw}];
    }

    return undefined;
  }
}

/** Lines, font and size of a feature's name; null when it has none. */
function measure(layout, feature, style) {
  const name = style.nameOf(feature.props);
  if (!name) return null;
  const sizePx = style.sizeOf(feature.props, layout.zoom);
  const font = `${style.fontOf(feature.props)} ${sizePx}px ${FONT}`;
  const lines = breakLines(name);
  const context = layout.scratch;
  context.font = font;
  context.letterSpacing = `${style.spacing}px`;
  const widths = lines.map((line) => context.measureText(line).width);
  context.letterSpacing = '0px';
  const lineHeight = 1.18 * sizePx;
  return {lines, widths, font, lineHeight, width: Math.max(...widths), height: lines.length * lineHeight};
}

/** Breaks at the space nearest the middle when a name is long. @param {string} name */
function breakLines(name) {
  if (name.length <= MAX_LINE_LENGTH) return [name];
  const middle = name.length / 2;
  let best = -1;
  for (let i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
    if (best < 0 || Math.abs(i - middle) < Math.abs(best - middle)) best = i;
  }

  return best < 0 ? [name] : [name.slice(0, best), name.slice(best + 1)];
}

function boxAt(anchor, x, y, {width, height}) {
  return {
    minX: anchor.x + x - PADDING_X, minY: anchor.y + y - PADDING_Y,
    maxX: anchor.x + x + width + PADDING_X, maxY: anchor.y + y + height + PADDING_Y,
  };
}

/** @param {'left' | 'centre' | 'right'} align of lines among each other */
function drawText(context, {lines, widths, font, lineHeight, width}, style, x, y, align) {
  context.globalAlpha = 1;
  context.font = font;
  context.letterSpacing = `${style.spacing}px`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.direction = style.isRightToLeft ? 'rtl' : 'ltr';
  context.lineJoin = 'round';
  context.lineWidth = 2 * HALO_WIDTH;
  context.strokeStyle = style.halo;
  context.fillStyle = style.fill;
  lines.forEach((line, i) => {
    const share = {left: 0, centre: 0.5, right: 1}[align];
    const lineX = x + share * (width - widths[i]);
    const lineY = y + (i + 0.5) * lineHeight;
    context.strokeText(line, lineX, lineY);
    context.fillText(line, lineX, lineY);
  });
}

/** A full dot; an open one for capitals. */
function drawDot(context, radius, style, isCapital) {
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = style.halo;
  context.stroke();
  context.fillStyle = style.fill;
  context.fill();
  if (!isCapital) return;
  context.beginPath();
  context.arc(0, 0, radius - 1.4, 0, 2 * Math.PI);
  context.fillStyle = style.halo;
  context.fill();
}
