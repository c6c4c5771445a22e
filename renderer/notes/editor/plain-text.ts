import { history, insertNewline, redo, standardKeymap, undo } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, type KeyBinding } from '@codemirror/view';
import { lineDirections } from './line-directions';

/** Marks of direction and joining that the editor does not show by itself. Emoji need U+200D. */
const INVISIBLE = /[\u00a0\u180e\u202a-\u202c\u2060-\u2064\u2068\u206a-\u206f]/u;

/** Steps that can be taken back, at least. */
const MOST_STEPS = 400;

/** In an empty field an arrow has nowhere to go: it is left to what stands around the field. */
const moving: readonly KeyBinding[] = standardKeymap.map((binding) => {
  const { key, run } = binding;
  if (!run || (key !== 'ArrowUp' && key !== 'ArrowDown')) return binding;
  return {
    ...binding,
    run: (view) => view.state.doc.length > 0 && run(view),
    preventDefault: false,
  };
});

const keys: readonly KeyBinding[] = [
  { key: 'Enter', run: insertNewline, shift: insertNewline },
  { key: 'Mod-z', run: undo, preventDefault: true },
  { key: 'Mod-y', mac: 'Mod-Shift-z', run: redo, preventDefault: true },
  { linux: 'Ctrl-Shift-z', win: 'Ctrl-Shift-z', run: redo, preventDefault: true },
  ...moving,
];

/** With nothing selected the editor would take the whole line; every other field takes nothing. */
const copyingOnlyWhatIsSelected = EditorView.domEventHandlers({
  copy: (_event, { state }) => state.selection.main.empty,
  cut: (_event, { state }) => state.selection.main.empty,
});

/** A field for plain text: wraps, shows what is invisible, and leaves Tab and Escape alone. */
export const plainText: Extension = [
  history({ minDepth: MOST_STEPS }),
  EditorView.lineWrapping,
  lineDirections,
  highlightSpecialChars({ addSpecialChars: INVISIBLE }),
  copyingOnlyWhatIsSelected,
  keymap.of(keys),
];
