import * as fc from 'fast-check';
import {
  compareAgreements,
  compareTexts,
  compareWords,
  type ComparedParagraph,
  type TextPart,
} from '../../../shared/domain/compare-texts';
import { aText, questions } from '../../support/consents';

const sideOf = (parts: readonly TextPart[], left: TextPart['kind']): string =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

const before = (paragraphs: readonly ComparedParagraph[]): string =>
  paragraphs
    .filter(({ kind }) => kind !== 'added')
    .map(({ parts }) => sideOf(parts, 'added'))
    .join('\n');

const after = (paragraphs: readonly ComparedParagraph[]): string =>
  paragraphs
    .filter(({ kind }) => kind !== 'removed')
    .map(({ parts }) => sideOf(parts, 'removed'))
    .join('\n');

const aWord = fc.constantFrom(
  'fee',
  'session',
  'pay',
  '$62.60',
  'nothing',
  'é',
  '  ',
  '{{x}}',
  '\t',
);
const aLine = fc.oneof(
  fc.array(aWord, { maxLength: 8 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\r\n]/gu, '')),
);
const aTextOfLines = fc.array(aLine, { maxLength: 12 }).map((lines) => lines.join('\n'));

test('the parts of a comparison give both texts back (M45)', () => {
  const property = fc.property(aTextOfLines, aTextOfLines, (one, other) => {
    const paragraphs = compareTexts(one, other);
    expect(before(paragraphs)).toBe(one);
    expect(after(paragraphs)).toBe(other);
  });
  fc.assert(property, { numRuns: 1_000 });
});

test('the parts of two lines give both lines back, with no two parts of a kind in a row', () => {
  const property = fc.property(aLine, aLine, (one, other) => {
    const parts = compareWords(one, other);
    expect(sideOf(parts, 'added')).toBe(one);
    expect(sideOf(parts, 'removed')).toBe(other);
    expect(parts.every(({ kind }, index) => kind !== parts[index - 1]?.kind)).toBe(true);
    expect(parts.every(({ text }) => text !== '')).toBe(true);
  });
  fc.assert(property, { numRuns: 1_000 });
});

test('a text that did not change is all the same', () => {
  const property = fc.property(aTextOfLines, (text) => {
    expect(compareTexts(text, text).every(({ kind }) => kind === 'same')).toBe(true);
  });
  fc.assert(property);
});

test('a reworded line shows its words, and a whole new one stands for itself', () => {
  const old = '## Fees\nYou pay $62.60 for each session that you miss.\nThe end.';
  const now = '## Fees\nYou pay $65.00 for each session that you miss.\nTell me early.\nThe end.';
  expect(compareTexts(old, now)).toEqual([
    { kind: 'same', parts: [{ kind: 'same', text: '## Fees' }] },
    {
      kind: 'changed',
      parts: [
        { kind: 'same', text: 'You pay $' },
        { kind: 'removed', text: '62.60' },
        { kind: 'added', text: '65.00' },
        { kind: 'same', text: ' for each session that you miss.' },
      ],
    },
    { kind: 'added', parts: [{ kind: 'added', text: 'Tell me early.' }] },
    { kind: 'same', parts: [{ kind: 'same', text: 'The end.' }] },
  ]);
});

test('neighbouring words that changed are read as one change', () => {
  expect(compareWords('Come on the red bus today.', 'Come on a blue train today.')).toEqual([
    { kind: 'same', text: 'Come on ' },
    { kind: 'removed', text: 'the red bus' },
    { kind: 'added', text: 'a blue train' },
    { kind: 'same', text: ' today.' },
  ]);
});

test('two lines with hardly a word in common are one that went and one that came', () => {
  const kinds = compareTexts('Nobody records.', 'The fees end when you leave.').map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['removed', 'added']);
});

test('line ends of another system are no change', () => {
  expect(compareTexts('One.\nTwo.', 'One.\r\nTwo.').every(({ kind }) => kind === 'same')).toBe(
    true,
  );
});

test('an empty line has nothing in it to point at', () => {
  expect(compareTexts('One.', 'One.\n\nTwo.')).toEqual([
    { kind: 'same', parts: [{ kind: 'same', text: 'One.' }] },
    { kind: 'added', parts: [] },
    { kind: 'added', parts: [{ kind: 'added', text: 'Two.' }] },
  ]);
});

test('says what became of title, questions and expiry', () => {
  const [first] = questions;
  const added = { statement: 'It is true.', isTrue: true, explanation: 'It is.' };
  const old = aText({ questions });
  const now = aText({
    title: 'Confidentiality for good',
    questions: [...questions, added],
    expiresAfterMonths: 12,
  });
  const comparison = compareAgreements(old, now);
  expect(comparison).toMatchObject({
    isSame: false,
    title: [
      { kind: 'same', text: 'Confidentiality' },
      { kind: 'added', text: ' for good' },
    ],
    questions: [
      { kind: 'same', question: first },
      { kind: 'added', question: added },
    ],
    expiry: { before: null, after: 12 },
  });
  expect(compareAgreements(old, old)).toMatchObject({ isSame: true, expiry: null });
});

test('a statement that turned from true to false is a change, though its words are the same', () => {
  const turned = questions.map((question) => ({ ...question, isTrue: !question.isTrue }));
  const kinds = compareAgreements(aText({ questions }), aText({ questions: turned })).questions.map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['removed', 'added']);
});

test('two long texts with nothing in common are told apart as wholes', () => {
  const many = (word: string) => Array.from({ length: 6_000 }, (_, n) => `${word}${n}`);
  const lines = compareTexts(many('a').join('\n'), many('b').join('\n'));
  const words = compareWords(many('a').join(' '), many('b').join(' '));
  expect(lines).toHaveLength(12_000);
  expect(sideOf(words, 'added')).toBe(many('a').join(' '));
});
