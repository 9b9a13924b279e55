/** What shapes, colours, sizes and rings on the map mean. */

import {byId, drawing, el} from '../lib/dom.js';
import {t} from '../lib/i18n.js';
import {typeMark} from '../lib/icons.js';
import {EVENT_TYPES} from '../lib/types.js';
import {typeInWords} from '../lib/words.js';

/** Fills the legend over the map. */
export function createLegend() {
  byId('legend').append(
    el(
      'div',
      {class: 'legend-body'},
      el(
        'ul',
        {class: 'legend-list'},
        ...EVENT_TYPES.map((type, index) => row(typeMark(index, type.shape), typeInWords(index))),
      ),
      el(
        'ul',
        {class: 'legend-list'},
        row(circles('M-4 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z', 'legend-solid'), t('legend.small')),
        row(circles('M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0Z', 'legend-solid'), t('legend.large')),
        row(circles('M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z', 'legend-hollow'), t('legend.hollow')),
        row(circles('M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0Z', 'legend-ring'), t('legend.ring')),
      ),
    ),
  );
}

const row = (mark, label) => el('li', {class: 'legend-row'}, mark, label);

const circles = (path, className) => drawing(path, {class: `type-mark ${className}`, viewBox: '-9 -9 18 18'});
