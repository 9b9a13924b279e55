/** Why the event is where it is, which places lost, and its codes in other schemes. */

import {el} from '../lib/dom.js';
import {placeName} from '../lib/words.js';

/** Weight, in nats, that fills the bar. */
const FULL_BAR_NATS = 6;

const CODE_NAMES = {
  acled_geo_precision: 'ACLED geo precision',
  acled_time_precision: 'ACLED time precision',
  acled_inter1: 'ACLED inter 1',
  acled_inter2: 'ACLED inter 2',
  ucdp_type_of_violence: 'UCDP type of violence',
  ucdp_where_prec: 'UCDP where_prec',
  ucdp_date_prec: 'UCDP date_prec',
  cameo_root: 'CAMEO root',
  plover: 'PLOVER',
};

/**
 * @param {object[]} candidates with score, chosen and evidence
 * @returns {HTMLElement | null}
 */
export function candidateSection(candidates) {
  if (candidates.length === 0) return null;
  const ordered = [...candidates].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.score - a.score);
  const lostCount = ordered.filter((candidate) => !candidate.chosen).length;
  const title =
    lostCount === 0
      ? 'Why this place'
      : `Why this place and not ${lostCount === 1 ? 'another' : `${lostCount} others`}`;
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
  const verdict = candidate.chosen ? 'Chosen' : `Lost by ${(winner.score - candidate.score).toFixed(1)}`;
  return el(
    'li',
    {class: candidate.chosen ? 'candidate is-chosen' : 'candidate'},
    el(
      'p',
      {class: 'candidate-head'},
      el(
        'span',
        {class: 'candidate-name'},
        placeName({place_name: candidate.name, admin1: candidate.admin1, country_name: candidate.country}),
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
    el('span', {class: 'reason-weight'}, `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`),
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
    el('summary', {}, 'Codes in other schemes'),
    el(
      'dl',
      {class: 'codes'},
      ...known.flatMap(([name, value]) => [el('dt', {}, CODE_NAMES[name] ?? name), el('dd', {}, String(value))]),
    ),
  );
}
