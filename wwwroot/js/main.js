/** Starts the page and carries changes between state, events, map and panels. */

import {EventDetails} from './event-details.js';
import {EventStore} from './event-store.js';
import {tipOf} from './event-tip.js';
import {defaultState} from './lib/address.js';
import {shortDay} from './lib/dates.js';
import {byId, debounce} from './lib/dom.js';
import {typeOf} from './lib/feed.js';
import {t} from './lib/i18n.js';
import {markOnce} from './lib/measure.js';
import {countAnywhere, countByType, countOn, gatherRows, rowsWithin, unplacedWithin} from './lib/view-rows.js';
import {startLanguage} from './language.js';
import {createLimits} from './limits.js';
import {watchForNews} from './live.js';
import {MapView} from './map/map-view.js';
import {createOpenEvent} from './open-event.js';
import {createDrawTools} from './panels/draw-tools.js';
import {createEventList} from './panels/event-list.js';
import {startEmbed} from './panels/embed.js';
import {createFiltersPanel} from './panels/filters-panel.js';
import {createLegend} from './panels/legend.js';
import {createMarksChoice} from './panels/marks-choice.js';
import {messageFor} from './panels/messages.js';
import {createPasteDialog} from './panels/paste-dialog.js';
import {createRegionPicker} from './panels/region-picker.js';
import {createSheet} from './panels/sheet.js';
import {showStoreLine} from './panels/store-line.js';
import {createThemeChoice} from './panels/theme-choice.js';
import {createTimePanel} from './panels/time-panel.js';
import {saveLongCsv, saveShown} from './save-shown.js';
import {createTakeAway} from './take-away.js';
import {AppState, SERVER_PARTS} from './state.js';

/** Parts of the state that change which rows are shown. */
const ROW_PARTS = ['days', 'typeMask', 'uncertaintyMaxM', 'killedMin', 'isExactOnly'];

/** Parts that are not asked for again at each step through time. */
const GATHERED_PARTS = ['uncertaintyMaxM', 'killedMin', 'isExactOnly'];

/** Time has come to rest when it has not moved for so long. */
const REST_MS = 180;

const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
const state = new AppState(location, history);
const store = new EventStore();
const details = new EventDetails();
store.load(state.current);
await startLanguage();
startEmbed();

const theme = createThemeChoice(byId('theme'), (next) => {
  map.setTheme(next);
  refreshAll();
});
const tip = (row) => tipOf(store.columns, row, details);
const map = new MapView(byId('map'), {theme: theme.theme(), view: state.current.view, isStill, tipOf: tip});
const filters = createFiltersPanel(state);
const time = createTimePanel(state, {isStill});
const marks = createMarksChoice(state);
const sheet = createSheet();
const list = createEventList({
  details,
  typeOf: (columns, row) => typeOf(columns.look[row]),
  onOpen: (eventId) => state.update({eventId}),
  onBack: () => pickRows(null),
  onUnplaced: () => pickRows([...listed.unplaced], 'list.unplaced'),
  onOrder: (order) => state.update({order}),
  onTable: (isTable) => state.update({isTable}),
});
const shown = () => ({
  current: state.current,
  columns: store.columns,
  rows: picked?.rows ?? listed.rows,
  isPart: picked !== null,
  map,
  details,
});
const saveGeoJson = () => saveShown(shown());
byId('download').addEventListener('click', saveGeoJson);
createTakeAway({
  details,
  ids: (most) => Array.from(shown().rows.slice(0, most), (row) => store.columns.ids[row]),
  onGeoJson: saveGeoJson,
  onCsv: () => saveLongCsv(shown()),
});
const openEvent = createOpenEvent(state, map, {
  onOpen: () => sheet.raise('half'),
  onClosed: list.focusRow,
  onRead: (id) => paste.openArticle(id),
});
const tools = createDrawTools({
  onDraw: (kind) => map.drawing.start(kind),
  onCancel: () => map.drawing.cancel(),
  onUseView: () => state.update({shape: map.viewBox()}),
  onFit: () => map.fitEvents(store.columns),
});
const paste = createPasteDialog({
  onRead: showArticle,
  onPick: (key) => map.article.reveal(key),
  onPoint: (key) => map.article.highlight(key),
  onAdded: showAdded,
});
const limits = createLimits(state, map, {onNamed: () => filters.sync(limits.regionName())});

/** What passes the filters on screen, whatever the window and the types. */
let view = gatherRows(store.columns, state.current, map.unitBox());
/** Rows of the list, newest first, as of when time came to rest. */
let listed = {rows: new Uint32Array(), unplaced: new Uint32Array()};
/** @type {{rows: number[], what: string} | null} key of its title; a part of the rows that the list shows instead of all in view */
let picked = null;
let isReading = false;
let isFitted = state.current.view !== null || state.current.eventId !== null;
const due = {frame: 0, view: true, bars: true, isMoving: false};

const rest = debounce(() => refreshSoon(), REST_MS);

const announce = debounce(() => {
  const {days} = state.current;
  const when = days ? t('say.days', {from: shortDay(days.from), to: shortDay(days.to)}) : t('say.allTime');
  if (store.status === 'ready') byId('status').textContent = t('say.inView', {count: listed.rows.length, when});
}, 700);

state.addEventListener('change', ({detail: {changed}}) => {
  if (SERVER_PARTS.some((part) => changed.has(part))) store.load(state.current);
  if (ROW_PARTS.some((part) => changed.has(part))) picked = null;
  if (changed.has('regionId')) isFitted = true;
  if (changed.has('regionId') || changed.has('shape')) limits.show(changed.has('regionId'));
  if (changed.has('eventId')) openEvent.show();
  if (GATHERED_PARTS.some((part) => changed.has(part))) due.view = true;
  const isOnlyTime = changed.size === 1 && changed.has('days');
  if (!isOnlyTime) {
    filters.sync(limits.regionName());
    due.bars = true;
  }
  refreshSoon(isOnlyTime);
});
store.addEventListener('change', ({detail}) => {
  if (detail.columns) {
    picked = null;
    due.view = true;
    details.forget();
    fitOnce();
  }
  refreshSoon();
});
map.addEventListener('move', () => {
  due.view = true;
  state.update({view: map.view()});
  refresh();
});
map.addEventListener('pick', ({detail: {rows}}) => {
  sheet.raise('half');
  if (rows.length === 1) state.update({eventId: store.columns.ids[rows[0]]});
  else pickRows(rows, 'list.atSpot');
});
map.drawing.addEventListener('drawn', ({detail: {shape}}) => state.update({shape}));
map.drawing.addEventListener('end', tools.drawingEnded);
map.article.addEventListener('pick', ({detail: {key}}) => paste.showPicked(key));
window.addEventListener('popstate', () => {
  state.readAddress();
  const {view} = state.current;
  if (!view) map.fitEvents(store.columns, false);
  else if (JSON.stringify(view) !== JSON.stringify(map.view())) map.goTo(view);
});
byId('paste-open').addEventListener('click', paste.open);
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('list-title').focus();
});
new ResizeObserver(() => map.resized()).observe(byId('map'));

createLegend();
createRegionPicker({onPick: limits.pick});
filters.sync(null);
limits.show(false);
openEvent.show();
showStoreLine();
watchForNews({
  count: () => store.columns.count,
  load: async () => {
    await store.load(state.current);
    showStoreLine();
  },
});
if (store.columns.count > 0) fitOnce(); // they may have come before the texts
refreshSoon();

/** Shows all events, unless the address or a hand has said otherwise; again when the rest of them is there. */
function fitOnce() {
  if (isFitted || map.isTouched || store.columns.count === 0) return;
  isFitted = store.status === 'ready';
  map.fitEvents(store.columns, false);
}

function refreshAll() {
  due.bars = true;
  refreshSoon();
}

/** Draws at most once a frame, however many changes come in; with fewer pixels while only time moves. */
function refreshSoon(isMoving = false) {
  due.isMoving = isMoving && (due.isMoving || !due.frame);
  due.frame ||= requestAnimationFrame(refresh);
}

function refresh() {
  cancelAnimationFrame(due.frame);
  due.frame = 0;
  const {current} = state;
  const isRegathered = due.view;
  if (isRegathered) view = gatherRows(store.columns, current, map.unitBox());
  due.view = false;
  const counts = countByType(view, current.days);
  const shownCount = countOn(counts, current.typeMask);
  const {days, typeMask} = current;
  map.show({
    rows: view,
    days,
    typeMask,
    shownCount,
    marks: current.marks,
    theme: theme.theme(),
    isMoving: due.isMoving,
    isDimmed: isReading,
  });
  marks.show(map.events.kind, theme.theme());
  filters.showCounts(counts);
  if (isRegathered || due.bars) time.setData(view, theme.theme());
  else time.sync();
  due.bars = false;
  if (due.isMoving) {
    byId('list-title').textContent = t('list.inView', {count: shownCount});
    rest();
  } else showRest();
  due.isMoving = false;
  if (store.columns.count > 0) markOnce('interactive');
  if (store.status === 'ready') markOnce('all-in');
}

/** What is worth doing only when nothing moves. */
function showRest() {
  const {days, typeMask} = state.current;
  listed = {rows: rowsWithin(view, days, typeMask), unplaced: unplacedWithin(view, days, typeMask)};
  showList();
  announce();
}

function showList() {
  const rows = picked?.rows ?? listed.rows;
  const message = messageFor({
    store,
    current: state.current,
    shownCount: rows.length,
    placedTotal: rows.length === 0 ? countAnywhere(store.columns, state.current) : rows.length,
    unplacedCount: listed.unplaced.length,
    actions: {
      reload: () => store.load(state.current),
      clear: () => state.update({...defaultState(), view: state.current.view, marks: state.current.marks}),
      fit: () => map.fitEvents(store.columns),
      paste: paste.open,
    },
  });
  list.show({
    columns: store.columns,
    rows,
    title: t(picked?.what ?? 'list.inView', {count: rows.length}),
    isPart: picked !== null,
    message,
    unplacedCount: listed.unplaced.length,
    order: state.current.order,
    isTable: state.current.isTable,
  });
  byId('map-message').hidden = !message || isReading;
  byId('map-message').textContent = message?.text ?? '';
}

function pickRows(rows, what = 'list.inView') {
  picked = rows && {rows, what};
  if (state.current.eventId !== null) state.update({eventId: null});
  showList();
  byId('list-title').focus();
}

function showArticle(article) {
  isReading = article !== null;
  map.article.show(article);
  if (article) map.fit(map.article.bounds());
  refreshSoon();
}

async function showAdded(article) {
  await store.load(state.current);
  showStoreLine();
  const [first] = article.events;
  if (first) state.update({eventId: first.id, days: null});
}
