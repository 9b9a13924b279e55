/** An event as a row of the table, and the heads of its columns, which sort it. */

import {dateInBrief} from '../lib/dates.js';
import {el} from '../lib/dom.js';
import {inFigures, t} from '../lib/i18n.js';
import {typeMark} from '../lib/icons.js';
import {EVENT_TYPES, typeIndex} from '../lib/types.js';
import {casualtiesInWords, kindInWords, placeInWords} from '../lib/words.js';

/** Columns with the orders their heads switch between. */
const COLUMNS = [
  ['date', ['newest', 'oldest']],
  ['type', ['type']],
  ['place', ['place']],
  ['killed', ['killed']],
];

/** How an order runs, as aria-sort has it. */
const DIRECTIONS = {
  newest: 'descending',
  oldest: 'ascending',
  type: 'ascending',
  place: 'ascending',
  killed: 'descending',
};

/**
 * @param {string} order in force
 * @param {(order: string) => void} onOrder
 * @returns {HTMLElement[]}
 */
export function tableHeads(order, onOrder) {
  return COLUMNS.map(([column, orders]) => {
    const isOn = orders.includes(order);
    const next = isOn ? orders[(orders.indexOf(order) + 1) % orders.length] : orders[0];
    return el(
      'div',
      {role: 'columnheader', class: `cell cell-${column}`, 'aria-sort': isOn ? DIRECTIONS[order] : 'none'},
      el(
        'button',
        {type: 'button', class: 'cell-head', 'data-order': next, onclick: () => onOrder(next)},
        t(`column.${column}`),
      ),
    );
  });
}

/**
 * @param {object} feature
 * @param {Record<string, unknown>} attributes of the button
 * @returns {HTMLElement}
 */
export function tableRow({properties}, attributes) {
  const index = typeIndex(properties.event_type);
  const {fatalities_low: low, fatalities_best: best, fatalities_high: high} = properties;
  const killed = best ?? low ?? high;
  return el(
    'div',
    {role: 'row', class: 'table-row'},
    cell('date', dateInBrief(properties.date_start, properties.date_end)),
    cell(
      'type',
      el(
        'button',
        {type: 'button', class: 'cell-open', ...attributes},
        typeMark(index, EVENT_TYPES[index].shape),
        kindInWords(properties),
      ),
    ),
    cell('place', placeInWords(properties)),
    el(
      'div',
      {role: 'cell', class: 'cell cell-killed', title: casualtiesInWords(low, best, high, 'killed')},
      killed === null || killed === undefined ? '' : inFigures(killed),
    ),
  );
}

const cell = (column, content) =>
  el('div', {role: 'cell', class: `cell cell-${column}`, title: typeof content === 'string' ? content : null}, content);
