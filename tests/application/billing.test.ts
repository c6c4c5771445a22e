import type { MemberId } from '../../shared/domain/ids';
import type { CallLocation } from '../../shared/domain/safety-plan';
import { emptyRoom } from '../../shared/domain/session-room';
import { clearAttendance } from '../../shared/domain/session';
import { ok } from '../../shared/lib/result';
import { aDestruction } from '../support/destructions';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aSeptember, chargeAll, everythingIn, refusalOf, SEPTEMBER } from '../support/money-desk';
import {
  aGroup,
  aMember,
  aMembership,
  aPractice,
  aSession,
  groupId,
  memberId,
  moduleId,
  sessionId,
} from '../support/people';

/** Rates and charges over the real encrypted stores. */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const BORIS = memberId(2);
const done: typeof fresh.alcove.done = (name, input) => fresh.alcove.done(name, input);

const ledgerOf = (id: MemberId) => done('listMemberLedger', { memberId: id });
const entriesOf = async (id: MemberId) => (await ledgerOf(id)).rows.map(({ entry }) => entry);

test('a month is proposed, charged with one click, and nothing is left to charge (M34, M35)', async () => {
  await aSeptember(fresh);
  expect((await done('proposeCharges', { month: SEPTEMBER })).ready).toBe(4);
  expect((await chargeAll(fresh)).made).toHaveLength(4);
  expect((await done('proposeCharges', { month: SEPTEMBER })).ready).toBe(0);
  expect(await ledgerOf(ANA)).toMatchObject({ balanceCents: 6260, currency: 'CAD' });
  expect(await ledgerOf(BORIS)).toMatchObject({ balanceCents: 0 });
  const [insured] = await entriesOf(ANA);
  expect(insured).toMatchObject({ amountCents: 6600, billed: { units: 2, code: 'K020' } });
  const made = eventsIn(fresh.stores).filter(({ name }) => name === 'charges-made');
  expect(made.map(({ detail }) => detail)).toEqual([{ charges: 4 }]);
});

test('two quick clicks, and the same pair chosen twice, make one charge each', async () => {
  await aSeptember(fresh);
  const { chosen } = await everythingIn(fresh);
  const twice = { month: SEPTEMBER, chosen: [...chosen, ...chosen] };
  const both = await Promise.all([done('makeCharges', twice), done('makeCharges', twice)]);
  expect(both.map(({ made, notMade }) => [made.length, notMade.length])).toEqual([
    [4, 0],
    [0, 4],
  ]);
  expect(await entriesOf(ANA)).toHaveLength(2);
});

test('a module across a rate change is billed right to the day (M34)', async () => {
  await aSeptember(fresh);
  const { billing, isShipped } = await done('getBilling', {});
  expect(isShipped).toBe(true);
  const insuredRates = [...billing.insuredRates, { from: '2026-09-08', amountCents: 7000 }];
  await done('saveBilling', { billing: { ...billing, insuredRates } });
  await chargeAll(fresh);
  const amounts = (await entriesOf(BORIS)).map((entry) => entry.amountCents);
  expect(amounts).toEqual([6600, 7000]);
  const saving = fresh.alcove.ask('saveBilling', { billing });
  expect(await refusalOf(saving)).toEqual({ code: 'rate-in-use', from: '2026-09-08' });
  expect((await done('getBilling', {})).billing.insuredRates).toEqual(insuredRates);
});

test('M69 another law of the practice changes no amount that was charged', async () => {
  await aSeptember(fresh);
  const underAnother = { profile: { ...aPractice(), jurisdiction: 'US' as const } };
  await chargeAll(fresh);
  await done('savePractice', underAnother);
  expect(await ledgerOf(ANA)).toMatchObject({ balanceCents: 6260, currency: 'CAD' });
});

test('M69 before anything is charged the rates follow the law', async () => {
  await aSeptember(fresh);
  await done('savePractice', { profile: { ...aPractice(), jurisdiction: 'US' } });
  expect((await done('getBilling', {})).billing.currency).toBe('USD');
});

test('where a member said they were in the call decides, and is read from the room', async () => {
  await aSeptember(fresh);
  const location: CallLocation = {
    label: 'Away',
    address: '3 Elsewhere',
    country: 'CA',
    region: 'QC',
    emergencyNumber: '911',
    dispatchNumber: '',
  };
  const callLocations = [{ memberId: ANA, location, confirmedAt: '2026-09-01T23:05:00.000Z' }];
  await fresh.stores.records.rooms.add({ ...emptyRoom(sessionId(1)), callLocations });
  const { made, notMade } = await chargeAll(fresh);
  expect(made).toHaveLength(3);
  expect(notMade).toMatchObject([{ memberId: ANA, obstacle: { code: 'outside-region' } }]);
});

test('a group without fees is neither proposed nor listed', async () => {
  await aSeptember(fresh);
  const { records } = fresh.stores;
  const kind = 'therapeutic-community';
  const module = { ...aGroup().modules[0], id: moduleId(9) };
  await records.groups.add(
    aGroup({ id: groupId(9), kind, modules: [Object.assign({}, aGroup().modules[0], module)] }),
  );
  await records.members.add({
    ...aMember(9),
    memberships: [aMembership({ moduleId: moduleId(9) })],
  });
  const attendance = [{ memberId: memberId(9), mark: { kind: 'present' } as const }];
  await records.sessions.add(
    aSession({ id: sessionId(9), groupId: groupId(9), moduleId: moduleId(9), attendance }),
  );
  const proposed = await done('proposeCharges', { month: SEPTEMBER });
  expect(proposed.sessions.map((session) => session.sessionId)).toEqual([
    sessionId(1),
    sessionId(2),
  ]);
  const { rows } = await done('listBalances', {});
  expect(rows.map((row) => row.memberId)).toEqual([ANA, BORIS]);
});

test('balances say what is unbilled and what is in the way', async () => {
  await aSeptember(fresh);
  const { records } = fresh.stores;
  await records.sessions.add(
    aSession({ id: sessionId(3), date: '2026-09-15', startsAt: '2026-09-15T23:00:00.000Z' }),
  );
  const [ana] = (await done('listBalances', {})).rows;
  expect(ana).toMatchObject({
    unbilled: 2,
    missing: ['no-mark'],
    balanceCents: 0,
    lastStatement: null,
  });
});

test('another currency is refused once amounts stand in a ledger', async () => {
  await aSeptember(fresh);
  const { billing } = await done('getBilling', {});
  const inDollars = { billing: { ...billing, currency: 'USD' } } as const;
  await done('saveBilling', inDollars);
  await chargeAll(fresh);
  const asked = fresh.alcove.ask('saveBilling', { billing });
  expect(await refusalOf(asked)).toEqual({ code: 'currency-in-use', currency: 'USD' });
  expect((await done('getBilling', {})).billing.currency).toBe('USD');
  await done('saveBilling', inDollars);
});

test('a destroyed record with its marks leaves the charges of others as they are', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const { records } = fresh.stores;
  await records.sessions.change(sessionId(1), (session) =>
    ok(clearAttendance(session, memberId(8))),
  );
  const outdated = async () =>
    (await done('proposeCharges', { month: SEPTEMBER })).sessions
      .flatMap(({ rows }) => rows)
      .filter(({ proposal }) => proposal.state === 'charged' && proposal.isOutdated).length;
  expect(await outdated()).toBe(2);
  await records.destructions.add(aDestruction({ memberId: memberId(8) }));
  expect(await outdated()).toBe(0);
});
