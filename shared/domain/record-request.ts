import { z } from 'zod';
import { instantSchema, localDateSchema, optionalLine, paragraph, requiredLine } from './fields';
import { consentIdSchema, memberIdSchema, recordRequestIdSchema, releaseIdSchema } from './ids';
import { letterSchema } from './letter';
import { feeCentsSchema } from './money';
import { releaseSectionSchema } from './release-sections';

export const askerKindSchema = z.enum([
  'member',
  'representative',
  'lawyer',
  'insurer',
  'provider',
  'court',
]);
export type AskerKind = z.infer<typeof askerKindSchema>;

/** How it is known that they are who they say they are. */
export const askerIdentitySchema = z
  .object({
    how: z.enum([
      'known-to-clinician',
      'seen-on-video',
      'identity-document',
      'letterhead-called-back',
      'court-document',
    ]),
    note: optionalLine,
    on: localDateSchema,
  })
  .readonly();
export type AskerIdentity = z.infer<typeof askerIdentitySchema>;

/** By what right they may have it (M96, M104). */
export const askerAuthoritySchema = z.discriminatedUnion('kind', [
  /** The member asks for their own record. */
  z.object({ kind: z.literal('own-record') }).readonly(),
  z.object({ kind: z.literal('written-consent'), consentId: consentIdSchema }).readonly(),
  /** Power of attorney, substitute decision maker, estate trustee: which paper was seen. */
  z.object({ kind: z.literal('representation'), document: requiredLine }).readonly(),
  /** Order, summons, warrant, or the section of the law. */
  z.object({ kind: z.literal('legal-authority'), document: requiredLine }).readonly(),
]);
export type AskerAuthority = z.infer<typeof askerAuthoritySchema>;

/** Why something is refused; which of them a jurisdiction knows stands in access-law. */
export const refusalGroundSchema = z.enum([
  'serious-harm',
  'confidential-source',
  'not-severable',
  'quality-of-care',
  'raw-test-data',
  'research-only',
  'psychotherapy-notes',
  'legal-privilege',
  'identity-not-established',
  'authority-not-established',
  'frivolous',
  'record-destroyed',
  'no-record',
]);
export type RefusalGround = z.infer<typeof refusalGroundSchema>;

/** How it ended. */
export const requestOutcomeSchema = z
  .object({
    kind: z.enum(['granted', 'granted-in-part', 'refused', 'withdrawn']),
    on: localDateSchema,
    /** What was refused and why; empty when everything was given, or it was withdrawn. */
    refusals: z
      .array(
        z
          .object({ what: requiredLine, ground: refusalGroundSchema, note: optionalLine })
          .readonly(),
      )
      .readonly(),
    /** How the release was handed over; `null` where nothing was. */
    sent: z
      .object({
        on: localDateSchema,
        how: z.enum(['in-person', 'post', 'e-mail', 'portal', 'stick']),
      })
      .readonly()
      .nullable(),
  })
  .readonly();
export type RequestOutcome = z.infer<typeof requestOutcomeSchema>;

/** A request for one member's record, from the day it came in to the day it was answered. */
export const recordRequestSchema = z
  .object({
    id: recordRequestIdSchema,
    /** Of a member, or of someone whose record was destroyed. */
    memberId: memberIdSchema,
    madeAt: instantSchema,
    receivedOn: localDateSchema,
    asker: z.object({ kind: askerKindSchema, name: requiredLine }).readonly(),
    /** Address, telephone or e-mail; encrypted a second time in the store. */
    recipientContact: optionalLine,
    identity: askerIdentitySchema.nullable(),
    authority: askerAuthoritySchema.nullable(),
    wanted: z
      .object({
        from: localDateSchema.nullable(),
        to: localDateSchema.nullable(),
        sections: z.array(releaseSectionSchema).readonly(),
        note: paragraph,
      })
      .readonly(),
    /** At most one, by written notice with its reason (facts.md). */
    extension: z
      .object({ reason: requiredLine, decidedOn: localDateSchema, newDueOn: localDateSchema })
      .readonly()
      .nullable(),
    fee: z
      .object({
        estimateCents: feeCentsSchema,
        pages: z.number().int().nonnegative(),
        answer: z.enum(['waiting', 'agreed', 'waived']),
      })
      .readonly()
      .nullable(),
    letters: z.array(letterSchema).readonly(),
    /** Releases that were made for who asks now, oldest first. */
    releaseIds: z.array(releaseIdSchema).readonly(),
    /** Releases for whoever asked before, or by another right: they answer nothing any more. */
    pastReleases: z
      .array(z.object({ releaseId: releaseIdSchema, askerKind: askerKindSchema }).readonly())
      .readonly()
      .optional(),
    outcome: requestOutcomeSchema.nullable(),
  })
  .readonly();
export type RecordRequest = z.infer<typeof recordRequestSchema>;

export type RecordRequestRefusal =
  /** What was answered changes no more. */
  | { readonly code: 'request-answered'; readonly answeredOn: string }
  /** Local dates, both possible; `null`: any earlier day is. */
  | { readonly code: 'day-not-possible'; readonly from: string | null; readonly to: string }
  | { readonly code: 'request-reversed' }
  /** Only the member asks for their own record. */
  | { readonly code: 'not-their-own-record' }
  | { readonly code: 'identity-missing' }
  | { readonly code: 'authority-missing' }
  | { readonly code: 'fee-not-estimated' }
  | { readonly code: 'already-extended'; readonly dueOn: string }
  | { readonly code: 'extension-too-late'; readonly dueOn: string }
  /** The consent permits it to someone else than who asks. */
  | { readonly code: 'consent-names-another'; readonly provider: string }
  /** Granted, and no release was made for it. */
  | { readonly code: 'release-missing' }
  /** Granted, and it is not said when and how it was handed over. */
  | { readonly code: 'handing-over-missing' }
  /** Refused, in part or as a whole, and no ground is given. */
  | { readonly code: 'ground-missing' }
  /** Granted or withdrawn, and yet grounds of a refusal are given. */
  | { readonly code: 'ground-not-wanted' }
  | { readonly code: 'ground-not-known'; readonly ground: RefusalGround }
  /** A refusal is told in writing. */
  | { readonly code: 'refusal-letter-missing' };
