/** Dragging on the bars: inside the window moves it, outside draws a new one. */

import {INSET_PX} from './histogram.js';

/** Shorter is a click, which changes nothing. */
const MIN_DRAG_PX = 4;

/**
 * @param {HTMLElement} track
 * @param {{
 *   axis: {start: number, end: number},
 *   shown: () => {from: number, to: number},
 *   setShown: (from: number, to: number) => void,
 *   onStart: () => void,
 * }} time
 */
export function createTrackDrag(track, {axis, shown, setShown, onStart}) {
  /** @type {{x: number, day: number, window: {from: number, to: number}, isMove: boolean} | null} */
  let drag = null;
  const dayAt = (clientX) => {
    const box = track.getBoundingClientRect();
    const part = (clientX - box.left - INSET_PX) / (box.width - 2 * INSET_PX);
    return axis.start + Math.min(1, Math.max(0, part)) * (axis.end - axis.start);
  };
  track.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    const day = dayAt(event.clientX);
    const window = shown();
    const isAll = window.from === axis.start && window.to === axis.end;
    drag = {x: event.clientX, day, window, isMove: !isAll && day >= window.from && day <= window.to};
    track.setPointerCapture(event.pointerId);
    onStart();
  });
  track.addEventListener('pointermove', (event) => {
    if (!drag || Math.abs(event.clientX - drag.x) < MIN_DRAG_PX) return;
    const day = dayAt(event.clientX);
    if (drag.isMove) moveWindow(day - drag.day);
    else setShown(Math.min(day, drag.day), Math.max(day, drag.day));
  });
  const end = () => {
    drag = null;
  };
  track.addEventListener('pointerup', end);
  track.addEventListener('pointercancel', end);

  function moveWindow(byDays) {
    const {from, to} = drag.window;
    const held = Math.min(axis.end - to, Math.max(axis.start - from, Math.round(byDays)));
    setShown(from + held, to + held);
  }
}
