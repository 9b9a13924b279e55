/** Starts the page and carries changes between state, events, map and panels. */

import {EventStore} from './event-store.js';
import {defaultState} from './lib/address.js';
import {rowSpan} from './lib/columns.js';
import {shortDay} from './lib/dates.js';
import {byId, debounce} from './lib/dom.js';
import {saveFile, toGeoJson} from './lib/export.js';
import {t} from './lib/i18n.js';
import {selectRows} from './lib/selection.js';
import {startLanguage} from './language.js';
import {createLimits} from './limits.js';
import {watchForNews} from './live.js';
import {MapView} from './map/map-view.js';
import {createOpenEvent} from './open-event.js';
import {createDrawTools} from './panels/draw-tools.js';
import {createEventList} from './panels/event-list.js';
import {createFiltersPanel} from './panels/filters-panel.js';
import {createLegend} from './panels/legend.js';
import {messageFor} from './panels/messages.js';
import {createPasteDialog} from './panels/paste-dialog.js';
import {createRegionPicker} from './panels/region-picker.js';
import {createSheet} from './panels/sheet.js';
import {showStoreLine} from './panels/store-line.js';
import {createThemeChoice} from './panels/theme-choice.js';
import {createTimePanel} from './panels/time-panel.js';
import {AppState, SERVER_PARTS} from './state.js';

/** Parts of the state that change which rows are shown. */
const ROW_PARTS = ['days', 'typeMask', 'uncertaintyMaxM', 'killedMin'];

await startLanguage();

const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
const state = new AppState(location, history);
const store = new EventStore();
/** The words of events, by id. */
const details = {
  peek: (id) => store.columns.features.find((feature) => feature.id === id) ?? null,
  load: async () => {},
};
const theme = createThemeChoice(byId('theme'), (next) => {
  map.setTheme(next);
  refreshAll();
});
const map = new MapView(byId('map'), {theme: theme.theme(), view: state.current.view, isStill});
const filters = createFiltersPanel(state);
const time = createTimePanel(state, {isStill});
const sheet = createSheet();
const list = createEventList({
  details,
  typeOf: (columns, row) => columns.type[row],
  onOpen: (eventId) => state.update({eventId}),
  onBack: () => pickRows(null),
  onUnplaced: () => pickRows([...selection.unplacedRows], 'list.unplaced'),
  onOrder: (order) => state.update({order}),
  onTable: (isTable) => state.update({isTable}),
});
byId('download').addEventListener('click', () => {
  const rows = picked?.rows ?? selection.rows;
  saveFile(`geoconflict-${rows.length}-events.geojson`, toGeoJson(store.columns, rows));
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
  onFit: () => map.fitEvents(),
});
const paste = createPasteDialog({
  onRead: showArticle,
  onPick: (key) => map.article.reveal(key),
  onPoint: (key) => map.article.highlight(key),
  onAdded: showAdded,
});
const limits = createLimits(state, map, {onNamed: () => filters.sync(limits.regionName())});

/** @type {import('./lib/selection.js').Selection} */
let selection = {rows: new Uint32Array(), unplacedRows: new Uint32Array(), countsByType: [], total: 0};
/** @type {{rows: number[], what: string} | null} key of its title; a part of the rows that the list shows instead of all in view */
let picked = null;
let isReading = false;
let isFitted = state.current.view !== null;
const due = {frame: 0, bars: false};

state.addEventListener('change', ({detail: {changed}}) => {
  if (SERVER_PARTS.some((part) => changed.has(part))) store.load(state.current);
  if (ROW_PARTS.some((part) => changed.has(part))) picked = null;
  if (changed.has('regionId') || changed.has('shape')) limits.show(changed.has('regionId'));
  if (changed.has('eventId')) openEvent.show();
  filters.sync(limits.regionName());
  const isOnlyTime = changed.size === 1 && changed.has('days');
  if (!isOnlyTime) due.bars = true;
  refreshSoon();
});
store.addEventListener('change', ({detail}) => {
  if (detail.columns) picked = null;
  if (detail.columns && !isFitted && store.columns.count > 0) {
    isFitted = true;
    map.show({columns: store.columns, rows: new Uint32Array(), theme: theme.theme(), isDimmed: false});
    map.fitEvents(false);
  }
  refreshAll();
});
map.addEventListener('move', () => state.update({view: map.view()}));
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
  if (!view) map.fitEvents(false);
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
store.load(state.current);
watchForNews({
  count: () => store.columns.count,
  load: async () => {
    await store.load(state.current);
    showStoreLine();
  },
});
refreshAll();

function refreshAll() {
  due.bars = true;
  refreshSoon();
}

/** Draws at most once a frame, however many changes come in. */
function refreshSoon() {
  due.frame ||= requestAnimationFrame(() => {
    due.frame = 0;
    refresh();
  });
}

function refresh() {
  const {columns} = store;
  const {current} = state;
  const box = map.unitBox();
  selection = selectRows(columns, rowSpan(columns, current.days), current, box);
  map.show({columns, rows: selection.rows, theme: theme.theme(), isDimmed: isReading});
  filters.showCounts(selection.countsByType);
  if (due.bars) time.setData(columns, current, box, theme.theme());
  else time.sync();
  due.bars = false;
  showList();
  announce();
}

function showList() {
  const rows = picked?.rows ?? selection.rows;
  const message = messageFor({
    store,
    current: state.current,
    shownCount: rows.length,
    total: selection.total,
    placedTotal: selection.total - selection.unplacedRows.length,
    actions: {
      reload: () => store.load(state.current),
      clear: () => state.update({...defaultState(), view: state.current.view}),
      fit: () => map.fitEvents(),
      paste: paste.open,
    },
  });
  list.show({
    columns: store.columns,
    rows,
    title: t(picked?.what ?? 'list.inView', {count: rows.length}),
    isPart: picked !== null,
    message,
    unplacedCount: selection.unplacedRows.length,
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

const announce = debounce(() => {
  const {days} = state.current;
  const when = days ? t('say.days', {from: shortDay(days.from), to: shortDay(days.to)}) : t('say.allTime');
  if (store.status === 'ready') byId('status').textContent = t('say.inView', {count: selection.rows.length, when});
}, 700);

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
