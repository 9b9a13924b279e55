/** On a phone the list lies in a sheet at the bottom: low, half or full. Elsewhere this does nothing. */

import {byId} from '../lib/dom.js';

const HEIGHTS = ['low', 'half', 'full'];

/** A pull shorter than this is a tap. */
const MIN_PULL_PX = 24;

/** As wide as phone.css holds for. */
const PHONE = '(max-width: 760px)';

/** @returns {{raise: (height: 'low' | 'half' | 'full') => void}} */
export function createSheet() {
  const side = byId('side');
  const handle = byId('sheet-handle');
  const filters = byId('filters-toggle');
  const set = (height) => {
    side.dataset.sheet = height;
    handle.setAttribute('aria-expanded', String(height !== 'low'));
  };
  const step = (by) =>
    set(HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, HEIGHTS.indexOf(side.dataset.sheet) + by))]);
  set('low');
  let startY = null;
  handle.addEventListener('pointerdown', (event) => {
    startY = event.clientY;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointerup', (event) => {
    if (startY === null) return;
    const pull = startY - event.clientY;
    startY = null;
    if (Math.abs(pull) >= MIN_PULL_PX) step(pull > 0 ? 1 : -1);
    else set(side.dataset.sheet === 'low' ? 'half' : 'low');
  });
  handle.addEventListener('keydown', (event) => {
    const by = {ArrowUp: 1, ArrowDown: -1}[event.key];
    if (by) step(by);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      set(side.dataset.sheet === 'low' ? 'half' : 'low');
    }
  });
  filters.addEventListener('click', () => {
    const isOpen = side.classList.toggle('has-filters');
    filters.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) set('full');
  });
  keepChoicesInReach();
  return {raise: set};
}

/** The bar of a phone has no room for the choices of language and colours: there they stand below the filters. */
function keepChoicesInReach() {
  const choices = document.querySelectorAll('.theme-label, #share');
  const phone = matchMedia(PHONE);
  const place = () => (phone.matches ? byId('filters') : document.querySelector('.bar-tools')).append(...choices);
  phone.addEventListener('change', place);
  place();
}
