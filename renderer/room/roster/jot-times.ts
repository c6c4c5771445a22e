import { EditorState, type ChangeSpec, type Extension, type Transaction } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import { isLineBegun } from '../../../shared/domain/jotting';

/** The editor takes over what an input method has composed within this time. */
const COMPOSED_MS = 80;

/** Each line begins with the time at which its first word was put down; one undo takes back both. */
export function jotTimes(time: () => string): Extension {
  return [
    EditorState.transactionFilter.of((transaction) => {
      const begun = lineBegunBy(transaction);
      return begun === null
        ? transaction
        : [transaction, { changes: timeAt(begun, time()), sequential: true }];
    }),
    timesOfComposed(time),
  ];
}

function timeAt(lineStart: number, time: string): ChangeSpec {
  return { from: lineStart, insert: `${time} ` };
}

/** Where the line starts that this typing or pasting has begun. */
function lineBegunBy(transaction: Transaction): number | null {
  if (!transaction.docChanged || !transaction.isUserEvent('input')) return null;
  // What an input method is still composing must not be moved under it.
  if (transaction.isUserEvent('input.type.compose')) return null;
  let begun: number | null = null;
  transaction.changes.iterChanges((fromA, _toA, fromB) => {
    const before = transaction.startState.doc.lineAt(fromA);
    const after = transaction.newDoc.lineAt(fromB);
    if (isLineBegun(before.text, after.text)) begun ??= after.from;
  });
  return begun;
}

function timesOfComposed(time: () => string): Extension {
  return ViewPlugin.define(
    () => ({
      isBlankBefore: false,
      timer: setTimeout(() => undefined),
      destroy() {
        clearTimeout(this.timer);
      },
    }),
    {
      eventHandlers: {
        compositionstart(_event, view) {
          this.isBlankBefore = lineAtCursor(view).text.trim() === '';
        },
        compositionend(_event, view) {
          if (this.isBlankBefore) this.timer = setTimeout(() => putTime(view, time()), COMPOSED_MS);
        },
      },
    },
  );
}

function putTime(view: EditorView, time: string): void {
  const line = lineAtCursor(view);
  if (isLineBegun('', line.text)) view.dispatch({ changes: timeAt(line.from, time) });
}

function lineAtCursor({ state: { doc, selection } }: EditorView) {
  return doc.lineAt(selection.main.head);
}
