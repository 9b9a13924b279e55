/** The time slider: two handles over bars, dates to type in, dragging, and play. Handles and dates do the same. */

import {binEdges, chooseUnit, countBins} from '../lib/bins.js';
import {dayOf, isoOf, shortDay} from '../lib/dates.js';
import {byId} from '../lib/dom.js';
import {drawHistogram, INSET_PX} from './histogram.js';
import {createPlayer} from './player.js';
import {createTrackDrag} from './track-drag.js';

/** A bar narrower than this cannot be told from its neighbour. */
const MIN_BAR_PX = 4;

/**
 * @param {import('../state.js').AppState} state
 * @param {{isStill: boolean}} options
 * @returns {{
 *   setData: (columns: import('../lib/columns.js').EventColumns, filter: object, box: object, theme: string) => void,
 *   sync: () => void,
 * }}
 */
export function createTimePanel(state, {isStill}) {
  const panel = byId('time');
  const track = byId('track');
  const canvas = byId('bars');
  const band = byId('window');
  const fromHandle = byId('from-handle');
  const toHandle = byId('to-handle');
  const fromDate = byId('from-date');
  const toDate = byId('to-date');
  /** First day of the axis and the day after its last. */
  const axis = {start: 0, end: 1};
  /** @type {{edges: Int32Array, counts: Uint32Array, theme: 'light' | 'dark'} | null} */
  let bars = null;
  let isEmpty = true;

  /** What is shown, `to` not included. */
  const shown = () => {
    const {days} = state.current;
    return days
      ? {from: clamp(days.from), to: Math.max(clamp(days.from), clamp(days.to + 1))}
      : {from: axis.start, to: axis.end};
  };
  const clamp = (day) => Math.min(axis.end, Math.max(axis.start, day));
  const setShown = (from, to) => {
    const first = Math.min(axis.end - 1, Math.max(axis.start, Math.round(from)));
    const after = Math.min(axis.end, Math.max(first + 1, Math.round(to)));
    const isAll = first === axis.start && after === axis.end;
    state.update({days: isAll ? null : {from: first, to: after - 1}});
  };
  /** Typed days may lie beyond the axis; a field left empty changes nothing. */
  const setDays = (from, to) => {
    if (Number.isFinite(from) && Number.isFinite(to)) state.update({days: {from, to}});
  };
  const player = createPlayer({axis, shown, setShown, isStill});

  const sync = () => {
    const {from, to} = shown();
    const part = (day) => (day - axis.start) / (axis.end - axis.start);
    const width = track.clientWidth - 2 * INSET_PX;
    band.style.left = `${INSET_PX + part(from) * width}px`;
    band.style.width = `${Math.max(2, (part(to) - part(from)) * width)}px`;
    band.classList.toggle('is-all', from === axis.start && to === axis.end);
    setHandle(fromHandle, from, shortDay(from));
    setHandle(toHandle, to, shortDay(to - 1));
    const {days} = state.current;
    fromDate.value = isEmpty ? '' : isoOf(days?.from ?? from);
    toDate.value = isEmpty ? '' : isoOf(days?.to ?? to - 1);
    if (bars) drawHistogram(canvas, bars, {from, to}, bars.theme);
  };
  const setData = (columns, filter, box, theme) => {
    isEmpty = columns.dayCount === 0;
    panel.classList.toggle('is-empty', isEmpty);
    const dayCount = Math.max(1, columns.dayCount);
    const unit = chooseUnit(dayCount, Math.max(12, track.clientWidth / MIN_BAR_PX));
    const edges = binEdges(columns.firstDay, dayCount, unit);
    axis.start = edges[0];
    axis.end = edges[edges.length - 1];
    for (const handle of [fromHandle, toHandle]) {
      handle.min = axis.start;
      handle.max = axis.end;
    }
    for (const control of panel.querySelectorAll('button, input, select')) control.disabled = isEmpty;
    bars = {edges, counts: countBins(columns, edges, filter, box), theme};
    player.suggestSpeed(axis.end - axis.start);
    sync();
  };

  fromHandle.addEventListener('input', () => setShown(Math.min(Number(fromHandle.value), shown().to - 1), shown().to));
  toHandle.addEventListener('input', () => setShown(shown().from, Math.max(Number(toHandle.value), shown().from + 1)));
  fromDate.addEventListener('change', () =>
    setDays(dayOf(fromDate.value), Math.max(shown().to - 1, dayOf(fromDate.value))),
  );
  toDate.addEventListener('change', () => setDays(Math.min(shown().from, dayOf(toDate.value)), dayOf(toDate.value)));
  document.querySelectorAll('[data-days]').forEach((button) =>
    button.addEventListener('click', () => {
      const days = Number(button.dataset.days);
      if (Number.isNaN(days)) setShown(axis.start, axis.end);
      else setShown(axis.end - days, axis.end);
    }),
  );
  createTrackDrag(track, {axis, shown, setShown, onStart: player.stop});
  new ResizeObserver(sync).observe(track);
  return {setData, sync};
}

function setHandle(handle, day, words) {
  handle.value = day;
  handle.setAttribute('aria-valuetext', words);
}
