/** Buttons over the map that draw a box, an area or a circle, take the view as the box, and fit the map to the events. */

import {byId, el} from '../lib/dom.js';
import {t} from '../lib/i18n.js';
import {icon} from '../lib/icons.js';

/** Keys of what the hint says while drawing. */
const HINTS = {box: 'draw.boxHint', polygon: 'draw.areaHint', circle: 'draw.circleHint'};

/**
 * @param {{
 *   onDraw: (kind: 'box' | 'polygon' | 'circle') => void,
 *   onCancel: () => void,
 *   onUseView: () => void,
 *   onFit: () => void,
 * }} actions
 * @returns {{drawingEnded: () => void}}
 */
export function createDrawTools({onDraw, onCancel, onUseView, onFit}) {
  const hint = byId('draw-hint');
  const buttons = new Map();
  const press = (kind) => {
    for (const [own, button] of buttons) button.setAttribute('aria-pressed', String(own === kind));
    hint.hidden = kind === null;
    hint.textContent = kind === null ? '' : t(HINTS[kind]);
  };
  for (const [kind, label] of [
    ['box', t('draw.box')],
    ['polygon', t('draw.area')],
    ['circle', t('draw.circle')],
  ]) {
    const button = toolButton(kind, label, () => {
      const isOn = button.getAttribute('aria-pressed') === 'true';
      onCancel();
      if (isOn) return;
      press(kind);
      onDraw(kind);
    });
    button.setAttribute('aria-pressed', 'false');
    buttons.set(kind, button);
  }
  byId('draw-tools').append(
    ...buttons.values(),
    el(
      'button',
      {type: 'button', class: 'tool tool-text', onclick: onUseView, title: t('draw.viewHint')},
      t('draw.view'),
    ),
    toolButton('locate', t('draw.fit'), onFit),
  );
  return {drawingEnded: () => press(null)};
}

function toolButton(name, label, onClick) {
  return el('button', {type: 'button', class: 'tool', title: label, 'aria-label': label, onclick: onClick}, icon(name));
}
