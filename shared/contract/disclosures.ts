import { z } from 'zod';
import { accountingFilterSchema, accountingRowSchema } from '../domain/accounting';
import { disclosurePartySchema, disclosureTypedSchema } from '../domain/disclosure';
import { memberIdSchema } from '../domain/ids';
import { command, query } from './operation';

export const disclosureOperations = {
  /**
   * Logs that something was told about a member (M12, M96): under a consent the provider whom it
   * names is the recipient, whatever is typed. Rejects: not-found, told-in-future,
   * consent-permits-no-disclosure, consent-expired, consent-withdrawn, before-consent.
   */
  recordDisclosure: command({
    input: z.strictObject({
      memberId: memberIdSchema,
      party: disclosurePartySchema,
      disclosure: disclosureTypedSchema,
    }),
    output: z.object({}),
    changes: ['disclosures'],
  }),
  /**
   * What was told of a member and what was handed over, newest first; neither what did not leave nor
   * what is for the clinician's own desk. Rejects: not-found.
   */
  listDisclosures: query({
    input: z.strictObject({ memberId: memberIdSchema }),
    output: z.array(accountingRowSchema).readonly(),
    provides: ['disclosures', 'releases', 'members'],
    views: ({ memberId }) => memberId,
  }),
  /** The log of disclosures and the releases as one list, newest day first. Rejects: accounting-period-reversed. */
  getAccounting: query({
    input: z.strictObject({ filter: accountingFilterSchema }),
    output: z.array(accountingRowSchema).readonly(),
    provides: ['disclosures', 'releases', 'members'],
    views: ({ filter }) => filter.memberId,
  }),
  /**
   * Saves an accounting and logs it: for the clinician's own use (`party` is `null`), or to hand over
   * what concerns one member. Rejects as getAccounting, and: not-found, practice-missing,
   * accounting-of-everyone, save-cancelled, file-not-written, consent-required,
   * consent-permits-no-disclosure, consent-expired, consent-withdrawn, before-consent.
   */
  saveAccounting: command({
    input: z.strictObject({
      filter: accountingFilterSchema,
      format: z.enum(['pdf', 'csv']),
      party: disclosurePartySchema.nullable(),
    }),
    output: z.object({ path: z.string(), lines: z.number().int().nonnegative() }).readonly(),
    changes: ['disclosures'],
  }),
} as const;
