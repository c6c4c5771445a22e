import { canonicalJson } from '../lib/canonical-json';
import { addDays, addMonths, localDateOf } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import {
  newestVersionOf,
  type Agreement,
  type AgreementKind,
  type AgreementRefusal,
  type AgreementText,
  type AgreementVersion,
} from './agreement';
import { fillPlaceholders, placeholdersIn, type PlaceholderValues } from './agreement-text';
import type {
  Consent,
  ConsentRefusal,
  ConsentSignature,
  ConsentTerms,
  Understanding,
  Withdrawal,
} from './consent';
import { CONSENT_WORDING } from './consent-wording';
import type { Moment } from './fields';
import { isTooSmall } from './signature-mark';
import type { Sha256 } from './signed-text';
import { placeholdersOfTerms } from './terms-words';

type Unsignable = Extract<
  AgreementRefusal,
  { readonly code: 'agreement-unpublished' | 'agreement-retired' }
>;

/** The version that is signed now: the newest, never the draft. */
export function signableVersionOf(agreement: Agreement): Result<AgreementVersion, Unsignable> {
  if (agreement.retiredAt !== null) return err({ code: 'agreement-retired' });
  const version = newestVersionOf(agreement);
  return version ? ok(version) : err({ code: 'agreement-unpublished' });
}

const OF_A_PROVIDER = ['provider', 'providerContact', 'scope', 'expiresOn'];

/** What has to be filled in for one member before this text can be signed (M12, M36). */
export function termsKindOf(kind: AgreementKind, text: string): ConsentTerms['kind'] {
  const open = placeholdersIn(text);
  const isRelease = kind === 'release-to-provider';
  if (isRelease || OF_A_PROVIDER.some((name) => open.includes(name))) return 'provider';
  return open.includes('missedSessionFee') ? 'fees' : 'plain';
}

/** A text of a version with everything filled in: the very words that are shown, signed and hashed. */
export function filledIn(text: string, values: PlaceholderValues, terms: ConsentTerms): string {
  return fillPlaceholders(text, { ...values, ...placeholdersOfTerms(terms) });
}

/** What the signer and the clinician give. `shownText` is what stood on the screen. */
export interface ConsentAnswer extends Pick<
  Consent,
  'terms' | 'understanding' | 'identity' | 'signature'
> {
  readonly versionNumber: number;
  readonly shownText: string;
}

/** What the vault knows of it: to what, by whom, when and with what it is given. */
export interface ConsentOccasion extends Pick<Consent, 'id' | 'memberId' | 'device'> {
  readonly agreement: Agreement;
  /** Values of the member's and the group's placeholders. */
  readonly values: PlaceholderValues;
  readonly given: Moment;
}

/** A consent with its evidence, or why this answer is none. */
export function consentFrom(
  answer: ConsentAnswer,
  occasion: ConsentOccasion,
  sha256: Sha256,
): Result<Consent, ConsentRefusal | Unsignable> {
  const version = signableVersionOf(occasion.agreement);
  if (!version.ok) return version;
  const refusal = refusalOf(answer, occasion, version.value);
  return refusal ? err(refusal) : ok(evidenced(answer, occasion, version.value, sha256));
}

function refusalOf(
  answer: ConsentAnswer,
  { agreement, values, given }: ConsentOccasion,
  { number, content }: AgreementVersion,
): ConsentRefusal | null {
  const { terms, understanding, signature, shownText } = answer;
  const today = dayOf(given);
  if (answer.versionNumber !== number) return { code: 'agreement-changed' };
  const fits = doTermsFit(terms, termsKindOf(agreement.kind, content.text), today);
  const filled = { ...values, ...placeholdersOfTerms(terms) };
  const isOpen = placeholdersIn(`${content.title}\n${content.text}`).some(
    (name) => !Object.hasOwn(filled, name),
  );
  if (!fits || isOpen) return { code: 'terms-do-not-fit' };
  if (filledIn(content.text, values, terms) !== shownText) return { code: 'agreement-changed' };
  if (!isUnderstandingGiven(content, understanding)) return { code: 'understanding-missing' };
  if (signature.method === 'drawn' && isTooSmall(signature.mark)) return { code: 'mark-too-small' };
  return signingDayOf({ signature, given }) > today ? { code: 'signed-in-future' } : null;
}

function doTermsFit(terms: ConsentTerms, kind: ConsentTerms['kind'], today: string): boolean {
  return terms.kind === kind && (terms.kind !== 'provider' || terms.expiresOn >= today);
}

/** Where nothing was asked, nothing can have been answered (M97). */
function isUnderstandingGiven({ questions }: AgreementText, { kind }: Understanding): boolean {
  return questions.length === 0 ? kind !== 'answered' : kind !== 'not-asked';
}

function evidenced(
  { terms, understanding, identity, signature, shownText }: ConsentAnswer,
  { id, memberId, agreement, values, device, given }: ConsentOccasion,
  { number, hash, content }: AgreementVersion,
  sha256: Sha256,
): Consent {
  const evidence: Evidence = {
    ...{ id, memberId, agreementId: agreement.id, terms, understanding, identity, device, given },
    document: {
      title: filledIn(content.title, values, terms),
      text: shownText,
      versionNumber: number,
      versionHash: hash,
      hash: sha256(shownText),
    },
    wording: CONSENT_WORDING[signature.method],
    signature,
    expiresOn: lastDayOf(terms, content, signingDayOf({ signature, given })),
  };
  const evidenceHash = sha256(canonicalJson(evidence));
  return { ...evidence, evidenceHash, withdrawn: null, copyGivenAt: null };
}

/** The last day on which it holds: the release's own, or the agreement's so many months. */
function lastDayOf(
  terms: ConsentTerms,
  { expiresAfterMonths: months }: AgreementText,
  signedOn: string,
): string | null {
  const ofTerms = terms.kind === 'provider' ? [terms.expiresOn] : [];
  const ofText = months === null ? [] : [addDays(addMonths(signedOn, months), -1)];
  return [...ofTerms, ...ofText].sort()[0] ?? null;
}

type Evidence = Omit<Consent, 'evidenceHash' | 'withdrawn' | 'copyGivenAt'>;

/**
 * SHA-256 over what was signed, by whom, when and how. A withdrawal and the copies that were given
 * come later and are no part of it. A field that is added to consents one day must be left out here
 * where it is missing, or no earlier signature would check.
 */
export function evidenceHashOf(consent: Consent, sha256: Sha256): string {
  const { evidenceHash: _hash, withdrawn: _withdrawn, copyGivenAt: _copy, ...evidence } = consent;
  return sha256(canonicalJson(evidence));
}

/** The day on which it was signed or said, which for paper and speech is not when it was recorded. */
export function signingDayOf({ signature, given }: Pick<Consent, 'signature' | 'given'>): string {
  return writtenDownDayOf(signature) ?? dayOf(given);
}

function writtenDownDayOf(signature: ConsentSignature): string | null {
  if (signature.method === 'paper') return signature.signedOn;
  return signature.method === 'spoken' ? signature.spokenOn : null;
}

function dayOf({ at, timeZone }: Moment): string {
  return localDateOf(new Date(at), timeZone);
}

/** Withdraws a consent, once. What was done under it before that day stays right. */
export function withdraw(
  consent: Consent,
  withdrawal: Withdrawal,
  recorded: Moment,
): Result<Consent, ConsentRefusal> {
  if (consent.withdrawn !== null) return err({ code: 'already-withdrawn' });
  const { withdrawnOn } = withdrawal;
  if (withdrawnOn > dayOf(recorded)) return err({ code: 'signed-in-future' });
  if (withdrawnOn < signingDayOf(consent)) return err({ code: 'before-consent' });
  return ok({ ...consent, withdrawn: { ...withdrawal, recorded } });
}
