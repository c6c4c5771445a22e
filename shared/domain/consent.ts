import { z } from 'zod';
import {
  instantSchema,
  localDateSchema,
  momentSchema,
  optionalLine,
  paragraph,
  requiredLine,
  sha256Schema,
} from './fields';
import { agreementIdSchema, consentIdSchema, memberIdSchema } from './ids';
import { signatureMarkSchema } from './signature-mark';

/**
 * What is filled in for one member, beside the text: to whom and about what a release is, or which
 * fees were agreed to. Plain for every other agreement.
 */
export const consentTermsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plain') }).readonly(),
  z
    .object({
      kind: z.literal('provider'),
      /** The other party (M12): a person or an organisation. */
      provider: requiredLine,
      providerContact: optionalLine,
      /** What may be told. */
      scope: requiredLine,
      expiresOn: localDateSchema,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('fees'),
      /** As they are agreed with this member (M35, M36), in cents. */
      missedSessionFeeCents: z.number().int().min(0).max(1_000_000),
    })
    .readonly(),
]);
export type ConsentTerms = z.infer<typeof consentTermsSchema>;

/** Exactly what was agreed to: every placeholder filled in. */
export const signedDocumentSchema = z
  .object({
    title: z.string(),
    text: z.string(),
    versionNumber: z.number().int().positive(),
    versionHash: sha256Schema,
    /** SHA-256 of the text's UTF-8 bytes. */
    hash: sha256Schema,
  })
  .readonly();
export type SignedDocument = z.infer<typeof signedDocumentSchema>;

/** How it was seen that the text was understood (M97). */
export const understandingSchema = z.discriminatedUnion('kind', [
  /** Every statement was judged rightly in the end; `wrongAnswers` before that. */
  z
    .object({ kind: z.literal('answered'), wrongAnswers: z.number().int().nonnegative() })
    .readonly(),
  z.object({ kind: z.literal('discussed'), note: requiredLine }).readonly(),
  /** The agreement asks no questions. */
  z.object({ kind: z.literal('not-asked') }).readonly(),
]);
export type Understanding = z.infer<typeof understandingSchema>;

/** How it is known who signed (facts.md, e-signature evidence: attribution). */
export const identityProofSchema = z.enum([
  'known-to-clinician',
  'seen-on-video',
  'identity-document',
]);
export type IdentityProof = z.infer<typeof identityProofSchema>;

export const signedCopySchema = z
  .object({
    fileName: z.string().max(255),
    mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
    bytes: z.number().int().positive(),
    sha256: sha256Schema,
  })
  .readonly();
export type SignedCopy = z.infer<typeof signedCopySchema>;

/** What the signer did. Encrypted a second time in the store, but for what was drawn. */
export const consentSignatureSchema = z.discriminatedUnion('method', [
  z
    .object({
      method: z.literal('drawn'),
      signerName: requiredLine,
      /** `null`: the drawing was on a part of the vault that is lost. Nobody signs like that. */
      mark: signatureMarkSchema.nullable(),
    })
    .readonly(),
  z.object({ method: z.literal('typed'), signerName: requiredLine }).readonly(),
  z
    .object({
      method: z.literal('paper'),
      signerName: requiredLine,
      signedOn: localDateSchema,
      copy: signedCopySchema,
    })
    .readonly(),
  z
    .object({
      method: z.literal('spoken'),
      signerName: requiredLine,
      spokenOn: localDateSchema,
      /** What they said, as nearly as possible. */
      words: paragraph.refine((text) => text.trim() !== '', 'Please write down what was said.'),
      witness: optionalLine,
    })
    .readonly(),
]);
export type ConsentSignature = z.infer<typeof consentSignatureSchema>;
export type SignatureMethod = ConsentSignature['method'];

/** With what it was signed: the system and this program's version. */
export const signingDeviceSchema = z
  .object({ system: z.string(), alcoveVersion: z.string() })
  .readonly();

export const withdrawalSchema = z
  .object({
    /** The day on which the member withdrew; it holds from then on. */
    withdrawnOn: localDateSchema,
    how: z.enum(['in-writing', 'spoken', 'in-the-group']),
    note: paragraph,
  })
  .readonly();
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** One member's answer to one version of an agreement. Once given it is only ever withdrawn. */
export const consentSchema = z
  .object({
    id: consentIdSchema,
    memberId: memberIdSchema,
    agreementId: agreementIdSchema,
    terms: consentTermsSchema,
    document: signedDocumentSchema,
    understanding: understandingSchema,
    /** The sentence that was agreed to beside the text: intent, and consent to signing like this. */
    wording: z.string(),
    identity: identityProofSchema,
    signature: consentSignatureSchema,
    device: signingDeviceSchema,
    /** When it was written into the vault; for paper and speech the day of signing stands above. */
    given: momentSchema,
    /**
     * The consent that decided until then: of this member, to this agreement. What came after what
     * follows from this, and not from a clock that may have been set back.
     */
    supersedes: consentIdSchema.nullable(),
    /** The last day on which it holds; `null` when it does not expire. */
    expiresOn: localDateSchema.nullable(),
    /** SHA-256 over everything above, also chained as the event `consent-given`. */
    evidenceHash: sha256Schema,
    withdrawn: z
      .object({ ...withdrawalSchema.unwrap().shape, recorded: momentSchema })
      .readonly()
      .nullable(),
    /** When the signer was last given a copy. */
    copyGivenAt: instantSchema.nullable(),
  })
  .readonly();
export type Consent = z.infer<typeof consentSchema>;

const [drawnSchema, ...otherSignatures] = consentSignatureSchema.options;

/** A consent without what was drawn: enough to know whether it holds, and quick to read by hundreds. */
export const listedConsentSchema = z
  .object({
    ...consentSchema.unwrap().shape,
    signature: z.discriminatedUnion('method', [
      drawnSchema.unwrap().omit({ mark: true }).readonly(),
      ...otherSignatures,
    ]),
  })
  .readonly();
export type ListedConsent = z.infer<typeof listedConsentSchema>;

/** How a member stands to one agreement on one day. */
export const consentStates = ['missing', 'outdated', 'given', 'expired', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

export type ConsentRefusal =
  /** A newer version was published, or the terms changed, since the text was shown. */
  | { readonly code: 'agreement-changed' }
  | { readonly code: 'mark-too-small' }
  | { readonly code: 'understanding-missing' }
  | { readonly code: 'terms-do-not-fit' }
  | { readonly code: 'signed-in-future' }
  /** The day on the paper, or of the words, is before the day on which this version was published. */
  | { readonly code: 'signed-before-version'; readonly publishedOn: string }
  /** They have withdrawn since: an older signature does not bring the consent back (ADR 12). */
  | { readonly code: 'signed-before-withdrawal'; readonly withdrawnOn: string }
  /** The same answer is there already, and holds. */
  | { readonly code: 'consent-already-given' }
  | { readonly code: 'signer-is-another-member' }
  | { readonly code: 'already-withdrawn' }
  | { readonly code: 'consent-expired'; readonly expiredOn: string }
  | { readonly code: 'consent-withdrawn'; readonly withdrawnOn: string }
  /** This consent permits no disclosure: it is not a release to a provider. */
  | { readonly code: 'consent-permits-no-disclosure' }
  | { readonly code: 'before-consent' }
  /** Written consent is the ground, and no written consent of this member is named. */
  | { readonly code: 'consent-required' };
