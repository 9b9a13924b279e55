/** One event: what, where, when, who, how many, and the words it was read from. */

import {getEvent} from '../api.js';
import {FIELDS} from '../lib/annotate.js';
import {dateInWords, dayOf, shortDay} from '../lib/dates.js';
import {byId, el} from '../lib/dom.js';
import {inPercent, t, textOr} from '../lib/i18n.js';
import {icon, typeMark} from '../lib/icons.js';
import {EVENT_TYPES, typeIndex} from '../lib/types.js';
import {capital, casualtiesInWords, kindInWords, placeInWords, precisionInWords, typeInWords} from '../lib/words.js';
import {candidateSection, codeSection} from './event-reasons.js';
import {claimSection, historySection, nameOf, reportSection} from './event-more.js';
import {markedSentence} from './marked-text.js';
import {copyText} from './share-menu.js';

/**
 * @param {{
 *   onClose: () => void,
 *   onLoaded: (feature: object) => void,
 *   onLocate: (feature: object) => void,
 *   onRead: (articleId: number) => void,
 * }} actions onRead: the whole article of a source is asked for
 * @returns {{open: (eventId: number) => Promise<void>, close: () => void}}
 */
export function createEventCard({onClose, onLoaded, onLocate, onRead}) {
  const card = byId('card');
  let controller = new AbortController();

  const head = (...tools) =>
    el(
      'div',
      {class: 'card-head'},
      el(
        'button',
        {type: 'button', class: 'button button-quiet card-back', onclick: onClose},
        icon('back'),
        t('card.back'),
      ),
      el('span', {class: 'card-tools'}, ...tools),
    );
  const fill = (...children) => {
    card.replaceChildren(...children.filter(Boolean));
    card.scrollTop = 0;
  };
  const open = async (eventId) => {
    controller.abort();
    controller = new AbortController();
    const {signal} = controller;
    card.hidden = false;
    fill(head(), el('p', {class: 'message is-busy'}, t('card.loading')));
    card.focus({preventScroll: true});
    try {
      const feature = await getEvent(eventId, signal);
      if (signal.aborted) return;
      fill(head(locateButton(feature, onLocate), copyButton()), ...bodyOf(feature, onRead));
      onLoaded(feature);
    } catch (error) {
      if (signal.aborted) return;
      const text = error.status === 404 ? t('card.gone') : error.message;
      fill(head(), el('p', {class: 'message', role: 'alert'}, text));
    }
  };
  const close = () => {
    controller.abort();
    card.hidden = true;
    card.replaceChildren();
  };
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onClose();
  });
  return {open, close};
}

function locateButton(feature, onLocate) {
  return (
    feature.geometry &&
    el(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        title: t('card.locate'),
        'aria-label': t('card.locate'),
        onclick: () => onLocate(feature),
      },
      icon('locate'),
    )
  );
}

function copyButton() {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: t('card.copy'),
      'aria-label': t('card.copy'),
    },
    icon('link'),
  );
  button.addEventListener('click', async () => {
    await copyText(location.href);
    button.title = t('card.copied');
    button.setAttribute('aria-label', t('card.copied'));
    button.classList.add('is-done');
  });
  return button;
}

function bodyOf(feature, onRead) {
  const {properties} = feature;
  const index = typeIndex(properties.event_type);
  return [
    el('p', {class: 'card-type'}, typeMark(index, EVENT_TYPES[index].shape), typeInWords(index)),
    el('h2', {class: 'card-title'}, kindInWords(properties)),
    el('p', {class: 'card-place', dir: 'auto'}, placeInWords(properties)),
    el('p', {class: 'card-date'}, capital(dateInWords(properties.date_start, properties.date_end))),
    factList(properties),
    claimSection(properties.sources ?? []),
    sourceSection(properties.sources ?? [], onRead),
    candidateSection(properties.candidates ?? []),
    codeSection(properties.codes),
    historySection(feature.id),
    reportSection(feature.id),
    el('p', {class: 'card-status'}, statusInWords(properties)),
  ];
}

function factList(properties) {
  const spans = (properties.sources ?? []).map((source) => source.spans ?? {});
  const values = {
    place: capital(precisionInWords(properties) ?? t('place.precisionUnknown')),
    actor1: properties.actor1,
    actor2: properties.actor2,
    fatalities: casualties(properties, 'fatalities', 'killed'),
    injuries: casualties(properties, 'injuries', 'injured'),
    weapon: properties.weapon && capital(properties.weapon),
    target: properties.target && capital(properties.target),
  };
  const facts = FIELDS.filter((field) => values[field]).flatMap((field) => [
    el('dt', {}, t(`field.${field}`)),
    el('dd', {class: spans.some((one) => one[field]) ? `fact word-${field}` : 'fact'}, values[field]),
  ]);
  return el('dl', {class: 'facts'}, ...facts);
}

function casualties(properties, field, what) {
  const claim = casualtiesInWords(
    properties[`${field}_low`],
    properties[`${field}_best`],
    properties[`${field}_high`],
    what,
  );
  return claim && capital(claim);
}

function sourceSection(sources, onRead) {
  return el(
    'section',
    {class: 'card-section'},
    el('h3', {}, sources.length === 1 ? t('card.source') : t('count.sources', {count: sources.length})),
    ...sources.map((source) => sourceItem(source, onRead)),
  );
}

function sourceItem(source, onRead) {
  const day = source.published_on && shortDay(dayOf(source.published_on));
  const name = nameOf(source);
  const url = webAddress(source.url);
  const claim =
    source.fatalities &&
    casualtiesInWords(source.fatalities.low, source.fatalities.best, source.fatalities.high, 'killed');
  return el(
    'div',
    {class: 'source'},
    source.sentence && markedSentence(source),
    el(
      'p',
      {class: 'source-line'},
      url ? el('a', {href: url, target: '_blank', rel: 'noopener noreferrer'}, name) : el('span', {dir: 'auto'}, name),
      source.title && source.source && el('span', {}, `, ${source.source}`),
      day && el('span', {class: 'source-day'}, `, ${day}`),
    ),
    claim && el('p', {class: 'source-line'}, t('card.sourceSays', {claim})),
    el(
      'button',
      {type: 'button', class: 'link-button', onclick: () => onRead(source.article_id)},
      t('card.readArticle'),
    ),
    source.joined_because && el('p', {class: 'source-line'}, t('card.joined', {reason: source.joined_because})),
  );
}

/** Only web addresses become links; "javascript:" and the like do not. */
function webAddress(url) {
  return /^https?:\/\//i.test(url ?? '') ? url : null;
}

function statusInWords({status, confidence, article_id: articleId}) {
  const said = textOr(`status.${status}`, t('status.auto'));
  const sure =
    typeof confidence === 'number'
      ? t('status.sure', {status: said, percent: inPercent(confidence)})
      : t('status.plain', {status: said});
  return articleId ? `${sure} ${t('status.plain', {status: t('card.article', {id: String(articleId)})})}` : sure;
}
