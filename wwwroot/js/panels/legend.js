/** What shapes, colours, sizes and rings on the map mean. */

import {byId, drawing, el} from '../lib/dom.js';
import {typeMark} from '../lib/icons.js';
import {EVENT_TYPES} from '../lib/types.js';

/** Fills the legend over the map. */
export function createLegend() {
  byId('legend').append(
    el(
      'div',
      {class: 'legend-body'},
      el(
        'ul',
        {class: 'legend-list'},
        ...EVENT_TYPES.map((type, index) => row(typeMark(index, type.shape), type.label)),
      ),
      el(
        'ul',
        {class: 'legend-list'},
        row(circles('M-4 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z', 'legend-solid'), 'Small: no one reported killed'),
        row(circles('M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0Z', 'legend-solid'), 'Large: 25 killed or more'),
        row(circles('M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z', 'legend-hollow'), 'Hollow: only the region is known'),
        row(
          circles('M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0Z', 'legend-ring'),
          'Ring: the true spot lies within',
        ),
      ),
    ),
  );
}

const row = (mark, label) => el('li', {class: 'legend-row'}, mark, label);

const circles = (path, className) => drawing(path, {class: `type-mark ${className}`, viewBox: '-9 -9 18 18'});
