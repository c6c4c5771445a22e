import { z } from 'zod';
import { groupIdSchema } from '../domain/ids';
import { command } from './operation';

export const networkCheckOperations = {
  /**
   * The only call that Alcove ever makes, and only when it is asked to: it opens a connection to the
   * meeting's host and closes it again, three times. Rejects: not-found, meeting-missing,
   * host-not-reached.
   */
  checkNetwork: command({
    input: z.strictObject({ groupId: groupIdSchema }),
    output: z.object({ host: z.string(), roundTripMs: z.number().nonnegative() }).readonly(),
    changes: [],
    worksReadOnly: true,
  }),
} as const;
