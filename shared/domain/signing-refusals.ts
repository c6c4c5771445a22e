import { foldForComparison } from '../lib/text';
import type { AgreementText, AgreementVersion } from './agreement';
import type {
  Consent,
  ConsentRefusal,
  ConsentSignature,
  ListedConsent,
  Understanding,
} from './consent';
import { isSameCommitment } from './consent-order';
import type { ConsentAnswer, ConsentOccasion } from './consent-rules';
import { isTooSmall } from './signature-mark';
import { dayOf, signingDayOf, writtenDownDayOf } from './signing-day';

/** Why who signed, how, or when makes this answer no consent; its text is looked at elsewhere. */
export function signingRefusalOf(
  { terms, understanding, signature }: ConsentAnswer,
  { agreement, values, given, earlier, otherMembers }: ConsentOccasion,
  version: AgreementVersion,
): ConsentRefusal | null {
  if (!isUnderstandingGiven(version.content, understanding, signature.method)) {
    return { code: 'understanding-missing' };
  }
  if (isNoSignature(signature)) return { code: 'mark-too-small' };
  if (isSomeoneElse(signature.signerName, values['memberName'], otherMembers)) {
    return { code: 'signer-is-another-member' };
  }
  const withdrawnOn = withdrawalOf({ agreementId: agreement.id, terms }, earlier);
  return dayRefusalOf({ signature, given }, version, withdrawnOn);
}

/**
 * Where nothing was asked, nothing can have been answered; whoever signs on the screen answers there
 * (M97).
 */
function isUnderstandingGiven(
  { questions }: AgreementText,
  { kind }: Understanding,
  method: ConsentSignature['method'],
): boolean {
  if (kind === 'discussed') return method === 'paper' || method === 'spoken';
  return kind === (questions.length === 0 ? 'not-asked' : 'answered');
}

function isNoSignature(signature: ConsentSignature): boolean {
  return signature.method === 'drawn' && (signature.mark === null || isTooSmall(signature.mark));
}

function isSomeoneElse(
  signer: string,
  own: string | undefined,
  others: readonly string[],
): boolean {
  const name = foldForComparison(signer);
  const isOwn = own !== undefined && foldForComparison(own) === name;
  return !isOwn && others.some((other) => foldForComparison(other) === name);
}

/** The day on which the member last took this back; `null` when they never did. */
function withdrawalOf(
  commitment: Pick<Consent, 'agreementId' | 'terms'>,
  earlier: readonly ListedConsent[],
): string | null {
  const days = earlier
    .filter((one) => isSameCommitment(one, commitment))
    .flatMap(({ withdrawn }) => (withdrawn ? [withdrawn.withdrawnOn] : []));
  return days.sort().at(-1) ?? null;
}

/** An older signature does not bring back what was withdrawn since (ADR 12). */
function dayRefusalOf(
  act: Pick<Consent, 'signature' | 'given'>,
  { published }: AgreementVersion,
  withdrawnOn: string | null,
): ConsentRefusal | null {
  const signedOn = signingDayOf(act);
  if (signedOn > dayOf(act.given)) return { code: 'signed-in-future' };
  const publishedOn = dayOf(published);
  if (writtenDownDayOf(act.signature) !== null && signedOn < publishedOn) {
    return { code: 'signed-before-version', publishedOn };
  }
  const isWithdrawnSince = withdrawnOn !== null && signedOn < withdrawnOn;
  return isWithdrawnSince ? { code: 'signed-before-withdrawal', withdrawnOn } : null;
}
