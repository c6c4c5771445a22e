import { canonicalJson } from '../lib/canonical-json';
import { addDays, addMonths } from '../lib/dates';
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
import type { Consent, ConsentRefusal, ConsentTerms, ListedConsent } from './consent';
import { lastRecorded } from './consent-order';
import { isExpired } from './consent-state';
import { CONSENT_WORDING } from './consent-wording';
import type { Moment } from './fields';
import type { Sha256 } from './signed-text';
import { dayOf, signingDayOf } from './signing-day';
import { signingRefusalOf } from './signing-refusals';
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
  /** Everything this member has agreed to before. */
  readonly earlier: readonly ListedConsent[];
  /** Legal names of all other members. */
  readonly otherMembers: readonly string[];
}

/** A consent with its evidence, or why this answer is none. */
export function consentFrom(
  answer: ConsentAnswer,
  occasion: ConsentOccasion,
  sha256: Sha256,
): Result<Consent, ConsentRefusal | Unsignable> {
  const version = answeredVersionOf(occasion.agreement, answer);
  if (!version.ok) return version;
  const refusal = refusalOf(answer, occasion, version.value);
  if (refusal) return err(refusal);
  const consent = evidenced(answer, occasion, version.value, sha256);
  const isThere = occasion.earlier.some((one) => isTwin(one, consent));
  return isThere ? err({ code: 'consent-already-given' }) : ok(consent);
}

/** On the screen the newest is signed; a paper may have been printed from an earlier version. */
function answeredVersionOf(
  agreement: Agreement,
  { versionNumber, signature }: ConsentAnswer,
): Result<AgreementVersion, Unsignable | ConsentRefusal> {
  const newest = signableVersionOf(agreement);
  if (!newest.ok) return newest;
  const signable = signature.method === 'paper' ? agreement.versions : [newest.value];
  const version = signable.find(({ number }) => number === versionNumber);
  return version ? ok(version) : err({ code: 'agreement-changed' });
}

/** Two clicks give one consent. To renew one that ends is another matter: it ends on another day. */
function isTwin(one: ListedConsent, consent: Consent): boolean {
  const isDeciding = one.id === consent.supersedes || consent.terms.kind === 'provider';
  const isOver = one.withdrawn !== null || isExpired(one, dayOf(consent.given));
  return isDeciding && !isOver && canonicalJson(actOf(one)) === canonicalJson(actOf(consent));
}

function actOf({ agreementId, document, terms, signature, expiresOn }: ListedConsent): unknown {
  const { method, signerName } = signature;
  return { agreementId, document, terms, method, signerName, expiresOn };
}

function refusalOf(
  answer: ConsentAnswer,
  occasion: ConsentOccasion,
  version: AgreementVersion,
): ConsentRefusal | null {
  const { terms, shownText } = answer;
  const { agreement, values, given } = occasion;
  const { content } = version;
  const fits = doTermsFit(terms, termsKindOf(agreement.kind, content.text), dayOf(given));
  const filled = { ...values, ...placeholdersOfTerms(terms) };
  const isOpen = placeholdersIn(`${content.title}\n${content.text}`).some(
    (name) => !Object.hasOwn(filled, name),
  );
  if (!fits || isOpen) return { code: 'terms-do-not-fit' };
  if (filledIn(content.text, values, terms) !== shownText) return { code: 'agreement-changed' };
  return signingRefusalOf(answer, occasion, version);
}

function doTermsFit(terms: ConsentTerms, kind: ConsentTerms['kind'], today: string): boolean {
  return terms.kind === kind && (terms.kind !== 'provider' || terms.expiresOn >= today);
}

function evidenced(
  { terms, understanding, identity, signature, shownText }: ConsentAnswer,
  { id, memberId, agreement, values, device, given, earlier }: ConsentOccasion,
  { number, hash, content }: AgreementVersion,
  sha256: Sha256,
): Consent {
  const toThis = earlier.filter(({ agreementId }) => agreementId === agreement.id);
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
    supersedes: lastRecorded(toThis)?.id ?? null,
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
