import type { AccountingRow } from './accounting';
import type { ListedConsent } from './consent';
import type { LedgerEntry } from './ledger-entry';
import { effectOf } from './ledger-rules';
import type { ReleaseMasker, TextPlace } from './release-masks';
import type {
  ReleasedCharge,
  ReleasedConsent,
  ReleasedDisclosure,
  ReleasedSafetyPlan,
} from './released-parts';
import { safetySteps, type SafetyPlan } from './safety-plan';
import { newestVersion } from './safety-plan-rules';
import { dayOf, signingDayOf } from './signing-day';

/** What was noted about the signing stays with the clinician: it may be about others (ADR 12). */
export function releasedConsent(
  consent: ListedConsent,
  { hide, hideWhole }: ReleaseMasker,
): ReleasedConsent {
  const { id, document, signature, identity, given, expiresOn, terms, withdrawn } = consent;
  const signedOn = signingDayOf(consent);
  const at = (part: string): TextPlace => ({
    ...{ section: 'consents', date: signedOn },
    part: `${id}/${part}`,
  });
  return {
    ...{ identity, signedOn, given, expiresOn, method: signature.method },
    title: hide(at('title'), document.title),
    versionNumber: document.versionNumber,
    permits:
      terms.kind === 'provider'
        ? {
            provider: hideWhole(at('provider'), terms.provider),
            scope: hide(at('scope'), terms.scope),
          }
        : null,
    missedSessionFeeCents: terms.kind === 'fees' ? terms.missedSessionFeeCents : null,
    withdrawn: withdrawn && {
      withdrawnOn: withdrawn.withdrawnOn,
      how: withdrawn.how,
      note: hide(at('withdrawal'), withdrawn.note),
    },
  };
}

/** The plan as it holds now; `null` while no step was written down. */
export function releasedSafetyPlan(
  plan: SafetyPlan | null,
  { hide, hideWhole }: ReleaseMasker,
): ReleasedSafetyPlan | null {
  const newest = plan && newestVersion(plan);
  if (!newest) return null;
  const { number, text, saved } = newest;
  const at = (part: string): TextPlace => ({ section: 'safety-plan', date: dayOf(saved), part });
  return {
    ...{ number, saved },
    steps: safetySteps.map((step) => ({ step, text: hide(at(step), text.steps[step]) })),
    callBack: hide(at('call-back'), text.callBack),
    contacts: plan.contacts.map(({ name, relationship, telephone, otherTelephone }, turn) => ({
      name: hideWhole(at(`contact:${turn}`), name),
      relationship: hide(at(`relationship:${turn}`), relationship),
      ...{ telephone, otherTelephone },
    })),
  };
}

/** Where a masked recipient can be reached is left out: it says who they are as their name does. */
export function releasedDisclosure(
  row: AccountingRow,
  { hide, hideWhole }: ReleaseMasker,
): ReleasedDisclosure {
  const { id, disclosedOn, recipient, recipientKind, recipientContact, how, ground } = row;
  const at = (part: string): TextPlace => ({
    ...{ section: 'disclosures', date: disclosedOn },
    part: `${id}/${part}`,
  });
  const shown = hideWhole(at('recipient'), recipient);
  return {
    ...{ disclosedOn, recipientKind, how, recipient: shown },
    recipientContact: shown === recipient ? hideWhole(at('contact'), recipientContact) : '',
    what: hide(at('what'), row.what),
    purpose: hide(at('purpose'), row.purpose),
    ground: maskedGround(ground, (text) => hide(at('ground'), text)),
  };
}

type Ground = AccountingRow['ground'];

function maskedGround(ground: Ground, hide: (text: string) => string): Ground {
  if (ground.kind === 'legal-authority') return { ...ground, authority: hide(ground.authority) };
  return ground.kind === 'serious-harm' ? { ...ground, reason: hide(ground.reason) } : ground;
}

/** Why something was waived or undone is between the member and the clinician (M36). */
export function releasedCharge(entry: LedgerEntry, { hide }: ReleaseMasker): ReleasedCharge {
  const { id, date, kind, amountCents } = entry;
  const place = { section: 'charges', date, part: `${id}/what` } as const;
  return {
    ...{ date, kind, amountCents, effectCents: effectOf(entry) },
    what: kind === 'copy-fee' ? hide(place, entry.what) : '',
    billed: kind === 'insured-session' ? billedOf(entry.billed) : null,
  };
}

type Billed = Extract<LedgerEntry, { readonly kind: 'insured-session' }>['billed'];

function billedOf({ startedAt, endedAt, timeZone, numberPresent, code, units }: Billed) {
  return { startedAt, endedAt, timeZone, numberPresent, code, units };
}
