import { dropInUseCases } from '../../electron/application/drop-in';
import type { Input, ReadInput } from '../../shared/contract/contract';
import { defaultLibrary } from '../../shared/domain/default-library/list';
import type { GroupId } from '../../shared/domain/ids';
import { libraryEntryIdSchema } from '../../shared/domain/library';
import { err, ok } from '../../shared/lib/result';
import { aMeetingAccess } from '../support/a-meeting';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aGroup, aPractice, aProfile, aSchedule, groupId } from '../support/people';

/** A drop-in group over the real encrypted stores: what its room does, and what nothing can do. */

const fresh = alcoveForEachTest();
const idOf = (key: string) => libraryEntryIdSchema.parse(`default:${key}`);
const notFound = (term: string) => err({ code: 'not-found', term });
const keepsNoRecords = err({ code: 'kind-keeps-no-records' });

async function anOpenDoor(): Promise<GroupId> {
  await fresh.alcove.done('savePractice', { profile: aPractice() });
  const made = await fresh.alcove.done('createGroup', { name: 'Open door', kind: 'drop-in' });
  await fresh.alcove.done('saveMeeting', { groupId: made.groupId, access: aMeetingAccess() });
  return made.groupId;
}

/** The room, over a clipboard and a laptop that tell what they were asked for. */
function dropInRoom(copyText = async (text: string) => void copied.push(text)) {
  const waking: (number | 'rest')[] = [];
  const rooms = dropInUseCases({
    textClipboard: { copyText },
    wakefulness: {
      stayAwake: (milliseconds) => waking.push(milliseconds / 60_000),
      rest: () => waking.push('rest'),
    },
  });
  return {
    waking,
    enter: (input: ReadInput<'enterDropInRoom'>) => rooms.enterDropInRoom(input, fresh.stores),
    leave: () => rooms.leaveDropInRoom({}, fresh.stores),
    copy: (input: ReadInput<'copyPollResult'>) => rooms.copyPollResult(input, fresh.stores),
  };
}

let copied: string[] = [];
beforeEach(() => {
  copied = [];
});

test('the room has its meeting and the texts of its kind, and none of another', async () => {
  const id = await anOpenDoor();
  const room = await fresh.alcove.done('getDropInRoom', { groupId: id });
  expect(room.groupName).toBe('Open door');
  expect(room.meeting).toMatchObject({ access: aMeetingAccess(), expected: 0 });
  const ofItsKind = defaultLibrary.filter(({ kinds }) => kinds.includes('drop-in'));
  expect(room.entries).toEqual(ofItsKind);
  expect(ofItsKind.length).toBeLessThan(defaultLibrary.length);
});

test('a group that keeps records has no such room, and nobody stays awake for one', async () => {
  await fresh.stores.records.groups.add(aGroup());
  const { enter, waking } = dropInRoom();
  for (const id of [groupId(1), groupId(9)]) {
    expect(await fresh.alcove.ask('getDropInRoom', { groupId: id })).toEqual(notFound('group'));
    expect(await enter({ groupId: id, minutes: 60 })).toEqual(notFound('group'));
  }
  expect(waking).toEqual([]);
});

test('the vault is held open for the meeting and half an hour, until the room is left', async () => {
  const id = await anOpenDoor();
  const { enter, leave, waking } = dropInRoom();
  expect(await enter({ groupId: id, minutes: 90 })).toEqual(ok({}));
  expect(await leave()).toEqual(ok({}));
  expect(waking).toEqual([120, 'rest']);
});

test('M57 M60 a poll is shared back as its question and numbers', async () => {
  await anOpenDoor();
  const { copy } = dropInRoom();
  expect(await copy({ entryId: idOf('poll-useful'), tallies: [3, 0, 1] })).toEqual(ok({}));
  expect(copied).toEqual(['Was this useful?\nYes: 3\nIn part: 0\nNot today: 1']);
});

test('M57 a poll of the clinician’s own, and one that was changed, are shared as they are', async () => {
  const poll: Input<'saveLibraryEntry'>['entry'] = {
    ...{ shelf: 'poll', title: 'Which room next?', text: '', options: ['Art', 'Quiet'] },
    ...{ kinds: ['drop-in'], occasion: 'closing' },
  };
  const { entryId } = await fresh.alcove.done('saveLibraryEntry', { entryId: null, entry: poll });
  const changed = { ...poll, title: 'Useful?' };
  await fresh.alcove.done('saveLibraryEntry', { entryId: idOf('poll-useful'), entry: changed });
  const { copy } = dropInRoom();
  await copy({ entryId, tallies: [1, 2] });
  await copy({ entryId: idOf('poll-useful'), tallies: [0, 4] });
  expect(copied).toEqual(['Which room next?\nArt: 1\nQuiet: 2', 'Useful?\nArt: 0\nQuiet: 4']);
});

test('what is no poll, was taken away, or has other answers by now is not copied', async () => {
  const { copy } = dropInRoom();
  const missing = notFound('library-entry');
  expect(await copy({ entryId: idOf('welcome-drop-in'), tallies: [1, 2] })).toEqual(missing);
  expect(await copy({ entryId: idOf('poll-useful'), tallies: [1, 2] })).toEqual(missing);
  await fresh.alcove.done('removeLibraryEntry', { entryId: idOf('poll-useful') });
  expect(await copy({ entryId: idOf('poll-useful'), tallies: [1, 2, 3] })).toEqual(missing);
  expect(copied).toEqual([]);
});

test('a result that the system did not let onto the clipboard is not said to be there', async () => {
  const { copy } = dropInRoom(() => Promise.reject(new Error('no clipboard')));
  const copying = copy({ entryId: idOf('poll-useful'), tallies: [1, 0, 0] });
  await expect(copying).rejects.toThrow('no clipboard');
});

test('a whole meeting writes one line into the trail, and not one document', async () => {
  const id = await anOpenDoor();
  const { done } = fresh.alcove;
  const before = { heads: fresh.stores.heads(), events: eventsIn(fresh.stores) };
  await done('getDropInRoom', { groupId: id });
  await done('enterDropInRoom', { groupId: id, minutes: 60 });
  await done('openMeeting', { groupId: id, sessionId: null });
  await done('setWindowShape', { shape: 'slim' });
  await done('copyPosting', { groupId: id, sessionId: null, entryId: idOf('welcome-drop-in') });
  await done('copyPollResult', { entryId: idOf('poll-useful'), tallies: [3, 0, 1] });
  await done('checkNetwork', { groupId: id });
  await done('leaveDropInRoom', {});
  const { records, groupProcess } = fresh.stores.heads();
  expect(groupProcess).toEqual(before.heads.groupProcess);
  expect(records.sequence).toBe(before.heads.records.sequence + 1);
  expect(eventsIn(fresh.stores).slice(before.events.length)).toEqual([
    { kind: 'event', name: 'meeting-opened', detail: { platform: 'zoom' } },
  ]);
});

test('no module, and so no session, no attendance and no note, can be made for it', async () => {
  const id = await anOpenDoor();
  const before = fresh.stores.heads();
  const module = { groupId: id, name: 'Autumn', schedule: aSchedule() };
  expect(await fresh.alcove.ask('planModule', module)).toEqual(keepsNoRecords);
  expect(await fresh.stores.records.sessions.startingBetween('2000', '3000', 10)).toEqual([]);
  expect(fresh.stores.heads()).toEqual(before);
});

test('no agreement can be begun for it: its rules are posted', async () => {
  const id = await anOpenDoor();
  const before = fresh.stores.heads();
  const reply = await fresh.alcove.ask('addAgreement', {
    kind: 'other',
    neededAt: 'admission',
    groupId: id,
    draft: { title: 'Rules', text: 'Be kind.', questions: [], expiresAfterMonths: null },
  });
  expect(reply).toEqual(keepsNoRecords);
  expect(fresh.stores.heads()).toEqual(before);
});

test('a member of another group cannot be tied to it by what is written about them', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anOpenDoor();
  const memberId = await admitted(fresh.alcove, moduleId, aProfile(), '2026-09-01');
  const contact = { happenedOn: '2026-08-20', kind: 'other', note: 'Met there.' } as const;
  const reply = await fresh.alcove.ask('logContact', {
    memberId,
    contact: { ...contact, groupId: id, isForOpening: false },
  });
  expect(reply).toEqual(err({ code: 'not-a-member' }));
});

test('no supervision note names a drop-in group: there is nothing of it to write about', async () => {
  const id = await anOpenDoor();
  const facts = {
    kind: 'debrief',
    date: '2026-08-19',
    colleague: 'Dr. Imaginary Supervisor',
    minutes: 15,
    groupId: id,
  } as const;
  expect(await fresh.alcove.ask('beginSupervisionNote', { facts })).toEqual(keepsNoRecords);
  const ofPractice = { ...facts, groupId: null };
  const begun = await fresh.alcove.done('beginSupervisionNote', { facts: ofPractice });
  const changed = await fresh.alcove.ask('changeSupervisionFacts', { id: begun.id, facts });
  expect(changed).toEqual(keepsNoRecords);
});

test('no incident is about it and no policy is repeated in it: both would tell of its evenings', async () => {
  const id = await anOpenDoor();
  const { ask, done } = fresh.alcove;
  const incident = { kind: 'concern', title: 'Somebody asked who comes', account: '' } as const;
  const days = { noticedOn: '2026-08-19', happenedOn: null };
  expect(await ask('beginIncident', { ...incident, ...days, groupId: id })).toEqual(keepsNoRecords);
  await done('addDefaultPolicies', {});
  const [first] = await done('listPolicies', {});
  if (!first) throw new Error('Alcove brings policies along');
  const repeated = { policyId: first.policy.id, groupId: id, on: '2026-08-19' };
  expect(await ask('repeatPolicy', repeated)).toEqual(keepsNoRecords);
});
