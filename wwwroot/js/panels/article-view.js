/** An article as it was read: its events, the text with what was found in it, and what was refused and why. */

import {dateInWords} from '../lib/dates.js';
import {el} from '../lib/dom.js';
import {icon} from '../lib/icons.js';
import {counted} from '../lib/words.js';
import {candidateItem} from './event-reasons.js';
import {eventRow} from './event-row.js';
import {markedArticle, toponymLabel} from './marked-text.js';

/**
 * @param {object} article as /api/geoparse gives it
 * @param {{onPick: (key: string) => void, onPoint: (key: string | null) => void, onEdit: () => void}} actions
 * @returns {HTMLElement}
 */
export function articleView(article, {onPick, onPoint, onEdit}) {
  const placed = article.toponyms.filter((toponym) => toponym.lat !== null && toponym.lat !== undefined);
  const unplaced = article.toponyms.filter((toponym) => !placed.includes(toponym));
  return el(
    'div',
    {class: 'article'},
    el(
      'div',
      {class: 'article-head'},
      el(
        'h3',
        {tabindex: -1, role: 'status'},
        `${counted(article.events.length, 'event')}, ${counted(placed.length, 'place')} found`,
      ),
      el('button', {type: 'button', class: 'button button-quiet', onclick: onEdit}, icon('back'), 'Change the text'),
    ),
    headerLine(article),
    article.events.length > 0
      ? el(
          'ol',
          {class: 'article-events'},
          ...article.events.map((event, i) => eventItem(event, `event-${i}`, {onPick, onPoint})),
        )
      : el(
          'p',
          {class: 'message'},
          'No dated conflict event was found in this text. The places it names are marked below.',
        ),
    el('h4', {}, 'The text'),
    el(
      'p',
      {class: 'text-key'},
      el('span', {class: 'in-sentence'}, 'tells of an event'),
      ' ',
      el('span', {class: 'in-toponym is-resolved'}, 'place'),
      ' ',
      el('span', {class: 'in-toponym is-unresolved'}, 'name not placed'),
      ' ',
      el('span', {class: 'word word-trigger'}, 'words of a field'),
    ),
    markedArticle(article, {onPick, onPoint}),
    toponymSection(article.toponyms, onPick),
    refusalSection(article.refusals ?? [], unplaced),
  );
}

function headerLine({published_on: publishedOn, source}) {
  const parts = [
    publishedOn && `dated ${dateInWords(publishedOn, publishedOn).slice('on '.length)}`,
    source && `from ${source}`,
  ];
  const known = parts.filter(Boolean);
  return known.length > 0 && el('p', {class: 'paste-note'}, `Read as ${known.join(', ')}.`);
}

function eventItem(event, key, {onPick, onPoint}) {
  const {actor1, actor2} = event.properties;
  const attributes = {
    'data-key': key,
    onclick: () => onPick(key),
    onpointerenter: () => onPoint(key),
    onpointerleave: () => onPoint(null),
  };
  return eventRow(event, attributes, actor2 ? `${actor1 ?? 'Not named'} → ${actor2}` : actor1);
}

function toponymSection(toponyms, onPick) {
  if (toponyms.length === 0) return null;
  return el(
    'details',
    {class: 'card-section'},
    el('summary', {}, `Names in the text (${toponyms.length}) and what they might be`),
    el('ul', {class: 'toponyms'}, ...toponyms.map((toponym, i) => toponymItem(toponym, `toponym-${i}`, onPick))),
  );
}

function toponymItem(toponym, key, onPick) {
  const candidates = [...(toponym.candidates ?? [])].sort(
    (a, b) => Number(b.chosen) - Number(a.chosen) || b.score - a.score,
  );
  const head = el(
    'button',
    {type: 'button', class: 'toponym', 'data-key': key, onclick: () => onPick(key)},
    el('bdi', {class: 'toponym-surface'}, toponym.surface),
    el('span', {}, toponymLabel(toponym)),
  );
  return el(
    'li',
    {},
    head,
    candidates.length > 1 &&
      el(
        'details',
        {class: 'toponym-others'},
        el('summary', {}, `${counted(candidates.length, 'candidate')}`),
        el('ol', {class: 'candidates'}, ...candidates.map((candidate) => candidateItem(candidate, candidates[0]))),
      ),
  );
}

/** Reasons as the service names them, in words. */
const REFUSAL_REASONS = {
  background: 'told as history or context',
  aggregate: 'a sum over many events, not one event',
  negated: 'said not to have happened',
  not_yet: 'planned, threatened or feared, not done',
  denied: 'a denial of it',
  commentary: 'opinion or a general statement',
  other_sense: 'a figure of speech, or another sense of the word',
  same_event: 'told already by another sentence',
};

function refusalSection(refusals, unplaced) {
  if (refusals.length + unplaced.length === 0) return null;
  const items = [
    ...refusals.map(({phrase, reason}) => [phrase, REFUSAL_REASONS[wordKey(reason)] ?? reason]),
    ...unplaced.map(({surface, reason}) => [surface, reason ?? 'no place']),
  ];
  return el(
    'details',
    {class: 'card-section', open: true},
    el('summary', {}, `Refused (${items.length})`),
    el(
      'ul',
      {class: 'refusals'},
      ...items.map(([phrase, reason]) =>
        el(
          'li',
          {},
          el('bdi', {class: 'refusal-phrase'}, `“${phrase}”`),
          el('span', {class: 'refusal-reason'}, reason),
        ),
      ),
    ),
  );
}

/** "NotYet", "not yet" and "not_yet" alike. */
const wordKey = (reason) =>
  reason
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/\s+/g, '_')
    .toLowerCase();
