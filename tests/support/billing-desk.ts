import type { Output } from '../../shared/contract/contract';
import type { LedgerRow, StatementRow } from '../../shared/contract/ledger';
import type { ChargeProposal, Obstacle } from '../../shared/domain/charge-proposal';
import { ledgerEntryIdSchema, statementIdSchema } from '../../shared/domain/ids';
import type { LedgerEntry, Statement } from '../../shared/domain/ledger-entry';
import { consentId } from './consents';
import { memberId, moduleId, sessionId } from './people';

/** What the screens of the ledger are told in their tests: fictional people and their money. */

export const ANA = memberId(1);
export const BEN = memberId(2);
export const SESSION = sessionId(1);
const MADE_AT = '2026-09-30T12:00:00.000Z';

export const ledgerId = (number: number) =>
  ledgerEntryIdSchema.parse(`led_${String(number).padStart(20, '0')}`);

const billed = {
  startedAt: '2026-09-08T23:30:00.000Z',
  endedAt: '2026-09-09T01:00:00.000Z',
  timeZone: 'America/Toronto',
  minutes: 90,
  numberPresent: 9,
  code: 'K012',
  units: 2,
};

export const insured: ChargeProposal = {
  state: 'ready',
  charge: { kind: 'insured-session', amountCents: 6600, billed, isPlaceUnknown: false },
};

export const missed: ChargeProposal = {
  state: 'ready',
  charge: { kind: 'missed-session', amountCents: 6260, consentId: consentId(1) },
};

export const blockedBy = (obstacle: Obstacle): ChargeProposal => ({
  state: 'in-the-way',
  obstacle,
});

type Proposed = Output<'proposeCharges'>;
type ProposedRow = Proposed['sessions'][number]['rows'][number];

export function aRow(parts: Partial<ProposedRow> = {}): ProposedRow {
  return {
    memberId: ANA,
    name: 'Anabel Fictional',
    mark: { kind: 'present' },
    proposal: insured,
    ...parts,
  };
}

export const benMissed = (proposal: ChargeProposal): ProposedRow =>
  aRow({
    memberId: BEN,
    name: 'Ben Invented',
    mark: { kind: 'absent-without-notice' },
    proposal,
  });

export function proposedOf(rows: readonly ProposedRow[], parts: Partial<Proposed> = {}): Proposed {
  return {
    currency: 'CAD',
    isShipped: false,
    ready: rows.filter(({ proposal }) => proposal.state === 'ready').length,
    sessions: [
      {
        sessionId: SESSION,
        moduleId: moduleId(1),
        groupName: 'Tuesday physicians',
        date: '2026-09-08',
        startTime: '19:30',
        held: billed,
        numberPresent: 9,
        isCalledOff: false,
        rows,
      },
    ],
    ...parts,
  };
}

const entry = { memberId: ANA, date: '2026-09-08', madeAt: MADE_AT };

export const missedEntry: LedgerEntry = {
  ...entry,
  id: ledgerId(2),
  kind: 'missed-session',
  moduleId: moduleId(1),
  sessionId: SESSION,
  amountCents: 6260,
  consentId: consentId(1),
};

export const insuredEntry: LedgerEntry = {
  ...entry,
  id: ledgerId(1),
  date: '2026-09-01',
  kind: 'insured-session',
  moduleId: moduleId(1),
  sessionId: SESSION,
  amountCents: 6600,
  billed,
};

export const paymentEntry: LedgerEntry = {
  ...entry,
  id: ledgerId(3),
  date: '2026-09-20',
  kind: 'payment',
  amountCents: 2000,
  how: 'e-transfer',
  reference: 'ref 42',
};

export function aLedgerRow(of: LedgerEntry, parts: Partial<LedgerRow> = {}): LedgerRow {
  return {
    entry: of,
    effectCents: 0,
    balanceCents: 0,
    reversedBy: null,
    mayBeReversed: true,
    waivableCents: 0,
    statementNumber: null,
    ...parts,
  };
}

export const aLedger: Output<'listMemberLedger'> = {
  copyFees: [],
  name: 'Anabel Fictional',
  currency: 'CAD',
  rows: [
    aLedgerRow(insuredEntry),
    aLedgerRow(missedEntry, { effectCents: 6260, balanceCents: 6260, waivableCents: 6260 }),
    aLedgerRow(paymentEntry, { effectCents: -2000, balanceCents: 4260 }),
  ],
  balanceCents: 4260,
  statements: [],
};

export const anArrangement: Output<'getFeeArrangement'> = {
  currency: 'CAD',
  steps: [
    {
      from: '2026-09-01',
      missedSessionFeeCents: 3000,
      reason: 'Between two posts',
      madeAt: MADE_AT,
    },
  ],
  agreement: { consentId: consentId(1), agreedCents: 6260, from: '2026-08-20' },
  feeTodayCents: 3000,
};

export function aStatement(parts: Partial<Statement> = {}): Statement {
  return {
    id: statementIdSchema.parse(`sta_${'1'.padStart(20, '0')}`),
    number: '2026-09-0001',
    memberId: ANA,
    month: '2026-09',
    madeAt: MADE_AT,
    openingCents: 0,
    closingCents: 4260,
    said: null,
    entryIds: [],
    file: { name: 'Alcove-statement-2026-09-0001.pdf', sha256: '' },
    state: 'written',
    ...parts,
  };
}

export function aStatementRow(parts: Partial<StatementRow> = {}): StatementRow {
  return {
    memberId: ANA,
    name: 'Anabel Fictional',
    statement: null,
    openingCents: 0,
    closingCents: 4260,
    entries: 3,
    notNow: null,
    ...parts,
  };
}

export const shippedRates: Output<'getBilling'> = {
  billing: {
    id: 'billing',
    currency: 'CAD',
    insuredRates: [{ from: '2026-01-01', amountCents: 6600 }],
    missedSessionFees: [{ from: '2026-01-01', amountCents: 6260 }],
    codes: [],
    units: [{ from: '2026-01-01', minutes: [20, 46] }],
    insuredRegion: { country: 'CA', region: 'ON' },
  },
  isShipped: true,
  codeSets: [
    {
      name: 'family-medicine',
      codes: [
        {
          code: 'K012',
          sizeFrom: 4,
          sizeTo: 4,
          from: '2026-01-01',
          amountCents: 1650,
          note: 'To be checked',
        },
      ],
    },
  ],
};
