import { canonicalJson } from '../../../shared/lib/canonical-json';
import { foldForComparison, revealInvisible, tidyLine } from '../../../shared/lib/text';
import * as fc from 'fast-check';

test('invisible characters are made visible', () => {
  expect(revealInvisible('A\u200bna\u202e')).toBe('A‹U+200B›na‹U+202E›');
  expect(revealInvisible('Zoë דנה')).toBe('Zoë דנה');
});

test('a line is tidied without losing letters', () => {
  expect(tidyLine('  Ana \u00a0 Fictional ')).toBe('Ana Fictional');
});

test('names are compared without case, accents and what cannot be seen', () => {
  expect(foldForComparison('ÉLOÏSE\u200b ')).toBe(foldForComparison('eloise'));
});

test('equal content gives equal bytes, whatever the order of its keys', () => {
  const property = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
    const reversed = Object.fromEntries(Object.entries(object).toReversed());
    expect(canonicalJson(reversed)).toBe(canonicalJson(object));
    expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
  });
  fc.assert(property);
});
