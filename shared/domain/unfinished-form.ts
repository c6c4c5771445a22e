import { z } from 'zod';
import {
  agreementIdSchema,
  consentIdSchema,
  emergencyRecordIdSchema,
  groupIdSchema,
  incidentIdSchema,
  ledgerEntryIdSchema,
  memberIdSchema,
  moduleIdSchema,
  recordRequestIdSchema,
  policyIdSchema,
  sessionIdSchema,
} from './ids';
import { incidentStepSchema } from './incident';
import { templateIdSchema } from './note-template';

/** The forms on the page of one request. */
const requestFormSchema = z.enum([
  'asked',
  'identity',
  'authority',
  'fee',
  'extension',
  'answer',
  'extension-letter',
  'fee-letter',
  'cover-letter',
  'answer-letter',
]);

/**
 * The forms that are kept while they are being filled in: a closed list, so that no secret and no
 * text about a group (M11) can ever get among them. A form about one member, group or session is
 * kept once for each.
 */
export const unfinishedFormKeySchema = z.union([
  z.enum(['practice', 'new-member', 'new-group', 'new-agreement']),
  z.templateLiteral(['change-member:', memberIdSchema]),
  z.templateLiteral(['release:', memberIdSchema]),
  z.templateLiteral(['release:', memberIdSchema, ':', recordRequestIdSchema]),
  z.templateLiteral(['new-module:', groupIdSchema]),
  z.templateLiteral(['module-overview:', moduleIdSchema]),
  z.templateLiteral(['session-times:', sessionIdSchema]),
  z.templateLiteral(['referral:', memberIdSchema]),
  z.templateLiteral(['preparation:', memberIdSchema]),
  z.templateLiteral(['suitability:', memberIdSchema]),
  z.templateLiteral(['relationships:', memberIdSchema]),
  z.templateLiteral(['admission:', memberIdSchema]),
  z.templateLiteral(['leaving:', memberIdSchema]),
  z.templateLiteral(['outside-contact:', memberIdSchema]),
  z.templateLiteral(['agreement:', agreementIdSchema]),
  z.templateLiteral(['publishing:', agreementIdSchema]),
  z.templateLiteral(['consent:', memberIdSchema, ':', agreementIdSchema]),
  z.templateLiteral(['withdrawal:', memberIdSchema, ':', consentIdSchema]),
  z.templateLiteral(['disclosure:', memberIdSchema, ':', consentIdSchema]),
  z.templateLiteral(['new-disclosure:', memberIdSchema]),
  z.templateLiteral(['accounting:', memberIdSchema]),
  z.templateLiteral(['safety-plan:', memberIdSchema]),
  z.templateLiteral(['emergency-contacts:', memberIdSchema]),
  z.templateLiteral(['call-locations:', memberIdSchema]),
  z.templateLiteral(['meeting:', groupIdSchema]),
  z.templateLiteral(['notice:', memberIdSchema]),
  z.templateLiteral(['emergency-entry:', memberIdSchema, ':', emergencyRecordIdSchema]),
  z.templateLiteral(['moving:', sessionIdSchema]),
  z.templateLiteral(['let-in:', sessionIdSchema, ':', memberIdSchema]),
  z.templateLiteral(['place:', sessionIdSchema, ':', memberIdSchema]),
  z.literal('new-incident'),
  z.templateLiteral(['incident-entry:', incidentIdSchema, ':', incidentStepSchema]),
  z.templateLiteral(['incident-letter:', incidentIdSchema, ':', memberIdSchema]),
  z.templateLiteral(['incident-report:', incidentIdSchema]),
  z.templateLiteral(['policy:', z.union([z.literal('new'), policyIdSchema])]),
  z.templateLiteral(['template:', z.union([z.literal('new'), templateIdSchema])]),
  z.templateLiteral(['payment:', memberIdSchema]),
  z.templateLiteral(['waiver:', memberIdSchema, ':', ledgerEntryIdSchema]),
  z.templateLiteral(['reversal:', memberIdSchema, ':', ledgerEntryIdSchema]),
  z.templateLiteral(['fee-arrangement:', memberIdSchema]),
  z.enum(['insured-rate', 'missed-session-fee', 'billing-code', 'billing-units', 'billing-file']),
  z.enum(['vacation', 'library-entry', 'snippet']),
  z.literal('new-request'),
  z.templateLiteral(['request:', recordRequestIdSchema, ':', requestFormSchema]),
]);
export type UnfinishedFormKey = z.infer<typeof unfinishedFormKeySchema>;

export const LONGEST_UNFINISHED_FORM = 512 * 1024;

/**
 * A form that was being filled in when the vault locked or the app ended, as it was typed: kept in
 * the records store, encrypted like the rest, until it is saved or thrown away.
 */
export const unfinishedFormSchema = z
  .object({
    id: z.string().regex(/^unfinished:/),
    key: unfinishedFormKeySchema,
    /** JSON text of the form's values. */
    values: z.string().max(LONGEST_UNFINISHED_FORM),
    savedAt: z.iso.datetime({ precision: 3 }),
  })
  .readonly();
export type UnfinishedForm = z.infer<typeof unfinishedFormSchema>;

export function unfinishedIdOf(key: UnfinishedFormKey): UnfinishedForm['id'] {
  return `unfinished:${key}`;
}
