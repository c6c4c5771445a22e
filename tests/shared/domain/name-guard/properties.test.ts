import * as fc from 'fast-check';
import { REPLACEMENT, type NameFinding } from '../../../../shared/domain/name-guard';
import { foldText } from '../../../../shared/domain/name-guard/folding';
import { nameGuard } from '../../../../shared/domain/name-guard/guard';
import { GROUP } from '../../../fixtures/name-guard/labelled';
import { growthOf, LINEAR } from '../../../support/growth';

const guard = nameGuard(GROUP, 'every-name');

/** Full and first names that are no everyday words. */
const NAMES = [
  ...['Anne-Marie', 'Zoë', 'Łukasz', 'Pieter', 'Ana', 'Róisín', 'Xiaoming', 'Nadia', 'Billy'],
  ...['Zoë Müller', 'Łukasz Wiśniewski', 'Pieter van der Berg', 'Ana Beatriz Lima', 'Ana Lima'],
  ...["Róisín O'Brien", 'Nadia Petrova', 'Will Hartley', 'Grace Okafor', 'Xiaoming Wang'],
];
const NEUTRAL =
  'the member spoke about shift work and felt tired after nights she asked whether it helps to rest ' +
  'group listened with warmth then silence followed plan continue weekly review sleep PTSD CBT';
const neutral = fc
  .array(fc.constantFrom(...NEUTRAL.split(' '), 'She', 'Plan:', '12', '—', '\n'), { maxLength: 12 })
  .map((words) => words.join(' '));

const ways: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => name.replaceAll('-', ' '),
  (name) => name.replaceAll('-', '\u2011'),
  (name) => name.replaceAll(' ', '\n'),
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.replaceAll("'", '’'),
  (name) => Array.from(name).join('\u200b'),
  (name) => `${name.slice(0, 1)}\u00ad\u202e${name.slice(1)}`,
  (name) => name.replaceAll('a', '\u0430').replaceAll('e', '\u0435'),
];
const written = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...ways))
  .map(([name, way]) => way(name));
const after = fc.constantFrom("'s", '’s', '', '.', ',', ')', '🙂', '-led');
const before = fc.constantFrom('', '(', '“', '🙂', '/');

test('every spelling of a full or first name is found anywhere in prose (M109)', () => {
  fc.assert(
    fc.property(neutral, before, written, after, neutral, (prose, open, name, close, rest) => {
      const text = `${prose} ${open}${name}${close} ${rest}`;
      const from = prose.length + 1 + open.length;
      expect(guard.find(text)).toEqual([
        expect.objectContaining({ from, to: from + name.length, certainty: 'sure' }),
      ]);
    }),
    { numRuns: 2_000 },
  );
});

/** Bits of names, of words and of nothing in particular, thrown together. */
const soup = fc
  .array(
    fc.oneof(
      written,
      fc.constantFrom(
        ...'Will Grace May Mark Hartley Lima Berg will grace may A.L. A. L. AL XW B. H. M.F.'.split(
          ' ',
        ),
        ...'Hannah Whitcombe Serena Ferreira Xiaomin Nadii Anne Marie Dubois Lukas van der de'.split(
          ' ',
        ),
        ...['王小明', 'said', 'SAID', 'the', 'I', 'Dr.', '12', REPLACEMENT, ', ', '. ', ' ', '\n'],
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 25 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '-', ', ').map((gap) => parts.join(gap)));

test('findings stand in order, apart, and show what stands in the text', () => {
  fc.assert(
    fc.property(soup, (text) => {
      let done = 0;
      for (const { from, to, shown, members } of guard.find(text)) {
        expect(from).toBeGreaterThanOrEqual(done);
        expect(to).toBeGreaterThan(from);
        expect(text.slice(from, to)).toBe(shown);
        expect(members.length).toBeGreaterThan(0);
        expect(new Set(members.map(({ memberId }) => memberId)).size).toBe(members.length);
        done = to;
      }
    }),
    { numRuns: 2_000 },
  );
});

test('after every sure name is replaced, no sure name is left (M109)', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const sure = guard.find(text).filter(({ certainty }) => certainty === 'sure');
      const replaced = replacing(text, sure);
      expect(guard.find(replaced).filter(({ certainty }) => certainty === 'sure')).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

function replacing(text: string, findings: readonly NameFinding[]): string {
  return findings.reduceRight(
    (done, { from, to }) => done.slice(0, from) + REPLACEMENT + done.slice(to),
    text,
  );
}

test('what is one of the own names is never flagged, whoever shares it (M109)', () => {
  const owned = fc.constantFrom(...GROUP.others);
  fc.assert(
    fc.property(owned, neutral, fc.constantFrom(...ways), (own, prose, way) => {
      const { legal, preferred, others, former } = own.names;
      const notes = nameGuard({ own: own.names, others: GROUP.others }, 'every-name');
      for (const name of [legal, preferred, ...others, ...former])
        expect(notes.find(`${prose} ${way(name)} ${prose}`)).toEqual([]);
    }),
  );
});

test('prose without a name is left alone', () => {
  fc.assert(fc.property(neutral, (prose) => expect(guard.find(prose)).toEqual([])));
});

test('both foldings of a text have one length, and end where it ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const folded = foldText(text);
      expect(folded.cased).toHaveLength(folded.text.length);
      expect(folded.originalOf(folded.text.length)).toBe(text.length);
    }),
    { numRuns: 2_000 },
  );
});

/** Long enough to be told from a tick of the clock; its square would take minutes. */
const LENGTH = 32_000;

test.each([
  'a',
  '-',
  '\u0301',
  'A',
  'A.',
  'Ana ',
  'ana-',
  'Anne-',
  'Will ',
  'Pieter van ',
  "A'",
  '王',
])('time grows with the length of a text of nothing but %j', (piece) => {
  const find = (size: number) => guard.find(piece.repeat(size / piece.length));
  find(LENGTH);
  expect(growthOf(find, LENGTH)).toBeLessThan(LINEAR);
});

test.each([' ', '-', '\n', '. ', '\u200b'])('time grows with a gap of %j inside a name', (gap) => {
  const find = (size: number) =>
    guard.find(`Pieter van${gap.repeat(size)}x Anne${gap.repeat(size)}y`);
  find(LENGTH);
  expect(growthOf(find, LENGTH)).toBeLessThan(LINEAR);
});
