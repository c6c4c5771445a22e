import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { RepeatedText } from '../../../shared/domain/repeated-text';

/** These passages stand in another member's note as well (M115), and no others. */
export const repeatsFound = StateEffect.define<readonly RepeatedText[]>();

const repeatOf = new WeakMap<Decoration, RepeatedText>();

export const repeatMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, newDoc }) {
    let after = before.map(changes);
    for (const effect of effects) {
      if (effect.is(repeatsFound)) after = marksOf(effect.value, newDoc.length);
    }
    return after;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What was typed since they were looked for may have made the text shorter. */
function marksOf(repeats: readonly RepeatedText[], length: number): DecorationSet {
  const inside = repeats.filter(({ from, to }) => from < to && to <= length);
  const marks = inside.map((repeat) => {
    const mark = Decoration.mark({ attributes: { 'data-repeated': 'true' } });
    repeatOf.set(mark, repeat);
    return mark.range(repeat.from, repeat.to);
  });
  return Decoration.set(marks, true);
}

export interface RepeatHere {
  readonly from: number;
  readonly to: number;
  readonly repeat: RepeatedText;
}

export function repeatAt(state: EditorState, place: number): RepeatHere | null {
  let found: RepeatHere | null = null;
  state.field(repeatMarks).between(place, place, (from, to, mark) => {
    const repeat = repeatOf.get(mark);
    if (repeat) found = { from, to, repeat };
  });
  return found;
}
