import { z } from 'zod';
import { overrideReasonSchema } from '../domain/admission-needs';
import { localDateSchema } from '../domain/fields';
import { healthNumberSchema } from '../domain/health-number';
import { moduleIdSchema } from '../domain/ids';
import { memberProfileSchema } from '../domain/member';
import { command } from './operation';

/** At most so many rows are brought in at once, and so large may the file be. */
export const MOST_ROSTER_ROWS = 500;
export const MOST_ROSTER_BYTES = 2 * 1024 * 1024;

/** A file as it was read: its headings, and the cells of each row, as many as there are headings. */
export const rosterTableSchema = z
  .object({
    fileName: z.string(),
    headings: z.array(z.string()).readonly(),
    rows: z
      .array(
        z
          .object({
            /** The line in the file at which the row begins, counted from 1. */
            line: z.number().int().positive(),
            cells: z.array(z.string()).readonly(),
            /** Cells beyond or short of the headings. */
            hasOtherLength: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type RosterTable = z.infer<typeof rosterTableSchema>;

export const rosterImportOperations = {
  /**
   * Asks for a CSV file and reads it; nothing is kept. Rejects: save-cancelled, file-not-read,
   * file-too-large, roster-not-readable, roster-empty, roster-too-long.
   */
  chooseRosterFile: command({
    input: z.strictObject({}),
    output: rosterTableSchema,
    changes: [],
  }),
  /**
   * Adds every row as an enquiry, or none; with `admission`, as members of the module. Rejects:
   * not-found, kind-keeps-no-records, module-full, roster-has-doubles, admission-incomplete.
   */
  importRoster: command({
    input: z.strictObject({
      rows: z
        .array(
          z.strictObject({
            profile: memberProfileSchema,
            healthNumber: healthNumberSchema.nullable(),
          }),
        )
        .min(1)
        .max(MOST_ROSTER_ROWS)
        .readonly(),
      interestedIn: moduleIdSchema.nullable(),
      admission: z
        .strictObject({
          moduleId: moduleIdSchema,
          from: localDateSchema,
          overrideReason: overrideReasonSchema.nullable(),
        })
        .readonly()
        .nullable(),
    }),
    output: z.object({ added: z.number().int().nonnegative() }).readonly(),
    changes: ['members'],
    maxInputBytes: 8 * 1024 * 1024,
  }),
} as const;
