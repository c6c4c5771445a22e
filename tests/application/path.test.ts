import { mkdirSync } from 'node:fs';
import type { OpenStores } from '../../electron/application/ports/vault';
import type { NoteBody } from '../../shared/domain/note-body';
import { err, ok } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { testAlcove, type TestAlcove } from '../support/alcove';
import { aPractice, aProfile, aSchedule } from '../support/people';
import { createTempVault, temporaryFolder } from '../support/temp-vault';

/** The use cases together, over the real encrypted stores. */

let stores: OpenStores;
let alcove: TestAlcove;

beforeEach(async () => {
  ({ stores } = await createTempVault(temporaryFolderOfTest()));
  alcove = testAlcove(() => stores);
});

afterEach(() => stores.close());

const root = temporaryFolder();
let count = 0;
function temporaryFolderOfTest(): string {
  const folder = `${root}/${(count += 1)}`;
  mkdirSync(folder);
  return folder;
}

const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

interface Begun {
  readonly moduleId: string;
  readonly memberIds: readonly string[];
  readonly sessionId: string;
}

/** A practice, a module of short length and so many members; the clock after the first session. */
async function begun(names: readonly string[]): Promise<Begun> {
  await alcove.done('savePractice', { profile: aPractice() });
  const { groupId } = await alcove.done('createGroup', { name: 'Tuesdays', kind: 'closed-module' });
  const schedule = aSchedule({ to: '2026-09-15' });
  const { moduleId } = await alcove.done('planModule', { groupId, name: '2026–27', schedule });
  const memberIds: string[] = [];
  for (const preferredFirstName of names) {
    const profile = aProfile({ preferredFirstName, legalName: `${preferredFirstName} Fictional` });
    memberIds.push(await admitted(alcove, moduleId, profile, '2026-09-01'));
  }
  const [first] = await alcove.done('listSessions', { moduleId });
  alcove.world.setNow('2026-09-02T01:00:00.000Z');
  return { moduleId, memberIds, sessionId: first?.session.id ?? '' };
}

test('a module makes its sessions and the next one stands on the first screen (M1)', async () => {
  await begun(['Ana']);
  alcove.world.setNow('2026-08-31T12:00:00.000Z');
  const today = await alcove.done('getToday', {});
  expect(today.next?.session.date).toBe('2026-09-01');
  expect(today.later.map(({ session }) => session.date)).toEqual(['2026-09-08', '2026-09-15']);
  expect(today.setUp).toEqual({ practice: true, module: true, members: true });
});

test('attendance and times are kept and read back', async () => {
  const { sessionId, memberIds } = await begun(['Ana', 'Bea']);
  const [ana = '', bea = ''] = memberIds;
  await alcove.done('markAttendance', {
    sessionId,
    memberId: ana,
    mark: { kind: 'late', minutes: 7 },
  });
  await alcove.done('markAttendance', { sessionId, memberId: bea, mark: { kind: 'present' } });
  await alcove.done('markAttendance', { sessionId, memberId: bea, mark: null });
  await alcove.done('recordSessionTimes', {
    sessionId,
    startTime: '19:01',
    endTime: '20:30',
    endsNextDay: false,
  });
  const view = await alcove.done('getSession', { sessionId });
  expect(view.roster.map(({ mark }) => mark)).toEqual([{ kind: 'late', minutes: 7 }, null]);
  expect(view.isHeld).toBe(true);
});

test('what is missing is listed until the last note is signed (M9)', async () => {
  const { sessionId, memberIds } = await begun(['Ana', 'Bea']);
  const [ana = '', bea = ''] = memberIds;
  await alcove.done('recordSessionTimes', {
    sessionId,
    startTime: '19:00',
    endTime: '20:30',
    endsNextDay: false,
  });
  const missing = async () =>
    (await alcove.done('listMissingNotes', {})).map((note) => [
      note.preferredFirstName,
      note.state,
    ]);
  expect(await missing()).toEqual([
    ['Ana', 'not-started'],
    ['Bea', 'not-started'],
    [null, 'not-started'],
  ]);
  await alcove.done('saveDraft', { sessionId, memberId: ana, body: free('A draft.') });
  await alcove.done('signNote', { sessionId, memberId: bea, body: free('Signed.') });
  expect(await missing()).toEqual([
    ['Ana', 'draft'],
    [null, 'not-started'],
  ]);
  await alcove.done('signNote', { sessionId, memberId: ana, body: free('Signed as well.') });
  await alcove.done('signGroupNote', { sessionId, body: free('The group was quiet.') });
  expect(await missing()).toEqual([]);
  expect((await alcove.done('getToday', {})).missing).toEqual([]);
});

test('a signed note refuses another draft and takes addenda', async () => {
  const { sessionId, memberIds } = await begun(['Ana']);
  const key = { sessionId, memberId: memberIds[0] ?? '' };
  await alcove.done('signNote', { ...key, body: free('Signed.') });
  const refused = await alcove.ask('saveDraft', { ...key, body: free('Changed.') });
  expect(refused).toMatchObject({ ok: false, error: { code: 'already-signed' } });
  await alcove.done('addAddendum', { ...key, text: 'Added later.' });
  const { note } = await alcove.done('getNote', key);
  expect(note?.text.body.sections).toEqual({ text: 'Signed.' });
  expect(note?.text.addenda.map(({ text }) => text)).toEqual(['Added later.']);
});

test('nothing is signed before the practice has a name to sign with', async () => {
  const { sessionId, memberIds } = await begun(['Ana']);
  const empty = testAlcove(() => ({
    ...stores,
    records: {
      ...stores.records,
      practice: { ...stores.records.practice, find: async () => null },
    },
  }));
  const reply = await empty.ask('signNote', {
    sessionId,
    memberId: memberIds[0] ?? '',
    body: free('Text.'),
  });
  expect(reply).toEqual(err({ code: 'practice-missing' }));
});

test('refuses a note on someone who was not a member that day', async () => {
  const { sessionId, moduleId } = await begun(['Ana']);
  const zoe = aProfile({ preferredFirstName: 'Zoë' });
  const reply = await alcove.ask('saveDraft', {
    sessionId,
    memberId: await admitted(alcove, moduleId, zoe, '2026-09-08'),
    body: free('Text.'),
  });
  expect(reply).toEqual(err({ code: 'not-on-roster' }));
});

test('a megabyte of draft is kept whole', async () => {
  const { sessionId, memberIds } = await begun(['Ana']);
  const text = 'é<b>&\u202e '.repeat(150_000);
  const key = { sessionId, memberId: memberIds[0] ?? '' };
  await alcove.done('saveDraft', { ...key, body: free(text) });
  const { note } = await alcove.done('getNote', key);
  expect(note?.text.body.sections.text).toBe(text);
});

const reasonToKeepNames = 'A test of what a release does with it.';

test('a release holds one member’s own record and is logged as a disclosure (M10, M11)', async () => {
  const { sessionId, memberIds } = await begun(['Anabel', 'Beatrix']);
  const [anabel = '', beatrix = ''] = memberIds;
  const body = free('Spoke with Beatrix about the week.');
  await alcove.done('signNote', { sessionId, memberId: anabel, body, reasonToKeepNames });
  await alcove.done('signNote', { sessionId, memberId: beatrix, body: free('Secret of Beatrix.') });
  await alcove.done('signGroupNote', { sessionId, body: free('Group canary.') });
  const scope = { memberId: anabel, from: '2026-09-01', to: '2026-09-30' };
  const recipient = { name: 'Anabel Fictional', authority: 'member-request' as const };
  const { release, path } = await alcove.done('releaseRecord', { choice: { scope }, recipient });
  expect(release).toMatchObject({
    number: '2026-0001',
    state: 'handed-over',
    notes: 1,
    maskedNames: 1,
  });
  expect(path).toContain('2026-0001');
  expect(release.file.name).toBe('Alcove-release-2026-0001.pdf');
  const [file] = alcove.saved;
  expect(file?.text).toContain('Spoke with [another member]');
  for (const foreign of ['Beatrix', 'Group canary', 'Secret'])
    expect(file?.text).not.toContain(foreign);
  const [listed] = await alcove.done('listReleases', { memberId: anabel });
  expect(listed?.release).toEqual(release);
});

test('a cancelled release leaves no file and no entry', async () => {
  alcove = testAlcove(() => stores, { choosePath: async () => null });
  const { memberIds } = await begun(['Ana']);
  const scope = { memberId: memberIds[0] ?? '', from: '2026-09-01', to: '2026-09-30' };
  const recipient = { name: 'Ana Fictional', authority: 'member-request' as const };
  const reply = await alcove.ask('releaseRecord', { choice: { scope }, recipient });
  expect(reply).toEqual(err({ code: 'release-cancelled' }));
  expect(await alcove.done('listReleases', { memberId: null })).toEqual([]);
});

test('a file that could not be written is logged as not handed over', async () => {
  const full = err({ code: 'file-not-written', reason: 'disk-full' } as const);
  alcove = testAlcove(() => stores, { write: async () => full });
  const { memberIds } = await begun(['Ana']);
  const scope = { memberId: memberIds[0] ?? '', from: '2026-09-01', to: '2026-09-30' };
  const recipient = { name: 'Ana Fictional', authority: 'member-request' as const };
  expect(await alcove.ask('releaseRecord', { choice: { scope }, recipient })).toEqual(full);
  const [listed] = await alcove.done('listReleases', { memberId: null });
  expect(listed?.release.state).toBe('not-written');
});

test('a release works while the group-process store cannot be reached at all (M11)', async () => {
  const { sessionId, memberIds } = await begun(['Ana']);
  const memberId = memberIds[0] ?? '';
  await alcove.done('signNote', { sessionId, memberId, body: free('Mine.') });
  const unreachable = new Proxy({} as OpenStores['groupProcess'], {
    get: () => {
      throw new Error('the group-process store was touched');
    },
  });
  alcove = testAlcove(() => ({ ...stores, groupProcess: unreachable }));
  const scope = { memberId, from: '2026-09-01', to: '2026-09-30' };
  const recipient = { name: 'Ana Fictional', authority: 'member-request' as const };
  const { release } = await alcove.done('releaseRecord', { choice: { scope }, recipient });
  expect(release.notes).toBe(1);
  await expect(alcove.ask('getGroupNote', { sessionId })).rejects.toThrow('touched');
});

test('a drop-in group keeps no module and no member', async () => {
  await alcove.done('savePractice', { profile: aPractice() });
  const { groupId } = await alcove.done('createGroup', { name: 'Open door', kind: 'drop-in' });
  const reply = await alcove.ask('planModule', { groupId, name: 'x', schedule: aSchedule() });
  expect(reply).toEqual(err({ code: 'kind-keeps-no-records' }));
});

test('a name that a member had before is masked in another’s release (M109)', async () => {
  const { sessionId, memberIds } = await begun(['Anabel', 'Beatrix']);
  const [anabel = '', beatrix = ''] = memberIds;
  const body = free('Beatrix was kind tonight.');
  await alcove.done('signNote', { sessionId, memberId: anabel, body, reasonToKeepNames });
  const profile = aProfile({ preferredFirstName: 'Trixie', legalName: 'Trixie Otherwise' });
  await alcove.done('changeMember', { memberId: beatrix, profile, healthNumber: null });
  const scope = { memberId: anabel, from: '2026-09-01', to: '2026-09-30' };
  const { content } = await alcove.done('previewRelease', { choice: { scope } });
  expect(content.notes?.[0]?.sections[0]?.text).toBe('[another member] was kind tonight.');
});

test('a note that is not what was signed is not released', async () => {
  const { sessionId, memberIds } = await begun(['Ana']);
  const memberId = memberIds[0] ?? '';
  await alcove.done('signNote', { sessionId, memberId, body: free('As signed.') });
  const { note } = await alcove.done('getNote', { sessionId, memberId });
  if (!note) throw new Error('the note is there');
  const body = { template: 'free', sections: { text: 'As forged.' } } as const;
  await stores.records.notes.change(note.id, (kept) =>
    ok({ ...kept, text: { ...kept.text, body } }),
  );
  const scope = { memberId, from: '2026-09-01', to: '2026-09-30' };
  expect(await alcove.ask('previewRelease', { choice: { scope } })).toEqual(
    err({ code: 'signed-note-altered', sessionDate: '2026-09-01' }),
  );
});

test('notes signed for a session that was not held hide no missing one (M9)', async () => {
  const { moduleId, sessionId, memberIds } = await begun(['Ana']);
  const memberId = memberIds[0] ?? '';
  const times = { startTime: '19:00', endTime: '20:30', endsNextDay: false };
  await alcove.done('recordSessionTimes', { sessionId, ...times });
  const sessions = await alcove.done('listSessions', { moduleId });
  const other = sessions[1]?.session.id ?? '';
  await alcove.done('signNote', { sessionId: other, memberId, body: free('Too early.') });
  await alcove.done('signGroupNote', { sessionId: other, body: free('Too early.') });
  expect(await alcove.done('listMissingNotes', {})).toHaveLength(2);
});

test('a session that is over and not recorded is asked after on the first screen (M9)', async () => {
  const { sessionId, memberIds } = await begun(['Ana']);
  alcove.world.setNow('2026-09-02T02:00:00.000Z');
  const unrecorded = async () =>
    (await alcove.done('getToday', {})).unrecorded.map(({ session }) => session.date);
  expect(await unrecorded()).toEqual(['2026-09-01']);
  const memberId = memberIds[0] ?? '';
  await alcove.done('markAttendance', { sessionId, memberId, mark: { kind: 'present' } });
  expect(await unrecorded()).toEqual([]);
});
