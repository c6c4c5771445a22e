import type { NameRefusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { everyonesNames } from '../../shared/domain/everyones-names';
import type { MemberId } from '../../shared/domain/ids';
import type { GuardedNames, NameFinding, NameGuard } from '../../shared/domain/name-guard';
import { nameGuard } from '../../shared/domain/name-guard/guard';
import { sectionsOf, type NoteBody } from '../../shared/domain/note-body';
import type { Correction, KeptNames } from '../../shared/domain/signed-text';
import { err, ok, type Result } from '../../shared/lib/result';
import type { RecordsStore } from './ports/stores';
import type { Clock } from './ports/world';

/** What is about to be frozen, with whose names may stand in it: `null` for nobody's. */
export type GuardedText = {
  readonly about: MemberId | null;
  /** Why names that are found shall stay; a blank one is none. */
  readonly reason: string | null;
} & (
  | { readonly body: NoteBody }
  | { readonly addendum: { readonly text: string; readonly correction: Correction | null } }
);

export interface Guarded {
  readonly kept: KeptNames | null;
  /**
   * Chains that names are kept; `null` when none are. To be called before the text is frozen: a kill
   * in between leaves a line too many in the trail, and never one too few.
   */
  readonly tell: (() => Promise<void>) | null;
}

/**
 * Everyone who was ever a member, of any group, may be found but the one it is about (M109): one
 * whose record was destroyed too.
 */
export async function guardedNames(
  records: RecordsStore,
  memberId: MemberId | null,
): Promise<GuardedNames> {
  const everyone = everyonesNames(await records.members.all(), await records.destructions.all());
  return {
    own: everyone.find((one) => one.memberId === memberId)?.names ?? null,
    others: everyone.filter((one) => one.memberId !== memberId),
  };
}

/**
 * Looks once more for names of others before a text is frozen. Everyday words that may be names
 * block nothing. Rejects: names-in-note, as long as no reason to keep them is written (M109).
 */
export async function keptNamesIn(
  text: GuardedText,
  records: RecordsStore,
  clock: Pick<Clock, 'now'>,
): Promise<Result<Guarded, NameRefusal>> {
  const guard = nameGuard(await guardedNames(records, text.about), 'every-name');
  const found = textsOf(text).flatMap((piece) => foundIn(piece, guard));
  if (found.length === 0) return ok({ kept: null, tell: null });
  const reason = text.reason?.trim() ?? '';
  if (reason === '') return err({ code: 'names-in-note', names: eachOnce(found) });
  const kept = { reason, count: found.length, at: clock.now().toISOString() };
  return ok({ kept, tell: () => records.recordEvent(namesKept(text.about, found.length)) });
}

/**
 * Names in a text that is no note, each once as it stands there: of everyone but the one it is
 * written to. Everyday words that may be names are none.
 */
export async function namesIn(
  text: string,
  writtenTo: MemberId | null,
  records: RecordsStore,
): Promise<readonly string[]> {
  const found = await sureFindings(text, writtenTo, records);
  return [...new Set(found.map(({ shown }) => shown))];
}

/** Each place at which a name of anyone but the one it is written to stands for sure. */
export async function sureFindings(
  text: string,
  writtenTo: MemberId | null,
  records: RecordsStore,
): Promise<readonly NameFinding[]> {
  const guard = nameGuard(await guardedNames(records, writtenTo), 'every-name');
  return guard.find(text).filter(({ certainty }) => certainty === 'sure');
}

/** The trail gets the number; the names and the reason stay in the note, whose link it is beside. */
export function namesKept(about: MemberId | null, names: number) {
  return auditEvent('names-kept', { ...(about && { subject: about }), detail: { names } });
}

interface Piece {
  readonly text: string;
  readonly isInTemplate: boolean;
}

/** All that will be frozen: of an own template its name and its headings as well. */
function textsOf(text: GuardedText): readonly Piece[] {
  if ('addendum' in text) {
    const { text: added, correction } = text.addendum;
    return [asWritten(added), asWritten(correction?.reason ?? '')];
  }
  const headings = text.body.form?.sections.map(({ title }) => title) ?? [];
  const ofTemplate = [text.body.form?.name ?? '', ...headings];
  return [
    ...sectionsOf(text.body).map((section) => asWritten(section.text)),
    ...ofTemplate.map((line) => ({ text: line, isInTemplate: true })),
  ];
}

function asWritten(text: string): Piece {
  return { text, isInTemplate: false };
}

type FoundName = NameFinding & Pick<Piece, 'isInTemplate'>;

function foundIn({ text, isInTemplate }: Piece, guard: NameGuard): readonly FoundName[] {
  const sure = guard.find(text).filter(({ certainty }) => certainty === 'sure');
  return sure.map((finding) => ({ ...finding, isInTemplate }));
}

/** Each name once; of one that stands in the template too, that is said. */
function eachOnce(found: readonly FoundName[]): NameRefusal['names'] {
  const byShown = new Map(found.map((finding) => [finding.shown, finding]));
  return [...byShown.values()].map(({ shown, form, members, isInTemplate }) => ({
    ...{ shown, form, members },
    ...(isInTemplate && { isInTemplate }),
  }));
}
