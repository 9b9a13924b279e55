/** Filters by type, words, precision and number killed, and the limits in force as removable chips. */

import {byId, debounce, el} from '../lib/dom.js';
import {icon, typeMark} from '../lib/icons.js';
import {ALL_TYPES, EVENT_TYPES} from '../lib/types.js';
import {counted, distanceInWords, inFigures} from '../lib/words.js';

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
  within.addEventListener('change', () => state.update({uncertaintyMaxM: Number(within.value) || Infinity}));
  killed.addEventListener('change', () => state.update({killedMin: Number(killed.value)}));

  /** The words last taken over from the state or given to it. */
  let shownQ = '';
  const sync = (regionName) => {
    const {current} = state;
    if (shownQ !== current.q) q.value = current.q; // else the user may be typing
    shownQ = current.q;
    choose(
      within,
      current.uncertaintyMaxM === Infinity ? '' : String(current.uncertaintyMaxM),
      () => `Known within ${distanceInWords(current.uncertaintyMaxM)}`,
    );
    choose(
      killed,
      current.killedMin === 0 ? '' : String(current.killedMin),
      () => `At least ${inFigures(current.killedMin)} killed`,
    );
    chips.forEach((chip, index) => chip.sync(((current.typeMask >> index) & 1) === 1));
    const items = limitsOf(current, regionName);
    limits.replaceChildren(...items.map(({label, parts}) => limitChip(label, () => state.update(parts))));
    if (items.length > 1) {
      const everything = Object.assign({}, ...items.map(({parts}) => parts));
      limits.append(
        el('button', {type: 'button', class: 'link-button', onclick: () => state.update(everything)}, 'Clear all'),
      );
    }
    limits.hidden = items.length === 0;
  };
  return {sync, showCounts: (counts) => chips.forEach((chip, index) => chip.showCount(counts[index]))};
}

function createTypeChip(type, index, state) {
  const input = el('input', {type: 'checkbox', class: 'chip-input', value: type.key});
  const count = el('span', {class: 'chip-count'});
  const only = el('button', {type: 'button', class: 'chip-only'}, 'only');
  only.setAttribute('aria-label', `Show only ${type.label}`);
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
    el('span', {class: 'chip-name'}, type.label),
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
  if (current.regionId) items.push({label: regionName ?? 'Region', parts: {regionId: null}});
  if (current.shape) items.push({label: shapeLabel(current.shape), parts: {shape: null}});
  if (current.q) items.push({label: `“${current.q}”`, parts: {q: ''}});
  if (current.uncertaintyMaxM !== Infinity) {
    items.push({label: `within ${distanceInWords(current.uncertaintyMaxM)}`, parts: {uncertaintyMaxM: Infinity}});
  }
  if (current.killedMin > 0) items.push({label: `${inFigures(current.killedMin)}+ killed`, parts: {killedMin: 0}});
  if (current.typeMask !== ALL_TYPES) {
    const on = EVENT_TYPES.filter((_, i) => (current.typeMask >> i) & 1).length;
    items.push({label: counted(on, 'type'), parts: {typeMask: ALL_TYPES}});
  }
  return items;
}

const shapeLabel = (shape) =>
  shape.kind === 'box' ? 'Drawn box' : `Drawn area, ${counted(shape.ring.length, 'corner')}`;

function limitChip(label, onRemove) {
  return el(
    'button',
    {type: 'button', class: 'limit-chip', 'aria-label': `Remove the limit: ${label}`, onclick: onRemove},
    label,
    icon('close'),
  );
}
