import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toCsv} from '../../wwwroot/js/lib/csv.js';

const rowOf = (properties, geometry = null) => toCsv([{id: 7, geometry, properties}]).split('\r\n')[1];

test('toCsv names its columns and gives the point as latitude and longitude', () => {
  const [head] = toCsv([]).split('\r\n');
  assert.match(head, /^id,latitude,longitude,date_start,/);
  assert.match(rowOf({}, {type: 'Point', coordinates: [44.2, 15.3]}), /^7,15\.3,44\.2,/);
});

test('toCsv quotes commas, quotes and line breaks', () =>
  assert.ok(rowOf({summary: 'He said "no", twice'}).endsWith('"He said ""no"", twice"')));

test('toCsv gives no spreadsheet a formula to run', () =>
  assert.ok(rowOf({summary: '=HYPERLINK("x")'}).endsWith('"\'=HYPERLINK(""x"")"')));
