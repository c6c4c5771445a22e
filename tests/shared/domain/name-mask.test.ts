import * as fc from 'fast-check';
import { MASK, nameMasker } from '../../../shared/domain/name-mask';

const mask = (text: string, others: readonly string[], own: readonly string[] = []) =>
  nameMasker(others, own).mask(text);
const masked = (text: string, others: readonly string[], own: readonly string[] = []) =>
  mask(text, others, own).text;

test.each([
  ['Sarah spoke.', `${MASK} spoke.`],
  ['sarah SPOKE to NOVAK.', `${MASK} SPOKE to ${MASK}.`],
  ["Sarah's turn, Sarah’s turn, Novaks.", `${MASK}'s turn, ${MASK}’s turn, ${MASK}s.`],
  ['Sarah Novak spoke.', `${MASK} spoke.`],
  ['sarah novak spoke.', `${MASK} spoke.`],
  ['Sarah\nNovak spoke.', `${MASK} spoke.`],
  ['sarahnovak@example.org', `${MASK}@example.org`],
  ['sarah.novak and sarah_novak', `${MASK} and ${MASK}`],
  ['Sarah J. Novak spoke.', `${MASK} spoke.`],
  ['Sarah N. and Sarah N spoke.', `${MASK} and ${MASK} spoke.`],
  ['I met Sarah N. Then I left.', `I met ${MASK}. Then I left.`],
  ['Novak, Sarah', `${MASK}, ${MASK}`],
  ['a Novak-led exercise', `a ${MASK}-led exercise`],
  ['(Sarah) “Sarah” Sarah2', `(${MASK}) “${MASK}” ${MASK}2`],
])('masks another member in %j', (text, expected) => {
  expect(masked(text, ['Sarah Novak'])).toBe(expected);
});

test.each([
  ['Zoë Müller', ['Zoe', 'ZOË', 'Zoe\u0308', 'Muller', 'Mueller', 'Müller']],
  ['Łukasz Ødegård', ['Lukasz', 'Odegard', 'Oedegaard', 'Ødegård']],
  ["Liam O'Brien", ['O’Brien', "O'Brien", 'OBrien', 'Brien']],
  ['Anne-Marie Dupont-Roy', ['Anne-Marie', 'Anne Marie', 'Anne‑Marie', 'Marie', 'Dupont', 'ROY']],
  [
    'Sarah Novak',
    ['Sa\u200brah', 'No\u00advak', 'Sa\u0000rah', 'ＮＯＶＡＫ', '𝐒𝐚𝐫𝐚𝐡', 'Sar\u202eah'],
  ],
  ['王小明', ['王小明']],
  ['שרה כהן', ['שרה', 'כהן']],
  ['김가', ['김가', '김가'.normalize('NFD')]],
])('finds %s however it is written', (name, ways) => {
  for (const way of ways) expect(masked(`I met ${way}.`, [name])).toBe(`I met ${MASK}.`);
});

test('finds a name inside a sentence without blanks, and after a written-on "and"', () => {
  expect(masked('今天王小明说话', ['王小明'])).toBe(`今天${MASK}说话`);
  expect(masked('ושרה אמרה', ['שרה'])).toBe(`ו${MASK} אמרה`);
  expect(masked('김간', ['김가'])).toBe('김간');
});

test('leaves titles, particles and single letters alone', () => {
  const names = ['Dr. Pieter van der Berg', 'Ahmed al-Rashid', 'J. de la Cruz', 'Nur bin Osman'];
  const text = 'Dr. Lee said la, le, de, van, von, al, bin; J went on with the plan.';
  expect(masked(text, names)).toBe(text);
  expect(masked('Pieter van der Berg and Rashid', names)).toBe(`${MASK} and ${MASK}`);
});

test('reads everyday words as words until they are capitalised', () => {
  const names = ['Will May', 'Grace Hope', 'Al'];
  expect(masked('we hope she will find grace; et al', names)).toBe(
    'we hope she will find grace; et al',
  );
  expect(masked('I saw Will, then Grace and Al.', names)).toBe(
    `I saw ${MASK}, then ${MASK} and ${MASK}.`,
  );
});

test('tells the month from the name beside a number', () => {
  const text = 'On May 12, on 12 May and in June 2027';
  expect(masked(text, ['May', 'June'])).toBe(text);
  expect(masked('I told May and June', ['May', 'June'])).toBe(`I told ${MASK} and ${MASK}`);
});

test('does not take a pronoun at the start of a sentence for a surname', () => {
  expect(masked('He left. He was tired.', ['Ling He'])).toBe('He left. He was tired.');
  expect(masked('Ling He left. Dr. He stayed.', ['Ling He'])).toBe(
    `${MASK} left. Dr. ${MASK} stayed.`,
  );
});

test("never masks the requester's own names, even when another member shares them", () => {
  const others = ['Sarah Novak', 'Chen Li', 'Marie Roy'];
  const own = ['Sarah Chen', 'Anne-Marie'];
  expect(masked('Sarah Chen, Sarah and Chen', others, own)).toBe('Sarah Chen, Sarah and Chen');
  expect(masked('Anne-Marie met Marie', others, own)).toBe(`Anne-Marie met ${MASK}`);
  expect(masked('Sarah Novak and Chen Li', others, own)).toBe(`${MASK} and ${MASK}`);
});

test('keeps people apart who are only listed together', () => {
  const names = ['Ana Lima', 'Ben Ito'];
  expect(mask('Ana, Ben and Ana Lima', names)).toEqual({
    text: `${MASK}, ${MASK} and ${MASK}`,
    count: 3,
  });
  expect(mask('- Ana\n- Ben', names).count).toBe(2);
});

test('can seek whole names alone', () => {
  const whole = nameMasker(['Sarah Novak'], [], 'whole');
  expect(whole.mask('Dr. Sarah Whitfield').text).toBe('Dr. Sarah Whitfield');
  expect(whole.mask('Dr. Sarah Novak').text).toBe(`Dr. ${MASK}`);
});

test('is not undone by names that are made of pattern signs or nothing', () => {
  expect(masked('a.b (x) [y] \\', ['.*', '(x', '[', '\\', '', ' ', '-', 'A', '🦊'])).toBe(
    'a.b (x) [y] \\',
  );
});

test('leaves its own mask alone when a member is called Another or Member', () => {
  expect(masked(`${MASK} met Another Member`, ['Another Member'])).toBe(`${MASK} met ${MASK}`);
});

const letters = 'bcdfghjklmnpqrstvwxz';
const vowels = 'aeiouyéöåü';
const syllable = fc
  .tuple(fc.constantFrom(...letters), fc.constantFrom(...vowels))
  .map((pair) => pair.join(''));
/** Words of a made-up language, so that a name is never an everyday word. */
const word = fc
  .array(syllable, { minLength: 3, maxLength: 5 })
  .map((parts) => `q${parts.join('')}`);
const name = fc.tuple(word, word).map((parts) => parts.map(capital).join(' '));
const between = fc.constantFrom(' ', ', ', '. ', '\n', '-', ' — ', '/', '(', '’s ', ' \u202e');

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase();
}

test('no name survives, whatever surrounds it', () => {
  const written = (given: string) =>
    fc.constantFrom(given, given.toUpperCase(), given.toLowerCase(), given.normalize('NFD'));
  const scene = fc
    .array(name, { minLength: 1, maxLength: 8 })
    .chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.array(
          fc.tuple(
            fc.constantFrom(...names, ...names.flatMap((one) => one.split(' '))).chain(written),
            between,
          ),
          { minLength: 1, maxLength: 20 },
        ),
      ),
    );
  fc.assert(
    fc.property(scene, ([names, pieces]) => {
      const text = plain(masked(pieces.flat().join(''), names).replaceAll(MASK, ' '));
      const parts = names.flatMap((one) => plain(one).split(' '));
      expect(parts.filter((part) => text.split(/[^\p{L}]+/u).includes(part))).toEqual([]);
    }),
  );
});

test('a text without names is unchanged, to the last character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(mask(text, ['Qozibax Wuvetol', 'Łęqazim'])).toEqual({ text, count: 0 });
    }),
  );
});

test('masking twice is masking once', () => {
  const names = ['Sarah Novak', 'Another Member', "Liam O'Brien", 'Will May', 'Ling He', 'May'];
  const tokens = fc.constantFrom(
    ...names.flatMap((one) => one.split(' ')),
    ...'N. B A s the will ’s , . - \n 12 he Dr. and'.split(' '),
    ' ',
    MASK,
  );
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 30 }), (parts) => {
      const masker = nameMasker(names);
      const once = masker.mask(parts.join(' ')).text;
      expect(masker.mask(once)).toEqual({ text: once, count: 0 });
    }),
    { numRuns: 500 },
  );
});

test('a whole name of everyday words is a name in lower case too', () => {
  expect(masked('then will grant left the room', ['Will Grant'])).toBe(
    `then ${MASK} left the room`,
  );
  expect(masked('I will go', ['Will Grant'])).toBe('I will go');
});
