/** The time slider: two handles over bars, dates to type in, dragging, and play. Handles and dates do the same. */

import {countBins} from '../lib/bins.js';
import {dayOf, isoOf, shortDay} from '../lib/dates.js';
import {byId} from '../lib/dom.js';
import {drawHistogram, INSET_PX} from './histogram.js';
import {createPlayer} from './player.js';
import {barEdges, createAxis, isZoomed, moveAxis, setAxisDays, showAll, zoomAxis} from './time-axis.js';
import {createTrackDrag} from './track-drag.js';

/** Days that an arrow key moves a handle by while Shift is held. */
const SHIFT_DAYS = 30;

/** How much a turn of the wheel zooms, per pixel it would have scrolled. */
const WHEEL_ZOOM = 1.0022;

/**
 * @param {import('../state.js').AppState} state
 * @param {{isStill: boolean}} options
 * @returns {{
 *   setData: (rows: import('../lib/view-rows.js').ViewRows, theme: 'light' | 'dark') => void,
 *   sync: () => void,
 * }}
 */
export function createTimePanel(state, {isStill}) {
  const panel = byId('time');
  const track = byId('track');
  const canvas = byId('bars');
  const band = byId('window');
  const shades = [byId('shade-before'), byId('shade-after')];
  const fromHandle = byId('from-handle');
  const toHandle = byId('to-handle');
  const fromDate = byId('from-date');
  const toDate = byId('to-date');
  const exact = byId('exact-days');
  const wholeAxis = byId('whole-axis');
  const axis = createAxis();
  /** @type {{rows: import('../lib/view-rows.js').ViewRows, theme: 'light' | 'dark'} | null} */
  let data = null;
  let isEmpty = true;
  let width = 0;

  /** What is shown, `to` not included; it may reach beyond the slider. */
  const shown = () => {
    const {days} = state.current;
    return days ? {from: days.from, to: days.to + 1} : {from: axis.first, to: axis.last};
  };
  const setShown = (from, to) => {
    const first = Math.min(axis.last - 1, Math.max(axis.first, Math.round(from)));
    const after = Math.min(axis.last, Math.max(first + 1, Math.round(to)));
    const isAll = first === axis.first && after === axis.last;
    state.update({days: isAll ? null : {from: first, to: after - 1}});
  };
  /** Typed days may lie beyond the axis; a field left empty changes nothing. */
  const setDays = (from, to) => {
    if (Number.isFinite(from) && Number.isFinite(to)) state.update({days: {from, to}});
  };
  const player = createPlayer({axis, shown, setShown, isStill});

  /** The slider follows a window that leaves the part it shows. */
  const follow = ({from, to}) => {
    if (!isZoomed(axis) || (to > axis.start && from < axis.end)) return;
    const {start} = axis;
    moveAxis(axis, (from + to - axis.start - axis.end) / 2);
    if (axis.start !== start) drawBars();
  };
  const sync = () => {
    const {from, to} = shown();
    follow({from, to});
    const held = (day) => Math.min(axis.end, Math.max(axis.start, day));
    const place = (day) => INSET_PX + ((held(day) - axis.start) / (axis.end - axis.start)) * (width - 2 * INSET_PX);
    const [left, right] = [place(from), place(to)];
    band.style.transform = `translateX(${left}px)`;
    band.style.width = `${Math.max(2, right - left)}px`;
    band.hidden = to <= axis.start || from >= axis.end;
    band.classList.toggle('is-all', from <= axis.start && to >= axis.end);
    shades[0].style.width = `${left}px`;
    shades[1].style.width = `${Math.max(0, width - right)}px`;
    setHandle(fromHandle, held(from), shortDay(from));
    setHandle(toHandle, held(to), shortDay(to - 1));
    setDate(fromDate, isEmpty ? '' : isoOf(from));
    setDate(toDate, isEmpty ? '' : isoOf(to - 1));
    exact.checked = state.current.isExactOnly;
  };
  const draw = () => {
    width = track.clientWidth;
    if (!data || width === 0) return;
    drawBars();
    sync();
  };
  const drawBars = () => {
    const edges = barEdges(axis, width);
    drawHistogram(canvas, {edges, counts: countBins(data.rows, edges, state.current.typeMask)}, axis, data.theme);
    for (const handle of [fromHandle, toHandle]) {
      handle.min = axis.start;
      handle.max = axis.end;
    }
    wholeAxis.hidden = !isZoomed(axis);
  };
  const setData = (rows, theme) => {
    const {firstDay, dayCount} = rows.columns;
    data = {rows, theme};
    isEmpty = dayCount === 0;
    panel.classList.toggle('is-empty', isEmpty);
    setAxisDays(axis, firstDay, dayCount, track.clientWidth);
    for (const control of panel.querySelectorAll('button, input, select')) control.disabled = isEmpty;
    player.suggestSpeed(axis.last - axis.first);
    draw();
  };

  fromHandle.addEventListener('input', () => setShown(Math.min(Number(fromHandle.value), shown().to - 1), shown().to));
  toHandle.addEventListener('input', () => setShown(shown().from, Math.max(Number(toHandle.value), shown().from + 1)));
  for (const handle of [fromHandle, toHandle]) handle.addEventListener('keydown', stepFar);
  fromDate.addEventListener('change', () =>
    setDays(dayOf(fromDate.value), Math.max(shown().to - 1, dayOf(fromDate.value))),
  );
  toDate.addEventListener('change', () => setDays(Math.min(shown().from, dayOf(toDate.value)), dayOf(toDate.value)));
  exact.addEventListener('change', () => state.update({isExactOnly: exact.checked}));
  wholeAxis.addEventListener('click', () => {
    showAll(axis);
    draw();
    track.querySelector('input').focus();
  });
  panel.querySelectorAll('[data-days]').forEach((button) =>
    button.addEventListener('click', () => {
      const days = Number(button.dataset.days);
      const {firstDay, dayCount} = data.rows.columns;
      player.stop();
      if (Number.isNaN(days)) setShown(axis.first, axis.last);
      else setShown(firstDay + dayCount - days, firstDay + dayCount);
    }),
  );
  const dayAt = createTrackDrag(track, {axis, shown, setShown, onStart: player.stop});
  track.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const along = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (Math.abs(along) > Math.abs(event.deltaY) || event.shiftKey)
        moveAxis(axis, (along / width) * (axis.end - axis.start));
      else zoomAxis(axis, WHEEL_ZOOM ** event.deltaY, dayAt(event.clientX));
      draw();
    },
    {passive: false},
  );
  new ResizeObserver(draw).observe(track);
  return {setData, sync};
}

/** An arrow key moves a handle by a day of its own; with Shift by a month. */
function stepFar(event) {
  const by = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1}[event.key];
  if (!by || !event.shiftKey) return;
  event.preventDefault();
  const handle = event.currentTarget;
  handle.value = Number(handle.value) + by * SHIFT_DAYS;
  handle.dispatchEvent(new Event('input', {bubbles: true}));
}

function setHandle(handle, day, words) {
  handle.value = day;
  handle.setAttribute('aria-valuetext', words);
}

/** A date field that shows the day already would still be laid out anew. */
function setDate(field, value) {
  if (field.value !== value) field.value = value;
}
