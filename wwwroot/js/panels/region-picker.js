/** A country, province or town by name, in any script: a combobox as the ARIA practices describe it. */

import {findRegions} from '../api.js';
import {byId, debounce, el} from '../lib/dom.js';
import {countryName, t} from '../lib/i18n.js';

/**
 * @param {{onPick: (place: object) => void}} options
 */
export function createRegionPicker({onPick}) {
  const input = byId('region-input');
  const list = byId('region-options');
  /** @type {object[]} */
  let places = [];
  let active = -1;
  let controller = new AbortController();

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const open = () => {
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  const pick = (index) => {
    const place = places[index];
    if (!place) return;
    input.value = '';
    close();
    onPick(place);
  };
  const activate = (index) => {
    active = (index + places.length) % places.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    input.setAttribute('aria-activedescendant', `region-option-${active}`);
    list.children[active].scrollIntoView({block: 'nearest'});
  };
  const say = (text) => {
    places = [];
    list.replaceChildren(el('li', {class: 'option-note', role: 'option', 'aria-disabled': 'true'}, text));
    open();
  };
  const search = async () => {
    controller.abort();
    const query = input.value.trim();
    if (query.length < 2) {
      close();
      return;
    }
    controller = new AbortController();
    const {signal} = controller;
    try {
      const found = await findRegions(query, signal);
      if (signal.aborted) return;
      if (found.length === 0) {
        say(t('region.none'));
        return;
      }
      places = found;
      list.replaceChildren(...found.map((place, i) => optionOf(place, i, () => pick(i))));
      open();
      activate(0);
    } catch (error) {
      if (!signal.aborted) say(error.message);
    }
  };

  input.addEventListener('input', debounce(search, 160));
  input.addEventListener('blur', () => setTimeout(close, 120));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (list.hidden || places.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      activate(active + (event.key === 'ArrowDown' ? 1 : -1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      pick(active);
    }
  });
}

function optionOf(place, index, onPick) {
  const other = place.matched_name && place.matched_name !== place.name ? place.matched_name : null;
  const option = el(
    'li',
    {id: `region-option-${index}`, class: 'option', role: 'option', 'aria-selected': 'false'},
    el('span', {class: 'option-name'}, place.name, other && el('bdi', {class: 'option-other'}, ` ${other}`)),
    el('span', {class: 'option-kind'}, kindOf(place)),
  );
  option.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    onPick();
  });
  return option;
}

/** What tells places of one name apart. */
function kindOf({feature_code: code, country, country_name: countryInEnglish, admin1}) {
  if ((code ?? '').startsWith('PCL')) return t('region.country');
  const name = countryName(country, countryInEnglish);
  return code === 'ADM1' ? t('region.province', {country: name}) : [admin1, name].filter(Boolean).join(', ');
}
