import { z } from 'zod';
import { instantSchema } from '../domain/fields';
import { memberIdSchema, sessionIdSchema } from '../domain/ids';
import { reminderSchema } from '../domain/reminders';
import { sessionSchema } from '../domain/session';
import { query } from './operation';

const placedSessionSchema = z
  .object({
    session: sessionSchema,
    groupName: z.string(),
    moduleName: z.string(),
    rosterSize: z.number().int().nonnegative(),
    /** Members of whom a consent or an emergency contact is missing (M27, M100). */
    notReady: z.number().int().nonnegative(),
  })
  .readonly();
export type PlacedSession = z.infer<typeof placedSessionSchema>;

const wantedSessionSchema = z
  .object({
    sessionId: sessionIdSchema,
    sessionDate: z.string(),
    groupName: z.string(),
    /** When it was over: from here the age of its notes is counted. */
    endedAt: instantSchema,
    isOverdue: z.boolean(),
  })
  .readonly();

const missingBySessionSchema = z
  .object({
    ...wantedSessionSchema.unwrap().shape,
    notStarted: z.number().int().nonnegative(),
    drafts: z.number().int().nonnegative(),
    groupNote: z.enum(['missing', 'draft', 'signed']),
  })
  .readonly();
export type MissingBySession = z.infer<typeof missingBySessionSchema>;

const missingByMemberSchema = z
  .object({
    memberId: memberIdSchema,
    preferredFirstName: z.string(),
    legalName: z.string(),
    /** Sessions whose note about this member is not signed. */
    notes: z.number().int().positive(),
    oldest: wantedSessionSchema,
  })
  .readonly();
export type MissingByMember = z.infer<typeof missingByMemberSchema>;

const wantedNotesSchema = z
  .object({
    all: z.number().int().nonnegative(),
    overdue: z.number().int().nonnegative(),
    /** From how many days on a note is overdue. */
    remindAfterDays: z.number().int().positive(),
  })
  .readonly();
export type WantedNotes = z.infer<typeof wantedNotesSchema>;

export const todaySchema = z
  .object({
    /** The session under way, or else the next one. */
    next: placedSessionSchema.nullable(),
    /** Those after it, at most four. */
    later: z.array(placedSessionSchema).readonly(),
    /** Sessions of the last weeks that are over and of which nothing was written down at all. */
    unrecorded: z.array(placedSessionSchema).readonly(),
    /** Held sessions whose notes are not all signed, oldest first (M9). */
    missing: z.array(missingBySessionSchema).readonly(),
    /** The same personal notes by member, who lacks the oldest first. */
    missingByMember: z.array(missingByMemberSchema).readonly(),
    /** Notes that are not signed, group notes among them. */
    wanted: wantedNotesSchema,
    /** What the first-start path has not been through yet. */
    setUp: z
      .object({ practice: z.boolean(), module: z.boolean(), members: z.boolean() })
      .readonly(),
  })
  .readonly();
export type Today = z.infer<typeof todaySchema>;

const memberReminderSchema = z
  .object({
    ...reminderSchema.unwrap().shape,
    preferredFirstName: z.string(),
    legalName: z.string(),
  })
  .readonly();
export type MemberReminder = z.infer<typeof memberReminderSchema>;

export const todayOperations = {
  /** What wants to be looked at again by now or within two weeks (M14, M33, M98), soonest first. */
  listReminders: query({
    input: z.strictObject({}),
    output: z.array(memberReminderSchema).readonly(),
    provides: ['members', 'agreements', 'consents', 'safety-plans'],
  }),
  getToday: query({
    input: z.strictObject({}),
    output: todaySchema,
    provides: [
      'practice',
      'groups',
      'members',
      'sessions',
      'notes',
      'group-notes',
      'agreements',
      'consents',
      'safety-plans',
      'writing',
    ],
  }),
} as const;
