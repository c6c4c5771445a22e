import * as fc from 'fast-check';
import { wordsOf } from '../../../shared/domain/repeated-passages';
import { repeatedTextAmong, type OtherNote } from '../../../shared/domain/repeated-text';
import { growthOf, LINEAR } from '../../support/growth';
import { memberId, sessionId } from '../../support/people';

const PASSAGE =
  'spoke about the night on call and how nobody asked afterwards whether she had slept at all';

function anOther(text: string, parts: Partial<OtherNote> = {}): OtherNote {
  return {
    memberId: memberId(2),
    preferredFirstName: 'Bo',
    sessionId: sessionId(1),
    sessionDate: '2026-09-15',
    texts: [text],
    ...parts,
  };
}

function shownIn(text: string, ...others: readonly OtherNote[]): readonly string[] {
  const found = repeatedTextAmong([{ name: 'text', text }], others);
  return found.map(({ from, to }) => text.slice(from, to));
}

test('a passage that stands in another member’s note is found where it stands (M115)', () => {
  const text = `Came late. ${PASSAGE}. Left calmly.`;
  expect(shownIn(text, anOther(`Something else first: ${PASSAGE}, then silence.`))).toEqual([
    PASSAGE,
  ]);
});

test('says whose note it is, of which session, and in which section (M115)', () => {
  const sections = [
    { name: 'subjective', text: 'Nothing of note.' },
    { name: 'plan', text: PASSAGE },
  ] as const;
  expect(repeatedTextAmong(sections, [anOther(PASSAGE)])).toEqual([
    {
      ...{ section: 'plan', from: 0, to: PASSAGE.length, memberId: memberId(2) },
      ...{ preferredFirstName: 'Bo', sessionId: sessionId(1), sessionDate: '2026-09-15' },
    },
  ]);
});

test('case, accents, line breaks and punctuation do not hide a repetition', () => {
  const disguised = PASSAGE.toUpperCase().replace('NIGHT', 'NÍGHT —').replaceAll(' ON ', ' on,\n');
  expect(shownIn(disguised, anOther(PASSAGE))).toEqual([disguised]);
});

test('a passage with a few words changed, put in or taken out is found as one', () => {
  const changed = PASSAGE.replace('nobody', 'no one here').replace('slept at all', 'slept');
  expect(shownIn(changed, anOther(PASSAGE))).toEqual([changed]);
});

test('eleven words are how people speak; twelve are pointed out', () => {
  const words = PASSAGE.split(' ');
  expect(shownIn(words.slice(0, 11).join(' '), anOther(PASSAGE))).toEqual([]);
  const twelve = words.slice(0, 12).join(' ');
  expect(shownIn(twelve, anOther(PASSAGE))).toEqual([twelve]);
});

test('short phrases from all over another note make no passage', () => {
  const other =
    'at the end of it. In the group today. As he said last week. Came in on time. It was said by all.';
  const text = 'In the group today it rained, at the end of it nobody, came in on time however.';
  expect(shownIn(text, anOther(other))).toEqual([]);
});

test('headings never count: two notes in one form with other texts share nothing', () => {
  const title = 'What this person did in this hour and with whom and to what end it was done';
  const sections = [{ name: 'sec_00000000000000000001' as const, title, text: 'Was silent.' }];
  expect(repeatedTextAmong(sections, [anOther('Spoke first.')])).toEqual([]);
});

test('words that stand in several notes are pointed out once, for the first of them', () => {
  const found = repeatedTextAmong(
    [{ name: 'text', text: PASSAGE }],
    [anOther(PASSAGE), anOther(PASSAGE, { memberId: memberId(3) })],
  );
  expect(found.map((one) => one.memberId)).toEqual([memberId(2)]);
});

const aWord = fc.integer({ min: 0, max: 400 }).map((number) => `word${number}`);
const someWords = (minLength: number, maxLength: number) =>
  fc.array(aWord, { minLength, maxLength }).map((words) => words.join(' '));

test('whatever stands around it, a copied passage is covered (M115)', () => {
  fc.assert(
    fc.property(
      someWords(14, 60),
      ...([someWords(0, 80), someWords(0, 80), someWords(0, 80), someWords(0, 80)] as const),
      (passage, before, after, otherBefore, otherAfter) => {
        const start = before === '' ? 0 : before.length + 1;
        const text = `${before} ${passage} ${after}`.trim();
        const found = repeatedTextAmong(
          [{ name: 'text', text }],
          [anOther(`${otherBefore} ${passage} ${otherAfter}`)],
        );
        const covered = found.some(({ from, to }) => from <= start && to >= start + passage.length);
        expect(covered).toBe(true);
      },
    ),
  );
});

test('what is pointed out lies in the text, in order, without overlaps, on whole words', () => {
  const chatter = fc.array(fc.constantFrom('a', 'b', 'she said', 'Éa', '“no”', '\n', '🙂'));
  fc.assert(
    fc.property(chatter, chatter, fc.boolean(), (one, other, isSame) => {
      const text = one.join(' ');
      const found = repeatedTextAmong(
        [{ name: 'text', text }],
        [anOther(isSame ? text : other.join(' '))],
      );
      const starts = new Set(wordsOf(text).map(({ from }) => from));
      let end = 0;
      for (const { from, to } of found) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(starts.has(from)).toBe(true);
        end = to;
      }
    }),
  );
});

test('texts with no word in common share nothing', () => {
  fc.assert(
    fc.property(someWords(0, 120), someWords(0, 120), (text, other) => {
      expect(shownIn(text, anOther(other.replaceAll('word', 'other')))).toEqual([]);
    }),
  );
});

test('four times as much text takes about four times as long, copied or repeating itself', () => {
  const ordinary = (size: number) =>
    Array.from({ length: size }, (_, index) => `w${(index * 7919) % 10_007}`).join(' ');
  const look = (text: string) => shownIn(text, anOther(text));
  expect(growthOf((size) => look(ordinary(size)), 1_500)).toBeLessThan(LINEAR);
  expect(growthOf((size) => look('and then he '.repeat(size)), 400)).toBeLessThan(LINEAR);
});
