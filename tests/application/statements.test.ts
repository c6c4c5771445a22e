import { z } from 'zod';
import { aDestruction } from '../support/destructions';
import { testAlcove } from '../support/alcove';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aMissedSession, anInsuredSession, aPayment, aStatement, ledgerId } from '../support/money';
import { aGroup, aMember, aPractice, memberId } from '../support/people';
import { err, ok } from '../../shared/lib/result';

/** Statements over the real encrypted stores: one PDF each, a disclosure each. */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const BORIS = memberId(2);
const SEPTEMBER = '2026-09';

async function twoWhoOwe(): Promise<void> {
  const { records } = fresh.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  const boris = aMember(2, { legalName: 'Boris Invented', preferredFirstName: 'Boris' });
  await records.members.addAll([aMember(1), boris, aMember(3)]);
  await records.ledger.addAll([
    aMissedSession(1),
    anInsuredSession(2),
    aMissedSession(3, { memberId: BORIS, amountCents: 1000 }),
  ]);
  fresh.alcove.world.setNow('2026-10-01T15:00:00.000Z');
}

const everyone = { month: SEPTEMBER, memberIds: [ANA, BORIS, memberId(3)] };
const save = (alcove = fresh.alcove, wanted = everyone) => alcove.done('saveStatements', wanted);
const papersSaved = () => fresh.alcove.saved.map(({ text }): unknown => JSON.parse(text));
const statementsOf = (id = ANA) => fresh.stores.records.statements.ofMember(id);

test('several statements go into a folder, one file for each member and no list (M37)', async () => {
  await twoWhoOwe();
  const saved = await save();
  expect(saved).toMatchObject({ path: '/exports', notWritten: [], stoppedBy: null });
  expect(saved.withoutOne).toEqual([memberId(3)]);
  const names = fresh.alcove.saved.map(({ path }) => path);
  expect(names).toEqual([
    '/exports/Alcove-statement-2026-09-0001.pdf',
    '/exports/Alcove-statement-2026-09-0002.pdf',
  ]);
  const [hers, his] = fresh.alcove.saved.map(({ text }) => text);
  expect([hers?.includes(BORIS), his?.includes(ANA)]).toEqual([false, false]);
  const made = eventsIn(fresh.stores).filter(({ name }) => name === 'statements-made');
  expect(made.map(({ detail }) => detail)).toEqual([{ statements: 2 }]);
});

test('each statement is a disclosure to its member, entered before its file (M96)', async () => {
  await twoWhoOwe();
  let loggedBefore = -1;
  const alcove = testAlcove(() => fresh.stores, {
    write: async () => {
      loggedBefore = (await fresh.stores.records.disclosures.all()).length;
      return ok();
    },
  });
  alcove.world.setNow('2026-10-01T15:00:00.000Z');
  await save(alcove, { month: SEPTEMBER, memberIds: [ANA] });
  expect(loggedBefore).toBe(1);
  expect(await fresh.stores.records.disclosures.ofMember(ANA)).toMatchObject([
    {
      ...{
        recipient: 'Anabel Fictional',
        recipientKind: 'member',
        recipientContact: 'ana@example.org',
      },
      ...{ ground: { kind: 'member-request' }, how: 'file' },
      source: { kind: 'statement', number: '2026-09-0001' },
    },
  ]);
});

test('one statement goes where it is put, and says again what it said', async () => {
  await twoWhoOwe();
  const alone = { month: SEPTEMBER, memberIds: [ANA] };
  const first = await save(fresh.alcove, alone);
  expect(first.path).toBe('/exports/Alcove-statement-2026-09-0001.pdf');
  await fresh.stores.records.ledger.add(aPayment(9));
  const [statement] = await statementsOf();
  fresh.alcove.world.setNow('2026-10-20T15:00:00.000Z');
  await save(fresh.alcove, alone);
  expect(await statementsOf()).toEqual([statement]);
  const [one, other] = papersSaved();
  expect(other).toEqual(one);
  expect(await fresh.stores.records.disclosures.ofMember(ANA)).toHaveLength(2);
});

test('what came late stands on the next statement, which goes on from the last', async () => {
  await twoWhoOwe();
  await save();
  await fresh.stores.records.ledger.add(aPayment(9));
  const { rows } = await fresh.alcove.done('listStatements', { month: '2026-10' });
  expect(rows.find((row) => row.memberId === ANA)).toMatchObject({
    ...{ openingCents: 6260, closingCents: 0, entries: 1, notNow: null, statement: null },
  });
  const saved = await save(fresh.alcove, { ...everyone, month: '2026-10' });
  expect(saved.written.map(({ number }) => number)).toEqual(['2026-10-0001', '2026-10-0002']);
  const [, october] = await statementsOf();
  expect(october).toMatchObject({ entryIds: [ledgerId(9)], closingCents: 0, state: 'written' });
});

test('a folder that vanishes half way says which were written, and the rest is made anew', async () => {
  await twoWhoOwe();
  let files = 0;
  const alcove = testAlcove(() => fresh.stores, {
    write: async () =>
      (files += 1) === 1 ? ok() : err({ code: 'file-not-written', reason: 'vanished' }),
  });
  alcove.world.setNow('2026-10-01T15:00:00.000Z');
  Object.assign(alcove.world, { randomIdText: fresh.alcove.world.randomIdText });
  const saved = await save(alcove);
  expect(saved).toMatchObject({
    ...{ written: [{ memberId: ANA }], notWritten: [BORIS], stoppedBy: 'vanished' },
  });
  const logged = await fresh.stores.records.disclosures.all();
  expect(new Map(logged.map((entry) => [entry.memberId, entry.didNotLeave]))).toEqual(
    new Map([
      [ANA, false],
      [BORIS, true],
    ]),
  );
  expect(await statementsOf(BORIS)).toMatchObject([
    { state: 'not-written', number: '2026-09-0002' },
  ]);
  const { rows } = await fresh.alcove.done('listStatements', { month: SEPTEMBER });
  expect(rows.map(({ statement }) => statement?.number ?? null)).toEqual([
    '2026-09-0001',
    null,
    null,
  ]);
});

test('one that was not written keeps its number and says what is so now', async () => {
  await twoWhoOwe();
  const alcove = testAlcove(() => fresh.stores, {
    write: async () => err({ code: 'file-not-written', reason: 'disk-full' }),
  });
  alcove.world.setNow('2026-10-01T15:00:00.000Z');
  await save(alcove, { month: SEPTEMBER, memberIds: [BORIS] });
  await fresh.stores.records.ledger.add(aPayment(9, { memberId: BORIS, amountCents: 400 }));
  const id = (await statementsOf(BORIS))[0]?.id;
  fresh.alcove.world.setNow('2026-10-02T15:00:00.000Z');
  for (let drawn = 0; drawn < 10; drawn += 1) fresh.alcove.world.randomIdText();
  await save(fresh.alcove, { month: SEPTEMBER, memberIds: [BORIS] });
  expect(await statementsOf(BORIS)).toMatchObject([
    { id, number: '2026-09-0001', closingCents: 600, state: 'written' },
  ]);
});

const pressed = z.object({ lines: z.array(z.unknown()), openingCents: z.number() });

test('two clicks number two members apart, and state each once', async () => {
  await twoWhoOwe();
  const both = await Promise.all([
    save(fresh.alcove, { month: SEPTEMBER, memberIds: [ANA] }),
    save(fresh.alcove, { month: SEPTEMBER, memberIds: [BORIS] }),
    save(fresh.alcove, { month: SEPTEMBER, memberIds: [ANA] }),
  ]);
  expect(both.map(({ written }) => written[0]?.number)).toEqual([
    ...['2026-09-0001', '2026-09-0002', '2026-09-0001'],
  ]);
  expect(await statementsOf()).toHaveLength(1);
  expect(
    fresh.alcove.saved.map(({ text }) => pressed.parse(JSON.parse(text)).lines.length),
  ).toEqual([...[2, 1, 2]]);
});

test('a month to come, nothing to tell and a closed dialog leave no statement', async () => {
  await twoWhoOwe();
  const ask = async (wanted: object, alcove = fresh.alcove) => {
    const reply = await alcove.ask('saveStatements', { ...everyone, ...wanted });
    return reply.ok ? 'done' : reply.error.code;
  };
  expect(await ask({ month: '2026-11' })).toBe('month-not-begun');
  expect(await ask({ memberIds: [memberId(3)] })).toBe('nothing-to-state');
  const cancelling = testAlcove(() => fresh.stores, { choosePath: async () => null });
  cancelling.world.setNow('2026-10-01T15:00:00.000Z');
  expect(await ask({ memberIds: [ANA] }, cancelling)).toBe('save-cancelled');
  expect(await statementsOf()).toEqual([]);
  expect(await fresh.stores.records.disclosures.all()).toEqual([]);
});

test('said again it is the same paper, whatever name, letterhead or currency came since (M37)', async () => {
  await twoWhoOwe();
  const alone = { month: SEPTEMBER, memberIds: [ANA] };
  await save(fresh.alcove, alone);
  const { records } = fresh.stores;
  await records.members.change(ANA, (member) =>
    ok({ ...member, profile: { ...member.profile, legalName: 'Anabel Newname' } }),
  );
  await records.practice.change('practice', (practice) =>
    ok({ ...practice, profile: { ...practice.profile, address: '9 Moved Street' } }),
  );
  const { billing } = await fresh.alcove.done('getBilling', {});
  await records.billing.add({ ...billing, id: 'billing', currency: 'USD' });
  await save(fresh.alcove, alone);
  const [one, other] = papersSaved();
  expect(one).toMatchObject({ stamp: { memberName: 'Anabel Fictional', currency: 'CAD' } });
  expect(other).toEqual(one);
});

test('a statement of an earlier Alcove, which kept no letterhead, is said in today’s words', async () => {
  await twoWhoOwe();
  await fresh.stores.records.statements.add(
    aStatement(1, { entryIds: [ledgerId(1), ledgerId(2)], closingCents: 6260 }),
  );
  await save(fresh.alcove, { month: SEPTEMBER, memberIds: [ANA] });
  expect(fresh.alcove.saved[0]?.text).toContain('Anabel Fictional');
});

test('into one file goes the one member it was chosen for, whoever owes by now (M37)', async () => {
  await twoWhoOwe();
  const { ledger } = fresh.stores.records;
  await fresh.stores.records.members.add(aMember(4, { legalName: 'Cleo Made-Up' }));
  const alcove = testAlcove(() => fresh.stores, {
    choosePath: async () => {
      await ledger.add(aMissedSession(7, { memberId: memberId(4) }));
      return '/exports/one.pdf';
    },
  });
  alcove.world.setNow('2026-10-01T15:00:00.000Z');
  const saved = await save(alcove, { month: SEPTEMBER, memberIds: [ANA, memberId(4)] });
  expect(saved.written.map((one) => one.memberId)).toEqual([ANA]);
  expect(alcove.saved.map(({ path }) => path)).toEqual(['/exports/one.pdf']);
});

test('a number that stood on a paper is given to no other after its statement was destroyed', async () => {
  await twoWhoOwe();
  await save(fresh.alcove, { month: SEPTEMBER, memberIds: [BORIS] });
  const { records } = fresh.stores;
  const [his] = await statementsOf(BORIS);
  if (!his) throw new Error('no statement');
  await records.destroy('ledger', [his.id]);
  await records.destructions.add(aDestruction({ statementNumbers: [his.number] }));
  const saved = await save(fresh.alcove, { month: SEPTEMBER, memberIds: [ANA] });
  expect(saved.written.map(({ number }) => number)).toEqual(['2026-09-0002']);
});
