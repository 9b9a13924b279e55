/** Cuts a text into runs that carry the same marks, so that overlapping marks can be drawn without nesting. */

/**
 * @template M
 * @typedef {{text: string, start: number, marks: M[]}} Segment
 */

/**
 * @template {{start: number, end: number}} M half-open, in UTF-16 units of the text
 * @param {string} text
 * @param {M[]} marks in any order, overlapping as they like; what lies outside the text is cut off
 * @returns {Segment<M>[]} in order; joined they are the text
 */
export function annotate(text, marks) {
  const held = marks
    .map((mark) => ({mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end)}))
    .filter(({start, end}) => start < end);
  const cuts = new Set([0, text.length]);
  for (const {start, end} of held) cuts.add(start).add(end);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => ({
    text: text.slice(start, edges[i + 1]),
    start,
    marks: held.filter((one) => one.start <= start && one.end > start).map(({mark}) => mark),
  }));
}

/** Fields of an event whose words are marked, in the order they are told. */
export const FIELDS = ['trigger', 'place', 'date', 'actor1', 'actor2', 'fatalities', 'injuries', 'weapon', 'target'];

/**
 * @param {Record<string, {start: number, end: number} | null> | undefined} spans of one event
 * @param {number} [offset] where the text shown starts within the article
 * @returns {{start: number, end: number, field: string}[]}
 */
export function fieldMarks(spans, offset = 0) {
  return FIELDS.flatMap((field) => {
    const span = spans?.[field];
    return span ? [{start: span.start - offset, end: span.end - offset, field}] : [];
  });
}
