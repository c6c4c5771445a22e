import { z } from 'zod';
import { disclosureGroundSchema, disclosureHows, recipientKindSchema } from './disclosure';
import { instantSchema, localDateSchema } from './fields';
import { consentIdSchema, memberIdSchema } from './ids';

/**
 * One line of the log of disclosures, which is the custodian's log in Ontario and the accounting of
 * disclosures in the United States (facts.md): date, recipient and address, what, purpose, ground.
 */
export const accountingRowSchema = z
  .object({
    /** Of the disclosure, or of the release. */
    id: z.string(),
    memberId: memberIdSchema,
    /** `null` when there is no such member any more. */
    memberName: z.string().nullable(),
    disclosedOn: localDateSchema,
    recipient: z.string(),
    /** `null`: a release of an earlier Alcove, which did not ask. */
    recipientKind: recipientKindSchema.nullable(),
    recipientContact: z.string(),
    how: z.enum([...disclosureHows, 'copy-of-record']),
    what: z.string(),
    purpose: z.string(),
    ground: disclosureGroundSchema,
    /** The consent that permitted it. */
    consentId: consentIdSchema.nullable(),
    /** `may-have-left`: Alcove ended between the entry and its file. */
    state: z.enum(['left', 'may-have-left', 'did-not-leave']),
    madeAt: instantSchema,
  })
  .readonly();
export type AccountingRow = z.infer<typeof accountingRowSchema>;

/** What an accounting is of. */
export const accountingFilterSchema = z
  .strictObject({
    /** `null`: everyone. */
    memberId: memberIdSchema.nullable(),
    /** Days on which it was told, both included; `null` where it is open. */
    from: localDateSchema.nullable(),
    to: localDateSchema.nullable(),
    /** Whom it was told to; none chosen means all. */
    kinds: z.array(recipientKindSchema).readonly(),
    /** Papers for the clinician's own desk went to no one else: they are told apart. */
    withOwnUse: z.boolean(),
  })
  .readonly();
export type AccountingFilter = z.infer<typeof accountingFilterSchema>;
