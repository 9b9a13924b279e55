/** The events in view as a list: the map's text form. Grows as it is scrolled. */

import {byId, el} from '../lib/dom.js';
import {t} from '../lib/i18n.js';
import {icon} from '../lib/icons.js';
import {eventRow} from './event-row.js';

/** Rows made at once; the next ones when the end comes near. */
const ROWS_PER_PAGE = 60;

/** How near the end, in pixels, the next rows are made. */
const NEAR_END_PX = 600;

/**
 * @typedef {object} ListContent
 * @property {import('../lib/columns.js').EventColumns} columns
 * @property {Uint32Array | number[]} rows
 * @property {string} title
 * @property {boolean} isPart a part the user picked, which "back" leaves
 * @property {{text: string, isBusy?: boolean, action?: {label: string, onClick: () => void}} | null} message
 * @property {number} unplacedCount shown events that have no place on the map
 */

/**
 * @param {{
 *   onOpen: (eventId: number) => void,
 *   onBack: () => void,
 *   onUnplaced: () => void,
 *   onDownload: () => void,
 * }} actions
 * @returns {{show: (content: ListContent) => void, focusRow: (eventId: number) => void}}
 */
export function createEventList({onOpen, onBack, onUnplaced, onDownload}) {
  const list = byId('list');
  const scroll = byId('list-scroll');
  const more = byId('list-more');
  const back = byId('spot-back');
  const unplaced = byId('unplaced');
  const download = byId('download');
  back.append(icon('back'));
  download.prepend(icon('download'));
  /** @type {ListContent | null} */
  let content = null;
  let shownCount = 0;

  const rowOf = (feature) => {
    const {id, properties} = feature;
    return eventRow(feature, {'data-event-id': id, onclick: () => onOpen(id)}, properties.summary);
  };
  const grow = () => {
    const {columns, rows} = content;
    const end = Math.min(rows.length, shownCount + ROWS_PER_PAGE);
    const made = [];
    for (; shownCount < end; shownCount++) made.push(rowOf(columns.features[rows[shownCount]]));
    list.append(...made);
    more.hidden = shownCount >= rows.length;
  };
  const focusRow = (eventId) => list.querySelector(`[data-event-id="${Number(eventId)}"]`)?.focus();
  const show = (next) => {
    if (!hasSameRows(content, next)) {
      const focusedId = list.contains(document.activeElement) ? document.activeElement.dataset.eventId : null;
      content = next;
      shownCount = 0;
      list.replaceChildren();
      grow();
      scroll.scrollTop = 0;
      if (focusedId) focusRow(focusedId);
    }
    byId('list-title').textContent = next.title;
    back.hidden = !next.isPart;
    download.disabled = next.rows.length === 0;
    showMessage(byId('list-message'), next.message);
    unplaced.hidden = next.isPart || next.unplacedCount === 0;
    unplaced.textContent = t('list.moreUnplaced', {count: next.unplacedCount});
  };

  more.addEventListener('click', grow);
  back.addEventListener('click', onBack);
  unplaced.addEventListener('click', onUnplaced);
  download.addEventListener('click', onDownload);
  scroll.addEventListener(
    'scroll',
    () => {
      const isNearEnd = scroll.scrollTop + scroll.clientHeight > scroll.scrollHeight - NEAR_END_PX;
      if (isNearEnd && content && shownCount < content.rows.length) grow();
    },
    {passive: true},
  );
  list.addEventListener('keydown', (event) => {
    const step = {ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling'}[event.key];
    const target = step && document.activeElement.closest('li')?.[step]?.querySelector('button');
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
  return {show, focusRow};
}

/** Whether the rows made already are the right ones, so that scroll and focus can stay. */
function hasSameRows(one, other) {
  return (
    one?.columns === other.columns &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, i) => row === other.rows[i])
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
