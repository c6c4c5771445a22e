import type { MemberId, SessionId } from '../../shared/domain/ids';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import { err } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile, sessionId as unknownSession } from '../support/people';

/** Group notes with what is said of the group, over the real encrypted stores (M9, M11). */

const fresh = alcoveForEachTest();

const CANARY = 'Canary of the group note';

const aboutGroup = (parts: Partial<GroupNoteBody> = {}): GroupNoteBody => ({
  template: 'group',
  sections: {
    themes: `${CANARY}: themes`,
    interaction: `${CANARY}: between members`,
    intervention: `${CANARY}: interventions`,
    plan: `${CANARY}: plan`,
  },
  process: {
    stage: 'storming',
    factors: ['hope', 'catharsis'],
    cohesion: 2,
    attendance: null,
  },
  ...parts,
});

interface Module {
  readonly sessions: readonly SessionId[];
  readonly members: readonly MemberId[];
}

/** Three sessions of three members, on the evening of the last. */
async function aModule(): Promise<Module> {
  const { alcove } = fresh;
  const moduleId = await planTuesdays(alcove);
  const members: MemberId[] = [];
  for (const preferredFirstName of ['Ana', 'Bo', 'Chiara']) {
    const profile = aProfile({ preferredFirstName, legalName: `${preferredFirstName} Fictional` });
    members.push(await admitted(alcove, moduleId, profile, '2026-09-01'));
  }
  const listed = await alcove.done('listSessions', { moduleId });
  alcove.world.setNow('2026-09-16T01:00:00.000Z');
  return { sessions: listed.map(({ session }) => session.id), members };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

const signed = (sessionId: SessionId, body: GroupNoteBody) =>
  fresh.alcove.done('signGroupNote', { sessionId, body });

test('what is said of the group is drafted and signed with the note (M9)', async () => {
  const { sessions } = await aModule();
  const sessionId = there(sessions[0]);
  const { done } = fresh.alcove;
  await done('saveGroupDraft', { sessionId, body: aboutGroup() });
  const drafted = (await done('getGroupNote', { sessionId })).note;
  expect(drafted?.text.body.process).toEqual(aboutGroup().process);
  await signed(sessionId, aboutGroup());
  const text = (await done('getGroupNote', { sessionId })).note?.text;
  expect(text?.body.process).toMatchObject({ stage: 'storming', cohesion: 2 });
});

test('attendance in numbers is counted until the note is signed, and frozen with it', async () => {
  const { sessions, members } = await aModule();
  const sessionId = there(sessions[0]);
  const [ana, bo] = members;
  const { done } = fresh.alcove;
  const mark = (memberId: MemberId | undefined, kind: 'present' | 'absent-with-notice') =>
    done('markAttendance', { sessionId, memberId: there(memberId), mark: { kind } });
  await mark(ana, 'present');
  await mark(bo, 'absent-with-notice');
  const counted = {
    present: 1,
    late: 0,
    absentWithNotice: 1,
    absentWithoutNotice: 0,
    unmarked: 1,
  };
  expect((await done('getGroupNote', { sessionId })).attendance).toEqual(counted);
  await signed(sessionId, aboutGroup());
  await mark(bo, 'present');
  const { note, attendance } = await done('getGroupNote', { sessionId });
  expect(note?.text.body.process?.attendance).toEqual(counted);
  expect(attendance.present).toBe(2);
});

test('attendance that a window sends along is not believed', async () => {
  const { sessions } = await aModule();
  const sessionId = there(sessions[0]);
  const invented = { ...there(aboutGroup().process), attendance: { ...nobody, present: 99 } };
  await signed(sessionId, aboutGroup({ process: invented }));
  const { note } = await fresh.alcove.done('getGroupNote', { sessionId });
  expect(note?.text.body.process?.attendance).toMatchObject({ present: 0, unmarked: 3 });
});

const nobody = {
  present: 0,
  late: 0,
  absentWithNotice: 0,
  absentWithoutNotice: 0,
  unmarked: 0,
};

test('the course tells stage and cohesion of the sessions before, drafts included', async () => {
  const { sessions } = await aModule();
  const [first, second, third] = sessions;
  const { ask, done } = fresh.alcove;
  await signed(there(first), aboutGroup());
  await done('saveGroupDraft', {
    sessionId: there(second),
    body: { template: 'free', sections: { text: 'Not much to say.' } },
  });
  await done('saveGroupDraft', { sessionId: there(third), body: aboutGroup() });
  const course = await done('getGroupProcessCourse', { sessionId: there(third) });
  expect(course).toEqual([
    { sessionId: first, sessionDate: '2026-09-01', stage: 'storming', cohesion: 2 },
    { sessionId: second, sessionDate: '2026-09-08', stage: null, cohesion: null },
  ]);
  expect(await done('getGroupProcessCourse', { sessionId: there(first) })).toEqual([]);
  expect(await ask('getGroupProcessCourse', { sessionId: unknownSession(99) })).toEqual(
    err({ code: 'not-found', term: 'session' }),
  );
});

test('names in a group note never block it, whatever was chosen (M109)', async () => {
  const { sessions } = await aModule();
  const sections = { themes: 'Ana Fictional and Bo Fictional spoke of trust.' };
  expect(
    await fresh.alcove.ask('signGroupNote', {
      sessionId: there(sessions[0]),
      body: aboutGroup({ sections }),
    }),
  ).toMatchObject({ ok: true });
});

/** Writes into every place a group note has, facts and what was taken back included. */
async function writeEverywhere(sessionId: SessionId): Promise<void> {
  const { done, world } = fresh.alcove;
  const drafted = { kind: 'group-note', sessionId } as const;
  await done('saveGroupDraft', { sessionId, body: aboutGroup() });
  world.setNow('2026-09-16T01:20:00.000Z');
  await done('saveGroupDraft', { sessionId, body: aboutGroup({ sections: {} }) });
  await done('keepUndo', { drafted, undo: { themes: CANARY } });
  expect((await done('getDraftHistory', { drafted })).versions).toHaveLength(1);
  await signed(sessionId, aboutGroup());
  await done('addGroupAddendum', { sessionId, text: `${CANARY}: addendum` });
  await done('saveGroupAddendumDraft', { sessionId, text: `${CANARY}: begun` });
}

test('a group note, its versions and its undo write nothing into the records (M11)', async () => {
  const { sessions, members } = await aModule();
  const { done } = fresh.alcove;
  const head = () => fresh.stores.heads().records.sequence;
  const before = fresh.stores.heads();
  await writeEverywhere(there(sessions[0]));
  expect(fresh.stores.heads().records).toEqual(before.records);
  expect(fresh.stores.heads().groupProcess).not.toEqual(before.groupProcess);
  // So much shows that a personal draft and its undo would have been seen there.
  const key = { sessionId: there(sessions[0]), memberId: there(members[0]) };
  await done('saveDraft', { ...key, body: { template: 'free', sections: { text: 'Hers.' } } });
  expect(head()).toBe(before.records.sequence + 1);
  await done('keepUndo', { drafted: { kind: 'note', ...key }, undo: { text: 'Hers.' } });
  expect(head()).toBe(before.records.sequence + 2);
});

test('no release holds a word of a group note, not even its facts (M11)', async () => {
  const { sessions, members } = await aModule();
  const { done, saved } = fresh.alcove;
  const memberId = there(members[0]);
  const sessionId = there(sessions[0]);
  const body = { template: 'free', sections: { text: 'Her own note.' } } as const;
  await done('signNote', { sessionId, memberId, body });
  await writeEverywhere(sessionId);
  const scope = { memberId, from: '2026-09-01', to: '2026-09-15' };
  const recipient = { name: 'Ana Fictional', authority: 'member-request' } as const;
  await done('releaseRecord', { choice: { scope }, recipient });
  const released = JSON.stringify(saved);
  expect(released).toContain('Her own note.');
  expect(released).not.toMatch(/Canary of the group|storming|catharsis|cohesion/);
});
