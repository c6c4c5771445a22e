import { history, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import * as fc from 'fast-check';
import { jotTimes } from '../../renderer/room/roster/jot-times';

const extensions = [history(), jotTimes(() => '19:12')];

function put(state: EditorState, insert: string, from: number, to = from): EditorState {
  const anchor = from + insert.length;
  const changes = { from, to, insert };
  return state.update({ changes, selection: { anchor }, userEvent: 'input.type' }).state;
}

function typed(before: string, words: string): EditorState {
  const state = EditorState.create({
    doc: before,
    selection: { anchor: before.length },
    extensions,
  });
  return [...words].reduce((now, key) => {
    const { head } = now.selection.main;
    return put(now, key, head);
  }, state);
}

test('a line begins with the time at its first word, and with no other', () => {
  expect(typed('', 'quiet today').doc.toString()).toBe('19:12 quiet today');
  expect(typed('19:02 late\n', 'spoke\nof her father').doc.toString()).toBe(
    '19:02 late\n19:12 spoke\n19:12 of her father',
  );
});

test('an empty line gets no time, and words put before others get none', () => {
  expect(typed('', '\n\n').doc.toString()).toBe('\n\n');
  expect(typed('19:02 late', ' again').doc.toString()).toBe('19:02 late again');
});

test('a pasted line is begun once, between others too', () => {
  const state = EditorState.create({ doc: 'one\n\nthree', extensions });
  expect(put(state, 'two\nlines', 4).doc.toString()).toBe('one\n19:12 two\nlines\nthree');
  expect(put(state, '19:02 two', 4).doc.toString()).toBe('one\n19:02 two\nthree');
});

function takenBack(state: EditorState): string {
  let after = state;
  undo({ state, dispatch: (transaction) => (after = transaction.state) });
  return after.doc.toString();
}

test('taking back gives no time of its own: not to what was typed, not to what comes back', () => {
  expect(takenBack(typed('', 'x'))).toBe('');
  const state = EditorState.create({ doc: 'of last week', extensions });
  const emptied = state.update({ changes: { from: 0, to: 12 }, userEvent: 'delete' }).state;
  expect(takenBack(emptied)).toBe('of last week');
});

test('a line that moves up when the blank one before it is taken away is not begun', () => {
  const state = EditorState.create({ doc: '\nof last week', extensions });
  const joined = state.update({ changes: { from: 0, to: 1 }, userEvent: 'delete' }).state;
  expect(joined.doc.toString()).toBe('of last week');
});

test('wherever something is put in, the time goes to the start of a line that was blank', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, fc.nat(), (before, words, place) => {
      const from = place % (before.length + 1);
      const state = EditorState.create({ doc: before, extensions });
      const after = put(state, words, from).doc.toString();
      const at = after.indexOf('19:12 ');
      const plain = before.slice(0, from) + words + before.slice(from);
      expect(after.replace('19:12 ', '')).toBe(plain);
      if (at === -1) return;
      expect(at === 0 || before[at - 1] === '\n').toBe(true);
      expect(before.slice(at).split('\n')[0]?.trim()).toBe('');
      expect(plain.slice(at).split('\n')[0]?.trim()).not.toBe('');
    }),
  );
});
