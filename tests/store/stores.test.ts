import { emptyBody } from '../../shared/domain/note-body';
import { emptyGroupBody } from '../../shared/domain/group-process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenStores } from '../../electron/application/ports/vault';
import { testOpener } from '../support/temp-vault';
import { emptyText } from '../../shared/domain/signed-text';
import { noteIdOf } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import {
  aGroup,
  aMember,
  aPractice,
  aSession,
  memberId,
  moduleId,
  sessionId,
} from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

const folder = temporaryFolder();
let vault: TempVault;
let stores: OpenStores;

beforeAll(async () => {
  vault = await createTempVault(folder);
  ({ stores } = vault);
});

afterAll(() => stores.close());

const aNote = (member: number, session: number, date: string) => ({
  id: noteIdOf(sessionId(session), memberId(member)),
  memberId: memberId(member),
  sessionId: sessionId(session),
  moduleId: moduleId(1),
  sessionDate: date,
  text: emptyText(emptyBody, '2026-09-02T01:00:00.000Z'),
});

test('keeps documents of every term and reads them back after closing', async () => {
  await stores.records.practice.add({ id: 'practice', profile: aPractice() });
  await stores.records.groups.add(aGroup());
  await stores.records.members.add(aMember(1));
  await stores.records.sessions.addAll([aSession(), aSession({ id: sessionId(2) })]);
  await stores.close();
  stores = await vault.reopen();
  expect(await stores.records.practice.find('practice')).toEqual({
    id: 'practice',
    profile: aPractice(),
  });
  expect(await stores.records.members.find(memberId(1))).toEqual(aMember(1));
  expect(await stores.records.sessions.ofModule(moduleId(1))).toHaveLength(2);
});

test('a refused rule changes nothing and its refusal comes back as it is', async () => {
  const refused = await stores.records.members.change(memberId(1), () => err('no'));
  expect(refused).toEqual({ ok: false, error: 'no' });
  expect(await stores.records.members.find(memberId(1))).toEqual(aMember(1));
});

test('changing a document that is not there is refused', async () => {
  const refused = await stores.records.members.change(memberId(99), (member) => ok(member));
  expect(refused).toEqual({ ok: false, error: { code: 'document-missing' } });
});

test('changes of one document wait for each other', async () => {
  const add = (name: string) =>
    stores.records.groups.change(aGroup().id, (group) => ok({ ...group, name: group.name + name }));
  await Promise.all(['a', 'b', 'c', 'd'].map(add));
  expect((await stores.records.groups.find(aGroup().id))?.name).toBe('Tuesday physiciansabcd');
});

test('an id that exists already is a bug and loses nothing', async () => {
  await expect(stores.records.members.add(aMember(1, { legalName: 'Other' }))).rejects.toThrow(
    /CONFLICT/,
  );
  expect(await stores.records.members.find(memberId(1))).toEqual(aMember(1));
});

test('adding many is all or none', async () => {
  const both = [aSession({ id: sessionId(3) }), aSession({ id: sessionId(1) })];
  await expect(stores.records.sessions.addAll(both)).rejects.toThrow('exist already');
  expect(await stores.records.sessions.find(sessionId(1))).toEqual(aSession());
  expect(await stores.records.sessions.find(sessionId(3))).toBeNull();
});

test('pages notes newest first and counts what is signed', async () => {
  const dates = ['2026-09-01', '2026-09-08', '2026-09-15'];
  await stores.records.notes.addAll(dates.map((date, index) => aNote(1, index + 10, date)));
  const first = await stores.records.notes.page({ memberId: memberId(1), before: null, limit: 2 });
  expect(first.map(({ sessionDate }) => sessionDate)).toEqual(['2026-09-15', '2026-09-08']);
  const rest = { memberId: memberId(1), before: '2026-09-08', limit: 2 };
  expect((await stores.records.notes.page(rest)).map((note) => note.sessionDate)).toEqual([
    '2026-09-01',
  ]);
  expect(await stores.records.notes.countSigned(moduleId(1))).toBe(0);
});

test('group notes lie in a file of their own (M11)', async () => {
  const canary = 'group-process canary';
  await stores.groupProcess.groupNotes.add({
    id: sessionId(1),
    moduleId: moduleId(1),
    sessionDate: '2026-09-01',
    text: {
      ...emptyText(emptyGroupBody, '2026-09-02T01:00:00.000Z'),
      body: { template: 'free', sections: { text: canary } },
    },
  });
  expect(await stores.groupProcess.groupNotes.ofModule(moduleId(1))).toHaveLength(1);
  expect(Object.keys(stores.records)).not.toContain('groupNotes');
  expect(Object.keys(stores.records.reader).sort()).toEqual([
    'billing',
    'consentsOfMember',
    'destructionOf',
    'disclosuresOf',
    'emergencyRecordsOf',
    'everyonesNames',
    'ledgerOf',
    'member',
    'notesOfMember',
    'practice',
    'releasesOf',
    'safetyPlanOf',
    'sessionsOfModule',
  ]);
});

test('no file holds a name, a telephone number or a note in clear', () => {
  const canaries = ['Anabel Fictional', '416-555-0111', 'group-process canary', 'Nowhere Lane'];
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(path.join(folder, file));
    for (const canary of canaries) expect(bytes.includes(canary)).toBe(false);
  }
  expect(readdirSync(folder).length).toBeGreaterThan(1);
});

test('keys of one store do not open the other', async () => {
  await stores.close();
  const { records, groupProcess } = vault.keys;
  const swapped = { ...vault.keys, records: groupProcess, groupProcess: records };
  const refused = await testOpener.open(swapped, 'open', folder);
  expect(refused).toEqual({ ok: false, error: { code: 'store-wrong-key', store: 'records' } });
  stores = await vault.reopen();
});
