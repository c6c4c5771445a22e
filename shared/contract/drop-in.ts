import { z } from 'zod';
import { groupIdSchema } from '../domain/ids';
import { libraryEntryIdSchema, libraryEntrySchema } from '../domain/library';
import { meetingViewSchema } from './meetings';
import { command, query } from './operation';

/**
 * A drop-in group's room. No input of it holds a text: by type there is nothing here with which
 * something about a person could be kept (docs/adr/0015; tests/shared/contract/drop-in.test.ts).
 */
export const dropInOperations = {
  /** Rejects: not-found. */
  getDropInRoom: query({
    input: z.strictObject({ groupId: groupIdSchema }),
    output: z
      .object({
        groupName: z.string(),
        meeting: meetingViewSchema,
        entries: z.array(libraryEntrySchema).readonly(),
      })
      .readonly(),
    provides: ['groups', 'meetings', 'library'],
  }),
  /** The vault does not lock for want of typing for so long. Rejects: not-found. */
  enterDropInRoom: command({
    input: z.strictObject({
      groupId: groupIdSchema,
      minutes: z.number().int().min(15).max(1440),
    }),
    output: z.object({}),
    changes: [],
    worksReadOnly: true,
  }),
  leaveDropInRoom: command({
    input: z.strictObject({}),
    output: z.object({}),
    changes: [],
    worksReadOnly: true,
  }),
  /** The result of a poll, shared back as numbers. Rejects: not-found. */
  copyPollResult: command({
    input: z.strictObject({
      entryId: libraryEntryIdSchema,
      tallies: z.array(z.number().int().min(0).max(1000)).min(2).max(10).readonly(),
    }),
    output: z.object({}),
    changes: [],
    worksReadOnly: true,
  }),
} as const;
