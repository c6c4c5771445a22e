import { z } from 'zod';
import { admissionNeedSchema } from '../domain/admission-needs';
import { attendanceMarkSchema } from '../domain/attendance';
import { outsideContactSchema } from '../domain/contact-log';
import { localTimeSchema } from '../domain/fields';
import { memberIdSchema, moduleIdSchema, sessionIdSchema } from '../domain/ids';
import { noteStateSchema } from '../domain/note';
import { sessionSchema } from '../domain/session';
import { command, query } from './operation';

export const sessionSummarySchema = z
  .object({
    session: sessionSchema,
    rosterSize: z.number().int().nonnegative(),
    isHeld: z.boolean(),
  })
  .readonly();
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const openingContactSchema = z
  .object({
    memberId: memberIdSchema,
    preferredFirstName: z.string(),
    legalName: z.string(),
    contact: outsideContactSchema,
  })
  .readonly();
export type OpeningContact = z.infer<typeof openingContactSchema>;

export const rosterRowSchema = z
  .object({
    memberId: memberIdSchema,
    preferredFirstName: z.string(),
    legalName: z.string(),
    mark: attendanceMarkSchema.nullable(),
    note: noteStateSchema,
    /** What is missing before they may be let into this session's room (M27, M100). */
    needs: z.array(admissionNeedSchema).readonly(),
  })
  .readonly();
export type RosterRow = z.infer<typeof rosterRowSchema>;

export const sessionViewSchema = z
  .object({
    session: sessionSchema,
    groupName: z.string(),
    moduleName: z.string(),
    isHeld: z.boolean(),
    roster: z.array(rosterRowSchema).readonly(),
    /** How far the group note is: its state and never its text. */
    groupNote: noteStateSchema,
    /** Contacts outside the session to bring up in its opening, and those brought up in it (M32). */
    opening: z.array(openingContactSchema).readonly(),
  })
  .readonly();
export type SessionView = z.infer<typeof sessionViewSchema>;

export const sessionOperations = {
  /** A module's sessions in order. Rejects: not-found. */
  listSessions: query({
    input: z.strictObject({ moduleId: moduleIdSchema }),
    output: z.array(sessionSummarySchema).readonly(),
    provides: ['sessions', 'members'],
  }),
  /** A session with its roster, marks and how far each member's note is. Rejects: not-found. */
  getSession: query({
    input: z.strictObject({ sessionId: sessionIdSchema }),
    output: sessionViewSchema,
    provides: [
      'sessions',
      'members',
      'notes',
      'group-notes',
      'agreements',
      'consents',
      'safety-plans',
    ],
  }),
  /** `null` takes the mark back. Rejects: not-found, not-on-roster, late-beyond-session. */
  markAttendance: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      memberId: memberIdSchema,
      mark: attendanceMarkSchema.nullable(),
    }),
    output: z.object({}),
    changes: ['sessions'],
  }),
  /** Wall-clock times on the session's own date and zone. Rejects: not-found, end-before-start, session-too-long. */
  recordSessionTimes: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      startTime: localTimeSchema,
      endTime: localTimeSchema,
      endsNextDay: z.boolean(),
    }),
    output: z.object({}),
    changes: ['sessions'],
  }),
} as const;
