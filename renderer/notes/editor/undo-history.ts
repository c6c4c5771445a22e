import { historyField, isolateHistory } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { z } from 'zod';
import { LONGEST_UNDO } from '../../../shared/domain/draft-history';

/** As the editor writes it; the text is what the steps lead back from. */
const keptSchema = z.object({
  doc: z.string(),
  selection: z.unknown(),
  history: z.object({ done: z.array(z.unknown()), undone: z.array(z.unknown()) }),
});
type Kept = z.infer<typeof keptSchema>;

/** So much of the longest text is left for the steps. */
const LONGEST_TEXT = LONGEST_UNDO / 2;

/** What was typed in one section and can be taken back, as JSON text; `null` when there is none. */
export function undoOf(state: EditorState): string | null {
  if (state.doc.length > LONGEST_TEXT) return null;
  const kept = keptSchema.parse(state.toJSON({ history: historyField }));
  return shortEnough(kept);
}

function shortEnough(kept: Kept): string | null {
  const { done, undone } = kept.history;
  if (done.length === 0 && undone.length === 0) return null;
  const json = JSON.stringify(kept);
  if (json.length <= LONGEST_UNDO) return json;
  const newer = done.slice(Math.ceil(done.length / 2));
  return shortEnough({ ...kept, history: { done: newer, undone: [] } });
}

/**
 * The text with what can be taken back. Where it was saved once more after the steps were kept, the
 * difference is one more step; steps that cannot be read are forgotten, the text never is.
 */
export function stateOf(text: string, undo: string | null, extensions: Extension): EditorState {
  const fresh = EditorState.create({ doc: text, selection: { anchor: 0 }, extensions });
  const end = fresh.update({ selection: { anchor: fresh.doc.length } }).state;
  const kept = undo === null ? null : stateIn(undo, extensions);
  if (kept === null) return end;
  const difference = differenceOf(kept.doc.toString(), end.doc.toString());
  if (difference === null) return kept;
  const annotations = isolateHistory.of('full');
  const selection = { anchor: end.doc.length };
  return kept.update({ changes: difference, selection, annotations }).state;
}

function stateIn(undo: string, extensions: Extension): EditorState | null {
  try {
    const kept = keptSchema.parse(JSON.parse(undo));
    return EditorState.fromJSON(kept, { extensions }, { history: historyField });
  } catch {
    return null;
  }
}

interface Difference {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

function differenceOf(before: string, after: string): Difference | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
