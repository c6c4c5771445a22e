import type { Input } from '../../shared/contract/contract';
import { err } from '../../shared/lib/result';
import { testAlcove } from '../support/alcove';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aSeptember, chargeAll } from '../support/money-desk';
import { memberId, moduleId } from '../support/people';

/** The overview of a module over the real store, and what is logged when it is saved (M96). */

const fresh = alcoveForEachTest();
const [ANA, BORIS] = [memberId(1), memberId(2)];

beforeEach(() => aSeptember(fresh));

const overview = () => fresh.alcove.done('getModuleOverview', { moduleId: moduleId(1) });

test('M42 M35 attendance and ledger are those of the sessions and the charges', async () => {
  await chargeAll(fresh);
  const found = await overview();
  expect(found).toMatchObject({ groupName: 'Tuesday physicians', present: 2, hasFees: true });
  expect(
    found.sessions.map(({ present, absentWithNotice }) => [present, absentWithNotice]),
  ).toEqual([
    [3, 0],
    [2, 1],
  ]);
  const ana = found.members.find(({ memberId: id }) => id === ANA);
  expect(ana?.standing).toMatchObject({ counted: 2, attended: 1, percent: 50 });
  expect(ana?.money).toMatchObject({ missedCents: 6260, openCents: 6260 });
  expect(found.money.insuredCents).toBe(
    found.members.reduce((sum, { money }) => sum + money.insuredCents, 0),
  );
});

test('M9 M11 notes that are not signed are counted, the group’s as one that is missing', async () => {
  const { sessions, members } = await overview();
  expect(sessions.map((one) => [one.unsignedNotes, one.lacksGroupNote])).toEqual([
    [2, true],
    [2, true],
  ]);
  expect(members.map(({ unsignedNotes }) => unsignedNotes)).toEqual([2, 2]);
});

test('M11 nothing that was written about the group is in what is shown or saved', async () => {
  const { alcove } = fresh;
  const [session] = (await overview()).sessions;
  if (!session) throw new Error('there is a session');
  await alcove.done('saveGroupDraft', {
    sessionId: session.sessionId,
    body: { template: 'free', sections: { text: 'CANARY-OF-THE-GROUP' } },
  });
  for (const form of ['numbers', 'names'] as const) await saved(form);
  const said = JSON.stringify([await overview(), alcove.saved]);
  expect(said).not.toContain('CANARY');
  expect((await overview()).sessions[0]?.lacksGroupNote).toBe(true);
});

type Party = Extract<Input<'saveModuleOverview'>, { form: 'names' }>['party'];

const aParty: NonNullable<Party> = {
  ...{ ground: 'legal-authority', recipientKind: 'court', recipient: 'Invented Court' },
  ...{ recipientContact: '9 Nowhere Square', authority: 'Order 7 of an invented court' },
};

const save = (input: Input<'saveModuleOverview'>) => fresh.alcove.ask('saveModuleOverview', input);
const saved = (form: 'numbers' | 'names', party: Party = null) =>
  save(
    form === 'numbers' ? { form, moduleId: moduleId(1) } : { form, moduleId: moduleId(1), party },
  );

test('in numbers nobody is named: no disclosure, and a line in the trail', async () => {
  expect(await saved('numbers')).toMatchObject({ ok: true, value: { named: 0 } });
  expect(await fresh.stores.records.disclosures.all()).toEqual([]);
  const [event] = eventsIn(fresh.stores).filter(({ name }) => name === 'overview-saved');
  expect(event).toMatchObject({ detail: { form: 'numbers', named: 0 } });
  expect(event).not.toHaveProperty('subject');
});

test('M96 with names each member has an entry: for the clinician’s own desk', async () => {
  expect(await saved('names')).toMatchObject({ ok: true, value: { named: 2 } });
  const entries = await fresh.stores.records.disclosures.all();
  expect(entries.map(({ memberId: id }) => id).toSorted()).toEqual([ANA, BORIS]);
  for (const entry of entries) {
    expect(entry).toMatchObject({
      ground: { kind: 'own-use' },
      recipientKind: 'clinician',
      source: { kind: 'paper', paper: 'module-overview' },
      didNotLeave: false,
    });
  }
});

test('M96 M104 to another it goes on a stated authority, which is in each member’s entry', async () => {
  await saved('names', aParty);
  const entries = await fresh.stores.records.disclosures.all();
  expect(entries).toHaveLength(2);
  for (const entry of entries) {
    expect(entry).toMatchObject({
      ground: { kind: 'legal-authority', authority: 'Order 7 of an invented court' },
      ...{ recipient: 'Invented Court', recipientKind: 'court' },
    });
  }
  expect(
    await save({ form: 'names', moduleId: moduleId(1), party: { ...aParty, authority: ' ' } }),
  ).toMatchObject({
    error: { code: 'input-invalid' },
  });
  const others = { ...aParty, ground: 'member-request' } as unknown as NonNullable<Party>;
  expect(await saved('names', others)).toMatchObject({ error: { code: 'input-invalid' } });
});

test('the file’s name holds neither a member’s name nor the group’s', async () => {
  await saved('names');
  expect(fresh.alcove.saved.map(({ path }) => path)).toEqual([
    '/exports/Alcove-overview-2026-10-01.pdf',
  ]);
});

test('nothing is logged when the dialog is cancelled, and an entry says when the file did not leave', async () => {
  const cancelled = testAlcove(() => fresh.stores, { choosePath: async () => null });
  const asked = { form: 'names', moduleId: moduleId(1), party: null } as const;
  expect(await cancelled.ask('saveModuleOverview', asked)).toEqual(err({ code: 'save-cancelled' }));
  expect(await fresh.stores.records.disclosures.all()).toEqual([]);
  const refusal = err({ code: 'file-not-written', reason: 'vanished' } as const);
  const vanished = testAlcove(() => fresh.stores, { write: async () => refusal });
  expect(await vanished.ask('saveModuleOverview', asked)).toEqual(refusal);
  const entries = await fresh.stores.records.disclosures.all();
  expect(entries.map(({ didNotLeave }) => didNotLeave)).toEqual([true, true]);
});

test('a module that is not there is refused', async () => {
  const gone = err({ code: 'not-found', term: 'module' } as const);
  expect(await fresh.alcove.ask('getModuleOverview', { moduleId: moduleId(9) })).toEqual(gone);
  expect(await save({ form: 'numbers', moduleId: moduleId(9) })).toEqual(gone);
});
