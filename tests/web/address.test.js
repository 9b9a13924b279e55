import assert from 'node:assert/strict';
import {test} from 'node:test';
import {defaultState, formatAddress, parseAddress} from '../../wwwroot/js/lib/address.js';
import {dayOf} from '../../wwwroot/js/lib/dates.js';

const FULL = {
  view: {zoom: 6, lat: 34.95, lon: 40.5},
  days: {from: dayOf('2023-11-01'), to: dayOf('2023-11-30')},
  typeMask: 0b000011,
  regionId: '2000000000760',
  shape: {kind: 'box', west: 170, south: -10, east: -170, north: 5.5},
  q: 'سوريا & "drone" #1',
  uncertaintyMaxM: 25_000,
  killedMin: 10,
  isExactOnly: true,
  marks: 'clusters',
  eventId: 42,
  order: 'killed',
  isTable: true,
};

test('an address brings back every part of the state', () => assert.deepEqual(parseAddress(formatAddress(FULL)), FULL));

test('a polygon comes back corner by corner', () => {
  const shape = {
    kind: 'polygon',
    ring: [
      [40, 34],
      [41.5, 34],
      [41.5, 35.25],
    ],
  };
  assert.deepEqual(parseAddress(formatAddress({...defaultState(), shape})).shape, shape);
});

test('a circle comes back with its radius in metres', () => {
  const shape = {kind: 'circle', lon: 40.5, lat: 34.25, radiusM: 25_000};
  assert.deepEqual(parseAddress(formatAddress({...defaultState(), shape})).shape, shape);
});

test('no type at all is not the same as all types', () =>
  assert.equal(parseAddress(formatAddress({...defaultState(), typeMask: 0})).typeMask, 0));

test('the default state has an empty address', () => assert.equal(formatAddress(defaultState()), ''));

test('parts that make no sense are passed over', () =>
  assert.deepEqual(
    parseAddress('#map=a/b/c&from=yesterday&to=2023-01-01&region=1;DROP&box=1,2,3&within=-5&event=x&killed=1e400'),
    defaultState(),
  ));

test('a window that ends before it starts is none', () =>
  assert.equal(parseAddress('from=2023-02-01&to=2023-01-01').days, null));
