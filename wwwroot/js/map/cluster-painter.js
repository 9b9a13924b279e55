/** Events counted in groups that add up to all on screen; each group a ring of its types about its number. */

import {typeOf} from '../lib/feed.js';
import {inFigures} from '../lib/i18n.js';
import {EVENT_TYPES} from '../lib/types.js';
import {changesBetween, rowsWithin} from '../lib/view-rows.js';
import {middleCopy} from './view-copies.js';

/** Side of the squares that events are counted in, in pixels of the page. */
const CELL_PX = 64;

const TYPES = EVENT_TYPES.length;

const COLOURS = {
  light: {face: '#ffffff', ink: '#17202b', edge: 'rgb(23 32 43 / 30%)'},
  dark: {face: '#161b22', ink: '#eef2f6', edge: 'rgb(0 0 0 / 60%)'},
};

/**
 * @typedef {object} Group
 * @property {number} x canvas pixels @property {number} y canvas pixels @property {number} radius canvas pixels
 * @property {number} count
 * @property {number[]} counts by type
 * @property {number[]} cells
 */

/**
 * @returns {ReturnType<import('./point-painter.js').createPointPainter> & {
 *   rowsAt: (point: {x: number, y: number}, scene: import('./event-layer.js').Scene) => number[],
 * }} rowsAt: the rows of the group at a point of the map's window, newest first
 */
export function createClusterPainter() {
  /** @type {{key: string, days: object, grid: object} | null} */
  let counted = null;
  /** @type {Group[]} */
  let groups = [];
  let frame = null;

  const paint = (image, scene, nextFrame) => {
    frame = nextFrame;
    const isSame = counted?.key === frame.key;
    const grid = isSame ? counted.grid : createGrid(frame);
    for (const change of changesBetween(scene.rows, isSame ? counted : null, scene))
      addRows(grid, change, scene, frame);
    counted = {key: frame.key, days: scene.days, grid};
    groups = mergeGroups(grid, frame);
    new Uint32Array(image.data.buffer).fill(0);
  };
  const finish = (context, {theme}) => {
    for (const group of groups) drawGroup(context, group, theme, frame.ratio);
  };
  const rowsAt = (point, {rows, days, typeMask}) => {
    const reach = (group) => Math.hypot(group.x - point.x * frame.ratio, group.y - point.y * frame.ratio);
    const hit = groups.find((group) => reach(group) <= group.radius);
    if (!hit) return [];
    const cells = new Set(hit.cells);
    const isIn = (row) => cells.has(cellOf(counted.grid, rows.columns, row, frame));
    return [...rowsWithin(rows, days, typeMask).filter(isIn)];
  };
  return {resolution: (ratio) => ratio, paint, finish, rowsAt};
}

/** The squares lie still on the map, wherever its window is. */
function createGrid({width, height, left, top, ratio}) {
  const cell = CELL_PX * ratio;
  const [offsetX, offsetY] = [((left % cell) + cell) % cell, ((top % cell) + cell) % cell];
  const across = Math.ceil(width / cell) + 2;
  const down = Math.ceil(height / cell) + 2;
  const size = across * down;
  return {
    cell,
    offsetX,
    offsetY,
    across,
    down,
    counts: new Int32Array(size * TYPES),
    sumX: new Float64Array(size),
    sumY: new Float64Array(size),
  };
}

function cellOf({cell, offsetX, offsetY, across, down}, columns, row, frame) {
  const x = middleCopy(columns.x[row], frame);
  const y = columns.y[row] * frame.side + frame.top;
  const column = Math.min(across - 1, Math.max(0, Math.floor((x - offsetX) / cell) + 1));
  return Math.min(down - 1, Math.max(0, Math.floor((y - offsetY) / cell) + 1)) * across + column;
}

function addRows(grid, {rows, start, end, sign}, {rows: {columns}, typeMask}, frame) {
  for (let i = start; i < end; i++) {
    const row = rows[i];
    const type = typeOf(columns.look[row]);
    if (!((typeMask >> type) & 1)) continue;
    const at = cellOf(grid, columns, row, frame);
    grid.counts[at * TYPES + type] += sign;
    grid.sumX[at] += sign * Math.round(middleCopy(columns.x[row], frame));
    grid.sumY[at] += sign * Math.round(columns.y[row] * frame.side + frame.top);
  }
}

/** Groups that would lie over one another become one, the larger taking in the smaller and staying where it is. */
function mergeGroups(grid, frame) {
  let groups = [];
  for (let at = 0; at < grid.sumX.length; at++) {
    const counts = [...grid.counts.subarray(at * TYPES, (at + 1) * TYPES)];
    const count = counts.reduce((sum, one) => sum + one);
    if (count === 0) continue;
    const spot = {x: grid.sumX[at] / count, y: grid.sumY[at] / count};
    groups.push(sized({...spot, count, counts, cells: [at]}, frame));
  }
  let before = Infinity;
  while (groups.length < before) {
    before = groups.length;
    groups = mergeOnce(groups, frame);
  }
  return groups;
}

function mergeOnce(groups, frame) {
  const merged = [];
  for (const group of groups.sort((a, b) => b.count - a.count || a.cells[0] - b.cells[0])) {
    const lies = ({x, y, radius}) => Math.hypot(x - group.x, y - group.y) < radius + group.radius;
    const larger = merged.find(lies);
    if (larger) Object.assign(larger, sized(joined(larger, group), frame));
    else merged.push(group);
  }
  return merged;
}

const joined = (one, other) => ({
  ...one,
  count: one.count + other.count,
  counts: one.counts.map((count, type) => count + other.counts[type]),
  cells: [...one.cells, ...other.cells],
});

/** As large as its number, and held within the window so that it can be read. */
function sized(group, {ratio, width, height}) {
  const radius = Math.round((11 + 2.7 * Math.log10(group.count) ** 1.2) * ratio);
  const held = (value, most) => Math.min(most - radius - 1, Math.max(radius + 1, value));
  return {...group, radius, x: held(group.x, width), y: held(group.y, height)};
}

function drawGroup(context, {x, y, radius, count, counts}, theme, ratio) {
  const {face, ink, edge} = COLOURS[theme];
  const ring = Math.max(3, radius * 0.16);
  context.beginPath();
  context.arc(x, y, radius + ratio, 0, 2 * Math.PI);
  context.fillStyle = edge;
  context.fill();
  let angle = -Math.PI / 2;
  counts.forEach((one, type) => {
    if (one === 0) return;
    const next = angle + (one / count) * 2 * Math.PI;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, angle, next);
    context.fillStyle = EVENT_TYPES[type][theme];
    context.fill();
    angle = next;
  });
  context.beginPath();
  context.arc(x, y, radius - ring, 0, 2 * Math.PI);
  context.fillStyle = face;
  context.fill();
  context.fillStyle = ink;
  context.font = `600 ${10.5 * ratio}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(inFigures(count), x, y + 0.5 * ratio);
}
