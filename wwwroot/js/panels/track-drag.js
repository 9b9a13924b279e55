/** Dragging on the bars: an edge of the window moves that edge, inside moves the window, outside draws a new one. */

import {INSET_PX} from './histogram.js';

/** Shorter is a click, which changes nothing. */
const MIN_DRAG_PX = 4;

/** How near an edge of the window the pointer must be to take hold of it. */
const EDGE_PX = 6;

/**
 * @param {HTMLElement} track
 * @param {{
 *   axis: import('./time-axis.js').TimeAxis,
 *   shown: () => {from: number, to: number},
 *   setShown: (from: number, to: number) => void,
 *   onStart: () => void,
 * }} time
 * @returns {(clientX: number) => number} the day at a place of the window, with its part of a day
 */
export function createTrackDrag(track, {axis, shown, setShown, onStart}) {
  /** @type {{x: number, day: number, window: {from: number, to: number}, hold: 'from' | 'to' | 'all' | 'none'} | null} */
  let drag = null;
  const dayAt = (clientX) => {
    const box = track.getBoundingClientRect();
    const part = (clientX - box.left - INSET_PX) / (box.width - 2 * INSET_PX);
    return axis.start + Math.min(1, Math.max(0, part)) * (axis.end - axis.start);
  };
  const holdAt = (day, {from, to}) => {
    const reach = (EDGE_PX * (axis.end - axis.start)) / track.clientWidth;
    if (Math.abs(day - to) <= reach && to < axis.end) return 'to';
    if (Math.abs(day - from) <= reach && from > axis.start) return 'from';
    const isAll = from <= axis.start && to >= axis.end;
    return !isAll && day > from && day < to ? 'all' : 'none';
  };
  track.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    const day = dayAt(event.clientX);
    const window = shown();
    drag = {x: event.clientX, day, window, hold: holdAt(day, window)};
    track.setPointerCapture(event.pointerId);
    onStart();
  });
  track.addEventListener('pointermove', (event) => {
    const day = dayAt(event.clientX);
    if (!drag) track.dataset.hold = holdAt(day, shown());
    if (!drag || Math.abs(event.clientX - drag.x) < MIN_DRAG_PX) return;
    const {window, hold} = drag;
    if (hold === 'all') moveWindow(day - drag.day);
    else if (hold === 'from') setShown(Math.min(day, window.to - 1), window.to);
    else if (hold === 'to') setShown(window.from, Math.max(day, window.from + 1));
    else setShown(Math.min(day, drag.day), Math.max(day, drag.day));
  });
  const end = () => {
    drag = null;
  };
  track.addEventListener('pointerup', end);
  track.addEventListener('pointercancel', end);
  return dayAt;

  function moveWindow(byDays) {
    const {from, to} = drag.window;
    const held = Math.min(axis.last - to, Math.max(axis.first - from, Math.round(byDays)));
    setShown(from + held, to + held);
  }
}
