import { z } from 'zod';
import { memberIdSchema } from '../domain/ids';
import { timelineEntrySchema, timelineFilterSchema } from '../domain/timeline';
import { command, query } from './operation';

export const timelineOperations = {
  /** Everything that happened around one member, newest first; the window filters. Rejects: not-found. */
  getTimeline: query({
    input: z.strictObject({ memberId: memberIdSchema }),
    output: z.array(timelineEntrySchema).readonly(),
    provides: [
      'members',
      'sessions',
      'notes',
      'consents',
      'agreements',
      'safety-plans',
      'releases',
      'disclosures',
      'emergency-records',
    ],
    views: ({ memberId }) => memberId,
  }),
  /** As PDF for the clinician's own use: it is no release and says so. Rejects: not-found, practice-missing, save-cancelled, file-not-written. */
  saveTimeline: command({
    input: z.strictObject({ memberId: memberIdSchema, filter: timelineFilterSchema }),
    output: z.object({ path: z.string() }).readonly(),
    changes: ['disclosures'],
  }),
} as const;
