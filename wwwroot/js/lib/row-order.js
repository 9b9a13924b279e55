/** The orders a list of events can stand in. */

/** Orders by their name in the address; each has the text "order.newest" and so on. */
export const ORDERS = ['newest', 'oldest', 'killed', 'type', 'place'];

/** Names of places are known only once the words of all events are there: not for more rows than this. */
export const MAX_ROWS_BY_PLACE = 2_000;

/**
 * @param {Uint32Array | number[]} rows newest first
 * @param {string} order one of ORDERS
 * @param {{killedOf: (row: number) => number, typeOf: (row: number) => number, placeOf: (row: number) => string}} what
 *   placeOf is asked for no more than MAX_ROWS_BY_PLACE rows; of more the order stays as it is
 * @param {Intl.Collator} collator
 * @returns {Uint32Array | number[]} where two are alike the newer comes first
 */
export function orderRows(rows, order, {killedOf, typeOf, placeOf}, collator) {
  if (order === 'oldest') return Uint32Array.from(rows).reverse();
  if (order === 'killed') return byNumber(rows, (row) => -killedOf(row));
  if (order === 'type') return byNumber(rows, typeOf);
  if (order === 'place' && rows.length <= MAX_ROWS_BY_PLACE) {
    const places = new Map(Array.from(rows, (row) => [row, placeOf(row)]));
    return [...rows].sort((one, other) => collator.compare(places.get(one), places.get(other)));
  }
  return rows;
}

/** Sorts whole numbers that hold the key above and the position below: a million takes a fifth of a second. */
function byNumber(rows, keyOf) {
  const count = rows.length;
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = keyOf(rows[i]) * count + i;
  keys.sort();
  const ordered = new Uint32Array(count);
  for (let i = 0; i < count; i++) ordered[i] = rows[((keys[i] % count) + count) % count];
  return ordered;
}
