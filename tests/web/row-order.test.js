import assert from 'node:assert/strict';
import {test} from 'node:test';
import {MAX_ROWS_BY_PLACE, orderRows} from '../../wwwroot/js/lib/row-order.js';

const KILLED = [0, 12, 3, 12, 0];
const TYPES = [2, 0, 1, 0, 2];
const PLACES = ['Élisabethville', 'Zintan', 'Aden', 'eilat', 'Aden'];
const WHAT = {killedOf: (row) => KILLED[row], typeOf: (row) => TYPES[row], placeOf: (row) => PLACES[row]};
const NEWEST_FIRST = Uint32Array.of(4, 3, 2, 1, 0);
const order = (name) => [...orderRows(NEWEST_FIRST, name, WHAT, new Intl.Collator('en'))];

for (const [name, rows] of [
  ['newest', [4, 3, 2, 1, 0]],
  ['oldest', [0, 1, 2, 3, 4]],
  ['killed', [3, 1, 2, 4, 0]],
  ['type', [3, 1, 2, 4, 0]],
  ['place', [4, 2, 3, 0, 1]],
]) {
  test(`orderRows by ${name}; of two alike the newer is first`, () => assert.deepEqual(order(name), rows));
}

test('orderRows leaves more rows than it knows the places of as they are', () => {
  const many = Uint32Array.from({length: MAX_ROWS_BY_PLACE + 1}, (_, i) => i);
  assert.equal(orderRows(many, 'place', WHAT, new Intl.Collator('en')), many);
});

test('orderRows keeps every one of a million rows', () => {
  const many = Uint32Array.from({length: 1_000_000}, (_, i) => i);
  const sorted = orderRows(many, 'killed', {...WHAT, killedOf: (row) => row % 1000}, new Intl.Collator('en'));
  assert.equal(sorted[0], 999);
  assert.deepEqual(Uint32Array.from(sorted).sort(), many);
});
