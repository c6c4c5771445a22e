import { z } from 'zod';
import { agreementKindSchema, agreementVersionSchema, neededAtSchema } from '../domain/agreement';
import {
  consentSchema,
  consentSignatureSchema,
  consentStates,
  consentTermsSchema,
  identityProofSchema,
  signedCopySchema,
  understandingSchema,
  withdrawalSchema,
} from '../domain/consent';
import { instantSchema } from '../domain/fields';
import { agreementIdSchema, consentIdSchema, memberIdSchema } from '../domain/ids';
import { command, query } from './operation';

const done = z.object({});
const one = { consentId: consentIdSchema };
const saved = z.object({ path: z.string() }).readonly();
/** A drawn signature has at most 200 strokes. */
const LONG_INPUT = 4 * 1024 * 1024;
/** The largest signed copy that can be attached. */
export const MOST_COPY_BYTES = 10 * 1024 * 1024;

export const consentRowSchema = z
  .object({
    agreementId: agreementIdSchema,
    kind: agreementKindSchema,
    neededAt: neededAtSchema,
    title: z.string(),
    /** The version that would be signed now; `null` while nothing is published or it is retired. */
    versionNumber: z.number().int().positive().nullable(),
    state: z.enum(consentStates),
    /** Every consent of this member to it, newest first. */
    consents: z.array(consentSchema).readonly(),
  })
  .readonly();
export type ConsentRow = z.infer<typeof consentRowSchema>;

/** What the filled-in text is made of, so that the screen shows what will be signed. */
export const signingViewSchema = z
  .object({
    agreementId: agreementIdSchema,
    kind: agreementKindSchema,
    version: agreementVersionSchema,
    /** What a signed paper may have been printed from, newest first. */
    earlierVersions: z.array(agreementVersionSchema).readonly(),
    /** Values of the member's and the group's placeholders; the terms' are added as they are typed. */
    values: z.record(z.string(), z.string()),
    signerName: z.string(),
  })
  .readonly();
export type SigningView = z.infer<typeof signingViewSchema>;

export const consentCheckSchema = z
  .object({
    /** The text is the one whose hash was signed. */
    isTextWhole: z.boolean(),
    /** The version it was made from is published with the same hash. */
    isVersionKnown: z.boolean(),
    /** Signature, time and everything beside them are what they were. */
    isEvidenceWhole: z.boolean(),
    /** The chain holds this evidence, written at this time; `null`: it holds none. */
    chained: z.object({ sequence: z.number().int(), at: instantSchema }).readonly().nullable(),
    /** It came with a sealed export: the chain cannot tell when, or that, it was given. */
    isTakenIn: z.boolean(),
    /** The consent names the time at which it was chained, but for five minutes; taken in, it cannot. */
    isTimeChained: z.boolean(),
    /** The chain knows of a withdrawal exactly if the consent has one. */
    isWithdrawalChained: z.boolean(),
    /** The attached copy is the file that was attached; `null` when there is none. */
    isCopyWhole: z.boolean().nullable(),
  })
  .readonly();
export type ConsentCheck = z.infer<typeof consentCheckSchema>;

export const chosenCopySchema = z
  .object({
    /** Names the file until the vault locks or another is chosen. */
    token: z.string().max(100),
    copy: signedCopySchema,
  })
  .readonly();
export type ChosenCopy = z.infer<typeof chosenCopySchema>;

/** As the window sends it: the copy is named by its token. */
const signatureInputSchema = z.discriminatedUnion('method', [
  consentSignatureSchema.options[0],
  consentSignatureSchema.options[1],
  z.strictObject({
    ...consentSignatureSchema.options[2].unwrap().omit({ copy: true }).shape,
    copyToken: z.string().max(100),
  }),
  consentSignatureSchema.options[3],
]);

export const consentOperations = {
  /** How a member stands to every agreement that concerns them. Rejects: not-found. */
  listConsents: query({
    input: z.strictObject({ memberId: memberIdSchema }),
    output: z.array(consentRowSchema).readonly(),
    provides: ['consents', 'agreements', 'members'],
    views: ({ memberId }) => memberId,
  }),
  /** Rejects: not-found, practice-missing, agreement-unpublished, agreement-retired. */
  getSigning: query({
    input: z.strictObject({ memberId: memberIdSchema, agreementId: agreementIdSchema }),
    output: signingViewSchema,
    provides: ['agreements', 'members', 'practice', 'groups'],
    views: ({ memberId }) => memberId,
  }),
  /**
   * Asks for the signed PDF or picture and looks into it; nothing is kept yet. Rejects:
   * save-cancelled, file-not-read, file-too-large, copy-not-readable (not a PDF, PNG or JPEG).
   */
  chooseSignedCopy: command({ input: z.strictObject({}), output: chosenCopySchema, changes: [] }),
  /**
   * Records a consent with its evidence. `shownText` is what stood on the screen. Rejects:
   * not-found, practice-missing, agreement-unpublished, agreement-retired, agreement-changed,
   * terms-do-not-fit, understanding-missing, mark-too-small, signed-in-future, copy-token-unknown,
   * signer-is-another-member, signed-before-version, signed-before-withdrawal, consent-already-given.
   */
  giveConsent: command({
    input: z.strictObject({
      memberId: memberIdSchema,
      agreementId: agreementIdSchema,
      versionNumber: z.number().int().positive(),
      shownText: z.string().max(100_000),
      terms: consentTermsSchema,
      understanding: understandingSchema,
      identity: identityProofSchema,
      signature: signatureInputSchema,
    }),
    output: z.object(one).readonly(),
    changes: ['consents', 'members'],
    maxInputBytes: LONG_INPUT,
  }),
  /**
   * Every other open consent that is the same commitment ends with it: releases to the same provider,
   * or consents to the same agreement. Rejects: not-found, already-withdrawn, before-consent,
   * signed-in-future.
   */
  withdrawConsent: command({
    input: z.strictObject({ ...one, withdrawal: withdrawalSchema }),
    output: done,
    changes: ['consents', 'members'],
    maxInputBytes: 256 * 1024,
  }),
  /** Compares a consent with its version, its own hashes and the chain. Rejects: not-found. */
  checkConsent: command({ input: z.strictObject(one), output: consentCheckSchema, changes: [] }),
  /** The signer's copy as a PDF: text, evidence, signature. Rejects: not-found, save-cancelled … */
  saveConsentCopy: command({
    input: z.strictObject(one),
    output: saved,
    changes: ['consents', 'disclosures'],
  }),
  /** The attached file as it was attached. Rejects: not-found, save-cancelled, file-not-written. */
  saveSignedCopy: command({ input: z.strictObject(one), output: saved, changes: ['disclosures'] }),
} as const;
