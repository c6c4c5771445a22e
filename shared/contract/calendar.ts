import { z } from 'zod';
import { vacationSchema, vacationTypedSchema } from '../domain/calendar';
import { localDateSchema, localTimeSchema, requiredLine } from '../domain/fields';
import { entryIdSchema, groupIdSchema, memberIdSchema, sessionIdSchema } from '../domain/ids';
import { noticeSchema, noticeTypedSchema } from '../domain/notice';
import { sessionSchema } from '../domain/session';
import { command, query } from './operation';

/** What does not fit: shown beside the session, with the way to move it or call it off. */
export const conflictSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('vacation'), vacationId: entryIdSchema }).readonly(),
  z.object({ code: z.literal('overlaps'), sessionId: sessionIdSchema }).readonly(),
  /** More are expected than the platform lets in (M85). */
  z.object({ code: z.literal('capacity'), capacity: z.number(), expected: z.number() }).readonly(),
]);
export type Conflict = z.infer<typeof conflictSchema>;

const calendarSessionSchema = z
  .object({
    session: sessionSchema,
    groupId: groupIdSchema,
    groupName: z.string(),
    moduleName: z.string(),
    conflicts: z.array(conflictSchema).readonly(),
    /** How many of the roster announced that they will be away. */
    away: z.number().int().nonnegative(),
    rosterSize: z.number().int().nonnegative(),
  })
  .readonly();
export type CalendarSession = z.infer<typeof calendarSessionSchema>;

const memberNoticeSchema = z
  .object({
    memberId: memberIdSchema,
    preferredFirstName: z.string(),
    legalName: z.string(),
    notice: noticeSchema,
  })
  .readonly();
export type MemberNotice = z.infer<typeof memberNoticeSchema>;

export const calendarViewSchema = z
  .object({
    /** In the order in which they start; called-off ones are among them. */
    sessions: z.array(calendarSessionSchema).readonly(),
    vacations: z.array(vacationSchema).readonly(),
    notices: z.array(memberNoticeSchema).readonly(),
  })
  .readonly();
export type CalendarView = z.infer<typeof calendarViewSchema>;

export const calendarOperations = {
  /** All that lies in the period, both days included; at most 400 days. */
  getCalendar: query({
    input: z.strictObject({ from: localDateSchema, to: localDateSchema }),
    output: calendarViewSchema,
    provides: ['calendar', 'sessions', 'groups', 'members', 'meetings'],
  }),
  addVacation: command({
    input: z.strictObject({ vacation: vacationTypedSchema }),
    output: z.object({}),
    changes: ['calendar'],
  }),
  removeVacation: command({
    input: z.strictObject({ vacationId: entryIdSchema }),
    output: z.object({}),
    changes: ['calendar'],
  }),
  /** M40, M41, M43. Rejects: not-found. */
  addNotice: command({
    input: z.strictObject({ memberId: memberIdSchema, notice: noticeTypedSchema }),
    output: z.object({}),
    changes: ['members'],
  }),
  removeNotice: command({
    input: z.strictObject({ memberId: memberIdSchema, noticeId: entryIdSchema }),
    output: z.object({}),
    changes: ['members'],
  }),
  /** M84. Rejects: not-found, session-already-held, session-called-off, session-not-moved, session-overlaps. */
  moveSession: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      date: localDateSchema,
      startTime: localTimeSchema,
      reason: requiredLine,
    }),
    output: z.object({}),
    changes: ['sessions'],
  }),
  /** Rejects: not-found, session-already-held, session-called-off. */
  callOffSession: command({
    input: z.strictObject({ sessionId: sessionIdSchema, reason: requiredLine }),
    output: z.object({}),
    changes: ['sessions'],
  }),
  /** Takes a calling-off back. Rejects: not-found. */
  holdSessionAfterAll: command({
    input: z.strictObject({ sessionId: sessionIdSchema }),
    output: z.object({}),
    changes: ['sessions'],
  }),
  /**
   * Sessions, vacations and announced absences as iCalendar, with neutral titles: no name, no link,
   * no passcode (M44). Rejects: save-cancelled, file-not-written.
   */
  exportCalendar: command({
    input: z.strictObject({ groupId: groupIdSchema.nullable() }),
    output: z.object({ fileName: z.string(), events: z.number().int() }).readonly(),
    changes: ['audit'],
  }),
} as const;
