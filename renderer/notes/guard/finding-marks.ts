import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { NameFinding } from '../../../shared/domain/name-guard';

export interface LookedOver {
  readonly from: number;
  readonly to: number;
  readonly findings: readonly NameFinding[];
}

/** This part of the text was looked over: what was found in it before gives way. */
export const lookedOver = StateEffect.define<LookedOver>();

const findingOf = new WeakMap<Decoration, NameFinding>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects }) {
    let after = before.map(changes);
    for (const effect of effects)
      if (effect.is(lookedOver)) after = withFindings(after, effect.value);
    return after;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Underlines that stay on their words while the text around them changes. */
export const findingMarks = marks;

function withFindings(before: DecorationSet, { from, to, findings }: LookedOver): DecorationSet {
  return before.update({
    filterFrom: from,
    filterTo: to,
    // A name that a piece of the text cuts in two was found whole, or will be, in another piece.
    filter: (markFrom, markTo) => markFrom < from || markTo > to,
    add: findings.map((finding) => markOf(finding).range(finding.from, finding.to)),
  });
}

function markOf(finding: NameFinding): Decoration {
  const mark = Decoration.mark({ attributes: { 'data-name': finding.certainty } });
  findingOf.set(mark, finding);
  return mark;
}

/** What is underlined now, where it stands now. */
export function findingsIn(state: EditorState): readonly NameFinding[] {
  const found: NameFinding[] = [];
  for (const at = state.field(marks).iter(); at.value !== null; at.next()) {
    const finding = findingOf.get(at.value);
    if (finding) found.push({ ...finding, from: at.from, to: at.to });
  }
  return found;
}

/** The finding in or beside which this place is. */
export function findingAt(state: EditorState, place: number): NameFinding | null {
  let found: NameFinding | null = null;
  state.field(marks).between(place, place, (from, to, mark) => {
    const finding = findingOf.get(mark);
    if (finding) found = { ...finding, from, to };
  });
  return found;
}
