import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dateInBrief, dateInWords, dayOf, isoOf} from '../../wwwroot/js/lib/dates.js';
import {speakEnglish} from './english.js';

speakEnglish();

test("dayOf and isoOf are each other's inverse, before 1970 too", () => {
  for (const iso of ['1969-07-20', '1970-01-01', '2024-02-29', '2025-12-31']) assert.equal(isoOf(dayOf(iso)), iso);
});

test('dayOf gives NaN for what is no day', () => {
  for (const text of ['', '2023-13-01', '12 Nov 2023', '2023-11-12T00:00']) assert.ok(Number.isNaN(dayOf(text)), text);
});

for (const [start, end, words] of [
  ['2023-11-12', '2023-11-12', 'on 12 November 2023'],
  ['2023-05-03', '2023-05-05', 'between 3 and 5 May 2023'],
  ['2023-04-28', '2023-05-02', 'between 28 April and 2 May 2023'],
  ['2022-12-30', '2023-01-02', 'between 30 December 2022 and 2 January 2023'],
  ['2023-05-01', '2023-05-31', 'in May 2023'],
  ['2024-02-01', '2024-02-29', 'in February 2024'],
  ['2023-01-01', '2023-12-31', 'in 2023'],
  [null, '2023-05-05', 'on or before 5 May 2023'],
  [null, null, 'on a day not known'],
]) {
  test(`dateInWords says "${words}"`, () => assert.equal(dateInWords(start, end), words));
}

test('dateInBrief is short', () => {
  assert.equal(dateInBrief('2023-11-12', '2023-11-12'), '12 Nov 2023');
  assert.equal(dateInBrief('2023-05-03', '2023-05-05'), '3 – 5 May 2023');
  assert.equal(dateInBrief('2023-05-01', '2023-05-31'), 'May 2023');
  assert.equal(dateInBrief(null, '2023-05-05'), 'by 5 May 2023');
});
