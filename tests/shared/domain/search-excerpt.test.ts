import * as fc from 'fast-check';
import { excerptOf } from '../../../shared/domain/search-excerpt';
import { readSearch, wordsIn } from '../../../shared/domain/search-terms';

const excerpt = (typed: string, ...texts: readonly string[]) =>
  excerptOf(texts, readSearch(typed))
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('');

test('marks what was found in the text as it was written', () => {
  expect(excerpt('elodie lodz', 'Met Élodie in Łódź.')).toBe('Met [Élodie] in [Łódź].');
  expect(excerpt('"burn out" ', 'Burn-out. Out to burn out.')).toBe(
    '[Burn-out]. Out to [burn out].',
  );
  expect(excerpt('sil', 'Silence, then a sill.')).toBe('[Silence], then a [sill].');
  expect(excerpt('sil ', 'Silence, then a sil.')).toBe('Silence, then a [sil].');
});

test('the text in which something was found is shown, the first that says anything otherwise', () => {
  expect(excerpt('sleep ', ' ', 'Quiet.', 'No sleep.')).toBe('No [sleep].');
  expect(excerpt('sleep ', ' ', 'Quiet.', 'Awake.')).toBe('Quiet.');
  expect(excerpt('sleep ', '')).toBe('');
});

test('of a long text a piece is shown, cut between words', () => {
  const text = `${'before words '.repeat(40)}the canary sings${' after words'.repeat(40)}`;
  const shown = excerpt('canary ', text);
  expect(shown).toMatch(/^…(?:before|words) .*the \[canary\] sings.* (?:after|words)…$/);
  expect(shown.length).toBeLessThan(260);
});

test('an unfinished phrase is found to its end, and words that overlap are marked once', () => {
  expect(excerpt('"felt unhe', 'I felt unheard, felt unhelped.')).toBe(
    'I [felt unheard], [felt unhelped].',
  );
  expect(excerpt('"a b" "b c" ', 'x a b c y')).toBe('x [a b][ c] y');
});

test('a surrogate pair, a joined emoji and a letter with its marks are never cut', () => {
  const family = '👩‍👩‍👧';
  const dense = `${`${family}e\u0301\u0323`.repeat(60)} canary ${`${family}e\u0301`.repeat(60)}`;
  const whole = excerptOf([dense], readSearch('canary '));
  const shown = whole
    .map(({ text }) => text)
    .join('')
    .replaceAll('…', '');
  expect(shown).toContain('canary');
  expect(shown.isWellFormed()).toBe(true);
  expect(shown).toMatch(/^(?:👩|e)/u);
  expect(shown).not.toMatch(/\u200d$/u);
});

test('of any text any excerpt is a part of it, well formed, and what is marked is what was meant', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 600 });
  fc.assert(
    fc.property(text, fc.string({ unit: 'grapheme', maxLength: 12 }), (one, typed) => {
      const terms = readSearch(typed);
      const parts = excerptOf([one], terms);
      const shown = parts.map((part) => part.text).join('');
      expect(shown.isWellFormed()).toBe(true);
      expect(one).toContain(shown.replace(/^…|…$/gu, ''));
      const first = parts.find(({ isFound }) => isFound);
      expect(first === undefined || [...wordsIn(first.text)].length > 0).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test('a text of 5 MB is no obstacle', () => {
  const text = `${'ordinary words '.repeat(330_000)}canary`;
  expect(excerpt('canary', text)).toMatch(/words \[canary\]$/);
});
