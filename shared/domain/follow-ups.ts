import { z } from 'zod';
import { localDateSchema } from './fields';
import type { Member } from './member';
import { reminderKinds, type Reminder } from './reminders';
import { markOf, type Session } from './session';

/** What is still open about one member when a note is written: to be thought of, never a block. */
export const followUpSchema = z.discriminatedUnion('kind', [
  /** Something between sessions that waits for the next opening (M32). */
  z.object({ kind: z.literal('contact'), date: localDateSchema, text: z.string() }).readonly(),
  /** An absence that was announced for a coming session (M43). */
  z.object({ kind: z.literal('notice'), date: localDateSchema, text: z.string() }).readonly(),
  /** Absent without notice in an earlier session, and no contact is logged since (M94). */
  z.object({ kind: z.literal('absence'), date: localDateSchema }).readonly(),
  z
    .object({
      kind: z.literal('reminder'),
      date: localDateSchema,
      about: z.enum(reminderKinds),
    })
    .readonly(),
]);
export type FollowUp = z.infer<typeof followUpSchema>;

export interface FollowUpSources {
  readonly member: Member;
  /** The session that is written about. */
  readonly session: Session;
  /** Every session of its module, in the order in which they start. */
  readonly sessions: readonly Session[];
  /** Of this member alone. */
  readonly reminders: readonly Reminder[];
}

/** What is open about one member, soonest first (M14, M32, M33, M43, M94, M98). */
export function followUpsFrom(sources: FollowUpSources, today: string): readonly FollowUp[] {
  const open = [
    ...waitingContacts(sources),
    ...comingAbsences(sources, today),
    ...absenceNotFollowedUp(sources),
    ...sources.reminders.map(reminded),
  ];
  return open.sort((one, other) => compare(one.date, other.date));
}

/** What another group may hear is no matter of this one. */
function waitingContacts({ member, session }: FollowUpSources): readonly FollowUp[] {
  return member.outsideContacts
    .filter(({ isForOpening, broughtUpIn }) => isForOpening && broughtUpIn === null)
    .filter(({ groupId }) => groupId === null || groupId === session.groupId)
    .map(({ happenedOn, note }) => ({ kind: 'contact', date: happenedOn, text: note }));
}

/** Each is dated by the first session that it will be missed in; one that meets none is no matter. */
function comingAbsences(
  { member, session, sessions }: FollowUpSources,
  today: string,
): readonly FollowUp[] {
  const coming = sessions.filter(
    ({ id, date, held, calledOff }) =>
      id !== session.id && date >= today && held === null && calledOff === null,
  );
  return member.notices
    .filter(({ kind }) => kind === 'absent')
    .flatMap(({ from, to, reason }) => {
      const missed = coming.find(({ date }) => from <= date && date <= to);
      return missed ? [{ kind: 'notice' as const, date: missed.date, text: reason }] : [];
    });
}

/** The latest one: whoever is followed up once is asked about all of them. */
function absenceNotFollowedUp({ member, session, sessions }: FollowUpSources): readonly FollowUp[] {
  const missed = sessions.findLast(
    (earlier) =>
      earlier.startsAt < session.startsAt &&
      earlier.calledOff === null &&
      markOf(earlier, member.id)?.kind === 'absent-without-notice',
  );
  if (!missed) return [];
  const isFollowedUp = member.outsideContacts.some(({ happenedOn }) => happenedOn >= missed.date);
  return isFollowedUp ? [] : [{ kind: 'absence', date: missed.date }];
}

function reminded({ kind, dueOn }: Reminder): FollowUp {
  return { kind: 'reminder', date: dueOn, about: kind };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
