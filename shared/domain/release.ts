import { z } from 'zod';
import { attendanceMarkSchema } from './attendance';
import { instantSchema, localDateSchema, requiredLine, sha256Schema } from './fields';
import { consentIdSchema, memberIdSchema, releaseIdSchema } from './ids';
import { isMemberOn, type Member } from './member';
import type { ProgressNote } from './note';
import { isBlank } from './note-body';
import { practiceProfileSchema, type PracticeProfile } from './practice';
import { countingMasker, type CountingMasker } from './release-masks';
import { releasedNote, releasedNoteSchema } from './released-note';
import { markOf, type Session } from './session';
import { chainHeadsSchema } from './vault-check';

/** Which part of whose record is handed over. */
export const releaseScopeSchema = z
  .object({ memberId: memberIdSchema, from: localDateSchema, to: localDateSchema })
  .readonly();
export type ReleaseScope = z.infer<typeof releaseScopeSchema>;

/** To whom, and on what ground: nothing leaves without one (M96, M104). */
export const releaseRecipientSchema = z
  .object({
    name: requiredLine,
    authority: z.enum(['member-request', 'written-consent', 'legal-authority']),
    /** The release to a provider (M12) that permits it; of written consent alone. */
    consentId: consentIdSchema.nullable().default(null),
  })
  .refine(({ authority, consentId }) => consentId === null || authority === 'written-consent', {
    path: ['consentId'],
    message: 'A consent is the ground of a release on written consent alone.',
  })
  .readonly();
export type ReleaseRecipient = z.infer<typeof releaseRecipientSchema>;

const releasedAttendanceSchema = z
  .object({
    date: localDateSchema,
    /** `null`: the session was held and no mark was made. */
    mark: attendanceMarkSchema.nullable(),
    held: z.object({ startedAt: instantSchema, endedAt: instantSchema }).readonly().nullable(),
    timeZone: z.string(),
  })
  .readonly();

/**
 * Exactly what a release holds, before it becomes pages. There is no field in which a group note or
 * another member could stand (M11).
 */
export const releaseContentSchema = z
  .object({
    scope: releaseScopeSchema,
    practice: practiceProfileSchema,
    member: z
      .object({
        legalName: z.string(),
        preferredFirstName: z.string(),
        otherNames: z.array(z.string()).readonly(),
        telephone: z.string(),
        email: z.string(),
        address: z.string(),
        referringPhysician: z.string(),
        goals: z.string(),
      })
      .readonly(),
    attendance: z.array(releasedAttendanceSchema).readonly(),
    notes: z.array(releasedNoteSchema).readonly(),
    /** Other members' names that were replaced, over the whole release. */
    maskedNames: z.number().int().nonnegative(),
    /** Drafts in the period: not part of the record until they are signed. */
    unsignedNotes: z.number().int().nonnegative(),
  })
  .readonly();
export type ReleaseContent = z.infer<typeof releaseContentSchema>;

export const releaseSchema = z
  .object({
    id: releaseIdSchema,
    /** `2026-0001`: the year and a number counted within it. */
    number: z.string().regex(/^\d{4}-\d{4,}$/),
    scope: releaseScopeSchema,
    recipient: releaseRecipientSchema,
    madeAt: instantSchema,
    /**
     * `prepared` is written before the file, so that no file can leave without its disclosure;
     * `not-written` says that the file could not be saved and nothing left.
     */
    state: z.enum(['prepared', 'handed-over', 'not-written']),
    file: z
      .object({
        name: z.string(),
        sha256: sha256Schema,
        bytes: z.number().int().positive(),
        pages: z.number().int().positive(),
      })
      .readonly(),
    notes: z.number().int().nonnegative(),
    maskedNames: z.number().int().nonnegative(),
    /** The newest links when it was made; `null` for releases of Alcove 0.1, which kept none. */
    heads: chainHeadsSchema.nullable(),
  })
  .readonly();
export type Release = z.infer<typeof releaseSchema>;

export interface RecordSources {
  readonly practice: PracticeProfile;
  readonly member: Member;
  /** Everyone else whose name must not be in the release. */
  readonly others: readonly Member[];
  /** Sessions of the member's modules; those that are not theirs are left out here. */
  readonly sessions: readonly Session[];
  readonly notes: readonly ProgressNote[];
}

/** Puts a release together: signed notes with their addenda in order, attendance, masked names. */
export function releaseContentOf(scope: ReleaseScope, sources: RecordSources): ReleaseContent {
  const masker = countingMasker(sources.member, sources.others);
  const notes = notesInOrder(sources.notes, scope);
  const content = {
    scope,
    practice: sources.practice,
    member: releasedMember(sources.member, masker),
    attendance: releasedAttendance(sources, scope),
    notes: notes.flatMap((note) => releasedNote(note, masker)),
    unsignedNotes: notes.filter(isDraft).length,
  };
  return { ...content, maskedNames: masker.count() };
}

/** The next release number of a year, given those already given out. */
export function nextReleaseNumber(year: number, taken: readonly string[]): string {
  const counts = taken.flatMap((number) => {
    const [given, count] = number.split('-');
    return given === String(year) ? [Number(count)] : [];
  });
  const last = counts.reduce((most, count) => Math.max(most, count), 0);
  return `${year}-${String(last + 1).padStart(4, '0')}`;
}

/**
 * The file name offered for a release: its number and nothing else, from signs that every file
 * system takes. A name would show in recent files and on shared drives (docs/security).
 */
export function releaseFileName(number: string): string {
  const safe = number.replace(/[^0-9-]/gu, '').slice(0, 20);
  return `Alcove-release-${safe || 'unnumbered'}.pdf`;
}

/**
 * A referring physician who shares no more than a first name with another member keeps it: half a
 * mask in a third person's name would be a false record. One who is a member is masked.
 */
function releasedMember(
  member: Member,
  { hide, hideWhole }: CountingMasker,
): ReleaseContent['member'] {
  const { legalName, preferredFirstName, otherNames, contact, goals, referringPhysician } =
    member.profile;
  return {
    ...{ legalName, preferredFirstName, otherNames },
    ...contact,
    referringPhysician: hideWhole(referringPhysician),
    goals: hide(goals),
  };
}

function notesInOrder(
  notes: readonly ProgressNote[],
  scope: ReleaseScope,
): readonly ProgressNote[] {
  const signedAt = ({ text }: ProgressNote) => text.signature?.signed.at ?? '';
  return notes
    .filter(({ sessionDate }) => isWithin(sessionDate, scope))
    .sort(
      (one, other) =>
        compare(one.sessionDate, other.sessionDate) ||
        compare(signedAt(one), signedAt(other)) ||
        compare(one.id, other.id),
    );
}

function isDraft({ text }: ProgressNote): boolean {
  return text.signature === null && !isBlank(text.body);
}

function releasedAttendance(
  { member, sessions }: RecordSources,
  scope: ReleaseScope,
): ReleaseContent['attendance'] {
  return sessions
    .filter((session) => isWithin(session.date, scope) && concerns(session, member))
    .sort((one, other) => compare(one.startsAt, other.startsAt))
    .map((session) => ({
      date: session.date,
      mark: markOf(session, member.id),
      held: session.held,
      timeZone: session.timeZone,
    }));
}

/** A mark is always the member's own; a held session without one, while they belonged to it. */
function concerns(session: Session, member: Member): boolean {
  if (markOf(session, member.id) !== null) return true;
  return session.held !== null && isMemberOn(member, session.moduleId, session.date);
}

function isWithin(date: string, scope: ReleaseScope): boolean {
  return scope.from <= date && date <= scope.to;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
