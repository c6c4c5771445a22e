import { z } from 'zod';
import { instantSchema, localDateSchema, requiredLine } from './fields';
import { consentIdSchema, disclosureIdSchema, memberIdSchema } from './ids';

/** What is written down when something about a member was told to someone (M12, M96). */
export const disclosureTypedSchema = z
  .object({
    disclosedOn: localDateSchema,
    how: z.enum(['telephone', 'video', 'letter', 'e-mail', 'in-person']),
    /** What was told, in a sentence: the minimum that was necessary (M104). */
    what: requiredLine,
    purpose: requiredLine,
  })
  .readonly();
export type DisclosureTyped = z.infer<typeof disclosureTypedSchema>;

/** The log entry of one disclosure: date, recipient and address, what, why (facts.md). */
export const disclosureSchema = z
  .object({
    id: disclosureIdSchema,
    memberId: memberIdSchema,
    /** The consent that permitted it. */
    consentId: consentIdSchema,
    recipient: requiredLine,
    recipientContact: z.string(),
    ...disclosureTypedSchema.unwrap().shape,
    madeAt: instantSchema,
  })
  .readonly();
export type Disclosure = z.infer<typeof disclosureSchema>;
