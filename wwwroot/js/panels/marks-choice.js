/** How events are drawn on the map, and what colours or numbers then mean. */

import {MARKS} from '../lib/address.js';
import {DENSITY_COLOURS} from '../lib/density-colours.js';
import {byId, el} from '../lib/dom.js';
import {t} from '../lib/i18n.js';

/**
 * @param {import('../state.js').AppState} state
 * @returns {{show: (kind: 'points' | 'density' | 'clusters', theme: 'light' | 'dark') => void}} what the map draws now
 */
export function createMarksChoice(state) {
  const select = byId('marks');
  const key = byId('marks-key');
  select.append(...MARKS.map((value) => el('option', {value}, t(`marks.${value}`))));
  select.addEventListener('change', () => state.update({marks: select.value}));
  let shown = '';
  const show = (kind, theme) => {
    select.value = state.current.marks;
    if (shown === `${kind} ${theme}`) return;
    shown = `${kind} ${theme}`;
    key.hidden = kind === 'points';
    if (kind === 'clusters') key.replaceChildren(t('marks.sum'));
    if (kind === 'density') key.replaceChildren(t('marks.few'), colourScale(theme), t('marks.many'));
  };
  return {show};
}

function colourScale(theme) {
  const canvas = el('canvas', {class: 'marks-scale', width: 72, height: 10, 'aria-hidden': 'true'});
  const context = canvas.getContext('2d');
  const ramp = context.createLinearGradient(0, 0, canvas.width, 0);
  DENSITY_COLOURS[theme].forEach((stop, i, all) => ramp.addColorStop(i / (all.length - 1), stop));
  context.fillStyle = ramp;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}
