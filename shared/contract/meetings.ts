import { z } from 'zod';
import { instantSchema } from '../domain/fields';
import { groupIdSchema, sessionIdSchema } from '../domain/ids';
import { meetingAccessSchema } from '../domain/meeting-access';
import { command, query } from './operation';

export const meetingViewSchema = z
  .object({
    /** `null` while none was saved. */
    access: meetingAccessSchema.nullable(),
    /** As it would be opened and shown to members. */
    url: z.string().nullable(),
    /** How many the platform lets in, the clinician included; `null` when that is not known (M85). */
    capacity: z.number().int().positive().nullable(),
    /** The members of the fullest coming session, and the clinician. */
    expected: z.number().int().nonnegative(),
  })
  .readonly();
export type MeetingView = z.infer<typeof meetingViewSchema>;

export const meetingOperations = {
  /** Rejects: not-found. */
  getMeeting: query({
    input: z.strictObject({ groupId: groupIdSchema }),
    output: meetingViewSchema,
    provides: ['meetings', 'groups', 'members', 'sessions'],
  }),
  /** What was read out of a link or an invitation and confirmed. Rejects: not-found. */
  saveMeeting: command({
    input: z.strictObject({ groupId: groupIdSchema, access: meetingAccessSchema }),
    output: z.object({}),
    changes: ['meetings'],
  }),
  removeMeeting: command({
    input: z.strictObject({ groupId: groupIdSchema }),
    output: z.object({}),
    changes: ['meetings'],
  }),
  /**
   * Opens the meeting in the system's own program: the one place from which anything is opened.
   * With a session, its room notes when, if the disk takes it. Rejects: not-found, meeting-missing, meeting-not-opened,
   * session-called-off.
   */
  openMeeting: command({
    input: z.strictObject({ groupId: groupIdSchema, sessionId: sessionIdSchema.nullable() }),
    output: z.object({ openedAt: instantSchema }).readonly(),
    changes: ['rooms'],
    worksReadOnly: true,
  }),
  /**
   * An invitation to paste (M87, M88, M93), without names: it goes to the clipboard like a secret,
   * since it holds the passcode. Rejects: not-found, meeting-missing.
   */
  copyInvitation: command({
    input: z.strictObject({
      groupId: groupIdSchema,
      sessionId: sessionIdSchema.nullable(),
      form: z.enum(['e-mail', 'text-message']),
    }),
    output: z.object({ forgottenAfterSeconds: z.number() }).readonly(),
    changes: [],
    worksReadOnly: true,
  }),
} as const;
