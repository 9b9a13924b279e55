/** The events in view as a list or a table: the map's text form, in any order, of any length. */

import {byId, el} from '../lib/dom.js';
import {locale, t} from '../lib/i18n.js';
import {icon} from '../lib/icons.js';
import {MAX_ROWS_BY_PLACE, orderRows, ORDERS} from '../lib/row-order.js';
import {eventRow} from './event-row.js';
import {tableHeads, tableRow} from './event-table.js';
import {createVirtualRows} from './virtual-rows.js';

/** Heights of a row, as events.css has them. */
const LIST_ROW_PX = 118;
const TABLE_ROW_PX = 40;

/** The list follows a moving map or time no more often than this. */
const PACE_MS = 120;

/** Steps of the keyboard; the page keys move by what one sees at once. */
const STEPS = {ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity};

/**
 * @typedef {object} ListContent
 * @property {{ids: ArrayLike<number>, killed: ArrayLike<number>}} columns
 * @property {Uint32Array | number[]} rows newest first
 * @property {string} title
 * @property {boolean} isPart a part the user picked, which "back" leaves
 * @property {{text: string, isBusy?: boolean, action?: {label: string, onClick: () => void}} | null} message
 * @property {number} unplacedCount shown events that have no place on the map
 * @property {string} order one of ORDERS
 * @property {boolean} isTable
 */

/**
 * @param {{
 *   details: {peek: (id: number) => object | null, load: (ids: number[], signal?: AbortSignal) => Promise<unknown>},
 *   typeOf: (columns: object, row: number) => number,
 *   onOpen: (eventId: number) => void,
 *   onBack: () => void,
 *   onUnplaced: () => void,
 *   onOrder: (order: string) => void,
 *   onTable: (isTable: boolean) => void,
 * }} options details: the words of events
 * @returns {{show: (content: ListContent) => void, focusRow: (eventId: number) => void, rows: () => ArrayLike<number>}}
 */
export function createEventList({details, typeOf, onOpen, onBack, onUnplaced, onOrder, onTable}) {
  const scroll = byId('list-scroll');
  const holders = {list: byId('list'), table: byId('table-rows')};
  const order = byId('list-order');
  /** @type {ListContent | null} */
  let content = null;
  /** What the rows made stand for; the content may be newer. */
  let laid = {columns: {ids: []}, rows: [], isTable: false};
  let due = 0;
  /** Ids that the service no longer knows; asking again would not end. */
  const gone = new Set();
  let asked = new AbortController();

  const idAt = (index) => laid.columns.ids[laid.rows[index]];
  const attributesOf = (index) => ({
    'data-event-id': idAt(index),
    'data-index': index,
    onclick: () => onOpen(idAt(index)),
  });
  const listRow = (index) => {
    const feature = details.peek(idAt(index));
    const row = feature
      ? eventRow(feature, attributesOf(index), feature.properties.summary)
      : el('li', {}, el('button', {type: 'button', class: 'row', ...attributesOf(index)}, t('message.loading')));
    row.setAttribute('aria-setsize', laid.rows.length);
    row.setAttribute('aria-posinset', index + 1);
    return row;
  };
  const tableRowAt = (index) => {
    const feature = details.peek(idAt(index));
    const row = feature
      ? tableRow(feature, attributesOf(index))
      : el('div', {role: 'row', class: 'table-row'}, el('div', {role: 'cell', class: 'cell'}, t('message.loading')));
    row.setAttribute('aria-rowindex', index + 2);
    return row;
  };
  const loadSight = async (start, end) => {
    const missing = [];
    for (let index = start; index < end; index++) {
      const id = idAt(index);
      if (!details.peek(id) && !gone.has(id)) missing.push(id);
    }
    if (missing.length === 0) return;
    asked.abort();
    asked = new AbortController();
    const {signal} = asked;
    try {
      await details.load(missing, signal);
    } catch {
      return; // said where events are loaded; asked for again at the next move
    }
    if (signal.aborted) return;
    for (const id of missing) if (!details.peek(id)) gone.add(id);
    shown().refresh();
  };
  const parts = {scroll, size: byId('list-size'), onSight: loadSight};
  const views = {
    list: createVirtualRows({...parts, holder: holders.list, rowHeightPx: LIST_ROW_PX, makeRow: listRow}),
    table: createVirtualRows({...parts, holder: holders.table, rowHeightPx: TABLE_ROW_PX, makeRow: tableRowAt}),
  };
  const shown = () => views[laid.isTable ? 'table' : 'list'];

  const arrange = async () => {
    due = 0;
    const arranged = content;
    const isByPlace = arranged.order === 'place' && arranged.rows.length <= MAX_ROWS_BY_PLACE;
    if (isByPlace) await details.load(Array.from(arranged.rows, (row) => arranged.columns.ids[row])).catch(() => null);
    if (arranged !== content) return;
    const {columns} = arranged;
    const rows = orderRows(
      arranged.rows,
      arranged.order,
      {
        killedOf: (row) => columns.killed[row],
        typeOf: (row) => typeOf(columns, row),
        placeOf: (row) => details.peek(columns.ids[row])?.properties.place_name ?? '',
      },
      new Intl.Collator(locale()),
    );
    laid = {columns, rows, isTable: arranged.isTable};
    holders.table.setAttribute('aria-rowcount', rows.length + 1);
    const focusedId = Number(scroll.contains(document.activeElement) && document.activeElement.dataset.eventId);
    shown().show(rows.length, true);
    if (focusedId) focusRow(focusedId);
  };
  const arrangeSoon = () => {
    due ||= setTimeout(arrange, PACE_MS);
  };
  const focusRow = (eventId) => {
    for (let index = 0; index < laid.rows.length; index++) {
      if (idAt(index) !== eventId) continue;
      shown().focus(index);
      return;
    }
  };
  const show = (next) => {
    const isSame = hasSameRows(content, next);
    const isFirst = content === null || content.rows.length === 0;
    content = next;
    holders.list.hidden = next.isTable;
    byId('table-head').hidden = holders.table.hidden = !next.isTable;
    byId('list-title').textContent = next.title;
    byId('spot-back').hidden = !next.isPart;
    byId('page').classList.toggle('has-table', next.isTable);
    byId('list-table').setAttribute('aria-pressed', String(next.isTable));
    order.value = next.order;
    order.querySelector('[value="place"]').disabled = next.rows.length > MAX_ROWS_BY_PLACE;
    byId('table-head').replaceChildren(...tableHeads(next.order, onOrder));
    showMessage(byId('list-message'), next.message);
    const unplaced = byId('unplaced');
    unplaced.hidden = next.isPart || next.unplacedCount === 0;
    unplaced.textContent = t('list.moreUnplaced', {count: next.unplacedCount});
    if (isSame) return;
    if (isFirst) arrange();
    else arrangeSoon();
  };

  order.append(...ORDERS.map((name) => el('option', {value: name}, t(`order.${name}`))));
  order.addEventListener('change', () => onOrder(order.value));
  byId('list-table').addEventListener('click', () => onTable(!content.isTable));
  byId('spot-back').append(icon('back'));
  byId('list-table').prepend(icon('table'));
  byId('spot-back').addEventListener('click', onBack);
  byId('unplaced').addEventListener('click', onUnplaced);
  scroll.addEventListener('keydown', (event) => {
    const at = Number(document.activeElement.dataset.index ?? NaN);
    const step = STEPS[event.key];
    if (!step || Number.isNaN(at)) return;
    event.preventDefault();
    shown().focus(Math.min(laid.rows.length - 1, Math.max(0, at + step)));
  });
  return {show, focusRow, rows: () => laid.rows};
}

/** Whether the rows made already are the right ones, so that scroll and focus can stay. */
function hasSameRows(one, other) {
  return (
    one?.columns === other.columns &&
    one.order === other.order &&
    one.isTable === other.isTable &&
    one.rows.length === other.rows.length &&
    (one.rows === other.rows || one.rows.every((row, i) => row === other.rows[i]))
  );
}

function showMessage(element, message) {
  element.hidden = !message;
  if (!message) return;
  element.classList.toggle('is-busy', message.isBusy === true);
  const button =
    message.action &&
    el('button', {type: 'button', class: 'button', onclick: message.action.onClick}, message.action.label);
  element.replaceChildren(el('p', {}, message.text), ...(button ? [button] : []));
}
