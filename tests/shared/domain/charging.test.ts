import * as fc from 'fast-check';
import type { AttendanceMark } from '../../../shared/domain/attendance';
import { usualBilling } from '../../../shared/domain/billing-rules';
import { chargeOf, numberPresentIn, type ChargingOccasion } from '../../../shared/domain/charging';
import { feeAgreementOn, missedSessionFeeOn } from '../../../shared/domain/fee-agreement';
import type { FeeArrangement } from '../../../shared/domain/ledger-entry';
import type { Session } from '../../../shared/domain/session';
import { consentId } from '../../support/consents';
import { aFeeConsent, feesAgreement } from '../../support/money';
import { aMember, aMembership, aSession, memberId } from '../../support/people';

const ANA = memberId(1);
const present: AttendanceMark = { kind: 'present' };
const away: AttendanceMark = { kind: 'absent-with-notice' };
const billing = usualBilling('CA-ON');
const agreement = { consentId: consentId(101), agreedCents: 6260, from: '2026-08-20' };

const held = { startedAt: '2026-09-01T23:00:00.000Z', endedAt: '2026-09-02T00:30:00.000Z' };

function anEvening(mark: AttendanceMark | null, parts: Partial<Session> = {}): Session {
  const others = [memberId(2), memberId(3)].map((id) => ({ memberId: id, mark: present }));
  const hers = mark ? [{ memberId: ANA, mark }] : [];
  return aSession({ held, attendance: [...hers, ...others], ...parts });
}

const occasion = (
  mark: AttendanceMark | null,
  parts: Partial<ChargingOccasion> = {},
): ChargingOccasion => ({
  ...{ billing, session: anEvening(mark), member: aMember(1) },
  ...{ place: { country: 'CA', region: 'ON' }, agreement, arrangement: null },
  ...{ numberPresent: numberPresentIn(parts.session ?? anEvening(mark)), attended: [] },
  ...parts,
});

function arrangementOf(
  ...steps: readonly (readonly [from: string, cents: number])[]
): FeeArrangement {
  return {
    ...{ id: `arrangement:${ANA}`, memberId: ANA },
    steps: steps.map(([from, missedSessionFeeCents]) => ({
      ...{ from, missedSessionFeeCents, reason: 'Canary why', madeAt: '2026-08-20T12:00:00.000Z' },
    })),
  };
}

test('an attended session is the insurer’s, with all that insurers ask about it (M34, M79)', () => {
  expect(chargeOf(occasion({ kind: 'late', minutes: 20 }))).toEqual({
    ...{ kind: 'insured-session', amountCents: 6600, isPlaceUnknown: false },
    billed: {
      ...held,
      ...{ timeZone: 'America/Toronto', minutes: 90, numberPresent: 3, code: 'K020', units: 3 },
    },
  });
});

test('a missed session costs what was agreed, with and without notice (M35)', () => {
  const fee = { kind: 'missed-session', amountCents: 6260, consentId: consentId(101) };
  expect(chargeOf(occasion(away))).toEqual(fee);
  expect(chargeOf(occasion({ kind: 'absent-without-notice' }))).toEqual(fee);
});

test('without a signed fee agreement no missed session is charged (M35)', () => {
  expect(chargeOf(occasion(away, { agreement: null }))).toEqual({ code: 'no-fee-agreement' });
});

test('leaving ends the fees, and before joining there are none (M38)', () => {
  const stay = (from: string, until: string | null) => ({
    member: { ...aMember(1), memberships: [aMembership({ from, until })] },
  });
  const code = { code: 'not-a-member' };
  expect(chargeOf(occasion(away, stay('2026-08-01', '2026-08-31')))).toEqual(code);
  expect(chargeOf(occasion(present, stay('2026-08-01', '2026-08-31')))).toEqual(code);
  expect(chargeOf(occasion(away, stay('2026-09-02', null)))).toEqual(code);
  expect(chargeOf(occasion(away, stay('2026-08-01', '2026-09-01')))).toHaveProperty('amountCents');
});

test('what was called off costs nobody, and what has no mark waits for one', () => {
  const calledOff = { reason: 'Snow', at: '2026-08-30T12:00:00.000Z' };
  const session = anEvening(present, { calledOff });
  expect(chargeOf(occasion(null, { session }))).toEqual({ code: 'called-off' });
  expect(chargeOf(occasion(null))).toEqual({ code: 'no-mark' });
});

test('start and stop, units, code and rate must be there before an insurer is billed (M79)', () => {
  const without = (parts: Partial<Session>) =>
    chargeOf(occasion(present, { session: anEvening(present, parts) }));
  expect(without({ held: null })).toEqual({ code: 'no-times' });
  const short = { startedAt: held.startedAt, endedAt: '2026-09-01T23:19:59.000Z' };
  expect(without({ held: short })).toEqual({ code: 'too-short', minutes: 19 });
  expect(without({ attendance: [{ memberId: ANA, mark: present }] })).toEqual({
    ...{ code: 'no-code', numberPresent: 1 },
  });
  const bill = (parts: object) =>
    chargeOf(occasion(present, { billing: { ...billing, ...parts } }));
  expect(bill({ units: [] })).toEqual({ code: 'no-units' });
  expect(bill({ insuredRates: [] })).toEqual({ code: 'no-rate' });
});

test('a code with an amount of its own is billed by its units, and never beyond a fee', () => {
  const priced = (amountCents: number) => ({
    ...billing,
    codes: billing.codes.map((code) => ({ ...code, amountCents })),
  });
  expect(chargeOf(occasion(present, { billing: priced(1650) }))).toMatchObject({
    amountCents: 4950,
  });
  expect(chargeOf(occasion(present, { billing: priced(1_000_000) }))).toEqual({
    code: 'amount-too-large',
  });
});

test('outside the insurer’s region nothing is billed; an unknown place is said (facts.md)', () => {
  const place = { country: 'CA', region: 'QC' } as const;
  expect(chargeOf(occasion(present, { place }))).toEqual({ code: 'outside-region', ...place });
  expect(chargeOf(occasion(present, { place: null }))).toMatchObject({ isPlaceUnknown: true });
  expect(chargeOf(occasion(away, { place }))).toHaveProperty('amountCents', 6260);
});

test('the sliding scale holds from its day and never goes above what was signed (M36)', () => {
  const scale = arrangementOf(['2026-09-01', 3000], ['2026-10-01', 9900]);
  const fee = (day: string) => missedSessionFeeOn(agreement, scale, day);
  expect(['2026-08-31', '2026-09-01', '2026-09-30', '2026-10-01'].map(fee)).toEqual([
    ...[6260, 3000, 3000, 6260],
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('2026-08-01', '2026-09-01', '2026-10-01'), fc.nat(10_000))),
      fc.nat(10_000),
      (steps, agreedCents) => {
        const most = missedSessionFeeOn(
          { ...agreement, agreedCents },
          arrangementOf(...steps),
          '2026-09-15',
        );
        expect(most).toBeLessThanOrEqual(agreedCents);
        expect(most).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('a fee agreement counts from its signing until it is withdrawn or expires, and only if signed', () => {
  const consent = aFeeConsent(1);
  const groupOf = new Map([[feesAgreement.id, null]]);
  const on = (day: string, one = consent) => feeAgreementOn([one], day, null, groupOf)?.agreedCents;
  const recorded = { at: '2026-10-01T12:00:00.000Z', timeZone: 'America/Toronto' };
  const withdrawn = { withdrawnOn: '2026-10-01', how: 'spoken', note: '', recorded } as const;
  expect([on('2026-08-19'), on('2026-08-20')]).toEqual([undefined, 6260]);
  expect(on('2026-09-30', { ...consent, withdrawn })).toBe(6260);
  expect(on('2026-10-01', { ...consent, withdrawn })).toBeUndefined();
  expect(on('2026-10-01', { ...consent, expiresOn: '2026-09-30' })).toBeUndefined();
  const said = { signerName: 'Ana', spokenOn: '2026-08-20', words: 'Yes', witness: '' };
  const spoken = { ...consent, signature: { method: 'spoken', ...said } } as const;
  expect(on('2026-10-01', spoken)).toBeUndefined();
});
