import { history, undo, undoDepth } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import * as fc from 'fast-check';
import { stateOf, undoOf } from '../../renderer/notes/editor/undo-history';
import { LONGEST_UNDO } from '../../shared/domain/draft-history';

const extensions = [history({ newGroupDelay: 0 })];

function put(state: EditorState, at: number, insert: string): EditorState {
  return state.update({ changes: { from: Math.min(at, state.doc.length), insert } }).state;
}

function takenBack(state: EditorState): EditorState {
  let after = state;
  undo({ state, dispatch: (transaction) => (after = transaction.state) });
  return after;
}

function written(...words: readonly string[]): EditorState {
  return words.reduce(
    (state, word) => put(state, state.doc.length, word),
    EditorState.create({ extensions }),
  );
}

test('what can be taken back comes back with the text', () => {
  const kept = undoOf(written('One. ', 'Two. '));
  const again = stateOf('One. Two. ', kept, extensions);
  expect(again.doc.toString()).toBe('One. Two. ');
  expect(takenBack(again).doc.toString()).toBe('One. ');
  expect(takenBack(takenBack(again)).doc.toString()).toBe('');
});

test('a text that was saved after the steps were kept is one more step', () => {
  const kept = undoOf(written('One. ', 'Two. '));
  const again = stateOf('One. Two. Three. ', kept, extensions);
  expect(again.doc.toString()).toBe('One. Two. Three. ');
  expect(takenBack(again).doc.toString()).toBe('One. Two. ');
  expect(takenBack(takenBack(again)).doc.toString()).toBe('One. ');
});

test('whatever was kept, the text is what the vault holds, and undo leads back to what was typed', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é', '👩'), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, (words, saved) => {
      const state = written(...words);
      const again = stateOf(saved, undoOf(state), extensions);
      expect(again.doc.toString()).toBe(saved);
      if (saved === state.doc.toString() || undoDepth(state) === 0) return;
      expect(takenBack(again).doc.toString()).toBe(state.doc.toString());
    }),
  );
});

test('steps that cannot be read are forgotten, the text is not', () => {
  for (const broken of [
    '',
    '{',
    '{"doc":"x","selection":null,"history":{"done":[1],"undone":[]}}',
  ]) {
    const again = stateOf('As it is.', broken, extensions);
    expect(again.doc.toString()).toBe('As it is.');
    expect(undoDepth(again)).toBe(0);
  }
});

test('nothing to take back is nothing to keep', () => {
  expect(undoOf(EditorState.create({ doc: 'As it is.', extensions }))).toBeNull();
});

test('the oldest steps give way when there is too much to keep, and then all', () => {
  let state = EditorState.create({ extensions });
  for (let step = 0; step < 60; step += 1) {
    state = put(state, 0, 'x'.repeat(10_000));
    state = state.update({ changes: { from: 0, to: 10_000, insert: `${step};` } }).state;
  }
  const kept = undoOf(state) ?? '';
  expect(kept.length).toBeLessThanOrEqual(LONGEST_UNDO);
  const again = stateOf(state.doc.toString(), kept, extensions);
  expect(undoDepth(again)).toBeGreaterThan(5);
  expect(takenBack(again).doc.toString()).toBe(takenBack(state).doc.toString());
  expect(undoOf(put(state, 0, 'x'.repeat(LONGEST_UNDO)))).toBeNull();
});
