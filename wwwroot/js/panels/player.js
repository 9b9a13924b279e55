/** Play and steps: move the window, or only its end, by so many days. Never starts by itself. */

import {byId} from '../lib/dom.js';
import {t} from '../lib/i18n.js';
import {icon} from '../lib/icons.js';

/** A whole run takes about this long at the speed suggested. */
const RUN_SECONDS = 24;

/** With reduced motion the picture changes this often only. */
const STILL_STEP_MS = 1000;

/** Part of all time that the window spans if none was set. */
const WINDOW_PART = 1 / 12;

/**
 * @param {{
 *   axis: import('./time-axis.js').TimeAxis,
 *   shown: () => {from: number, to: number},
 *   setShown: (from: number, to: number) => void,
 *   isStill: boolean,
 * }} time
 * @returns {{stop: () => void, suggestSpeed: (days: number) => void}}
 */
export function createPlayer({axis, shown, setShown, isStill}) {
  const button = byId('play');
  const speed = byId('speed');
  const mode = byId('mode');
  let frame = 0;
  let isSpeedChosen = false;
  /** Exact position; the window itself holds whole days only. */
  let at = {from: 0, to: 0, time: 0};

  const show = (isPlaying) => {
    button.replaceChildren(icon(isPlaying ? 'pause' : 'play'), isPlaying ? t('time.pause') : t('time.play'));
    button.setAttribute('aria-pressed', String(isPlaying));
  };
  const stop = () => {
    if (frame === 0) return;
    cancelAnimationFrame(frame);
    frame = 0;
    show(false);
  };
  const spanOf = ({from, to}) => {
    const isAll = from <= axis.first && to >= axis.last;
    return isAll ? Math.max(1, Math.round((axis.last - axis.first) * WINDOW_PART)) : to - from;
  };
  const stepBy = (direction) => {
    stop();
    const window = shown();
    const days = direction * Number(speed.value);
    if (mode.value === 'cumulative') {
      setShown(window.from, window.to + days);
      return;
    }
    const span = spanOf(window);
    const isAll = span < window.to - window.from;
    const from = isAll ? (direction > 0 ? axis.first : axis.last - span) : window.from + days;
    const held = Math.min(axis.last - span, Math.max(axis.first, from));
    setShown(held, held + span);
  };
  const start = () => {
    const window = shown();
    const span = spanOf(window);
    const isAtEnd = window.to >= axis.last;
    const isMoving = mode.value === 'window';
    const from = isAtEnd && isMoving ? axis.first : window.from;
    at = {from, to: isAtEnd ? from + (isMoving ? span : 1) : window.to, time: performance.now()};
    setShown(at.from, at.to);
    show(true);
    frame = requestAnimationFrame(step);
  };
  const step = (now) => {
    frame = requestAnimationFrame(step);
    const passed = now - at.time;
    if (isStill && passed < STILL_STEP_MS) return;
    const days = Math.min(axis.last - at.to, (Math.max(0, passed) / 1000) * Number(speed.value));
    const from = mode.value === 'window' ? at.from + days : at.from;
    at = {from, to: at.to + days, time: now};
    setShown(Math.floor(at.from), Math.floor(at.to));
    if (at.to >= axis.last) stop();
  };

  show(false);
  button.addEventListener('click', () => (frame === 0 ? start() : stop()));
  byId('step-back').append(icon('stepBack'));
  byId('step-forward').append(icon('stepForward'));
  byId('step-back').addEventListener('click', () => stepBy(-1));
  byId('step-forward').addEventListener('click', () => stepBy(1));
  speed.addEventListener('change', () => {
    isSpeedChosen = true;
  });
  return {
    stop,
    suggestSpeed: (days) => {
      if (isSpeedChosen) return;
      const values = [...speed.options].map((option) => Number(option.value));
      speed.value = String(values.find((value) => days / value <= RUN_SECONDS * 1.5) ?? values[values.length - 1]);
    },
  };
}
