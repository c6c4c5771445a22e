import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { addendumIdSchema } from '../../../shared/domain/ids';
import { emptyBody, type NoteBody } from '../../../shared/domain/note-body';
import { wholeWords } from '../../../shared/domain/passage';
import {
  addAddendum,
  emptyText,
  isLateAt,
  isUntouched,
  saveDraft,
  sign,
  signableTextSchema,
  type Correction,
  type SignableText,
} from '../../../shared/domain/signed-text';
import { correctionNumbers, partsOf, strikesIn } from '../../../shared/domain/struck-text';
import type { Result } from '../../../shared/lib/result';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const written = { at: '2026-09-09T01:00:00.000Z', timeZone: 'America/Toronto' };
const author = 'Dr. Imaginary Clinician';
const occasion = {
  startedAt: '2026-09-01T23:30:00.000Z',
  timeZone: 'America/Toronto',
  isLate: true,
};
const id = (number: number) => addendumIdSchema.parse(`add_${String(number).padStart(20, '0')}`);

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function signed(text: string): SignableText {
  const body: NoteBody = { template: 'free', sections: { text } };
  const draft = valueOf(saveDraft(emptyText(emptyBody, written.at), body, written.at));
  return valueOf(sign(draft, { author, signed: written, occasion }, sha256));
}

function corrected(
  text: SignableText,
  number: number,
  correction: Partial<Correction> & Pick<Correction, 'from' | 'to'>,
) {
  const whole = { place: 'text', reason: 'It was another day.', ...correction } as const;
  const addendum = { text: 'On Wednesday.', author, written, correction: whole };
  return addAddendum(text, id(number), addendum, sha256);
}

/** The words that would be struck. */
const struck = (text: string, from: number, to: number) => {
  const passage = wholeWords(text, { from, to });
  return passage && text.slice(passage.from, passage.to);
};

test('a correction strikes whole words, so that half a name is never struck', () => {
  const text = 'Spoke with Anne-Marie O’Brien twice.';
  expect(struck(text, 8, 19)).toBe('with Anne-Marie');
  expect(struck(text, 24, 26)).toBe('O’Brien');
  expect(struck(text, 22, 30)).toBe('O’Brien');
  expect(struck(text, 21, 22)).toBeNull();
});

test('half of an emoji, of an accent or of a hidden sign is never struck', () => {
  expect(struck('fine 👩‍👧 fine', 6, 7)).toBe('👩‍👧');
  expect(struck('fine 👩‍👧 fine', 5, 8)).toBe('👩‍👧');
  expect(struck('caf\u0065\u0301 noir', 0, 4)).toBe('caf\u0065\u0301');
  expect(struck('Sa\u200brah came', 0, 2)).toBe('Sa\u200brah');
  expect(struck('𝒮arah came', 1, 3)).toBe('𝒮arah');
});

test('a word of any length is struck whole', () => {
  const word = 'ä'.repeat(5_000);
  expect(struck(`on ${word} off`, 2_000, 2_001)).toBe(word);
});

test('a passage that is not in the text, or holds nothing, is refused', () => {
  const text = signed('As it was.');
  const missing = { ok: false, error: { code: 'passage-missing' } };
  expect(corrected(text, 1, { from: 2, to: 3 })).toEqual(missing);
  expect(corrected(text, 1, { from: 4, to: 4 })).toEqual(missing);
  expect(corrected(text, 1, { from: 6, to: 4 })).toEqual(missing);
  expect(corrected(text, 1, { from: 0, to: 11 })).toEqual(missing);
  expect(corrected(text, 1, { place: 'plan', from: 0, to: 2 })).toEqual(missing);
  expect(corrected(text, 1, { place: id(7), from: 0, to: 2 })).toEqual(missing);
});

test('what is struck stays in the record as it was, and the hashes hold', () => {
  const before = signed('It was on Tuesday.');
  const after = valueOf(corrected(before, 1, { from: 10, to: 17 }));
  expect(after.body).toEqual(before.body);
  expect(after.signature).toEqual(before.signature);
  expect(isUntouched(after, sha256)).toBe(true);
  expect(after.addenda[0]?.correction).toMatchObject({ from: 10, to: 17 });
  const moved = after.addenda.map((one) => ({
    ...one,
    correction: one.correction && { ...one.correction, from: 0 },
  }));
  expect(isUntouched({ ...after, addenda: moved }, sha256)).toBe(false);
  const late = after.signature && { ...after.signature, occasion: { ...occasion, isLate: false } };
  expect(isUntouched({ ...after, signature: late }, sha256)).toBe(false);
});

test('a correction is corrected in its turn, and each has its number', () => {
  const once = valueOf(corrected(signed('It was on Tuesday.'), 1, { from: 10, to: 17 }));
  const added = valueOf(addAddendum(once, id(2), { text: 'More.', author, written }, sha256));
  const twice = valueOf(corrected(added, 3, { place: id(1), from: 3, to: 12 }));
  expect([...correctionNumbers(twice.addenda)]).toEqual([
    [id(1), 1],
    [id(3), 2],
  ]);
  expect(strikesIn(twice, 'text')).toEqual([{ from: 10, to: 17, number: 1 }]);
  expect(strikesIn(twice, id(1))).toEqual([{ from: 3, to: 12, number: 2 }]);
  expect(isUntouched(twice, sha256)).toBe(true);
});

test('passages that overlap are struck together, and each ends with its number', () => {
  const strikes = [
    { from: 0, to: 6, number: 1 },
    { from: 4, to: 9, number: 2 },
  ];
  expect(partsOf('abcdefghij', strikes)).toEqual([
    { text: 'abcd', struckBy: [1], ends: [] },
    { text: 'ef', struckBy: [1, 2], ends: [1] },
    { text: 'ghi', struckBy: [2], ends: [2] },
    { text: 'j', struckBy: [], ends: [] },
  ]);
});

test('however it is struck, every word of the text stays readable and every strike ends once', () => {
  const strike = fc.record({ from: fc.nat(30), to: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(strike), (text, places) => {
      const strikes = places
        .map((place) => wholeWords(text, place))
        .flatMap((passage, index) => (passage ? [{ ...passage, number: index + 1 }] : []));
      const parts = partsOf(text, strikes);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      const ends = parts.flatMap((part) => part.ends).sort((one, other) => one - other);
      expect(ends).toEqual(strikes.map(({ number }) => number));
    }),
  );
});

test('widening a passage once more changes nothing, and never makes it smaller', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.nat(40),
      fc.integer({ min: 1, max: 40 }),
      (text, from, to) => {
        const once = wholeWords(text, { from, to });
        if (!once) return;
        expect(wholeWords(text, once)).toEqual(once);
        expect(text.slice(once.from, once.to)).toContain(text.slice(from, to).trim());
      },
    ),
  );
});

test('a note of Alcove 0.1, signed before occasions and corrections were kept, still fits its hash', () => {
  const contentHash = '599912ffe965797d210598f60a34bc53adca3024c742ff23751a2fb4a9a94fbc';
  const old = signableTextSchema.parse({
    body: { template: 'free', sections: { text: 'As it was signed in 0.1.' } },
    savedAt: '2026-09-02T01:00:00.000Z',
    signature: {
      author,
      signed: { at: '2026-09-02T01:00:00.000Z', timeZone: 'America/Toronto' },
      contentHash,
    },
    addenda: [
      {
        id: 'add_00000000000000000001',
        text: 'One more thing.',
        author,
        written: { at: '2026-09-02T01:00:00.000Z', timeZone: 'America/Toronto' },
        citesHash: contentHash,
        hash: 'ccce31a31202264a7b9cda2bcbb35ffa50265ac83bdafbb434171ec261e64807',
      },
    ],
  });
  expect(isUntouched(old, sha256)).toBe(true);
  const next = valueOf(corrected(old, 2, { from: 0, to: 2 }));
  expect(isUntouched(next, sha256)).toBe(true);
  expect(isUntouched({ ...next, addenda: next.addenda.slice(1) }, sha256)).toBe(false);
});

test('a note in an own template is signed with the form it was written in', () => {
  const form = {
    name: 'Brief',
    sections: [{ key: 'sec_00000000000000000001', title: 'What happened', hint: '' }],
    planSection: null,
  } as const;
  const body: NoteBody = {
    template: 'tpl_00000000000000000001',
    form,
    sections: { sec_00000000000000000001: 'Came early.' },
  };
  const draft = valueOf(saveDraft(emptyText(emptyBody, written.at), body, written.at));
  const text = valueOf(sign(draft, { author, signed: written, occasion: null }, sha256));
  expect(text.body).toEqual(body);
  expect(isUntouched(text, sha256)).toBe(true);
  const renamed = { ...form, sections: [{ ...form.sections[0], title: 'Something else' }] };
  const forged = { ...text, body: { ...text.body, form: renamed } };
  expect(isUntouched(forged, sha256)).toBe(false);
});

test('a note is late so many days after its session ended, and a clock set back makes none late', () => {
  const ended = Date.parse('2026-09-01T23:30:00.000Z');
  const late = (at: string) => isLateAt(new Date(at), ended, 3);
  expect(late('2026-09-04T23:30:00.000Z')).toBe(false);
  expect(late('2026-09-04T23:30:00.001Z')).toBe(true);
  expect(late('2026-08-01T00:00:00.000Z')).toBe(false);
});
