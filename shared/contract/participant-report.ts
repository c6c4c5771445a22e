import { z } from 'zod';
import { attendanceMarkSchema } from '../domain/attendance';
import { memberIdSchema, sessionIdSchema } from '../domain/ids';
import { participantReportSchema } from '../domain/participant-report';
import { command } from './operation';

/** A meeting's own list of who came. There is no session, and so no report, of a drop-in group. */
export const participantReportOperations = {
  /**
   * Opens a file that the clinician points to and shows what it says; nothing is kept. `null` when
   * the dialog is cancelled. Rejects: not-found, file-not-read, file-too-large,
   * report-not-recognised, report-empty, kind-keeps-no-records.
   */
  chooseParticipantReport: command({
    input: z.strictObject({ sessionId: sessionIdSchema }),
    output: participantReportSchema.nullable(),
    changes: [],
  }),
  /** All marks or none. Rejects: not-found, not-on-roster, late-beyond-session. */
  takeAttendance: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      marks: z
        .array(z.object({ memberId: memberIdSchema, mark: attendanceMarkSchema }).readonly())
        .max(500)
        .readonly(),
    }),
    output: z.object({}),
    changes: ['sessions'],
  }),
} as const;
