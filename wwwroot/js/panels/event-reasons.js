/** Why the event is where it is, which places lost, and its codes in other schemes. */

import {el} from '../lib/dom.js';
import {inTenths, t, textOr} from '../lib/i18n.js';
import {placeName} from '../lib/words.js';

/** Weight, in nats, that fills the bar. */
const FULL_BAR_NATS = 6;

/**
 * @param {object[]} candidates with score, chosen and evidence
 * @returns {HTMLElement | null}
 */
export function candidateSection(candidates) {
  if (candidates.length === 0) return null;
  const ordered = [...candidates].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.score - a.score);
  const lostCount = ordered.filter((candidate) => !candidate.chosen).length;
  const title = lostCount === 0 ? t('why.title') : t('why.notOthers', {count: lostCount});
  return el(
    'details',
    {class: 'card-section'},
    el('summary', {}, title),
    el('ol', {class: 'candidates'}, ...ordered.map((candidate) => candidateItem(candidate, ordered[0]))),
  );
}

/**
 * @param {object} candidate
 * @param {object} winner
 */
export function candidateItem(candidate, winner) {
  const verdict = candidate.chosen
    ? t('why.chosen')
    : t('why.lostBy', {difference: inTenths(winner.score - candidate.score)});
  return el(
    'li',
    {class: candidate.chosen ? 'candidate is-chosen' : 'candidate'},
    el(
      'p',
      {class: 'candidate-head'},
      el(
        'span',
        {class: 'candidate-name'},
        placeName({place_name: candidate.name, admin1: candidate.admin1, country: candidate.country}),
      ),
      el('span', {class: 'candidate-verdict'}, verdict),
    ),
    el('ul', {class: 'reasons'}, ...(candidate.evidence ?? []).map(reasonItem)),
  );
}

function reasonItem({name, weight, detail}) {
  const meter = el(
    'span',
    {class: weight < 0 ? 'reason-bar is-against' : 'reason-bar', 'aria-hidden': 'true'},
    el('span'),
  );
  meter.firstElementChild.style.width = `${Math.min(100, (Math.abs(weight) / FULL_BAR_NATS) * 100)}%`;
  return el(
    'li',
    {class: 'reason'},
    meter,
    el('span', {class: 'reason-name'}, detail ? `${name}: ${detail}` : name),
    el('span', {class: 'reason-weight'}, `${weight < 0 ? '−' : '+'}${inTenths(Math.abs(weight))}`),
  );
}

/**
 * @param {Record<string, unknown> | undefined} codes
 * @returns {HTMLElement | null}
 */
export function codeSection(codes) {
  const known = Object.entries(codes ?? {}).filter(([, value]) => value !== null && value !== undefined);
  if (known.length === 0) return null;
  return el(
    'details',
    {class: 'card-section'},
    el('summary', {}, t('codes.title')),
    el(
      'dl',
      {class: 'codes'},
      ...known.flatMap(([name, value]) => [el('dt', {}, textOr(`code.${name}`, name)), el('dd', {}, String(value))]),
    ),
  );
}
