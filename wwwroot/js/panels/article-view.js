/** An article as it was read: its events, the text with what was found in it, and what was refused and why. */

import {dayOf, fullDay} from '../lib/dates.js';
import {el} from '../lib/dom.js';
import {t, textOr} from '../lib/i18n.js';
import {icon} from '../lib/icons.js';
import {candidateItem} from './event-reasons.js';
import {eventRow} from './event-row.js';
import {markedArticle, toponymLabel} from './marked-text.js';

/**
 * @param {object} article as /api/geoparse gives it, or one that is kept
 * @param {{onPick: (key: string) => void, onPoint: (key: string | null) => void, onEdit: (() => void) | null}} actions
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
        t('article.events', {
          events: t('count.events', {count: article.events.length}),
          places: t('count.places', {count: placed.length}),
        }),
      ),
      onEdit &&
        el(
          'button',
          {type: 'button', class: 'button button-quiet', onclick: onEdit},
          icon('back'),
          t('article.change'),
        ),
    ),
    headerLine(article),
    article.events.length > 0
      ? el(
          'ol',
          {class: 'article-events'},
          ...article.events.map((event, i) => eventItem(event, `event-${i}`, {onPick, onPoint})),
        )
      : el('p', {class: 'message'}, t('article.none')),
    el('h4', {}, t('article.text')),
    el(
      'p',
      {class: 'text-key'},
      el('span', {class: 'in-sentence'}, t('article.keySentence')),
      ' ',
      el('span', {class: 'in-toponym is-resolved'}, t('article.keyPlace')),
      ' ',
      el('span', {class: 'in-toponym is-unresolved'}, t('article.keyUnplaced')),
      ' ',
      el('span', {class: 'word word-trigger'}, t('article.keyField')),
    ),
    markedArticle(article, {onPick, onPoint}),
    toponymSection(article.toponyms, onPick),
    refusalSection(article.refusals ?? [], unplaced),
  );
}

function headerLine({published_on: publishedOn, source}) {
  const day = publishedOn && fullDay(dayOf(publishedOn));
  if (!day && !source) return null;
  const line =
    day && source
      ? t('article.readAsBoth', {day, source})
      : day
        ? t('article.readAs', {day})
        : t('article.readAsFrom', {source});
  return el('p', {class: 'paste-note'}, line);
}

function eventItem(event, key, {onPick, onPoint}) {
  const {actor1, actor2} = event.properties;
  const attributes = {
    'data-key': key,
    onclick: () => onPick(key),
    onpointerenter: () => onPoint(key),
    onpointerleave: () => onPoint(null),
  };
  return eventRow(
    event,
    attributes,
    actor2 ? t('article.actors', {one: actor1 ?? t('article.unnamed'), other: actor2}) : actor1,
  );
}

function toponymSection(toponyms, onPick) {
  if (toponyms.length === 0) return null;
  return el(
    'details',
    {class: 'card-section'},
    el('summary', {}, t('article.names', {count: toponyms.length})),
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
        el('summary', {}, t('count.candidates', {count: candidates.length})),
        el('ol', {class: 'candidates'}, ...candidates.map((candidate) => candidateItem(candidate, candidates[0]))),
      ),
  );
}

function refusalSection(refusals, unplaced) {
  if (refusals.length + unplaced.length === 0) return null;
  const items = [
    ...refusals.map(({phrase, reason}) => [phrase, textOr(`refusal.${wordKey(reason)}`, reason)]),
    ...unplaced.map(({surface, reason}) => [surface, reason ?? t('article.noPlace')]),
  ];
  return el(
    'details',
    {class: 'card-section', open: true},
    el('summary', {}, t('article.refused', {count: items.length})),
    el(
      'ul',
      {class: 'refusals'},
      ...items.map(([phrase, reason]) =>
        el(
          'li',
          {},
          el('bdi', {class: 'refusal-phrase'}, t('limit.words', {words: phrase})),
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
