import { z } from 'zod';
import { connectionFactsSchema } from '../domain/tech-check';
import { command } from './operation';

export const roomWindowOperations = {
  /** A slim window at the screen's edge, beside the meeting; `usual` brings back what it was. */
  setWindowShape: command({
    input: z.strictObject({ shape: z.enum(['slim', 'usual']) }),
    output: z.object({}),
    changes: [],
    worksReadOnly: true,
  }),
  /** For at most a minute this window may use one device; whatever it used before is let go. */
  beginDeviceCheck: command({
    input: z.strictObject({ device: z.enum(['camera', 'microphone', 'speaker']) }),
    /** What the system itself says of this device; `unknown` where it does not tell. */
    output: z.object({ access: z.enum(['granted', 'denied', 'unknown']) }).readonly(),
    changes: [],
    worksReadOnly: true,
  }),
  endDeviceCheck: command({
    input: z.strictObject({}),
    output: z.object({}),
    changes: [],
    worksReadOnly: true,
  }),
  /** Reads this laptop's own state; asks nobody else. */
  readConnection: command({
    input: z.strictObject({}),
    output: connectionFactsSchema,
    changes: [],
    worksReadOnly: true,
  }),
} as const;
