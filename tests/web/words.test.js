import assert from 'node:assert/strict';
import {test} from 'node:test';
import {casualtiesInWords, distanceInWords, placeInWords, precisionInWords} from '../../wwwroot/js/lib/words.js';
import {speakEnglish} from './english.js';

speakEnglish();

for (const [low, best, high, words] of [
  [12, null, null, 'at least 12 killed'],
  [12, 14, null, 'at least 12 killed, most likely 14'],
  [12, 12, 12, '12 killed'],
  [10, 12, 14, '10 to 14 killed, most likely 12'],
  [10, null, 14, '10 to 14 killed'],
  [0, 0, 0, 'no one killed'],
  [1200, 1200, 1200, '1,200 killed'],
  [null, null, null, null],
]) {
  test(`casualtiesInWords says ${words} for ${low}, ${best}, ${high}`, () =>
    assert.equal(casualtiesInWords(low, best, high, 'killed'), words));
}

for (const [metres, words] of [
  [40, '100 m'],
  [480, '500 m'],
  [960, '1 km'],
  [3400, '3 km'],
  [11_800, '10 km'],
  [123_000, '120 km'],
]) {
  test(`distanceInWords says ${words} for ${metres} m`, () => assert.equal(distanceInWords(metres), words));
}

test('placeInWords keeps the relation as written', () =>
  assert.equal(
    placeInWords({place_name: 'Albu Kamal', admin1: 'Deir ez-Zor', country_name: 'Syria', relation: 'west of'}),
    'West of Albu Kamal, Deir ez-Zor, Syria',
  ));

test('placeInWords says that only a region is known', () =>
  assert.equal(
    placeInWords({place_name: 'Borno', admin1: 'Borno', country_name: 'Nigeria', geo_precision: 3}),
    'Somewhere in Borno, Nigeria',
  ));

test('placeInWords says when nothing is known', () =>
  assert.equal(placeInWords({place_name: null}), 'Place not known'));

test('precisionInWords gives the radius, or null', () => {
  assert.equal(precisionInWords({uncertainty_m: 10_000}), 'within about 10 km of the point shown');
  assert.equal(precisionInWords({uncertainty_m: null}), null);
});
