import { z } from 'zod';
import { optionalLine } from '../domain/fields';
import { memberIdSchema } from '../domain/ids';
import { releaseRecipientSchema, releaseSchema } from '../domain/release';
import { releaseChoiceSchema, releaseMaskSchema } from '../domain/release-choice';
import { releaseContentSchema, sectionCountsSchema } from '../domain/release-content';
import { command, query } from './operation';

/** A ten-year record can hold thousands of names that were judged one by one. */
const CHOICE_BYTES = 4 * 1024 * 1024;

export const releaseOperations = {
  /**
   * What the PDF would hold, and the names that were found. A lift of a part that is not chosen is
   * passed over. Rejects: not-found (member, record-request), scope-reversed, practice-missing,
   * ground-not-known, signed-note-altered, mask-changed, withheld-note-missing, record-destroyed; for a
   * request also: request-answered, identity-missing, authority-missing.
   */
  previewRelease: query({
    input: z.strictObject({ choice: releaseChoiceSchema }),
    output: z
      .object({
        content: releaseContentSchema,
        /** In the order in which they stand in the release. */
        masks: z.array(releaseMaskSchema).readonly(),
        counts: sectionCountsSchema,
        /** The newest release of the same choice, and whether the record still says the same. */
        earlier: z
          .object({ number: z.string(), madeAt: z.string(), isSame: z.boolean() })
          .readonly()
          .nullable(),
      })
      .readonly(),
    provides: ['notes', 'members', 'sessions', 'practice'],
    views: ({ choice }) => choice.scope.memberId,
    maxInputBytes: CHOICE_BYTES,
  }),
  /**
   * The pages as they would be handed over, without a number; `pdf` is base 64. For a request the
   * recipient is whoever asked, and where a member asked for their own record it is the member.
   * Rejects as previewRelease; for a request on written consent also as establishAuthority does.
   */
  previewPages: query({
    input: z.strictObject({ choice: releaseChoiceSchema, recipient: releaseRecipientSchema }),
    output: z.object({ pdf: z.string(), pages: z.number().int().positive() }).readonly(),
    provides: [],
    views: ({ choice }) => choice.scope.memberId,
    maxInputBytes: CHOICE_BYTES,
  }),
  /**
   * Asks where to save, logs the disclosure, writes the PDF and its manifest. Rejects as
   * previewRelease, and: authority-not-stated, release-cancelled (nothing left, nothing logged),
   * file-not-written (nothing left, logged as such). With written consent as the ground, also:
   * consent-required, consent-withdrawn, consent-expired, consent-permits-no-disclosure,
   * before-consent. The recipient is then the provider whom the consent names, whatever was sent; where
   * the member asked for their own record, it is the member. For a request, recipient and ground are
   * those that were established, whatever was sent (M96, M104); on written consent it also rejects
   * consent-names-another. All of it is asked again after the dialog, and record-changed says that
   * what was looked at is not what would leave.
   */
  releaseRecord: command({
    input: z.strictObject({
      choice: releaseChoiceSchema,
      recipient: releaseRecipientSchema,
      /** Address, telephone or e-mail, for the accounting of disclosures. */
      recipientContact: optionalLine.default(''),
      isProtected: z.boolean().default(false),
    }),
    output: z
      .object({
        release: releaseSchema,
        path: z.string(),
        /** `null`: the PDF is saved, and the manifest beside it could not be. */
        manifestPath: z.string().nullable(),
        /** Kept nowhere: who loses it makes another release. */
        password: z.string().nullable(),
      })
      .readonly(),
    changes: ['releases', 'disclosures', 'record-requests'],
    maxInputBytes: CHOICE_BYTES,
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
