import { z } from 'zod';
import { findingKindSchema, vaultReportSchema } from '../domain/vault-check';
import { proofSchema } from './keys';
import { command } from './operation';

const nothing = z.strictObject({});

/** How much of a damaged file could be read. */
export const readableSchema = z
  .object({
    readable: z.number().int().nonnegative(),
    /** Rows that are known to have been there and cannot be read. */
    lost: z.number().int().nonnegative(),
  })
  .readonly();
export type Readable = z.infer<typeof readableSchema>;

export const integrityOperations = {
  /** Verifies pages, chain, documents and head of both files, and says exactly what was found. */
  verifyVault: command({ input: nothing, output: vaultReportSchema, changes: ['audit'] }),
  /** The clinician knows of it: it is written down and not shown again. */
  acceptFinding: command({
    input: z.strictObject({ kind: findingKindSchema }),
    output: nothing,
    changes: ['vault'],
  }),
  /**
   * Opens what can still be read of a damaged vault, for looking only; the damaged files are not
   * touched. Rejects as unlockVault.
   */
  openReadOnly: command({
    access: 'always',
    input: z.strictObject({ proof: proofSchema }),
    output: z.object({ records: readableSchema, groupProcess: readableSchema }).readonly(),
    changes: ['vault'],
  }),
} as const;
