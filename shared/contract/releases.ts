import { z } from 'zod';
import { memberIdSchema } from '../domain/ids';
import {
  releaseContentSchema,
  releaseRecipientSchema,
  releaseSchema,
  releaseScopeSchema,
} from '../domain/release';
import { command, query } from './operation';

export const releaseOperations = {
  /** Exactly what the PDF would hold. Rejects: not-found, scope-reversed, practice-missing. */
  previewRelease: query({
    input: z.strictObject({ scope: releaseScopeSchema }),
    output: releaseContentSchema,
    provides: ['notes', 'members', 'sessions', 'practice'],
    views: ({ scope }) => scope.memberId,
  }),
  /**
   * Asks where to save, logs the disclosure, writes the PDF. Rejects as previewRelease, and:
   * release-cancelled (nothing left, nothing logged), file-not-written (nothing left, logged as such).
   * With written consent as the ground, also: consent-required, consent-withdrawn, consent-expired,
   * consent-permits-no-disclosure, before-consent; asked again after the dialog. The recipient is then
   * the provider whom the consent names, whatever was sent.
   */
  releaseRecord: command({
    input: z.strictObject({ scope: releaseScopeSchema, recipient: releaseRecipientSchema }),
    output: z.object({ release: releaseSchema, path: z.string() }).readonly(),
    changes: ['releases'],
  }),
  /** Newest first: one member's releases, or everyone's. */
  listReleases: query({
    input: z.strictObject({ memberId: memberIdSchema.nullable() }),
    output: z
      .array(z.object({ release: releaseSchema, memberName: z.string() }).readonly())
      .readonly(),
    provides: ['releases', 'members'],
  }),
} as const;
