import { z } from 'zod';
import {
  agreementKindSchema,
  agreementSchema,
  agreementTextSchema,
  neededAtSchema,
  voteSchema,
} from '../domain/agreement';
import { optionalLine } from '../domain/fields';
import { agreementIdSchema, groupIdSchema, memberIdSchema } from '../domain/ids';
import { command, query } from './operation';

const LONG_INPUT = 512 * 1024;
const done = z.object({});
const one = { agreementId: agreementIdSchema };

export const agreementSummarySchema = z
  .object({
    id: agreementIdSchema,
    kind: agreementKindSchema,
    neededAt: neededAtSchema,
    groupId: groupIdSchema.nullable(),
    title: z.string(),
    /** The newest published version, `null` before the first. */
    versionNumber: z.number().int().positive().nullable(),
    hasDraft: z.boolean(),
    isRetired: z.boolean(),
    /** Present members of whom a consent to the newest version is still wanted. */
    wanted: z.number().int().nonnegative(),
  })
  .readonly();
export type AgreementSummary = z.infer<typeof agreementSummarySchema>;

/** Present members: how many it concerns, or will once it is published, and who signed already. */
const concernedSchema = z
  .object({
    members: z.number().int().nonnegative(),
    /** Those of them whose consent to the newest version holds. */
    signed: z.number().int().nonnegative(),
  })
  .readonly();

const wantedFromSchema = z
  .object({ memberId: memberIdSchema, preferredFirstName: z.string(), legalName: z.string() })
  .readonly();

export const agreementOperations = {
  /** Those in use first, in the order of their kinds; retired ones last. */
  listAgreements: query({
    input: z.strictObject({}),
    output: z.array(agreementSummarySchema).readonly(),
    provides: ['agreements', 'consents', 'members', 'groups'],
  }),
  /** With the present members of whom a consent is wanted. Rejects: not-found. */
  getAgreement: query({
    input: z.strictObject(one),
    output: z
      .object({
        agreement: agreementSchema,
        wantedFrom: z.array(wantedFromSchema).readonly(),
        concerned: concernedSchema,
      })
      .readonly(),
    provides: ['agreements', 'consents', 'members', 'groups'],
  }),
  /** Adds Alcove's default texts as drafts: each kind that is not there yet. */
  addDefaultAgreements: command({
    input: z.strictObject({}),
    output: z.object({ added: z.number().int().nonnegative() }).readonly(),
    changes: ['agreements'],
  }),
  /** Begins an agreement of one's own. Rejects: not-found (group), kind-keeps-no-records. */
  addAgreement: command({
    input: z.strictObject({
      kind: agreementKindSchema,
      neededAt: neededAtSchema,
      groupId: groupIdSchema.nullable(),
      draft: agreementTextSchema,
    }),
    output: z.object(one).readonly(),
    changes: ['agreements'],
    maxInputBytes: LONG_INPUT,
  }),
  /** Rejects: not-found, agreement-retired. */
  saveAgreementDraft: command({
    input: z.strictObject({ ...one, draft: agreementTextSchema }),
    output: done,
    changes: ['agreements'],
    maxInputBytes: LONG_INPUT,
  }),
  /** Throws the draft away; the published versions stay. Rejects: not-found. */
  dropAgreementDraft: command({
    input: z.strictObject(one),
    output: done,
    changes: ['agreements'],
  }),
  /**
   * Freezes the draft as the next version, the practice's placeholders filled in (M45). Rejects:
   * not-found, practice-missing, nothing-to-publish, agreement-unchanged, placeholder-unknown,
   * vote-missing, agreement-retired.
   */
  publishAgreement: command({
    input: z.strictObject({ ...one, changeNote: optionalLine, vote: voteSchema.nullable() }),
    output: z.object({ versionNumber: z.number().int().positive() }).readonly(),
    changes: ['agreements', 'consents', 'members'],
  }),
  /** Nobody is asked to sign it any more; `false` brings it back. Rejects: not-found. */
  retireAgreement: command({
    input: z.strictObject({ ...one, isRetired: z.boolean() }),
    output: done,
    changes: ['agreements', 'consents', 'members'],
  }),
  /**
   * Saves the newest version as an unsigned form, a PDF to send out, its member's placeholders as
   * lines to write on. Rejects: not-found, practice-missing, agreement-unpublished,
   * save-cancelled, file-not-written.
   */
  saveAgreementForm: command({
    input: z.strictObject(one),
    output: z.object({ path: z.string() }).readonly(),
    changes: [],
  }),
} as const;
