import { z } from 'zod';
import { disclosurePartySchema } from '../domain/disclosure';
import { moduleIdSchema } from '../domain/ids';
import { moduleOverviewSchema, overviewForms } from '../domain/module-overview';
import { command, query } from './operation';

/** What names a whole group is handed to another on a stated authority alone (M96, M104). */
export const overviewPartySchema = disclosurePartySchema.options[2];

export const overviewOperations = {
  /** Attendance, unsigned notes, consents and ledger of a module. Rejects: not-found. */
  getModuleOverview: query({
    input: z.strictObject({ moduleId: moduleIdSchema }),
    output: moduleOverviewSchema,
    provides: [
      ...(['groups', 'members', 'sessions', 'notes', 'group-notes'] as const),
      ...(['agreements', 'consents', 'ledger', 'billing'] as const),
    ],
  }),
  /**
   * Saves the overview as a PDF. In numbers alone it names nobody; with names it is logged as a
   * disclosure about each member named, for the clinician's own use where `party` is `null`.
   * Rejects: not-found, practice-missing, save-cancelled, file-not-written.
   */
  saveModuleOverview: command({
    input: z.discriminatedUnion('form', [
      z.strictObject({ form: z.literal(overviewForms[0]), moduleId: moduleIdSchema }),
      z.strictObject({
        form: z.literal(overviewForms[1]),
        moduleId: moduleIdSchema,
        party: overviewPartySchema.nullable(),
      }),
    ]),
    output: z
      .object({
        path: z.string(),
        /** How many members the file names, and the log of disclosures with it. */
        named: z.number().int().nonnegative(),
      })
      .readonly(),
    changes: ['disclosures'],
  }),
} as const;
