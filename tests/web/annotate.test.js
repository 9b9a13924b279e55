import assert from 'node:assert/strict';
import {test} from 'node:test';
import {annotate, fieldMarks} from '../../wwwroot/js/lib/annotate.js';

const TEXT = 'Shells hit Kherson on Monday.';

test('joined, the segments are the text', () => {
  const marks = [
    {start: 0, end: 29},
    {start: 11, end: 18},
    {start: 15, end: 40},
    {start: -5, end: 3},
  ];
  assert.equal(
    annotate(TEXT, marks)
      .map((segment) => segment.text)
      .join(''),
    TEXT,
  );
});

test('overlapping marks are cut, not nested', () => {
  const [sentence, place] = [
    {start: 0, end: 29},
    {start: 11, end: 18},
  ];
  assert.deepEqual(
    annotate(TEXT, [place, sentence]).map(({text, marks}) => [text, marks]),
    [
      ['Shells hit ', [sentence]],
      ['Kherson', [place, sentence]],
      [' on Monday.', [sentence]],
    ],
  );
});

test('marks that are empty or outside the text are passed over', () => {
  const segments = annotate(TEXT, [
    {start: 5, end: 5},
    {start: 100, end: 120},
    {start: 9, end: 2},
  ]);
  assert.deepEqual(
    segments.map(({text, marks}) => [text, marks.length]),
    [[TEXT, 0]],
  );
});

test('an empty text has no segments', () => assert.deepEqual(annotate('', []), []));

test('fieldMarks shifts offsets of the article into the sentence', () => {
  const [mark] = fieldMarks({trigger: {start: 107, end: 110}, date: null}, 100);
  assert.equal(TEXT.slice(mark.start, mark.end), 'hit');
});
