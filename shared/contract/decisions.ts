import { z } from 'zod';
import { decisionSchema, decisionTypedSchema } from '../domain/decision';
import { requiredLine } from '../domain/fields';
import { entryIdSchema, sessionIdSchema } from '../domain/ids';
import { command, query } from './operation';

/** Votes of a therapeutic community. Rejects for other kinds of group: kind-does-not-vote. */
export const decisionOperations = {
  listDecisions: query({
    input: z.strictObject({ sessionId: sessionIdSchema }),
    output: z.array(decisionSchema).readonly(),
    provides: ['decisions'],
  }),
  /** Rejects: not-found, kind-does-not-vote. */
  recordDecision: command({
    input: z.strictObject({ sessionId: sessionIdSchema, decision: decisionTypedSchema }),
    output: z.object({}),
    changes: ['decisions'],
  }),
  /** It stays readable. Rejects: not-found. */
  strikeDecision: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      decisionId: entryIdSchema,
      reason: requiredLine,
    }),
    output: z.object({}),
    changes: ['decisions'],
  }),
} as const;
