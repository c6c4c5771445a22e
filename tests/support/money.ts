import type { Consent } from '../../shared/domain/consent';
import {
  ledgerEntryIdSchema,
  statementIdSchema,
  type LedgerEntryId,
} from '../../shared/domain/ids';
import type { LedgerEntry, Statement } from '../../shared/domain/ledger-entry';
import { aConsent, agreementId, anAgreement, consentId, feesText } from './consents';
import { memberId, moduleId, sessionId } from './people';

/** Fictional charges, payments and what was agreed about them. */

export const ledgerId = (number: number): LedgerEntryId =>
  ledgerEntryIdSchema.parse(`led_${String(number).padStart(20, '0')}`);

export const feesAgreement = anAgreement([feesText], {
  id: agreementId(3),
  kind: 'missed-session-fees',
});

/** What a member signed on 20 August 2026 about missed sessions. */
export function aFeeConsent(number: number, missedSessionFeeCents = 6260): Consent {
  return aConsent(
    { terms: { kind: 'fees', missedSessionFeeCents } },
    { id: consentId(100 + number), memberId: memberId(number), agreement: feesAgreement },
  );
}

type EntryOf<Kind extends LedgerEntry['kind']> = Extract<LedgerEntry, { readonly kind: Kind }>;

const made = (number: number, date: string) => ({
  ...{ id: ledgerId(number), memberId: memberId(1), date },
  madeAt: '2026-11-01T12:00:00.000Z',
});

export function aMissedSession(
  number: number,
  parts: Partial<EntryOf<'missed-session'>> = {},
): EntryOf<'missed-session'> {
  return {
    ...{ ...made(number, '2026-09-08'), kind: 'missed-session', moduleId: moduleId(1) },
    ...{ sessionId: sessionId(number), amountCents: 6260, consentId: consentId(101) },
    ...parts,
  };
}

export function anInsuredSession(
  number: number,
  parts: Partial<EntryOf<'insured-session'>> = {},
): EntryOf<'insured-session'> {
  return {
    ...{ ...made(number, '2026-09-01'), kind: 'insured-session', moduleId: moduleId(1) },
    ...{ sessionId: sessionId(number), amountCents: 6600 },
    billed: {
      ...{ startedAt: '2026-09-01T23:00:00.000Z', endedAt: '2026-09-02T00:30:00.000Z' },
      ...{ timeZone: 'America/Toronto', minutes: 90, numberPresent: 8, code: 'K025', units: 3 },
    },
    ...parts,
  };
}

export function aPayment(
  number: number,
  parts: Partial<EntryOf<'payment'>> = {},
): EntryOf<'payment'> {
  return {
    ...{ ...made(number, '2026-09-20'), kind: 'payment', amountCents: 6260 },
    ...{ how: 'e-transfer', reference: '' },
    ...parts,
  };
}

export function aStatement(number: number, parts: Partial<Statement> = {}): Statement {
  const month = parts.month ?? '2026-09';
  return {
    id: statementIdSchema.parse(`sta_${String(number).padStart(20, '0')}`),
    number: `${month}-${String(number).padStart(4, '0')}`,
    ...{ memberId: memberId(1), month, madeAt: '2026-10-01T12:00:00.000Z' },
    ...{ openingCents: 0, closingCents: 0, entryIds: [], state: 'written' },
    file: { name: 'Alcove-statement.pdf', sha256: '0'.repeat(64) },
    said: null,
    ...parts,
  };
}
