import type { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json';
import { numberPresentIn } from './charging';
import { withEarlier } from './consent-order';
import type { MemberId } from './ids';
import { knownNamesOf, type Member } from './member';
import type { GuardedMember } from './name-guard';
import { MASK } from './name-mask';
import type { ProgressNote } from './note';
import { finderOf, masked } from './release-masks';
import { sealedRecordSchema, type SealedRecord } from './sealed-record';
import type { Session } from './session';
import type { SessionRoom } from './session-room';

/**
 * Takes out of one text every name of a member who is not in the archive, as a release finds them.
 * Nobody looks over an archive: what may be a name is one.
 */
export type Hide = (text: string) => string;

export function hiderOf(chosen: readonly Member[], everyone: readonly GuardedMember[]): Hide {
  const ids = new Set(chosen.map(({ id }) => id));
  const others = everyone.filter(({ memberId }) => !ids.has(memberId));
  const find = finderOf(chosen.map(knownNamesOf), others);
  return (text) => masked(text, find(text));
}

/** Said in place of what was written about a session: it may speak of anyone. */
const NOT_HERE = 'Kept in the record of the practice.';

/**
 * A session as it may go out with one member's record: their own mark, and of the others no word but
 * how many came.
 */
export function sessionOf(session: Session, memberId: MemberId): Session {
  const attendance = session.attendance.filter((entry) => entry.memberId === memberId);
  return {
    ...session,
    attendance,
    othersPresent: numberPresentIn(session) - numberPresentIn({ attendance, othersPresent: 0 }),
    moves: session.moves.map((move) => ({ ...move, reason: NOT_HERE })),
    calledOff: session.calledOff && { ...session.calledOff, reason: NOT_HERE },
  };
}

/** A room with one member's own entries; `null` where there are none. */
export function roomOf(room: SessionRoom, memberId: MemberId): SessionRoom | null {
  const letIn = room.letIn.filter((entry) => entry.memberId === memberId);
  const callLocations = room.callLocations.filter((entry) => entry.memberId === memberId);
  if (letIn.length === 0 && callLocations.length === 0) return null;
  return { ...room, letIn, callLocations, check: null };
}

/**
 * A record as it goes out without the others: what was never signed has their names masked, as in a
 * release (M109). A signed text is what was signed or nothing: one that names them is left out.
 */
export function recordWithoutOthers(
  record: SealedRecord,
  hide: Hide,
  chosen: ReadonlySet<MemberId>,
): SealedRecord {
  const notes = record.notes.map(asHandedOver);
  const kept = notes.filter((note) => !isSigned(note) || !isNaming(writtenIn(note), hide));
  const consents = consentsWithout(record.consents, hide);
  const copies = record.copies.filter(({ consentId }) =>
    consents.some(({ id }) => id === consentId),
  );
  const signed = kept.filter(isSigned);
  const loose = {
    ...record,
    member: withoutAcquaintances(record.member, chosen),
    notes: kept.filter((note) => !isSigned(note)),
    consents: [],
  };
  const rest = masking(sealedRecordSchema, loose, hide);
  const leftOut = {
    notesOf: notes.filter((note) => !kept.includes(note)).map(({ sessionDate }) => sessionDate),
    others: record.consents.length - consents.length,
  };
  return { ...rest, notes: [...signed, ...rest.notes], consents, copies, leftOut };
}

/** With one that names others goes what it put an end to, or an older fee would hold again. */
function consentsWithout(
  all: SealedRecord['consents'],
  hide: Hide,
): readonly SealedRecord['consents'][number][] {
  const naming = all.filter((consent) => isNaming(writtenIn(consent), hide));
  const gone = new Set(naming.flatMap((consent) => withEarlier(consent, all)));
  return all.filter((consent) => !gone.has(consent));
}

function isSigned({ text }: ProgressNote): boolean {
  return text.signature !== null;
}

/** What is no part of a record is never handed over: reasons, and what is still being written. */
function asHandedOver(note: ProgressNote): ProgressNote {
  return { ...note, text: { ...note.text, keptNames: [], unfinishedAddendum: null } };
}

/** What a person wrote, without its author and without the wording that everyone signs. */
function writtenIn(signed: ProgressNote | SealedRecord['consents'][number]): unknown {
  if ('text' in signed) {
    const { body, addenda } = signed.text;
    return [body, addenda.map(({ text, correction }) => [text, correction?.reason])];
  }
  const { terms, signature, understanding, withdrawn } = signed;
  return [terms, { ...signature, mark: null }, understanding, withdrawn];
}

function isNaming(written: unknown, hide: Hide): boolean {
  return canonicalJson(mapped(written, hide)) !== canonicalJson(written);
}

function withoutAcquaintances(member: Member, chosen: ReadonlySet<MemberId>): Member {
  const { relationships } = member.intake;
  const acquaintances = relationships.acquaintances.filter(({ memberId }) => chosen.has(memberId));
  const intake = { ...member.intake, relationships: { ...relationships, acquaintances } };
  return { ...member, intake };
}

function mapped(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapped(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)]),
  );
}

/** More rounds than fields that can be wrong one after another. */
const MOST_ROUNDS = 20;

/**
 * Masks every text in a value. What its schema does not take masked was no free text (a code, an id,
 * a day) and is put back, as is one that has no room for a mask; a line that grew too long is cut.
 */
function masking<T>(schema: z.ZodType<T>, value: T, hide: Hide): T {
  let hidden = mapped(value, hide);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = schema.safeParse(hidden);
    if (read.success) return read.data;
    hidden = read.error.issues.reduce((repaired, issue) => repair(repaired, value, issue), hidden);
  }
  throw new Error('a masked record did not fit its schema');
}

type Path = readonly PropertyKey[];

function repair(hidden: unknown, original: unknown, issue: z.core.$ZodIssue): unknown {
  const written = at(hidden, issue.path);
  const longest = issue.code === 'too_big' ? Number(issue.maximum) : null;
  if (typeof written === 'string' && longest !== null && longest >= MASK.length) {
    return withAt(hidden, issue.path, written.slice(0, longest));
  }
  const before = at(original, issue.path);
  if (typeof before !== 'string') throw new Error('a masked record did not fit its schema');
  return withAt(hidden, issue.path, before);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function withAt(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((inner, index) => (index === key ? withAt(inner, rest, text) : inner));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === key ? withAt(inner, rest, text) : inner,
    ]),
  );
}
