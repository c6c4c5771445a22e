import { mkdirSync, statSync } from 'node:fs';
import type { OpenVault } from '../../electron/application/ports/stores';
import { destructionOf, finishDestructions } from '../../electron/application/destruction';
import { withPages } from '../../electron/store/salvage/pages';
import { openKeyed } from '../../electron/store/storage/engine';
import { recordsIn, storePathIn } from '../../electron/store/store-files';
import type { Incident } from '../../shared/domain/incident';
import { err, ok } from '../../shared/lib/result';
import { isWhole } from '../../shared/domain/vault-check';
import { closed, valueOf } from '../store/support';
import { testAlcove, type TestAlcove } from '../support/alcove';
import { anything } from '../../shared/domain/search';
import { readSearch } from '../../shared/domain/search-terms';
import { eventsIn } from '../support/fresh-alcove';
import { aMembership, memberId } from '../support/people';
import {
  BEA,
  CANARY,
  room,
  WHEN_OVER,
  ZENOBIA,
  zenobiaEverywhere,
} from '../support/record-to-destroy';
import { aRequest, typedRequest } from '../support/requests';
import { chainedAt, createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** The end of a record, over the real encrypted stores: all of it goes, and nothing else does. */

jest.setTimeout(120_000);

const root = temporaryFolder();
let count = 0;

interface Desk extends TempVault {
  readonly alcove: TestAlcove;
}

async function aDesk(): Promise<Desk> {
  const folder = `${root}/${(count += 1)}`;
  mkdirSync(folder);
  const vault = await createTempVault(folder);
  await zenobiaEverywhere(vault.stores).catch(async (thrown: unknown) => {
    await vault.stores.close();
    throw thrown;
  });
  for (const day of ['2036-10-31', '2037-08-31']) await chainedAt(vault.stores, `${day}T15:00:00Z`);
  const alcove = testAlcove(() => vault.stores);
  alcove.world.setNow(WHEN_OVER);
  return { ...vault, alcove };
}

const destroying = {
  memberId: ZENOBIA,
  typedName: ' zenobia fictional ',
  reason: 'Time was over.',
};

let desk: Desk;
beforeEach(async () => {
  desk = await aDesk();
});
afterEach(() => desk.stores.close());

/** Every document of the closed records, as it lies in the file. */
function documentsIn({
  folder,
  keys,
}: TempVault): readonly { readonly id: string; readonly data: string }[] {
  const engine = openKeyed(storePathIn(folder, 'records'), keys.records.page, false);
  const named = engine
    .prepare<[], { readonly name: string }>(
      "SELECT name FROM sqlite_schema WHERE name LIKE 'doc/%'",
    )
    .all();
  const documents = named.flatMap(({ name }) =>
    engine
      .prepare<[], { readonly id: string; readonly data: string }>(`SELECT id, data FROM "${name}"`)
      .all(),
  );
  engine.close();
  return documents;
}

function pagesWith({ folder, keys }: TempVault, text: string): number {
  const { path, keys: own } = recordsIn(folder, keys);
  return withPages(path, own.page, (pages) =>
    Array.from({ length: pages.count }, (_, page) => pages.page(page + 1)),
  ).filter((page) => page?.toString('latin1').toLowerCase().includes(text)).length;
}

/** Nothing names her but her certificate and the form it has in the chain. */
async function expectGone(vault: TempVault, stores: Desk['stores']): Promise<void> {
  await stores.close();
  expect(pagesWith(vault, CANARY)).toBe(0);
  const naming = documentsIn(vault).filter(({ id, data }) => `${id} ${data}`.includes(ZENOBIA));
  expect(naming.map(({ id }) => id)).toEqual([expect.stringMatching(/^dst_/u)]);
  const report = valueOf(await closed.inspect(vault.keys, vault.folder, null));
  expect([report.records.faults, report.groupProcess.faults]).toEqual([[], []]);
  expect(isWhole(report)).toBe(true);
}

test('M101 everything about a member is gone from every page, and the chain verifies', async () => {
  const { alcove, stores } = desk;
  const certificate = await alcove.done('destroyRecord', destroying);
  expect(certificate).toMatchObject({
    ...{ number: '2037-0001', name: 'Zénobia Fictional', state: 'done', doneAt: WHEN_OVER },
    ...{ recordFrom: '2026-08-01', lastEntryOn: '2026-11-01', keptUntil: '2036-11-01' },
    reason: 'Time was over.',
  });
  expect(certificate.removed).toEqual({
    ...{ notes: 1, 'draft-histories': 2, consents: 1, 'safety-plan': 1, 'emergency-records': 1 },
    ...{ 'ledger-entries': 1, 'fee-arrangement': 1, statements: 1, releases: 1, disclosures: 1 },
    ...{ 'record-requests': 1, 'unfinished-forms': 2, attendance: 1, 'room-entries': 1 },
    ...{ acquaintances: 1, 'incident-entries': 1, particulars: 1 },
  });
  expect(certificate.heads).not.toBeNull();
  const found = await stores.records.search.find({
    ...{ terms: readSearch(CANARY), filter: anything, sessionIds: [], offset: 0, limit: 9 },
  });
  expect(found.rows).toEqual([]);
  expect(await destructionOf(stores.records, ZENOBIA)).toMatchObject(certificate);
  await expectGone(desk, stores);
});

test('the numbers of its statements stay taken, and nothing else of them (M37)', async () => {
  const { records } = desk.stores;
  const [statement] = await records.statements.ofMember(ZENOBIA);
  await desk.alcove.done('destroyRecord', destroying);
  const certificate = await destructionOf(records, ZENOBIA);
  expect(certificate?.statementNumbers).toEqual([statement?.number]);
});

test('the log beside the file is emptied at once, while Alcove is still open', async () => {
  await desk.alcove.done('destroyRecord', destroying);
  expect(statSync(`${recordsIn(desk.folder, desk.keys).path}-wal`).size).toBe(0);
});

test('what belongs to others stays: their notes, marks, places and the register of incidents (M113)', async () => {
  const { alcove, stores } = desk;
  await alcove.done('destroyRecord', destroying);
  const { records } = stores;
  expect((await records.notes.page({ memberId: BEA, before: null, limit: 9 })).length).toBe(1);
  const bea = await records.members.find(BEA);
  expect(bea?.intake.relationships.acquaintances).toEqual([]);
  const [session] = await records.sessions.ofModule(aMembership().moduleId);
  expect(session?.attendance.map((entry) => entry.memberId)).toEqual([BEA]);
  const kept = await records.rooms.find(room);
  expect(kept?.letIn.map((entry) => entry.memberId)).toEqual([BEA]);
  expect(kept?.callLocations.map((entry) => entry.memberId)).toEqual([BEA]);
  const [incident] = await records.incidents.all();
  const named = incident?.affected.map((entry) => entry.memberId);
  expect([named, incident?.noLongerNamed, incident?.letters]).toEqual([[BEA], 1, []]);
  const [summary] = await alcove.done('listIncidents', {});
  expect(summary?.affected).toBe(2);
});

const WRITES = ['add', 'addAll', 'change', 'put', 'destroy', 'remove', 'recordEvent'];

/** Stores that fail at the nth write and ever after, before it or once it was done. */
function cutAt(vault: OpenVault, limit: number, when: 'before' | 'after') {
  let writes = 0;
  const cutting = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === 'object' && value !== null) return cutting(value);
        if (typeof value !== 'function' || !WRITES.includes(String(name))) return value;
        return async (...input: readonly unknown[]) => {
          writes += 1;
          if (writes > limit || (writes === limit && when === 'before')) throw new Error('cut');
          const result = (await value(...input)) as unknown;
          if (writes === limit) throw new Error('cut');
          return result;
        };
      },
    });
  return { ...vault, records: cutting(vault.records) };
}

async function cutOff(vault: Desk, limit: number, when: 'before' | 'after'): Promise<boolean> {
  const cut = cutAt(vault.stores, limit, when);
  const alcove = testAlcove(() => cut);
  alcove.world.setNow(WHEN_OVER);
  return alcove.done('destroyRecord', destroying).then(
    () => false,
    () => true,
  );
}

test('cut before the certificate is written, nothing is begun and the record is whole', async () => {
  expect(await cutOff(desk, 1, 'before')).toBe(true);
  expect(await desk.stores.records.destructions.all()).toEqual([]);
  expect((await desk.alcove.done('previewDestruction', { memberId: ZENOBIA })).removed.notes).toBe(
    1,
  );
});

/** Whether it was cut at all; afterwards, whatever it was, everything is gone. */
async function cutAndGoneOn(limit: number, when: 'before' | 'after'): Promise<boolean> {
  const vault = await aDesk();
  const isCut = await cutOff(vault, limit, when);
  await vault.stores.close();
  const reopened = await vault.reopen();
  const [begun] = await reopened.records.destructions.all();
  await finishDestructions(reopened, vault.alcove.world.clock);
  const [done] = await reopened.records.destructions.all();
  expect([limit, done?.state, done?.removed]).toEqual([limit, 'done', begun?.removed]);
  await expectGone(vault, reopened);
  return isCut;
}

test.each([
  ['before', 2],
  ['after', 1],
] as const)('cut %s each write, the next unlock leaves nothing', async (when, first) => {
  // RxDB's free edition opens one vault's collections at a time.
  await desk.stores.close();
  let limit: number = first;
  while (await cutAndGoneOn(limit, when)) limit += 1;
  expect(limit).toBeGreaterThan(20);
});

test('asked again after a cut it goes on, whatever is typed, with the same certificate', async () => {
  expect(await cutOff(desk, 7, 'after')).toBe(true);
  const [begun] = await desk.stores.records.destructions.all();
  const row = (await desk.alcove.done('listRetention', {})).find(
    ({ memberId: id }) => id === ZENOBIA,
  );
  expect(row).toMatchObject({ isBegun: true });
  const unfinished = { destructionId: begun?.id ?? '' };
  expect(await desk.alcove.ask('saveCertificate', unfinished)).toEqual(
    err({ code: 'destruction-unfinished' }),
  );
  const done = await desk.alcove.done('destroyRecord', { ...destroying, typedName: 'x' });
  expect([done.id, done.state]).toEqual([begun?.id, 'done']);
  expect(await desk.stores.records.destructions.all()).toHaveLength(1);
});

test('M101 no request for it is received while a destruction is not finished', async () => {
  expect(await cutOff(desk, 7, 'after')).toBe(true);
  const { recordRequests } = desk.stores.records;
  const typed = { memberId: ZENOBIA, ...typedRequest({ receivedOn: '2037-09-01' }) };
  const before = await recordRequests.all();
  expect(await desk.alcove.ask('receiveRequest', typed)).toEqual(
    err({ code: 'destruction-unfinished' }),
  );
  expect(await recordRequests.all()).toEqual(before);
  await finishDestructions(desk.stores, desk.alcove.world.clock);
  const { requestId } = await desk.alcove.done('receiveRequest', typed);
  await finishDestructions(desk.stores, desk.alcove.world.clock);
  expect(await recordRequests.find(requestId)).not.toBeNull();
});

test('what was written in own words about an incident stays, as the certificate says', async () => {
  const { incidents } = desk.stores.records;
  const [incident] = await incidents.all();
  if (!incident) throw new Error('no incident');
  const account = 'Zenobia saw the list.';
  await incidents.change(incident.id, (found) => ok({ ...found, account }));
  await chainedAt(desk.stores, '2037-08-31T15:00:00Z');
  await desk.alcove.done('destroyRecord', destroying);
  expect(await incidents.find(incident.id)).toMatchObject({ account, noLongerNamed: 1 });
});

test('two clicks at once make one certificate', async () => {
  const replies = await Promise.all([
    desk.alcove.ask('destroyRecord', destroying),
    desk.alcove.ask('destroyRecord', destroying),
  ]);
  expect(replies.map((reply) => reply.ok)).toEqual([true, false]);
  expect(await desk.stores.records.destructions.all()).toHaveLength(1);
});

const refused = (parts: Partial<typeof destroying> = {}) =>
  desk.alcove.ask('destroyRecord', { ...destroying, ...parts });

test('M101 on the last day it is still kept, the day after it may go', async () => {
  desk.alcove.world.setNow('2036-11-01T15:00:00.000Z');
  expect(await refused()).toEqual(err({ code: 'record-still-kept', keepUntil: '2036-11-01' }));
  desk.alcove.world.setNow('2036-11-02T15:00:00.000Z');
  expect((await refused()).ok).toBe(true);
});

test('the wrong name, a running module and nobody are refused, and nothing is begun', async () => {
  const { records } = desk.stores;
  expect(await refused({ typedName: 'Beatrice Invented' })).toEqual(
    err({ code: 'typed-name-differs' }),
  );
  expect(await refused({ memberId: memberId(99) })).toEqual(
    err({ code: 'not-found', term: 'member' }),
  );
  const [group] = await records.groups.all();
  const running = group?.modules[0];
  if (!group || !running) throw new Error('no module');
  const schedule = { ...running.schedule, from: '2037-08-01', to: '2038-06-30' };
  await records.groups.change(group.id, (one) =>
    ok({ ...one, modules: [{ ...running, schedule }] }),
  );
  expect(await refused()).toEqual(err({ code: 'still-in-module' }));
  expect(await records.destructions.all()).toEqual([]);
});

const holders: Readonly<Record<string, () => Promise<unknown>>> = {
  'record-request': () =>
    desk.stores.records.recordRequests.change(aRequest().id, (one) =>
      ok({ ...one, outcome: null }),
    ),
  hold: () => desk.alcove.done('holdRecord', { memberId: ZENOBIA, reason: 'A claim.' }),
  incident: () => changeIncident({ closedAt: null }),
  'emergency-record': async () => {
    const [one] = await desk.stores.records.emergencyRecords.ofMember(ZENOBIA);
    if (!one) throw new Error('no record');
    await desk.stores.records.emergencyRecords.change(one.id, (open) =>
      ok({ ...open, closedAt: null }),
    );
  },
};

async function changeIncident(parts: Partial<Incident>): Promise<void> {
  const [one] = await desk.stores.records.incidents.all();
  if (!one) throw new Error('no incident');
  await desk.stores.records.incidents.change(one.id, (open) => ok({ ...open, ...parts }));
}

test.each(Object.keys(holders))('M101 %s holds the record, and the list says so', async (kind) => {
  expect((await rowOf())?.isDue).toBe(true);
  await holders[kind]?.();
  expect(await rowOf()).toMatchObject({ isDue: false, heldBy: [{ kind }] });
  expect(await refused()).toEqual(err({ code: 'record-held', by: [kind] }));
  expect(await desk.stores.records.destructions.all()).toEqual([]);
});

const rowOf = async () =>
  (await desk.alcove.done('listRetention', {})).find(({ memberId: id }) => id === ZENOBIA);

test('a hold is lifted again, and both stand in the trail without a word of the reason', async () => {
  await holders['hold']?.();
  await desk.alcove.done('liftHold', { memberId: ZENOBIA });
  expect(await rowOf()).toMatchObject({ isDue: true, heldBy: [] });
  const events = eventsIn(desk.stores).filter(({ name }) => name.startsWith('record-h'));
  expect(events.map(({ name, subject }) => [name, subject])).toEqual([
    ['record-held', ZENOBIA],
    ['record-hold-lifted', ZENOBIA],
  ]);
  expect(JSON.stringify(events)).not.toContain('claim');
});

test('the certificate is saved under its number, logged without the name, and makes no document', async () => {
  const { alcove, stores } = desk;
  const { id: destructionId } = await alcove.done('destroyRecord', destroying);
  const before = stores.countDocuments();
  await alcove.done('saveCertificate', { destructionId });
  expect(alcove.saved.map(({ path }) => path)).toEqual([
    '/exports/Alcove-certificate-2037-0001.pdf',
  ]);
  const events = eventsIn(stores).slice(-2);
  expect(events).toMatchObject([
    { name: 'record-destroyed', subject: ZENOBIA, detail: { number: '2037-0001' } },
    { name: 'certificate-saved', detail: { number: '2037-0001' } },
  ]);
  expect(JSON.stringify(events)).not.toMatch(/nobia/u);
  expect(stores.countDocuments()).toBe(before);
});

test('the preview counts what would go, and removes nothing', async () => {
  const { alcove, stores } = desk;
  const before = stores.countDocuments();
  const { row, removed } = await alcove.done('previewDestruction', { memberId: ZENOBIA });
  expect([row.isDue, removed.notes, removed.particulars]).toEqual([true, 1, 1]);
  expect(stores.countDocuments()).toBe(before);
});
