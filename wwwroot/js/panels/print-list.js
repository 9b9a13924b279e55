/** The events as a plain table on paper, below the map. */

import {dateInBrief} from '../lib/dates.js';
import {byId, el} from '../lib/dom.js';
import {inFigures, t} from '../lib/i18n.js';
import {casualtiesInWords, kindInWords, placeInWords} from '../lib/words.js';

/** More make a book, not a page. */
export const MAX_PRINTED = 200;

/**
 * @param {object[]} features the first of the list
 * @param {{title: string, count: number}} what count: how many the list holds
 */
export function fillPrintList(features, {title, count}) {
  const head = (key) => el('th', {scope: 'col'}, t(key));
  byId('print').replaceChildren(
    el('h2', {}, title),
    el('p', {}, location.href),
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el('tr', {}, head('column.date'), head('column.type'), head('column.place'), head('column.killed')),
      ),
      el('tbody', {}, ...features.map(rowOf)),
    ),
    el(
      'p',
      {},
      count > features.length ? t('print.first', {shown: inFigures(features.length), all: inFigures(count)}) : '',
    ),
    el('p', {}, t('map.attribution')),
  );
}

function rowOf({properties}) {
  const {fatalities_low: low, fatalities_best: best, fatalities_high: high} = properties;
  return el(
    'tr',
    {},
    el('td', {}, dateInBrief(properties.date_start, properties.date_end)),
    el('td', {}, kindInWords(properties)),
    el('td', {}, placeInWords(properties), properties.summary && el('p', {dir: 'auto'}, properties.summary)),
    el('td', {}, casualtiesInWords(low, best, high, 'killed') ?? ''),
  );
}
