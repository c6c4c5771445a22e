import type { NameFinding, NameGuard } from '../../../shared/domain/name-guard';
import { sectionsOf, type NoteBody } from '../../../shared/domain/note-body';
import type { SectionKey } from '../../../shared/domain/note-template';
import type { NameRefusal } from '../../../shared/contract/refusal';
import { replacementOf } from '../guard/replacement';

type Named = NameRefusal['names'][number];

/** A text in which names may stand: a section, an addendum, the reason of a correction. */
export interface NamedText<Place extends string> {
  readonly place: Place;
  readonly text: string;
}

export interface FoundName<Place extends string> extends NameFinding {
  readonly place: Place;
  /** The sentence around it, or as much of it as can be read at a glance. */
  readonly before: string;
  readonly after: string;
  readonly replacement: string;
}

export function textsOf(body: NoteBody): readonly NamedText<SectionKey>[] {
  return sectionsOf(body).map(({ name, text }) => ({ place: name, text }));
}

/** What would block signing as far as this window knows; the main process decides. */
export function sureNamesIn(
  texts: readonly NamedText<string>[],
  guard: NameGuard | null,
): readonly Named[] {
  return texts.flatMap(({ text }) => sureIn(text, guard));
}

/**
 * What was refused in these texts and the window's own guard does not know, since a member was
 * added meanwhile or the guard is not there yet.
 */
export function unknownNames(
  texts: readonly NamedText<string>[],
  guard: NameGuard | null,
  refused: readonly Named[],
): readonly Named[] {
  const known = new Set(sureNamesIn(texts, guard).map(({ shown }) => shown));
  const isElsewhere = ({ isInTemplate }: Named) => isInTemplate === true && guard !== null;
  return refused.filter((name) => !known.has(name.shown) && !isElsewhere(name));
}

/** Where the names stand that hinder signing: those that the guard does not know by their letters. */
export function foundNames<Place extends string>(
  texts: readonly NamedText<Place>[],
  guard: NameGuard | null,
  unknown: readonly Named[],
): readonly FoundName<Place>[] {
  const spelt = unknown.map((name) => ({ name, isWhole: texts.some(hasWord(name)) }));
  return texts.flatMap(({ place, text }) => {
    const byLetters = spelt.flatMap(({ name, isWhole }) => speltIn(text, name, isWhole));
    const names = apart([...sureIn(text, guard), ...byLetters]);
    return names.map((name) => described(place, text, name));
  });
}

type Placed = Named & { readonly from: number; readonly to: number };

function sureIn(text: string, guard: NameGuard | null): readonly NameFinding[] {
  return (guard?.find(text) ?? []).filter(({ certainty }) => certainty === 'sure');
}

const LETTER = /^[\p{L}\p{N}]$/u;

function hasWord(name: Named): (named: NamedText<string>) => boolean {
  return ({ text }) => speltIn(text, name, true).length > 0;
}

/**
 * A name stands inside of a longer word in some scripts, and with an ending. Where it stands as a
 * word anywhere (`isWhole`), that is what was meant, and not its letters inside of another.
 */
function speltIn(text: string, name: Named, isWhole: boolean): readonly Placed[] {
  const found: Placed[] = [];
  for (
    let from = text.indexOf(name.shown);
    from !== -1;
    from = text.indexOf(name.shown, from + 1)
  ) {
    const to = from + name.shown.length;
    const isWord = !LETTER.test(text.charAt(from - 1)) && !LETTER.test(text.charAt(to));
    if (isWord || !isWhole) found.push({ ...name, from, to });
  }
  return found;
}

/** In the order of the text; of two that overlap, the first. */
function apart(names: readonly Placed[]): readonly Placed[] {
  const ordered = [...names].sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return ordered.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** Characters of a sentence that are shown on either side of a name. */
const AROUND = 90;
const UP_TO_SENTENCE = /[^.!?\n]*$/u;
const TO_ITS_END = /^[^.!?\n]*[.!?]?/u;

function described<Place extends string>(
  place: Place,
  text: string,
  { from, to, shown, form, members }: Placed,
): FoundName<Place> {
  const textBefore = text.slice(Math.max(0, from - AROUND), from);
  return {
    ...{ place, from, to, shown, form, members, certainty: 'sure' },
    before: UP_TO_SENTENCE.exec(textBefore)?.[0].trimStart() ?? '',
    after: TO_ITS_END.exec(text.slice(to, to + AROUND))?.[0] ?? '',
    replacement: replacementOf({ shown }, textBefore),
  };
}
