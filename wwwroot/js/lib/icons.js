/** Line drawings of the buttons, 24 by 24. */

import {drawing} from './dom.js';
import {shapePath} from './shapes.js';

const PATHS = {
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8 5v14M16 5v14',
  stepBack: 'M17 6l-8 6 8 6zM6.5 6v12',
  stepForward: 'M7 6l8 6-8 6zM17.5 6v12',
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  box: 'M4.5 6.5h15v11h-15z',
  circle: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15M12 11.9v.2',
  polygon: 'M5 9l7-5 8 6-3 9-9 1z',
  table: 'M4 5.5h16v13H4zM4 10h16M4 14.3h16M10 10v8.5',
  picture: 'M4 5.5h16v13H4zM4.5 16l4.5-5 4 4 2.5-2.5 4 4M15.5 8.7a.8.8 0 1 0 .1 0',
  print: 'M7 9V4h10v5M7 16H4.5V9h15v7H17M7 13h10v7H7z',
  share: 'M12 14V4M8 7.5L12 4l4 3.5M5 12v8h14v-8',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  locate: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M12 2.5v4M12 17.5v4M2.5 12h4M17.5 12h4',
};

/**
 * @param {keyof typeof PATHS} name
 * @returns {SVGElement}
 */
export function icon(name) {
  return drawing(PATHS[name], {class: `icon icon-${name}`, viewBox: '0 0 24 24'});
}

/**
 * The mark of an event type, in its colour.
 * @param {number} index into EVENT_TYPES
 * @param {import('./types.js').Shape} shape
 */
export function typeMark(index, shape) {
  return drawing(shapePath(shape, 6), {class: `type-mark type-${index}`, viewBox: '-9 -9 18 18'});
}
