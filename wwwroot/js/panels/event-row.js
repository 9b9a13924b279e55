/** An event as a row to press: its mark, what it was, when, where, and whom it killed. */

import {dateInBrief} from '../lib/dates.js';
import {el} from '../lib/dom.js';
import {t} from '../lib/i18n.js';
import {typeMark} from '../lib/icons.js';
import {EVENT_TYPES, typeIndex} from '../lib/types.js';
import {casualtiesInWords, kindInWords, placeInWords} from '../lib/words.js';

/**
 * @param {object} feature
 * @param {Record<string, unknown>} attributes of the button
 * @param {string | null} line one more line of words
 * @returns {HTMLLIElement}
 */
export function eventRow({geometry, properties}, attributes, line) {
  const index = typeIndex(properties.event_type);
  const {fatalities_low: low, fatalities_best: best, fatalities_high: high} = properties;
  const killed = casualtiesInWords(low, best, high, 'killed');
  const place = placeInWords(properties);
  return el(
    'li',
    {},
    el(
      'button',
      {type: 'button', class: 'row', ...attributes},
      typeMark(index, EVENT_TYPES[index].shape),
      el(
        'span',
        {class: 'row-body'},
        el(
          'span',
          {class: 'row-top'},
          el('span', {class: 'row-title'}, kindInWords(properties)),
          el('span', {class: 'row-date'}, dateInBrief(properties.date_start, properties.date_end)),
        ),
        el('span', {class: 'row-place', dir: 'auto'}, geometry ? place : t('list.notOnMap', {place})),
        line && el('span', {class: 'row-summary', dir: 'auto'}, line),
        killed && el('span', {class: 'row-killed'}, killed),
      ),
    ),
  );
}
