/** Text with the words of each field marked. */

import {annotate, fieldMarks} from '../lib/annotate.js';
import {el} from '../lib/dom.js';
import {t} from '../lib/i18n.js';
import {placeName} from '../lib/words.js';

/**
 * A sentence with the words that gave the fields.
 * @param {{sentence: string, evidence: {start: number, end: number}, spans: Record<string, object | null>}} source
 * @returns {HTMLElement}
 */
export function markedSentence({sentence, evidence, spans}) {
  const quote = el('blockquote', {class: 'sentence', dir: 'auto'});
  for (const segment of annotate(sentence, fieldMarks(spans, evidence.start))) {
    const [mark] = segment.marks;
    quote.append(
      mark
        ? el('mark', {class: `word word-${mark.field}`, title: segment.marks.map(labelOf).join(', ')}, segment.text)
        : segment.text,
    );
  }
  return quote;
}

/**
 * A whole article: sentences that tell of events, words of their fields, names of places.
 * @param {object} article as /api/geoparse gives it
 * @param {{onPick: (key: string) => void, onPoint: (key: string | null) => void}} actions
 *   a key is "event-0" or "toponym-3", by position
 * @returns {HTMLElement}
 */
export function markedArticle({text, toponyms, events, refusals}, {onPick, onPoint}) {
  const marks = [
    ...events.flatMap(({properties}, i) => [
      ...(properties.evidence
        ? [
            {
              ...properties.evidence,
              layer: 'sentence',
              key: `event-${i}`,
              label: t('article.eventNumber', {count: i + 1}),
            },
          ]
        : []),
      ...fieldMarks(properties.spans)
        .filter(({field}) => field !== 'place')
        .map((mark) => ({...mark, layer: 'field', key: `event-${i}`})),
    ]),
    ...toponyms.map((toponym, i) => ({
      ...toponym,
      layer: 'toponym',
      key: `toponym-${i}`,
      label: toponymLabel(toponym),
    })),
    ...refusals.map((refusal) => ({
      ...refusal,
      layer: 'refusal',
      key: null,
      label: t('article.noEvent', {reason: refusal.reason}),
    })),
  ];
  const body = el('div', {class: 'article-text', dir: 'auto'});
  for (const segment of annotate(text, marks)) body.append(segmentNode(segment, {onPick, onPoint}));
  return body;
}

/** The mark that speaks for a run: a place before a field before the sentence as a whole. */
const LAYERS = ['toponym', 'field', 'refusal', 'sentence'];

function segmentNode(segment, {onPick, onPoint}) {
  if (segment.marks.length === 0) return document.createTextNode(segment.text);
  const [top] = LAYERS.flatMap((layer) => segment.marks.filter((mark) => mark.layer === layer));
  const classes = new Set(segment.marks.map((mark) => `in-${mark.layer}`));
  if (top.layer === 'field') classes.add('word').add(`word-${top.field}`);
  if (top.layer === 'toponym') classes.add(top.lat === null || top.lat === undefined ? 'is-unresolved' : 'is-resolved');
  const node = el(
    top.layer === 'toponym' ? 'button' : top.layer === 'field' ? 'mark' : 'span',
    {class: [...classes].join(' '), type: top.layer === 'toponym' ? 'button' : null, title: labelOf(top)},
    segment.text,
  );
  if (top.key) {
    node.addEventListener('click', () => onPick(top.key));
    node.addEventListener('pointerenter', () => onPoint(top.key));
    node.addEventListener('pointerleave', () => onPoint(null));
  }
  return node;
}

const labelOf = ({label, field}) => label ?? t(`field.${field}`);

/** @param {object} toponym @returns {string} "Mayadeen, Deir ez-Zor, SY" or why it is no place */
export function toponymLabel(toponym) {
  if (toponym.lat === null || toponym.lat === undefined)
    return t('article.notPlaced', {reason: toponym.reason ?? t('article.unknown')});
  return placeName({place_name: toponym.name, admin1: toponym.admin1, country: toponym.country});
}
