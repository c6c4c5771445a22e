import { libraryEntriesFor, libraryUseCases } from '../../electron/application/library';
import type { Input, ReadInput } from '../../shared/contract/contract';
import { defaultLibrary } from '../../shared/domain/default-library/list';
import { groupMeetingIdOf, roomIdOf, type GroupId } from '../../shared/domain/ids';
import { libraryEntryIdSchema, type LibraryEntryId } from '../../shared/domain/library';
import { emptyRoom } from '../../shared/domain/session-room';
import { err, ok } from '../../shared/lib/result';
import { aMeetingAccess } from '../support/a-meeting';
import { testWorld } from '../support/alcove';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aGroup, aPractice, aSession, groupId, sessionId } from '../support/people';

/** The library and its postings over the real encrypted store. */

const fresh = alcoveForEachTest();
const NOW = '2026-09-01T23:50:00.000Z';

type Entry = Input<'saveLibraryEntry'>['entry'];
const anEntry = (parts: Partial<Entry> = {}): Entry => ({
  shelf: 'posting',
  title: 'Water',
  text: 'Please have a glass of water with you.',
  options: [],
  kinds: ['closed-module'],
  occasion: 'before',
  ...parts,
});

const idOf = (key: string) => libraryEntryIdSchema.parse(`default:${key}`);
const listed = async () => (await fresh.alcove.done('getLibrary', {})).entries;
const listedAs = async (id: LibraryEntryId) =>
  (await listed()).find(({ entry }) => entry.id === id);
const saveNew = async (parts: Partial<Entry> = {}) =>
  (await fresh.alcove.done('saveLibraryEntry', { entryId: null, entry: anEntry(parts) })).entryId;

/** A clipboard that shows what was copied, and in which way. */
function copying() {
  const copied: { readonly as: 'text' | 'secret'; readonly text: string }[] = [];
  const world = testWorld(NOW);
  const { copyPosting } = libraryUseCases({
    world,
    textClipboard: { copyText: async (text) => void copied.push({ as: 'text', text }) },
    clipboard: {
      forgottenAfterSeconds: 30,
      copy: async (text) => void copied.push({ as: 'secret', text }),
    },
  });
  return {
    copied,
    copy: (input: Partial<ReadInput<'copyPosting'>> & { readonly entryId: LibraryEntryId }) =>
      copyPosting({ groupId: groupId(1), sessionId: sessionId(1), ...input }, fresh.stores),
  };
}

async function aSessionTonight(of: GroupId = groupId(1)): Promise<void> {
  const { records } = fresh.stores;
  await fresh.alcove.done('savePractice', { profile: aPractice() });
  await records.groups.add(aGroup());
  await records.sessions.add(aSession({ groupId: of }));
}

async function withMeeting(): Promise<void> {
  const id = groupMeetingIdOf(groupId(1));
  const meetingAccess = aMeetingAccess();
  await fresh.stores.records.meetings.add({ id, groupId: groupId(1), meetingAccess });
}

test('the library is there before anything was written (M56)', async () => {
  expect((await listed()).map(({ entry }) => entry)).toEqual(defaultLibrary);
  expect(await fresh.stores.records.library.find('library')).toBeNull();
});

test('an own text is kept, changed and gone again', async () => {
  const entryId = await saveNew();
  await fresh.alcove.done('saveLibraryEntry', { entryId, entry: anEntry({ title: 'Tea' }) });
  expect(await listedAs(entryId)).toEqual({
    entry: { id: entryId, ...anEntry({ title: 'Tea' }) },
    origin: 'own',
  });
  await fresh.alcove.done('removeLibraryEntry', { entryId });
  expect(await listedAs(entryId)).toBeUndefined();
});

test('a default is changed, hidden, and comes back as it came', async () => {
  const entryId = idOf('welcome');
  await fresh.alcove.done('saveLibraryEntry', { entryId, entry: anEntry() });
  expect((await listedAs(entryId))?.origin).toBe('changed');
  await fresh.alcove.done('removeLibraryEntry', { entryId });
  expect(await listedAs(entryId)).toBeUndefined();
  await fresh.alcove.done('restoreLibraryEntry', { entryId });
  expect(await listedAs(entryId)).toEqual({ entry: defaultLibrary[0], origin: 'default' });
});

test('another text for an entry that is not there is refused', async () => {
  const entryId = libraryEntryIdSchema.parse(`lib_${'9'.repeat(20)}`);
  const notThere = err({ code: 'not-found', term: 'library-entry' });
  const ask = (id: LibraryEntryId) =>
    fresh.alcove.ask('saveLibraryEntry', { entryId: id, entry: anEntry() });
  expect(await ask(entryId)).toEqual(notThere);
  expect(await ask(idOf('never-brought'))).toEqual(notThere);
  expect(await fresh.stores.records.library.find('library')).toBeNull();
});

test('a poll with one answer, and a posting with answers, are refused in words', async () => {
  const problem = err({
    code: 'input-invalid',
    problems: [{ path: 'options', message: 'A poll needs at least two answers.' }],
  });
  const ask = (parts: Partial<Entry>) =>
    fresh.alcove.ask('saveLibraryEntry', { entryId: null, entry: anEntry(parts) });
  expect(await ask({ shelf: 'poll', options: ['Yes'] })).toEqual(problem);
  expect(await ask({ options: ['Yes', 'No'] })).toEqual(problem);
});

test('the three hundred and first text is refused, and none is lost', async () => {
  const entries = Array.from({ length: 300 }, (_, index) => ({
    id: libraryEntryIdSchema.parse(`lib_${String(index).padStart(20, 'a')}`),
    ...anEntry(),
  }));
  await fresh.stores.records.library.add({
    ...{ id: 'library', entries, removed: [], feedbackAddress: '' },
  });
  const reply = await fresh.alcove.ask('saveLibraryEntry', { entryId: null, entry: anEntry() });
  expect(reply).toEqual(err({ code: 'library-full', most: 300 }));
  expect(await listed()).toHaveLength(defaultLibrary.length + 300);
});

test('a kind of group sees only what is for it', async () => {
  const entryId = await saveNew({ kinds: ['therapeutic-community'] });
  const { records } = fresh.stores;
  const seenBy = async (kind: 'closed-module' | 'therapeutic-community') =>
    (await libraryEntriesFor(records, kind)).map(({ id }) => id);
  expect(await seenBy('therapeutic-community')).toContain(entryId);
  expect(await seenBy('closed-module')).not.toContain(entryId);
});

test('M61 the feedback address is kept tidy and fills its placeholder', async () => {
  await aSessionTonight();
  const { copied, copy } = copying();
  const entryId = idOf('feedback');
  expect(await copy({ entryId })).toEqual(
    err({ code: 'posting-has-gaps', gaps: ['feedback address'] }),
  );
  expect(copied).toEqual([]);
  await fresh.alcove.done('saveFeedbackAddress', { address: '  feedback@example.org \n' });
  expect((await fresh.alcove.done('getLibrary', {})).feedbackAddress).toBe('feedback@example.org');
  expect(await copy({ entryId })).toEqual(ok({ forgottenAfterSeconds: null }));
  expect(copied[0]?.text).toContain('write to:\nfeedback@example.org\n');
});

test('M56 a posting is filled in and copied like any text', async () => {
  await aSessionTonight();
  const { copied, copy } = copying();
  expect(await copy({ entryId: idOf('welcome') })).toEqual(ok({ forgottenAfterSeconds: null }));
  expect(copied).toEqual([
    {
      as: 'text',
      text: expect.stringMatching(/^Welcome to Tuesday physicians\. .* at 20:30 EDT\./),
    },
  ]);
});

test('what leads into the meeting is copied like a secret', async () => {
  await aSessionTonight();
  await withMeeting();
  const { copied, copy } = copying();
  for (const key of ['connection-fails', 'meeting-id', 'join-by-telephone']) {
    expect(await copy({ entryId: idOf(key) })).toEqual(ok({ forgottenAfterSeconds: 30 }));
  }
  const typedOut = await saveNew({ text: 'The passcode is Fiction1.' });
  expect(await copy({ entryId: typedOut })).toEqual(ok({ forgottenAfterSeconds: 30 }));
  expect(copied.map(({ as }) => as)).toEqual(['secret', 'secret', 'secret', 'secret']);
  expect(copied[1]?.text).toBe('To join by hand:\nMeeting ID: 81234567890\nPasscode: Fiction1');
});

test('M90 the end of a break is counted from when it began', async () => {
  await aSessionTonight();
  const breaks = [{ startedAt: '2026-09-01T23:45:00.000Z', endedAt: null, plannedMinutes: null }];
  const id = roomIdOf(sessionId(1));
  await fresh.stores.records.rooms.add({ ...emptyRoom(sessionId(1)), id, breaks });
  const { copied, copy } = copying();
  await copy({ entryId: idOf('break') });
  expect(copied[0]?.text).toContain('go on at 19:55 EDT');
});

test('a drop-in room copies without a session, and has no end to speak of', async () => {
  await fresh.stores.records.groups.add(aGroup({ kind: 'drop-in', modules: [] }));
  const { copied, copy } = copying();
  expect(await copy({ sessionId: null, entryId: idOf('welcome-drop-in') })).toEqual(
    ok({ forgottenAfterSeconds: null }),
  );
  expect(copied).toHaveLength(1);
  expect(await copy({ sessionId: null, entryId: idOf('closing') })).toEqual(
    err({ code: 'posting-has-gaps', gaps: ['end time'] }),
  );
});

test('what is no posting, was taken away, or is of another group is not copied', async () => {
  await aSessionTonight(groupId(2));
  const { copied, copy } = copying();
  const missing = (term: string) => err({ code: 'not-found', term });
  expect(await copy({ entryId: idOf('cue-silence') })).toEqual(missing('library-entry'));
  await fresh.alcove.done('removeLibraryEntry', { entryId: idOf('no-recording') });
  expect(await copy({ entryId: idOf('no-recording') })).toEqual(missing('library-entry'));
  expect(await copy({ entryId: idOf('welcome') })).toEqual(missing('session'));
  expect(await copy({ groupId: groupId(3), entryId: idOf('welcome') })).toEqual(missing('group'));
  expect(copied).toEqual([]);
});

test('copying writes nothing into the vault and no line into the trail', async () => {
  await aSessionTonight();
  await withMeeting();
  const before = fresh.stores.heads();
  await copying().copy({ entryId: idOf('connection-fails') });
  expect(fresh.stores.heads()).toEqual(before);
  expect(JSON.stringify(eventsIn(fresh.stores))).not.toContain('Fiction1');
});
