import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import type { NameFinding } from '../../../shared/domain/name-guard';
import { replacementOf } from '../guard/replacement';

const BEFORE = 60;

/** Puts the replacement where the name stands; nothing, when something else stands there by now. */
export function replaceName(
  view: EditorView,
  { from, to, shown }: Pick<NameFinding, 'from' | 'to' | 'shown'>,
): void {
  const { doc, readOnly } = view.state;
  if (readOnly || doc.sliceString(from, to) !== shown) return;
  replaceText(
    view,
    from,
    to,
    replacementOf({ shown }, doc.sliceString(Math.max(0, from - BEFORE), from)),
  );
}

/** One step by itself, so that one undo takes back this and nothing else. */
export function replaceText(view: EditorView, from: number, to: number, text: string): void {
  const { length } = view.state.doc;
  if (view.state.readOnly || from > to || to > length) return;
  const insert = view.state.toText(text);
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
    userEvent: 'input.replace',
  });
}
