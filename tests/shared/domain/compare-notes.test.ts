import { compareNotes, wordsIn } from '../../../shared/domain/compare-notes';
import type { NoteBody } from '../../../shared/domain/note-body';

const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

const LAST = 'Spoke first and stayed with it. Was moved by what another member said to her.';

test.each([
  ['nothing', 'Kept silent, looked away.'],
  ['little', `${LAST}\n${'Kept silent, looked away, never answered. '.repeat(12)}`],
  ['much', `${LAST} Then asked for the first time what she means to the others here.`],
  ['nearly-all', LAST],
])('says in words how much was taken over: %s', (takenOver, text) => {
  expect(compareNotes(free(LAST), free(text))?.takenOver).toBe(takenOver);
});

test('same and added parts are the new text, same and removed parts the last', () => {
  const text = LAST.replace('stayed with it', 'left it');
  const parts = compareNotes(free(LAST), free(text))?.paragraphs.flatMap((one) => one.parts) ?? [];
  const without = (kind: string) =>
    parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
  expect(without('removed')).toBe(text);
  expect(without('added')).toBe(LAST);
});

test('notes in different forms are compared by what they say', () => {
  const soap: NoteBody = { template: 'soap', sections: { subjective: LAST, text: 'unshown' } };
  expect(compareNotes(free(LAST), soap)).toMatchObject({ takenOver: 'nearly-all' });
  expect(wordsIn(soap)).toBe(15);
});

test('what is too long is not compared', () => {
  expect(compareNotes(free('word '.repeat(30_000)), free('word '.repeat(30_000)))).toBeNull();
});
