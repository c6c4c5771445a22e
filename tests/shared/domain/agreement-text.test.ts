import { growthOf, LINEAR } from '../../support/growth';
import * as fc from 'fast-check';
import {
  blocksOf,
  fillPlaceholders,
  placeholdersIn,
  practicePlaceholders,
  practiceValues,
  signingPlaceholders,
  unknownPlaceholdersIn,
  valuesOfTerms,
} from '../../../shared/domain/agreement-text';
import { aPractice } from '../../support/people';
import { providerTerms } from '../../support/consents';

const wordsOf = (text: string): string =>
  blocksOf(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
    .join(' ');
const bare = (text: string): string => text.replace(/\s/gu, '');

/** Lines as they come from keyboards, files and other systems. */
const aLine = fc.tuple(fc.constantFrom('', '## ', '- ', '##', '-', ' - '), fc.string());
const someText = fc
  .array(fc.tuple(aLine, fc.constantFrom('\n', '\r\n', '\r', '\n\n')))
  .map((lines) => lines.map(([[mark, words], end]) => mark + words + end).join(''));

test('reads headings, paragraphs and lists, and an empty line between two lists', () => {
  const text = '## Why\nOne line.\n- first\n- second\n\n- another list\nThe end.';
  expect(blocksOf(text)).toEqual([
    { kind: 'heading', text: 'Why' },
    { kind: 'paragraph', text: 'One line.' },
    { kind: 'list', items: ['first', 'second'] },
    { kind: 'list', items: ['another list'] },
    { kind: 'paragraph', text: 'The end.' },
  ]);
});

test('a mark with nothing behind it makes no empty heading and no empty item', () => {
  expect(blocksOf('## \n- \n- one\n- \n- two\n## ')).toEqual([
    { kind: 'list', items: ['one', 'two'] },
  ]);
});

test('reads a text the same with the line ends of any system', () => {
  const text = '## Why\nOne.\n- a\n- b\n\n- c';
  expect(blocksOf(text.replaceAll('\n', '\r\n'))).toEqual(blocksOf(text));
  expect(blocksOf(text.replaceAll('\n', '\r'))).toEqual(blocksOf(text));
});

test('no word is lost between a text and its blocks', () => {
  const property = fc.property(someText, (text) => {
    const shown = text.split(/\r\n?|\n/u).map((line) => line.replace(/^(## |- )/u, ''));
    expect(bare(wordsOf(text))).toBe(bare(shown.join('')));
  });
  fc.assert(property, { numRuns: 500 });
});

test('fills in what there is a value for, and leaves the rest as it stands', () => {
  const values = { clinicianName: 'Dr. Imaginary', practiceTelephone: '416-555-0100' };
  const text = '{{clinicianName}}, { clinicianName }, {{ practiceTelephone }}, {{memberName}}';
  expect(fillPlaceholders(text, values)).toBe(
    'Dr. Imaginary, { clinicianName }, 416-555-0100, {{memberName}}',
  );
});

test('takes a value as it is: no dollar pattern, no placeholder, no inherited property', () => {
  const values = { provider: "$& $1 $' {{scope}}", scope: 'attendance' };
  expect(fillPlaceholders('{{provider}} {{scope}} {{constructor}}', values)).toBe(
    "$& $1 $' {{scope}} attendance {{constructor}}",
  );
});

test('a value is never filled in a second time, whatever it holds', () => {
  const names = fc.constantFrom(...practicePlaceholders, ...signingPlaceholders);
  const hostile = fc.oneof(
    fc.string(),
    names.map((name) => `{{${name}}}`),
    fc.constant('{{'),
  );
  const property = fc.property(
    fc.array(fc.tuple(fc.string({ maxLength: 8 }), names)),
    fc.dictionary(names, hostile),
    (pieces, values) => {
      const clean = pieces.map(([text, name]) => [text.replace(/[{}]/gu, ''), name] as const);
      const template = clean.map(([text, name]) => `${text}{{${name}}}`).join('');
      const expected = clean.map(([text, name]) => text + (values[name] ?? `{{${name}}}`)).join('');
      expect(fillPlaceholders(template, values)).toBe(expected);
    },
  );
  fc.assert(property, { numRuns: 500 });
});

test('names each placeholder once, known or not', () => {
  expect(placeholdersIn('{{scope}} {{ scope }} {{Scope}} {{}}')).toEqual(['scope', 'Scope', '']);
});

test.each([
  ['a misspelt name', 'I, {{membername}}, agree.', ['membername']],
  ['no name', 'I, {{}}, agree.', ['{{}}']],
  ['a brace too few behind', 'I, {{memberName}, agree.', ['{{memberName']],
  ['a brace too few before', 'I, {memberName}}, agree.', ['memberName}}']],
  ['braces within braces', 'I, {{ {{memberName}} }}, agree.', ['{{', '}}']],
  ['nothing wrong', 'I, {{memberName}}, agree {to this}.', []],
])('points out a slip of the pen: %s', (_what, text, slips) => {
  expect(unknownPlaceholdersIn(text)).toEqual(slips);
});

test('the time to read a text whose placeholder never ends grows no faster than the text', () => {
  expect(unknownPlaceholdersIn(`{{${' '.repeat(59_000)}`)).toHaveLength(1);
  const open = (size: number) => unknownPlaceholdersIn(`{{${' '.repeat(size)}`);
  const braces = (size: number) => placeholdersIn('{{'.repeat(size));
  expect(growthOf(open, 15_000)).toBeLessThan(LINEAR);
  expect(growthOf(braces, 15_000)).toBeLessThan(LINEAR);
});

test('the practice is named by its clinician when it has no name of its own', () => {
  expect(practiceValues(aPractice())).toEqual({
    practiceName: 'Fictional Group Practice',
    clinicianName: 'Dr. Imaginary Clinician, MD, FRCPC',
    practiceTelephone: '416-555-0100',
    practiceEmail: 'clinician@example.org',
    practiceAddress: '1 Nowhere Lane, Imaginary, ON',
  });
  const values = practiceValues(aPractice({ practiceName: '', credentials: '' }));
  expect(values['practiceName']).toBe('Dr. Imaginary Clinician');
});

test('an address of several lines becomes one line, without gaps', () => {
  const { practiceAddress } = practiceValues(aPractice({ address: '1 Lane \r\n\n\tTown \n' }));
  expect(practiceAddress).toBe('1 Lane, Town');
});

test('terms fill in their placeholders, and say so where no contact was written down (M12)', () => {
  const say = (terms: Parameters<typeof valuesOfTerms>[0]) =>
    valuesOfTerms(
      terms,
      (date) => `the day ${date}`,
      (cents) => `${cents} cents`,
    );
  expect(say({ kind: 'plain' })).toEqual({});
  expect(say({ kind: 'fees', missedSessionFeeCents: 6260 })).toEqual({
    missedSessionFee: '6260 cents',
  });
  expect(say({ ...providerTerms, providerContact: '' })).toEqual({
    provider: 'Dr. Invented Referrer',
    providerContact: 'not written down',
    scope: 'attendance and goals',
    expiresOn: 'the day 2027-02-28',
  });
});
