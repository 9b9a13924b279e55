import assert from 'node:assert/strict';
import {test} from 'node:test';
import {binEdges, chooseUnit, countBins} from '../../wwwroot/js/lib/bins.js';
import {buildColumns, rowSpan} from '../../wwwroot/js/lib/columns.js';
import {dayOf, isoOf} from '../../wwwroot/js/lib/dates.js';
import {selectRows} from '../../wwwroot/js/lib/selection.js';
import {ALL_TYPES} from '../../wwwroot/js/lib/types.js';

const WORLD = {west: 0, east: 1, north: 0, south: 1};
const ANY = {typeMask: ALL_TYPES, uncertaintyMaxM: Infinity, killedMin: 0};

const event = (id, day, type = 'Battles', coordinates = [40, 35], more = {}) => ({
  type: 'Feature',
  id,
  geometry: coordinates && {type: 'Point', coordinates},
  properties: {event_type: type, date_start: day, date_end: day, uncertainty_m: 5000, ...more},
});

const COLUMNS = buildColumns([
  event(5, '2023-03-01', 'Riots'),
  event(4, '2023-01-31', 'Protests', [-179.9, -17], {fatalities_best: 12}),
  event(3, '2023-01-31', 'Battles', null),
  event(2, '2023-01-01', 'Battles', [36, 50], {uncertainty_m: 90_000, geo_precision: 3}),
  event(1, null),
]);

const idsOf = (rows) => [...rows].map((row) => COLUMNS.ids[row]);

test('rows are sorted by day, events without a day first', () => assert.deepEqual([...COLUMNS.ids], [1, 2, 3, 4, 5]));

const idsWithin = (from, to, columns = COLUMNS) => {
  const span = rowSpan(columns, {from: dayOf(from), to: dayOf(to)});
  return [...selectRows(columns, span, ANY, WORLD).rows].map((row) => columns.ids[row]);
};

test('a window holds both its ends', () => assert.deepEqual(idsWithin('2023-01-31', '2023-03-01'), [5, 4]));

test('a window outside the days of the events is empty', () => {
  assert.deepEqual(idsWithin('2010-01-01', '2011-01-01'), []);
  assert.deepEqual(idsWithin('2030-01-01', '2031-01-01'), []);
});

test('a window holds each event whose days overlap it', () => {
  const columns = buildColumns([
    event(4, '2023-12-31', 'Battles', [40, 35], {date_start: '2023-01-01'}),
    event(3, '2023-06-30', 'Battles', [40, 35], {date_start: null}),
    event(2, '2023-05-05', 'Battles', [40, 35], {date_start: '2023-05-03'}),
    event(1, null),
  ]);
  assert.deepEqual(idsWithin('2023-05-04', '2023-05-04', columns), [4, 3, 2]);
  assert.deepEqual(idsWithin('2023-05-06', '2023-05-31', columns), [4, 3]);
  assert.deepEqual(idsWithin('2023-07-01', '2023-07-31', columns), [4]);
  assert.deepEqual(idsWithin('2010-01-01', '2010-12-31', columns), [3]);
});

test('events without a day are in while no window is set', () =>
  assert.deepEqual(rowSpan(COLUMNS, null), {start: 0, end: 5, lastDay: Infinity}));

test('selectRows lists the newest first and unplaced events apart', () => {
  const selection = selectRows(COLUMNS, rowSpan(COLUMNS, null), ANY, WORLD);
  assert.deepEqual(idsOf(selection.rows), [5, 4, 2, 1]);
  assert.deepEqual(idsOf(selection.unplacedRows), [3]);
  assert.equal(selection.total, 5);
});

test('selectRows filters by type, precision and number killed', () => {
  const idsWith = (filter) => idsOf(selectRows(COLUMNS, rowSpan(COLUMNS, null), {...ANY, ...filter}, WORLD).rows);
  assert.deepEqual(idsWith({typeMask: 1 << 3}), [4]);
  assert.deepEqual(idsWith({uncertaintyMaxM: 25_000}), [5, 4, 1]);
  assert.deepEqual(idsWith({killedMin: 10}), [4]);
});

test('selectRows counts types that are switched off as well', () => {
  const selection = selectRows(COLUMNS, rowSpan(COLUMNS, null), {...ANY, typeMask: 0}, WORLD);
  assert.equal(selection.rows.length, 0);
  assert.deepEqual(selection.countsByType, [2, 0, 0, 1, 1, 0]);
});

test('a view over the antimeridian holds events of both sides', () => {
  const fiji = {west: 0.98, east: 1.02, north: 0, south: 1};
  assert.deepEqual(idsOf(selectRows(COLUMNS, rowSpan(COLUMNS, null), ANY, fiji).rows), [4]);
});

test('no events at all give empty columns', () => {
  const empty = buildColumns([]);
  assert.deepEqual(rowSpan(empty, {from: 0, to: 9}), {start: 0, end: 0, lastDay: 9});
  assert.equal(empty.dayCount, 0);
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

test('bars count what is placed, in view and switched on', () => {
  const edges = binEdges(COLUMNS.firstDay, COLUMNS.dayCount, 'month');
  const counts = countBins(COLUMNS, edges, ANY, WORLD);
  const totals = [0, 1, 2].map((bin) => counts.slice(bin * 6, bin * 6 + 6).reduce((a, b) => a + b));
  assert.deepEqual(totals, [2, 0, 1]);
});
