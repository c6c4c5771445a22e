import { Facet, type ChangeSet, type Extension, type Text } from '@codemirror/state';
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { NameFinding, NameGuard } from '../../../shared/domain/name-guard';
import { findingMarks, findingsIn, lookedOver, type LookedOver } from './finding-marks';

/** Whose names are looked for; `null` while they are not known, or when none are. */
export const guardOf = Facet.define<NameGuard | null, NameGuard | null>({
  combine: ([first = null]) => first,
});

/** Told what stands in the text, each time that it was looked over. */
export const findingsTold = Facet.define<(findings: readonly NameFinding[]) => void>();

/** Looked over after this long without a keystroke, or when somebody types without a pause. */
const QUIET_MS = 150;
const LONGEST_MS = 700;
/** Characters of a text that is looked over whole; of a longer one, so many at a time. */
const WHOLE = 40_000;
const PIECE = 30_000;
/** Longer than any name: what a piece cuts in two is whole in the next. */
const OVERLAP = 1_000;
const BETWEEN_PIECES_MS = 20;

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Looks the text over once it has been painted, and of a long one only what has changed. */
class LookingOver {
  readonly #view: EditorView;
  #unseen: Part | null;
  #unseenSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView) {
    this.#view = view;
    this.#unseen = wholeOf(view.state.doc);
    this.#look(0);
  }

  update({ docChanged, changes, startState, state }: ViewUpdate): void {
    if (docChanged) this.#unseen = changedPart(this.#unseen, changes);
    const isOtherGuard = startState.facet(guardOf) !== state.facet(guardOf);
    if (isOtherGuard) this.#unseen = wholeOf(state.doc);
    if (isOtherGuard) this.#look(0);
    else if (docChanged) this.#lookWhenQuiet();
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #lookWhenQuiet(): void {
    this.#unseenSince ??= Date.now();
    const longest = this.#unseenSince + LONGEST_MS - Date.now();
    this.#look(Math.max(0, Math.min(QUIET_MS, longest)));
  }

  #look(inMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lookNow(), inMs);
  }

  #lookNow(): void {
    const { state, composing } = this.#view;
    // What an input method is still composing is not underlined under its hands.
    if (composing) return this.#look(QUIET_MS);
    const part = this.#unseen && pieceOf(state.doc, this.#unseen);
    if (!part) return;
    this.#unseenSince = null;
    this.#unseen = restOf(this.#unseen, part);
    const seen = lookOver(state.doc, part, state.facet(guardOf));
    this.#view.dispatch({ effects: lookedOver.of(seen) });
    if (this.#unseen) return this.#look(BETWEEN_PIECES_MS);
    const found = findingsIn(this.#view.state);
    for (const tell of this.#view.state.facet(findingsTold)) tell(found);
  }
}

export const lookingOver: Extension = [findingMarks, ViewPlugin.fromClass(LookingOver)];

function wholeOf(doc: Text): Part {
  return { from: 0, to: doc.length };
}

function changedPart(before: Part | null, changes: ChangeSet): Part {
  let from = before ? changes.mapPos(before.from, -1) : Number.POSITIVE_INFINITY;
  let to = before ? changes.mapPos(before.to, 1) : 0;
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    from = Math.min(from, fromB);
    to = Math.max(to, toB);
  });
  return { from: Math.min(from, to), to };
}

/** Whole lines, and no more of a long text than is looked over in one go. */
function pieceOf(doc: Text, unseen: Part): Part {
  if (doc.length <= WHOLE) return wholeOf(doc);
  const from = Math.max(doc.lineAt(unseen.from).from, unseen.from - OVERLAP);
  const upTo = Math.min(unseen.to, from + PIECE);
  return { from, to: Math.min(doc.lineAt(upTo).to, upTo + OVERLAP) };
}

function restOf(unseen: Part | null, { to }: Part): Part | null {
  return unseen && unseen.to > to ? { from: to, to: unseen.to } : null;
}

/** What touches an edge that cuts a line in two may be half a name: another piece has it whole. */
function lookOver(doc: Text, { from, to }: Part, guard: NameGuard | null): LookedOver {
  const text = doc.sliceString(from, to);
  const start = doc.lineAt(from).from < from ? 1 : 0;
  const end = doc.lineAt(to).to > to ? text.length - 1 : text.length;
  const findings = (guard?.find(text) ?? [])
    .filter((found) => found.from >= start && found.to <= end)
    .map((found) => ({ ...found, from: from + found.from, to: from + found.to }));
  return { from: from + start, to: from + end, findings };
}
