import { z } from 'zod';
import { instantSchema, localDateSchema, paragraph } from './fields';
import { err, ok, type Result } from '../lib/result';
import { entryIdSchema, sessionIdSchema, type EntryId, type SessionId } from './ids';
import type { Session } from './session';

/**
 * What happened between sessions (M30, M32): members who met outside the group, or a member who
 * wrote or called. Like a note it is about one member and names no other.
 */
export const contactTypedSchema = z
  .object({
    happenedOn: localDateSchema,
    kind: z.enum(['members-met', 'member-called', 'member-wrote', 'clinician-called', 'other']),
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
}

export function writeContact(
  typed: ContactTyped,
  { id, writtenAt, today }: ContactWriting,
): Result<OutsideContact, { readonly code: 'contact-in-future' }> {
  if (typed.happenedOn > today) return err({ code: 'contact-in-future' });
  return ok({ id, ...typed, writtenAt, broughtUpIn: null });
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

/** Those that wait for the next opening, oldest first. */
export function waitingForOpening(contacts: readonly OutsideContact[]): readonly OutsideContact[] {
  return contacts.filter(isWaiting).sort(byDay);
}

/** What belongs on a session's opening card: what waited by then, and what was brought up in it. */
export function openingOf(
  contacts: readonly OutsideContact[],
  { id, date }: Pick<Session, 'id' | 'date'>,
): readonly OutsideContact[] {
  return contacts
    .filter(
      (contact) => contact.broughtUpIn === id || (isWaiting(contact) && contact.happenedOn <= date),
    )
    .sort(byDay);
}

function isWaiting({ isForOpening, broughtUpIn }: OutsideContact): boolean {
  return isForOpening && broughtUpIn === null;
}

/** In the order in which it happened. */
export function byDay(one: OutsideContact, other: OutsideContact): number {
  return compare(one.happenedOn, other.happenedOn) || compare(one.writtenAt, other.writtenAt);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
