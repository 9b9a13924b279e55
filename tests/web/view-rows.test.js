import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildColumns} from '../../wwwroot/js/lib/columns.js';
import {dayOf} from '../../wwwroot/js/lib/dates.js';
import {parseFeed} from '../../wwwroot/js/lib/feed.js';
import {ALL_TYPES} from '../../wwwroot/js/lib/types.js';
import {
  changesBetween,
  countByType,
  countOn,
  gatherRows,
  rowsWithin,
  unplacedWithin,
  WORLD,
} from '../../wwwroot/js/lib/view-rows.js';
import {feedOf} from './feeds.js';

const ANY = {uncertaintyMaxM: Infinity, killedMin: 0, isExactOnly: false};

const COLUMNS = buildColumns([
  parseFeed(
    feedOf([
      {id: 2, day: '2023-01-01', at: [36, 50], doubtHm: 900},
      {id: 3, day: '2023-01-31', at: null, doubtHm: 50},
      {id: 4, day: '2023-01-31', type: 'Protests', at: [-179.9, -17], killed: 12, doubtHm: 50},
      {id: 5, day: '2023-03-01', type: 'Riots', doubtHm: 250},
      {id: 6, day: '2023-05-05', from: '2023-05-03', doubtHm: 50},
      {id: 7, day: '2023-06-30', from: null, doubtHm: 50},
      {id: 8, day: '2023-12-31', from: '2023-01-01', doubtHm: 50},
      {id: 1, day: null, doubtHm: 50},
    ]),
  ).rows,
]);

const days = (from, to) => ({from: dayOf(from), to: dayOf(to)});
const idsOf = (rows) => [...rows].map((row) => COLUMNS.ids[row]);
const idsWithin = (window, filter = {}, box = WORLD, typeMask = ALL_TYPES) =>
  idsOf(rowsWithin(gatherRows(COLUMNS, {...ANY, ...filter}, box), window, typeMask));

test('all time holds every event with a place, newest first and those without a day last', () =>
  assert.deepEqual(idsWithin(null), [8, 7, 6, 5, 4, 2, 1]));

test('a window holds each event whose days overlap it, both its ends included', () => {
  assert.deepEqual(idsWithin(days('2023-05-04', '2023-05-04')), [8, 7, 6]);
  assert.deepEqual(idsWithin(days('2023-05-06', '2023-05-31')), [8, 7]);
  assert.deepEqual(idsWithin(days('2023-07-01', '2023-07-31')), [8]);
  assert.deepEqual(idsWithin(days('2010-01-01', '2010-12-31')), [7]);
  assert.deepEqual(idsWithin(days('2030-01-01', '2030-12-31')), []);
  assert.deepEqual(idsWithin(days('2023-01-31', '2023-03-01')), [8, 7, 5, 4]);
});

test('events whose day is not known exactly can be left out', () => {
  assert.deepEqual(idsWithin(null, {isExactOnly: true}), [5, 4, 2]);
  assert.deepEqual(idsWithin(days('2023-05-04', '2023-05-04'), {isExactOnly: true}), []);
});

test('precision and number killed leave events out', () => {
  assert.deepEqual(idsWithin(null, {uncertaintyMaxM: 25_000}), [8, 7, 6, 5, 4, 1]);
  assert.deepEqual(idsWithin(null, {uncertaintyMaxM: 24_900}), [8, 7, 6, 4, 1]);
  assert.deepEqual(idsWithin(null, {killedMin: 10}), [4]);
});

test('a type that is off is counted but not listed', () => {
  const view = gatherRows(COLUMNS, ANY, WORLD);
  assert.deepEqual(idsOf(rowsWithin(view, null, 1 << 3)), [4]);
  assert.deepEqual(countByType(view, null), [5, 0, 0, 1, 1, 0]);
  assert.equal(countOn(countByType(view, null), 1 << 3), 1);
});

test('a view over the antimeridian holds events of both sides', () =>
  assert.deepEqual(idsWithin(null, {}, {west: 0.98, east: 1.02, north: 0, south: 1}), [4]));

test('events without a place stand apart, and follow the window', () => {
  const view = gatherRows(COLUMNS, ANY, WORLD);
  assert.deepEqual(idsOf(unplacedWithin(view, null, ALL_TYPES)), [3]);
  assert.deepEqual(idsOf(unplacedWithin(view, days('2023-02-01', '2023-03-01'), ALL_TYPES)), []);
});

const WINDOWS = [
  null,
  days('2023-01-01', '2023-01-31'),
  days('2023-01-31', '2023-05-04'),
  days('2023-05-04', '2023-12-31'),
  days('2010-01-01', '2010-02-01'),
  days('2022-01-01', '2024-01-01'),
];

test('counts are those of the rows in every window', () => {
  const view = gatherRows(COLUMNS, ANY, WORLD);
  for (const window of WINDOWS)
    assert.equal(countOn(countByType(view, window), ALL_TYPES), rowsWithin(view, window, ALL_TYPES).length);
});

test('what comes and goes between any two windows makes the one of the other', () => {
  const view = gatherRows(COLUMNS, ANY, WORLD);
  for (const before of WINDOWS) {
    for (const after of WINDOWS) {
      const drawn = new Map([...rowsWithin(view, before, ALL_TYPES)].map((row) => [row, 1]));
      for (const {rows, start, end, sign} of changesBetween(view, {days: before}, {days: after})) {
        for (let i = start; i < end; i++) drawn.set(rows[i], (drawn.get(rows[i]) ?? 0) + sign);
      }
      const left = [...drawn].filter(([, times]) => times !== 0);
      assert.ok(left.every(([, times]) => times === 1));
      assert.deepEqual(left.map(([row]) => row).sort(), [...rowsWithin(view, after, ALL_TYPES)].sort());
    }
  }
});
