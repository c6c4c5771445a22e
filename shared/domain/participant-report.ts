import { z } from 'zod';
import { attendanceMarkSchema } from './attendance';
import { instantSchema } from './fields';
import { memberIdSchema } from './ids';

/**
 * One person of a meeting's participant report. Several rows of one name are one person, unless
 * they overlap: then two people had that name at once, or one had two devices.
 */
export const participantSchema = z
  .object({
    /** As it stood in the meeting. */
    name: z.string(),
    joinedAt: instantSchema,
    leftAt: instantSchema,
    /** In the meeting, all stays together. */
    minutes: z.number().int().nonnegative(),
    /** Whose display name it is; `null` when nobody's or more than one member's. */
    memberId: memberIdSchema.nullable(),
    /**
     * Why no mark follows from it by itself. `left-before-start`: no stay of theirs reaches into the
     * session; `not-in-session`: over half an hour before it began, or came after its end.
     */
    doubt: z
      .enum(['unknown-name', 'several-members', 'taken', 'left-before-start', 'not-in-session'])
      .nullable(),
    mark: attendanceMarkSchema.nullable(),
  })
  .readonly();
export type Participant = z.infer<typeof participantSchema>;

/** What a participant report says about one session, before any of it is taken. */
export const participantReportSchema = z
  .object({
    fileName: z.string(),
    participants: z.array(participantSchema).readonly(),
    /** Members of the roster who are not in it, with the mark that follows from what they announced. */
    absent: z
      .array(z.object({ memberId: memberIdSchema, mark: attendanceMarkSchema }).readonly())
      .readonly(),
    /** The report seems to be of another day or zone: its times do not touch the session. */
    isOfAnotherTime: z.boolean(),
    /**
     * How many minutes after the start (before it: negative) the middle one of all joined; `null`
     * while that is less than half an hour, as it is when zone and clock are right.
     */
    shiftMinutes: z.number().int().nullable(),
  })
  .readonly();
export type ParticipantReport = z.infer<typeof participantReportSchema>;

export type ParticipantReportRefusal =
  /** No columns for name, join and leave were found. */
  { readonly code: 'report-not-recognised' } | { readonly code: 'report-empty' };
