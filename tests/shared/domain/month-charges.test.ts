import * as fc from 'fast-check';
import type { AttendanceMark } from '../../../shared/domain/attendance';
import { usualBilling } from '../../../shared/domain/billing-rules';
import type { ProposedSession } from '../../../shared/domain/charge-proposal';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry';
import { chargesProposed, type ChargingSources } from '../../../shared/domain/month-charges';
import type { CallLocation } from '../../../shared/domain/safety-plan';
import type { Session } from '../../../shared/domain/session';
import { emptyRoom } from '../../../shared/domain/session-room';
import { aFeeConsent, anInsuredSession } from '../../support/money';
import {
  aGroup,
  aMember,
  aMembership,
  aSession,
  memberId,
  moduleId,
  sessionId,
} from '../../support/people';

const ANA = memberId(1);
const present: AttendanceMark = { kind: 'present' };
const away: AttendanceMark = { kind: 'absent-with-notice' };
const billing = usualBilling('CA-ON');

const held = { startedAt: '2026-09-01T23:00:00.000Z', endedAt: '2026-09-02T00:30:00.000Z' };

function anEvening(mark: AttendanceMark | null, parts: Partial<Session> = {}): Session {
  const others = [memberId(2), memberId(3)].map((id) => ({ memberId: id, mark: present }));
  const hers = mark ? [{ memberId: ANA, mark }] : [];
  return aSession({ held, attendance: [...hers, ...others], ...parts });
}

const inHours = (day: number, hour: number, length: number) => ({
  date: `2026-09-${String(day).padStart(2, '0')}`,
  startsAt: new Date(Date.UTC(2026, 8, day, hour)).toISOString(),
  held: {
    startedAt: new Date(Date.UTC(2026, 8, day, hour)).toISOString(),
    endedAt: new Date(Date.UTC(2026, 8, day, hour + length)).toISOString(),
  },
});

function sourcesOf(
  sessions: readonly Session[],
  entries: readonly LedgerEntry[] = [],
): ChargingSources {
  const other = aMembership({ moduleId: moduleId(2) });
  const members = [1, 2, 3].map((number) => {
    const member = { ...aMember(number), memberships: [aMembership(), other] };
    const own = entries.filter((entry) => entry.memberId === member.id);
    return { member, entries: own, consents: [aFeeConsent(number)], arrangement: null };
  });
  return {
    ...{ billing, members, rooms: new Map(), groupOfAgreement: new Map(), destroyed: [] },
    sessions: sessions.map((session) => ({ session, group: aGroup() })),
    now: new Date('2026-11-01T12:00:00.000Z'),
  };
}

const statesOf = (sessions: readonly ProposedSession[], id = ANA) =>
  sessions.flatMap(({ rows }) =>
    rows.flatMap(({ memberId: of, proposal }) => (of === id ? [proposal] : [])),
  );

test('of two modules on one day the first session is billed, and the second says why not', () => {
  const first = anEvening(present, { id: sessionId(1), ...inHours(1, 14, 1) });
  const second = anEvening(present, {
    id: sessionId(2),
    moduleId: moduleId(2),
    ...inHours(1, 19, 2),
  });
  const [one, other] = statesOf(chargesProposed(sourcesOf([first, second])));
  expect(one).toMatchObject({ state: 'ready' });
  expect(other).toEqual({
    state: 'in-the-way',
    obstacle: { code: 'same-day', date: '2026-09-01', startTime: '10:00' },
  });
});

test('a session that is charged already keeps the day, although it began later', () => {
  const first = anEvening(present, { id: sessionId(1), ...inHours(1, 14, 1) });
  const second = anEvening(present, { id: sessionId(2), moduleId: moduleId(2) });
  const charged = anInsuredSession(7, { sessionId: sessionId(2) });
  const [one, other] = statesOf(chargesProposed(sourcesOf([first, second], [charged])));
  expect(one).toMatchObject({ state: 'in-the-way', obstacle: { code: 'same-day' } });
  expect(other).toMatchObject({ state: 'charged', entryId: charged.id });
});

test('no member is ever billed twice on a day or at one time, whatever overlaps (90853)', () => {
  const evening = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 12, max: 23 }),
    fc.integer({ min: 1, max: 6 }),
  );
  fc.assert(
    fc.property(fc.array(evening, { maxLength: 10 }), (evenings) => {
      const sessions = evenings.map(([day, hour, length], index) =>
        anEvening(present, {
          ...{ id: sessionId(index + 1), moduleId: moduleId((index % 2) + 1) },
          ...inHours(day, hour, length),
        }),
      );
      const proposed = chargesProposed(sourcesOf(sessions));
      const billed = proposed.filter(({ rows }) =>
        rows.some(({ memberId: of, proposal }) => of === ANA && proposal.state === 'ready'),
      );
      expect(new Set(billed.map(({ date }) => date)).size).toBe(billed.length);
      const times = billed.flatMap((one) => (one.held ? [one.held] : []));
      const pairs = times.flatMap((one, index) =>
        times.slice(index + 1).map((two) => [one, two] as const),
      );
      const clash = pairs.filter(
        ([one, two]) => one.startedAt < two.endedAt && two.startedAt < one.endedAt,
      );
      expect(clash).toEqual([]);
    }),
  );
});

test('a charge whose session was marked otherwise since says that it is outdated', () => {
  const charged = anInsuredSession(7, { sessionId: sessionId(1) });
  const [asItWas] = statesOf(
    chargesProposed(
      sourcesOf(
        [anEvening(present)],
        [
          anInsuredSession(7, {
            sessionId: sessionId(1),
            billed: { ...charged.billed, numberPresent: 3, code: 'K020' },
          }),
        ],
      ),
    ),
  );
  const [changed] = statesOf(chargesProposed(sourcesOf([anEvening(away)], [charged])));
  expect(asItWas).toMatchObject({ state: 'charged', isOutdated: false });
  expect(changed).toMatchObject({ state: 'charged', isOutdated: true });
});

test('the place that was confirmed in this call decides, and one of another call does not (M28)', () => {
  const session = anEvening(present);
  const location: CallLocation = {
    label: 'Away',
    address: '3 Elsewhere',
    country: 'US',
    region: 'NY',
    emergencyNumber: '911',
    dispatchNumber: '',
  };
  const roomAt = (confirmedAt: string): ChargingSources => ({
    ...sourcesOf([session]),
    rooms: new Map([
      [
        session.id,
        { ...emptyRoom(session.id), callLocations: [{ memberId: ANA, location, confirmedAt }] },
      ],
    ]),
  });
  const [now] = statesOf(chargesProposed(roomAt('2026-09-01T23:01:00.000Z')));
  const [before] = statesOf(chargesProposed(roomAt('2026-08-31T23:01:00.000Z')));
  expect(now).toMatchObject({ obstacle: { code: 'outside-region', region: 'NY' } });
  expect(before).toMatchObject({ state: 'ready', charge: { isPlaceUnknown: true } });
});

test('a session that is not over yet is not on the list', () => {
  const sources = { ...sourcesOf([aSession()]), now: new Date('2026-09-02T00:00:00.000Z') };
  expect(chargesProposed(sources)).toEqual([]);
});

test('of two overlapping modules the one missed while the other was attended is not charged (M35)', () => {
  const attended = anEvening(present, { id: sessionId(1), ...inHours(1, 22, 2) });
  const missed = anEvening(away, {
    ...{ id: sessionId(2), moduleId: moduleId(2) },
    ...inHours(1, 23, 2),
  });
  const after = anEvening(away, {
    ...{ id: sessionId(3), moduleId: moduleId(2) },
    ...inHours(2, 0, 1),
  });
  const agreed = new Map([[aFeeConsent(1).agreementId, aGroup().id]]);
  const sources = { ...sourcesOf([attended, missed, after]), groupOfAgreement: agreed };
  const [one, other, later] = statesOf(chargesProposed(sources));
  expect(one).toMatchObject({ state: 'ready', charge: { kind: 'insured-session' } });
  expect(other).toEqual({
    state: 'in-the-way',
    obstacle: { code: 'same-time', date: '2026-09-01', startTime: '18:00' },
  });
  expect(later).toMatchObject({ state: 'ready', charge: { kind: 'missed-session' } });
});

test('two modules that were both missed, or one that was called off, keep nothing from being charged', () => {
  const one = anEvening(away, { id: sessionId(1), ...inHours(1, 22, 2) });
  const other = anEvening(away, {
    ...{ id: sessionId(2), moduleId: moduleId(2) },
    ...inHours(1, 23, 2),
  });
  const off = anEvening(present, {
    ...{ id: sessionId(3), moduleId: moduleId(2), ...inHours(1, 22, 2) },
    calledOff: { reason: 'Ill', at: '2026-09-01T12:00:00.000Z' },
  });
  const agreed = new Map([[aFeeConsent(1).agreementId, aGroup().id]]);
  const sources = { ...sourcesOf([one, other, off]), groupOfAgreement: agreed };
  const states = statesOf(chargesProposed(sources)).map(({ state }) => state);
  expect(states).toEqual(['ready', 'ready']);
});

test('a number present that is another since is pointed out, but not where it sank with a record', () => {
  const asCharged = (numberPresent: number, code: string) => {
    const entry = anInsuredSession(7, { sessionId: sessionId(1) });
    return { ...entry, billed: { ...entry.billed, numberPresent, code } };
  };
  const sessions = [anEvening(present)];
  const outdated = (entry: LedgerEntry, destroyed: ChargingSources['destroyed']) => {
    const sources = { ...sourcesOf(sessions, [entry]), destroyed };
    const [proposal] = statesOf(chargesProposed(sources));
    return proposal?.state === 'charged' && proposal.isOutdated;
  };
  expect(outdated(asCharged(3, 'K020'), [])).toBe(false);
  expect(outdated(asCharged(5, 'K020'), [])).toBe(true);
  expect(outdated(asCharged(4, 'K012'), [])).toBe(true);
  const period = { from: '2026-08-01', until: '2026-09-01' };
  expect(outdated(asCharged(4, 'K012'), [period])).toBe(false);
  expect(outdated(asCharged(4, 'K020'), [period])).toBe(true);
  expect(outdated(asCharged(4, 'K012'), [{ ...period, until: '2026-08-31' }])).toBe(true);
});
