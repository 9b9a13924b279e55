import assert from 'node:assert/strict';
import {test} from 'node:test';
import {binEdges, chooseUnit, countBins} from '../../wwwroot/js/lib/bins.js';
import {applyChanges, buildColumns, firstDayOf} from '../../wwwroot/js/lib/columns.js';
import {dayOf, isoOf} from '../../wwwroot/js/lib/dates.js';
import {isRegion, parseFeed, sizeOf, typeOf} from '../../wwwroot/js/lib/feed.js';
import {latitudeDegAt, longitudeDegAt} from '../../wwwroot/js/lib/mercator.js';
import {ALL_TYPES} from '../../wwwroot/js/lib/types.js';
import {gatherRows, WORLD} from '../../wwwroot/js/lib/view-rows.js';
import {feedOf} from './feeds.js';

const columnsOf = (...feeds) => buildColumns(feeds.map((events) => parseFeed(feedOf(events)).rows));
const ANY = {uncertaintyMaxM: Infinity, killedMin: 0, isExactOnly: false};

const COLUMNS = columnsOf([
  {id: 2, day: '2023-01-01', at: [36, 50], doubtHm: 900},
  {id: 3, day: '2023-01-31', at: null},
  {id: 4, day: '2023-01-31', type: 'Protests', at: [-179.9, -17], killed: 12},
  {id: 5, day: '2023-03-01', type: 'Riots'},
  {id: 1, day: null},
]);

test('rows are sorted by day, events without a day first', () => assert.deepEqual([...COLUMNS.ids], [1, 2, 3, 4, 5]));

test('a feed tells type, number killed and how well the place is known', () => {
  assert.deepEqual([...COLUMNS.look].map(typeOf), [0, 0, 0, 3, 4]);
  assert.deepEqual([...COLUMNS.look].map(sizeOf), [0, 0, 0, 3, 0]);
  assert.deepEqual([...COLUMNS.look].map(isRegion), [0, 1, 0, 0, 0]);
});

test('a place is within 6 m of where the feed says, near the pole too', () => {
  for (const [longitude, latitude] of [
    [32.6147, 46.6354],
    [-179.9999, -84.9999],
    [179.9999, 84.5],
  ]) {
    const {x, y} = columnsOf([{id: 1, day: '2023-01-01', at: [longitude, latitude]}]);
    assert.ok(Math.abs(longitudeDegAt(x[0]) - longitude) < 5e-5);
    assert.ok(Math.abs(latitudeDegAt(y[0]) - latitude) < 5e-5);
  }
});

test('a feed of another layout is refused', () => {
  const feed = feedOf([]);
  new DataView(feed).setUint32(4, 3, true);
  assert.throws(() => parseFeed(feed), /Reload the page/);
  assert.throws(() => parseFeed(new ArrayBuffer(3)), /Reload the page/);
});

test('ids of more than 31 bits are kept', () => {
  const rows = parseFeed(feedOf([{id: 3_000_000_000, day: '2023-01-01'}], {isWide: true})).rows;
  assert.deepEqual([...buildColumns([parseFeed(feedOf([{id: 7, day: '2022-01-01'}])).rows, rows]).ids], [7, 3_000_000_000]);
});

test('parts that come one after the other are one order of days', () => {
  const columns = columnsOf([{id: 3, day: '2023-02-01'}], [{id: 1, day: '2023-01-01'}, {id: 2, day: '2023-03-01'}]);
  assert.deepEqual([...columns.ids], [1, 3, 2]);
  assert.equal(columns.dayCount, 60);
});

test('changes take the place of what was known, and what is gone goes', () => {
  const changes = parseFeed(
    feedOf([
      {id: 2, day: '2023-01-01', isGone: true},
      {id: 4, day: '2023-02-01', killed: 30},
      {id: 6, day: '2023-03-02'},
    ]),
  ).rows;
  const changed = applyChanges(COLUMNS, changes);
  assert.deepEqual([...changed.ids], [1, 3, 4, 5, 6]);
  assert.equal(changed.killed[2], 30);
  assert.deepEqual([...COLUMNS.ids], [1, 2, 3, 4, 5]);
});

test('an open first day lies before all', () => {
  const columns = columnsOf([
    {id: 1, day: '2023-06-30', from: null},
    {id: 2, day: '2023-06-30', from: '2023-06-28'},
  ]);
  assert.deepEqual([firstDayOf(columns, 0), isoOf(firstDayOf(columns, 1))], [-Infinity, '2023-06-28']);
});

test('no events at all give empty columns', () => {
  assert.equal(buildColumns([]).dayCount, 0);
  assert.equal(columnsOf([]).count, 0);
});

test('chooseUnit takes the finest unit that fits', () => {
  assert.equal(chooseUnit(100, 200), 'day');
  assert.equal(chooseUnit(1000, 200), 'week');
  assert.equal(chooseUnit(5000, 200), 'month');
  assert.equal(chooseUnit(50_000, 200), 'year');
});

test('months begin on their first and hold every day', () => {
  const edges = [...binEdges(dayOf('2023-01-15'), 60, 'month')].map(isoOf);
  assert.deepEqual(edges, ['2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01']);
});

test('weeks begin on Mondays', () => assert.equal(isoOf(binEdges(dayOf('2023-11-12'), 1, 'week')[0]), '2023-11-06'));

const totalsOf = (columns, edges, typeMask = ALL_TYPES) => {
  const counts = countBins(gatherRows(columns, ANY, WORLD), edges, typeMask);
  return edges.slice(1).map((_, bin) => counts.slice(bin * 6, bin * 6 + 6).reduce((a, b) => a + b));
};

test('bars count what is placed, in view and switched on', () => {
  const edges = [...binEdges(COLUMNS.firstDay, COLUMNS.dayCount, 'month')];
  assert.deepEqual(totalsOf(COLUMNS, edges), [2, 0, 1]);
  assert.deepEqual(totalsOf(COLUMNS, edges, 1), [1, 0, 0]);
});

test('bars count an event of several days once, at its last day, and none outside the axis', () => {
  const columns = columnsOf([
    {id: 1, day: '2023-01-10', from: '2022-12-20'},
    {id: 2, day: '2023-02-10', from: null},
    {id: 3, day: '2023-02-11'},
  ]);
  assert.deepEqual(totalsOf(columns, ['2023-01-01', '2023-02-01', '2023-03-01'].map(dayOf)), [1, 2]);
  assert.deepEqual(totalsOf(columns, ['2023-02-01', '2023-02-11'].map(dayOf)), [1]);
});
