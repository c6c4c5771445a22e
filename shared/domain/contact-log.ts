import { z } from 'zod';
import { instantSchema, localDateSchema, paragraph } from './fields';
import { err, ok, type Result } from '../lib/result';
import {
  entryIdSchema,
  groupIdSchema,
  sessionIdSchema,
  type EntryId,
  type GroupId,
  type SessionId,
} from './ids';
import type { Session } from './session';

/**
 * What happened between sessions (M30, M32): members who met outside the group, or a member who
 * wrote or called. Like a note it is about one member and names no other.
 */
export const contactTypedSchema = z
  .object({
    happenedOn: localDateSchema,
    kind: z.enum(['members-met', 'member-called', 'member-wrote', 'clinician-called', 'other']),
    /** In whose session it is brought up; `null` for a member who was in no group. */
    groupId: groupIdSchema.nullable().default(null),
    note: paragraph.refine((text) => text.trim() !== '', 'Please say what happened.'),
    /** It comes back on the opening card of the next session until it was brought up there. */
    isForOpening: z.boolean(),
  })
  .readonly();
export type ContactTyped = z.infer<typeof contactTypedSchema>;

export const outsideContactSchema = z
  .object({
    id: entryIdSchema,
    ...contactTypedSchema.unwrap().shape,
    writtenAt: instantSchema,
    /** The session in which it was brought up; `null` while it is not, or need not be. */
    broughtUpIn: sessionIdSchema.nullable(),
  })
  .readonly();
export type OutsideContact = z.infer<typeof outsideContactSchema>;

export interface ContactWriting {
  readonly id: EntryId;
  readonly writtenAt: string;
  /** The clinician's local date: what happens tomorrow is not written down today. */
  readonly today: string;
  /** The groups the member is in. */
  readonly groups: readonly GroupId[];
}

export type ContactRefusal =
  | { readonly code: 'in-future' }
  | { readonly code: 'contact-without-group' }
  | { readonly code: 'not-a-member' };

export function writeContact(
  typed: ContactTyped,
  { id, writtenAt, today, groups }: ContactWriting,
): Result<OutsideContact, ContactRefusal> {
  if (typed.happenedOn > today) return err({ code: 'in-future' });
  const groupId = groupOf(typed, groups);
  return groupId.ok
    ? ok({ id, ...typed, groupId: groupId.value, writtenAt, broughtUpIn: null })
    : groupId;
}

/** Nobody chooses between one group and none; between two nobody but the clinician can. */
function groupOf(
  { groupId }: ContactTyped,
  groups: readonly GroupId[],
): Result<GroupId | null, ContactRefusal> {
  if (groupId !== null)
    return groups.includes(groupId) ? ok(groupId) : err({ code: 'not-a-member' });
  const [only = null, second] = groups;
  return second === undefined ? ok(only) : err({ code: 'contact-without-group' });
}

/**
 * Notes in which session a contact was brought up; `null` takes that back (M32). A contact is never
 * taken out of the log, so that one which is not there is a bug.
 */
export function bringUp(
  contacts: readonly OutsideContact[],
  id: EntryId,
  sessionId: SessionId | null,
): readonly OutsideContact[] {
  if (!contacts.some((contact) => contact.id === id)) throw new Error('no such contact');
  return contacts.map((contact) =>
    contact.id === id ? { ...contact, broughtUpIn: sessionId } : contact,
  );
}

/** What belongs on a session's opening card: what waited by then, and what was brought up in it. */
export function openingOf(
  contacts: readonly OutsideContact[],
  session: Pick<Session, 'id' | 'date' | 'groupId'>,
): readonly OutsideContact[] {
  return contacts
    .filter((contact) => contact.broughtUpIn === session.id || isAwaitedBy(contact, session))
    .sort(byDay);
}

/** What one group may hear, another must not: its members are in it. */
function isAwaitedBy(
  contact: OutsideContact,
  { date, groupId }: Pick<Session, 'date' | 'groupId'>,
): boolean {
  const isOfGroup = contact.groupId === null || contact.groupId === groupId;
  return isWaiting(contact) && contact.happenedOn <= date && isOfGroup;
}

/** It is still to be brought up in a session. */
export function isWaiting({ isForOpening, broughtUpIn }: OutsideContact): boolean {
  return isForOpening && broughtUpIn === null;
}

/** In the order in which it happened. */
export function byDay(one: OutsideContact, other: OutsideContact): number {
  return compare(one.happenedOn, other.happenedOn) || compare(one.writtenAt, other.writtenAt);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
