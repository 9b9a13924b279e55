/** Filters by type, words, precision and number killed, and the limits in force as removable chips. */

import {byId, debounce, el} from '../lib/dom.js';
import {inFigures, t} from '../lib/i18n.js';
import {icon, typeMark} from '../lib/icons.js';
import {ALL_TYPES, EVENT_TYPES} from '../lib/types.js';
import {distanceInWords, typeInWords} from '../lib/words.js';

/** Choices of how well the place must be known, in metres. */
const WITHIN_M = [1000, 5000, 25_000, 100_000];

/** Choices of how many must have been killed. */
const KILLED = [1, 10, 25, 100];

/**
 * @param {import('../state.js').AppState} state
 * @returns {{
 *   sync: (regionName: string | null) => void,
 *   showCounts: (countsByType: number[]) => void,
 * }}
 */
export function createFiltersPanel(state) {
  const q = byId('q');
  const within = byId('within');
  const killed = byId('killed');
  const limits = byId('limits');
  const chips = EVENT_TYPES.map((type, index) => createTypeChip(type, index, state));
  byId('types').append(...chips.map((chip) => chip.element));
  q.addEventListener(
    'input',
    debounce(() => {
      shownQ = q.value.trim();
      state.update({q: shownQ});
    }, 350),
  );
  within.append(...WITHIN_M.map((metres) => el('option', {value: metres}, withinLabel(metres))));
  killed.append(...KILLED.map((count) => el('option', {value: count}, killedLabel(count))));
  within.addEventListener('change', () => state.update({uncertaintyMaxM: Number(within.value) || Infinity}));
  killed.addEventListener('change', () => state.update({killedMin: Number(killed.value)}));

  /** The words last taken over from the state or given to it. */
  let shownQ = '';
  const sync = (regionName) => {
    const {current} = state;
    if (shownQ !== current.q) q.value = current.q; // else the user may be typing
    shownQ = current.q;
    choose(within, current.uncertaintyMaxM === Infinity ? '' : String(current.uncertaintyMaxM), () =>
      withinLabel(current.uncertaintyMaxM),
    );
    choose(killed, current.killedMin === 0 ? '' : String(current.killedMin), () => killedLabel(current.killedMin));
    chips.forEach((chip, index) => chip.sync(((current.typeMask >> index) & 1) === 1));
    const items = limitsOf(current, regionName);
    limits.replaceChildren(...items.map(({label, parts}) => limitChip(label, () => state.update(parts))));
    if (items.length > 1) {
      const everything = Object.assign({}, ...items.map(({parts}) => parts));
      limits.append(
        el('button', {type: 'button', class: 'link-button', onclick: () => state.update(everything)}, t('limit.clear')),
      );
    }
    limits.hidden = items.length === 0;
  };
  return {sync, showCounts: (counts) => chips.forEach((chip, index) => chip.showCount(counts[index]))};
}

const withinLabel = (metres) => t('filter.knownWithin', {distance: distanceInWords(metres)});

const killedLabel = (count) => t('filter.atLeastKilled', {count});

function createTypeChip(type, index, state) {
  const input = el('input', {type: 'checkbox', class: 'chip-input', value: type.key});
  const count = el('span', {class: 'chip-count'});
  const only = el('button', {type: 'button', class: 'chip-only'}, t('filter.only'));
  only.setAttribute('aria-label', t('filter.showOnly', {type: typeInWords(index)}));
  only.addEventListener('click', () =>
    state.update({typeMask: state.current.typeMask === 1 << index ? ALL_TYPES : 1 << index}),
  );
  input.addEventListener('change', () => {
    const {typeMask} = state.current;
    state.update({typeMask: input.checked ? typeMask | (1 << index) : typeMask & ~(1 << index)});
  });
  const label = el(
    'label',
    {class: 'chip'},
    input,
    typeMark(index, type.shape),
    el('span', {class: 'chip-name'}, typeInWords(index)),
    count,
  );
  return {
    element: el('div', {class: 'chip-cell'}, label, only),
    sync: (isOn) => {
      input.checked = isOn;
    },
    showCount: (value) => {
      count.textContent = inFigures(value);
    },
  };
}

/** Selects a value that an address may have brought and the list does not hold. */
function choose(select, value, labelOf) {
  if (![...select.options].some((option) => option.value === value)) select.append(el('option', {value}, labelOf()));
  select.value = value;
}

/** What limits the events apart from types and time, each with what takes it away. */
function limitsOf(current, regionName) {
  const items = [];
  if (current.regionId) items.push({label: regionName ?? t('limit.region'), parts: {regionId: null}});
  if (current.shape) items.push({label: shapeLabel(current.shape), parts: {shape: null}});
  if (current.q) items.push({label: t('limit.words', {words: current.q}), parts: {q: ''}});
  if (current.uncertaintyMaxM !== Infinity) {
    items.push({
      label: t('limit.within', {distance: distanceInWords(current.uncertaintyMaxM)}),
      parts: {uncertaintyMaxM: Infinity},
    });
  }
  if (current.killedMin > 0) items.push({label: t('limit.killed', {count: current.killedMin}), parts: {killedMin: 0}});
  if (current.typeMask !== ALL_TYPES) {
    const on = EVENT_TYPES.filter((_, i) => (current.typeMask >> i) & 1).length;
    items.push({label: t('limit.types', {count: on}), parts: {typeMask: ALL_TYPES}});
  }
  return items;
}

function shapeLabel(shape) {
  if (shape.kind === 'circle') return t('limit.circle', {distance: distanceInWords(shape.radiusM)});
  return shape.kind === 'box' ? t('limit.box') : t('limit.area', {count: shape.ring.length});
}

function limitChip(label, onRemove) {
  return el(
    'button',
    {type: 'button', class: 'limit-chip', 'aria-label': t('limit.remove', {limit: label}), onclick: onRemove},
    label,
    icon('close'),
  );
}
