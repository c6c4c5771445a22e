import * as fc from 'fast-check';
import { readSearch, wordsIn } from '../../../shared/domain/search-terms';
import { growthOf, LINEAR } from '../../support/growth';

const words = (text: string) => Array.from(wordsIn(text), ({ word }) => word);

test.each([
  ['Élodie Łukasz Ørsted', ['elodie', 'lukasz', 'orsted']],
  ['Straße STRASSE ẞ', ['strasse', 'strasse', 'ss']],
  ['Æsa Œuvre İzmir ısı Ðóra Þór Đorđe', 'aesa oeuvre izmir isi dora thor dorde'.split(' ')],
  ['e\u0301te\u0301 co\u00adoperate zero\u200bwidth', ['ete', 'cooperate', 'zerowidth']],
  ['ΣΊΣΥΦΟΣ σίσυφος', ['σισυφοσ', 'σισυφοσ']],
  ['follow-up; don’t (2026-01-03)', ['follow', 'up', 'don', 't', '2026', '01', '03']],
  ['ﬁne ½ x² Ａｂ', ['fine', '1', '2', 'x2', 'ab']],
  ['東京の夜', ['東', '京', 'の', '夜']],
  ['שלום, مرحبا', ['שלום', 'مرحبا']],
  ['🙂 ❤️ — … "', []],
])('folds the words of %s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a word knows where it stands in the text as it was written', () => {
  const text = 'An é\u0301té in Łódź.';
  const found = Array.from(wordsIn(text), ({ from, to }) => text.slice(from, to));
  expect(found).toEqual(['An', 'é\u0301té', 'in', 'Łódź']);
});

test.each([
  ['burn out', { phrases: [['burn'], ['out']], isLastOpen: true }],
  ['burn out ', { phrases: [['burn'], ['out']], isLastOpen: false }],
  ['"burn out"', { phrases: [['burn', 'out']], isLastOpen: false }],
  ['he said "burn ou', { phrases: [['he'], ['said'], ['burn', 'ou']], isLastOpen: true }],
  ['s', { phrases: [['s']], isLastOpen: false }],
  ['„ausgebrannt sein“ arzt', { phrases: [['ausgebrannt', 'sein'], ['arzt']], isLastOpen: true }],
  ['follow-up', { phrases: [['follow', 'up']], isLastOpen: true }],
  ['burn !!!', { phrases: [['burn']], isLastOpen: false }],
  ['', { phrases: [], isLastOpen: false }],
  ['" " — 🙂 *', { phrases: [], isLastOpen: false }],
  [
    'NEAR(a b) -c ^d title:e OR f*',
    {
      phrases: [['near', 'a'], ['b'], ['c'], ['d'], ['title', 'e'], ['or'], ['f']],
      isLastOpen: false,
    },
  ],
])('reads %s as it was meant', (typed, terms) => {
  expect(readSearch(typed)).toEqual(terms);
});

test('whatever is typed becomes folded words and nothing else, 10,000 times', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const { phrases, isLastOpen } = readSearch(typed);
      expect(phrases.flat().every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
      expect(phrases.flatMap((phrase) => words(phrase.join(' ')))).toEqual(phrases.flat());
      expect(isLastOpen && phrases.length === 0).toBe(false);
    }),
    { numRuns: 10_000 },
  );
});

test('the time to read a text grows with its length', () => {
  const marks = 'e\u0301\u200d🙂 '.repeat(20);
  expect(growthOf((size) => words(marks.repeat(size)), 500)).toBeLessThan(LINEAR);
});
