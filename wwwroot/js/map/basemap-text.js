/** Measuring and drawing names and dots of the base map. */

const FONT = '"Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", system-ui, sans-serif';

/** Pixels kept free around a name. */
const PADDING_X = 3;
const PADDING_Y = 2;
const HALO_WIDTH = 1.6;

/** Names longer than this are broken at a space. */
const MAX_LINE_LENGTH = 14;

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

/**
 * @typedef {object} MeasuredText all in pixels
 * @property {string[]} lines
 * @property {number[]} widths of the lines
 * @property {string} font
 * @property {number} lineHeight
 * @property {number} width
 * @property {number} height
 */

/** Lines, font and size of a feature's name; null when it has none. */
export function measure(layout, feature, style) {
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

/** The box a name takes up, with the room kept free around it. */
export function boxAt(anchor, x, y, {width, height}) {
  return {
    minX: anchor.x + x - PADDING_X, minY: anchor.y + y - PADDING_Y,
    maxX: anchor.x + x + width + PADDING_X, maxY: anchor.y + y + height + PADDING_Y,
  };
}

/** @param {'left' | 'centre' | 'right'} align of lines among each other */
export function drawText(context, {lines, widths, font, lineHeight, width}, style, x, y, align) {
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
export function drawDot(context, radius, style, isCapital) {
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
