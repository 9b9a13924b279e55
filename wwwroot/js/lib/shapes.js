/** Outlines of the six shapes, as SVG path data; canvas and page draw the same ones. */

/** Radius factors that give the shapes equal-looking areas. */
const SCALE = {diamond: 1.22, burst: 1.36, square: 0.9, circle: 1, triangle: 1.28, cross: 1.14};

/**
 * @param {import('./types.js').Shape} shape
 * @param {number} radiusPx
 * @returns {string} path data around 0,0
 */
export function shapePath(shape, radiusPx) {
  const r = radiusPx * SCALE[shape];
  switch (shape) {
    case 'diamond':
      return polygon([
        [0, -r],
        [r, 0],
        [0, r],
        [-r, 0],
      ]);
    case 'square':
      return polygon([
        [-r, -r],
        [r, -r],
        [r, r],
        [-r, r],
      ]);
    case 'triangle':
      return polygon([
        [0, -r],
        [r * 0.94, r * 0.72],
        [-r * 0.94, r * 0.72],
      ]);
    case 'burst':
      return polygon(star(r, r * 0.56, 6));
    case 'cross':
      return polygon(plus(r, r * 0.42));
    default:
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
}

/**
 * @param {import('./types.js').Shape} shape
 * @param {number} radiusPx
 * @returns {number} pixels from the centre to the farthest corner
 */
export function shapeReachPx(shape, radiusPx) {
  const r = radiusPx * SCALE[shape];
  return shape === 'square' ? r * Math.SQRT2 : r * 1.1;
}

/** @param {number[][]} points */
const polygon = (points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;

function star(outer, inner, spikes) {
  return Array.from({length: spikes * 2}, (_, i) => {
    const radius = i % 2 === 0 ? outer : inner;
    const angle = (Math.PI * i) / spikes - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

function plus(reach, half) {
  return [
    [-half, -reach],
    [half, -reach],
    [half, -half],
    [reach, -half],
    [reach, half],
    [half, half],
    [half, reach],
    [-half, reach],
    [-half, half],
    [-reach, half],
    [-reach, -half],
    [-half, -half],
  ];
}
