import type { Agreement } from '../../../shared/domain/agreement';
import type { ListedConsent } from '../../../shared/domain/consent';
import type { MemberId } from '../../../shared/domain/ids';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry';
import { waive, reverse } from '../../../shared/domain/ledger-rules';
import {
  moduleOverview,
  moneyIn,
  type OverviewSources,
} from '../../../shared/domain/module-overview-rules';
import { aConsent, anAgreement } from '../../support/consents';
import { aMissedSession, anInsuredSession, aPayment, ledgerId } from '../../support/money';
import {
  aGroup,
  aMember,
  aMembership,
  aModule,
  aSession,
  memberId,
  moduleId,
  sessionId,
} from '../../support/people';

const [ANA, BEN] = [memberId(1), memberId(2)];
const held = (date: string) => ({
  startedAt: `${date}T23:00:00.000Z`,
  endedAt: `${date}T23:50:00.000Z`,
});

function sourcesOf(parts: Partial<OverviewSources> = {}): OverviewSources {
  return {
    group: aGroup(),
    module: aModule(),
    sessions: [],
    members: [aMember(1), aMember(2, { preferredFirstName: 'Ben', legalName: 'Ben Invented' })],
    agreements: [],
    consents: new Map(),
    ledgers: new Map(),
    unsigned: [],
    currency: 'CAD',
    now: new Date('2026-09-20T12:00:00.000Z'),
    today: '2026-09-20',
    ...parts,
  };
}

test('M42 each session is in numbers: marks, who has none, and whether it was held', () => {
  const at = (number: number, date: string) => ({
    ...{ id: sessionId(number), date, startsAt: `${date}T23:00:00.000Z` },
  });
  const sessions = [
    aSession({
      ...{ ...at(1, '2026-09-01'), held: held('2026-09-01') },
      attendance: [{ memberId: ANA, mark: { kind: 'late', minutes: 5 } }],
    }),
    aSession({
      ...at(2, '2026-09-08'),
      calledOff: { reason: 'Ill', at: '2026-09-08T12:00:00.000Z' },
    }),
    aSession(at(3, '2026-09-15')),
    aSession(at(4, '2026-09-22')),
  ];
  const { sessions: numbers } = moduleOverview(sourcesOf({ sessions }));
  expect(numbers.map(({ state }) => state)).toEqual([
    'held',
    'called-off',
    'not-recorded',
    'ahead',
  ]);
  expect(numbers[0]).toMatchObject({ present: 0, late: 1, unmarked: 1 });
  expect(numbers[3]).toMatchObject({ present: 0, unmarked: 0 });
});

test('M9 M11 unsigned notes are counted by session and by member; of the group’s it is said that one is missing', () => {
  const sessions = [aSession({ held: held('2026-09-01') })];
  const unsigned = [
    { sessionId: sessionId(1), memberId: ANA },
    { sessionId: sessionId(1), memberId: null },
  ];
  const { sessions: numbers, members } = moduleOverview(sourcesOf({ sessions, unsigned }));
  expect(numbers[0]).toMatchObject({ unsignedNotes: 1, lacksGroupNote: true });
  expect(members.map(({ unsignedNotes }) => unsignedNotes)).toEqual([1, 0]);
});

test('M45 M100 answers are those of today: given, ending soon, missing; nothing is asked of who left', () => {
  const agreement: Agreement = anAgreement();
  const consent = (expiresOn: string | null): ListedConsent => ({
    ...aConsent({}, { memberId: ANA, agreement }),
    expiresOn,
  });
  const left = {
    ...aMember(3),
    memberships: [aMembership({ until: '2026-09-08' })],
  };
  const overview = (expiresOn: string | null) =>
    moduleOverview(
      sourcesOf({
        agreements: [agreement],
        members: [...sourcesOf().members, left],
        consents: new Map<MemberId, readonly ListedConsent[]>([[ANA, [consent(expiresOn)]]]),
      }),
    );
  const answersOn = (expiresOn: string | null) => overview(expiresOn).agreements[0]?.answers;
  expect(answersOn(null)).toEqual({ given: 1, expiring: 0, outdated: 0, missing: 1 });
  expect(answersOn('2026-11-19')).toMatchObject({ given: 1, expiring: 1 });
  expect(answersOn('2026-11-20')).toMatchObject({ given: 1, expiring: 0 });
  expect(answersOn('2026-09-19')).toMatchObject({ given: 0, missing: 2 });
  const { members, present } = overview(null);
  expect(present).toBe(2);
  expect(members.find(({ memberId: id }) => id === left.id)?.answers).toBeNull();
});

const made = (number: number) => ({
  ...{ id: ledgerId(number), memberId: ANA, date: '2026-10-05' },
  ...{ madeAt: '2026-10-05T12:00:00.000Z', reason: 'Why' },
});

function valueOf(result: ReturnType<typeof waive> | ReturnType<typeof reverse>): LedgerEntry {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test('M34 M35 charges are those of the module, less what was reversed; what is open is over everything', () => {
  const missed = aMissedSession(1);
  const wrong = anInsuredSession(3);
  const entries: readonly LedgerEntry[] = [
    missed,
    ...[anInsuredSession(2), wrong],
    aMissedSession(4, { moduleId: moduleId(2), amountCents: 5000 }),
    valueOf(reverse(wrong, [wrong], made(5))),
    valueOf(waive(missed, [missed], { ...made(6), amountCents: 1000 })),
    aPayment(7, { amountCents: 2000 }),
    aPayment(8, { amountCents: 300, date: '2027-07-01' }),
  ];
  expect(moneyIn(entries, aModule())).toEqual({
    insuredCents: 6600,
    missedCents: 6260,
    waivedCents: 1000,
    paidCents: 2000,
    openCents: 6260 + 5000 - 1000 - 2000 - 300,
  });
});

test('what all members come to is the sum of what each comes to', () => {
  const ledgers = new Map<MemberId, readonly LedgerEntry[]>([
    [ANA, [aMissedSession(1)]],
    [BEN, [aMissedSession(2, { memberId: BEN }), anInsuredSession(3, { memberId: BEN })]],
  ]);
  const { money, members } = moduleOverview(sourcesOf({ ledgers }));
  expect(money).toMatchObject({ missedCents: 12_520, insuredCents: 6600, openCents: 12_520 });
  expect(members.map((one) => one.money.openCents)).toEqual([6260, 6260]);
});
