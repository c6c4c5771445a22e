import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { meetingUseCases } from '../../electron/application/meetings';
import type { MeetingDoor } from '../../electron/application/ports/room';
import { roomTime } from '../../electron/application/room-time';
import { meetingDoor } from '../../electron/platform/meeting-link';
import { StoreFailure } from '../../electron/store/storage/store-failure';
import { contract } from '../../shared/contract/contract';
import { groupMeetingIdOf, roomIdOf } from '../../shared/domain/ids';
import type { MeetingAccess } from '../../shared/domain/meeting-access';
import { parseMeetingLink } from '../../shared/domain/meeting-link-rules';
import { readInvitation } from '../../shared/domain/read-invitation';
import { emptyRoom } from '../../shared/domain/session-room';
import { err, ok, type Result } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { eventsIn } from '../support/fresh-alcove';
import { zoomMail } from '../support/invitations';
import { goodLinks, hostileLinks, ZOOM_LINK } from '../support/meeting-links';
import {
  aGroup,
  aMember,
  aMembership,
  aPractice,
  aSession,
  groupId,
  moduleId,
  sessionId,
} from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** Meeting links over the real encrypted store; the door is the real one, up to the system. */

jest.mock('electron', () => ({ shell: {} }));

const root = temporaryFolder();
let vault: TempVault;
let opened: string[];
let copied: string[];
let door: MeetingDoor;
let monotonicMs: number;
let isReadOnly: boolean;

beforeEach(async () => {
  vault = await createTempVault(mkdtempSync(path.join(root, 'v-')));
  const { records } = vault.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  opened = [];
  copied = [];
  monotonicMs = 0;
  isReadOnly = false;
  door = meetingDoor(async (url) => void opened.push(url));
});
afterEach(() => vault.stores.close());

const world = testWorld('2026-09-01T22:56:00.000Z');
const time = roomTime(world.clock, () => monotonicMs);

function cases() {
  const copy = async (text: string) => void copied.push(text);
  return meetingUseCases({
    world,
    meetingDoor: { open: (link) => door.open(link) },
    clipboard: { forgottenAfterSeconds: 30, copy },
    time,
    isReadOnly: () => isReadOnly,
    refusalOfThrown: (thrown) => (thrown instanceof StoreFailure ? thrown.refusal : null),
  });
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const accessIn = (text: string): MeetingAccess => valueOf(readInvitation(text)).access;
const group = { groupId: groupId(1) };
const save = (text: string) =>
  cases().saveMeeting({ ...group, access: accessIn(text) }, vault.stores);
const view = async () => valueOf(await cases().getMeeting(group, vault.stores));
const open = (session: ReturnType<typeof sessionId> | null = null) =>
  cases().openMeeting({ ...group, sessionId: session }, vault.stores);
const roomOf = (number: number) => vault.stores.records.rooms.find(roomIdOf(sessionId(number)));

test('what was read out of an invitation is kept, and shown as it will be opened', async () => {
  expect(await view()).toEqual({ access: null, url: null, capacity: null, expected: 0 });
  valueOf(await save(zoomMail));
  const access = accessIn(zoomMail);
  expect(await view()).toEqual({ access, url: ZOOM_LINK, capacity: 100, expected: 0 });
});

test('a second link takes the place of the first, and the reason for it is kept (M68, M95)', async () => {
  valueOf(await save(zoomMail));
  const access = { ...accessIn('https://doxy.me/drimaginary'), platformReason: 'No program.' };
  valueOf(await cases().saveMeeting({ ...group, access }, vault.stores));
  const shown = await view();
  expect(shown).toMatchObject({ access, url: 'https://doxy.me/drimaginary', capacity: 12 });
});

test('removed, nothing of it is left', async () => {
  valueOf(await save(zoomMail));
  valueOf(await cases().removeMeeting(group, vault.stores));
  expect((await view()).access).toBeNull();
  expect(await vault.stores.records.meetings.find(groupMeetingIdOf(groupId(1)))).toBeNull();
  expect(await vault.stores.records.groups.all()).toEqual([aGroup()]);
  valueOf(await cases().removeMeeting(group, vault.stores));
  expect(await open()).toEqual(err({ code: 'meeting-missing' }));
});

test('a group that is not there has no meeting', async () => {
  const other = { groupId: groupId(2) };
  const missing = err({ code: 'not-found', term: 'group' });
  const access = accessIn(zoomMail);
  expect(await cases().getMeeting(other, vault.stores)).toEqual(missing);
  expect(await cases().saveMeeting({ ...other, access }, vault.stores)).toEqual(missing);
  expect(await cases().removeMeeting(other, vault.stores)).toEqual(missing);
  expect(await cases().openMeeting({ ...other, sessionId: null }, vault.stores)).toEqual(missing);
});

test('the fullest coming session and the clinician are expected (M85)', async () => {
  const { records } = vault.stores;
  const from = (number: number, date: string) => ({
    ...aMember(number),
    memberships: [aMembership({ from: date })],
  });
  await records.members.addAll([
    from(1, '2026-08-01'),
    from(2, '2026-09-05'),
    from(3, '2026-09-05'),
  ]);
  const later = { date: '2026-09-08', startsAt: '2026-09-08T23:00:00.000Z' };
  await records.sessions.addAll([aSession(), aSession({ id: sessionId(2), ...later })]);
  expect((await view()).expected).toBe(4);
  const calledOff = { reason: 'Ill.', at: '2026-09-01T12:00:00.000Z' };
  await records.sessions.change(sessionId(2), (session) => ok({ ...session, calledOff }));
  expect((await view()).expected).toBe(2);
});

test('sessions that are over and those of another group expect nobody', async () => {
  const { records } = vault.stores;
  await records.members.addAll([aMember(1)]);
  await records.sessions.addAll([
    aSession({ startsAt: '2026-09-01T21:00:00.000Z' }),
    aSession({ id: sessionId(2), groupId: groupId(2), startsAt: '2026-09-02T21:00:00.000Z' }),
  ]);
  expect((await view()).expected).toBe(0);
});

test('in a drop-in group nobody is counted', async () => {
  await vault.stores.records.groups.change(groupId(1), (one) => ok({ ...one, kind: 'drop-in' }));
  await vault.stores.records.sessions.add(aSession());
  await vault.stores.records.members.add(aMember(1));
  expect((await view()).expected).toBe(0);
});

test('opening hands the rebuilt link to the system and writes down the platform alone', async () => {
  valueOf(await save(`${ZOOM_LINK}&uname=Canary`));
  expect(await open()).toEqual(ok({ openedAt: '2026-09-01T22:56:00.000Z' }));
  expect(opened).toEqual([ZOOM_LINK]);
  expect(eventsIn(vault.stores)).toEqual([
    expect.objectContaining({ name: 'meeting-opened', detail: { platform: 'zoom' } }),
  ]);
});

test('the room notes when the meeting was first opened, and keeps what it holds', async () => {
  await vault.stores.records.sessions.add(aSession());
  const entered = { ...emptyRoom(sessionId(1)), openedAt: '2026-09-01T22:55:00.000Z' };
  await vault.stores.records.rooms.add(entered);
  valueOf(await save(zoomMail));
  valueOf(await open(sessionId(1)));
  const noted = { ...entered, meetingOpenedAt: '2026-09-01T22:56:00.000Z' };
  expect(await roomOf(1)).toEqual(noted);
  world.setNow('2026-09-01T23:20:00.000Z');
  expect(await open(sessionId(1))).toEqual(ok({ openedAt: '2026-09-01T23:20:00.000Z' }));
  world.setNow('2026-09-01T22:56:00.000Z');
  expect(await roomOf(1)).toEqual(noted);
  expect(opened).toHaveLength(2);
});

test('M79 in an entered room the opening is dated by the room’s time, not by a clock set back', async () => {
  await vault.stores.records.sessions.add(aSession());
  valueOf(await save(zoomMail));
  time.begin(sessionId(1));
  monotonicMs = 14 * 60_000;
  world.setNow('2026-09-01T21:10:00.000Z');
  const openedAt = '2026-09-01T23:10:00.000Z';
  expect(await open(sessionId(1))).toEqual(ok({ openedAt }));
  expect((await roomOf(1))?.meetingOpenedAt).toBe(openedAt);
  time.end();
  world.setNow('2026-09-01T22:56:00.000Z');
});

test('an opened meeting is no refusal because the disk takes nothing; a bug is not hidden', async () => {
  await vault.stores.records.sessions.add(aSession());
  valueOf(await save(zoomMail));
  const wanted = { ...group, sessionId: sessionId(1) };
  const failing = (thrown: Error) => {
    const rooms = { ...vault.stores.records.rooms, put: () => Promise.reject(thrown) };
    return { ...vault.stores, records: { ...vault.stores.records, rooms } };
  };
  const full = new StoreFailure({ code: 'store-disk-full', store: 'records' });
  expect((await cases().openMeeting(wanted, failing(full))).ok).toBe(true);
  expect(opened).toHaveLength(1);
  await expect(cases().openMeeting(wanted, failing(new Error('a bug')))).rejects.toThrow('a bug');
});

test('in a vault that is open for looking only the meeting is opened and nothing written', async () => {
  await vault.stores.records.sessions.add(aSession());
  valueOf(await save(zoomMail));
  isReadOnly = true;
  expect((await open(sessionId(1))).ok).toBe(true);
  expect(opened).toHaveLength(1);
  expect([await roomOf(1), eventsIn(vault.stores)]).toEqual([null, []]);
});

test('without a session no room is begun', async () => {
  await vault.stores.records.sessions.add(aSession());
  valueOf(await save(zoomMail));
  valueOf(await open());
  expect(await roomOf(1)).toBeNull();
});

test('when the system refuses, nothing is written down', async () => {
  await vault.stores.records.sessions.add(aSession());
  valueOf(await save(zoomMail));
  door = meetingDoor(() => Promise.reject(new Error('no program')));
  expect(await open(sessionId(1))).toEqual(err({ code: 'meeting-not-opened' }));
  expect(await roomOf(1)).toBeNull();
  expect(eventsIn(vault.stores)).toEqual([]);
});

test('a session that was called off, or is another group’s, opens nothing', async () => {
  const calledOff = { reason: 'Ill.', at: '2026-09-01T12:00:00.000Z' };
  await vault.stores.records.sessions.addAll([
    aSession({ calledOff }),
    aSession({ id: sessionId(2), groupId: groupId(2), moduleId: moduleId(2) }),
  ]);
  valueOf(await save(zoomMail));
  const missing = err({ code: 'not-found', term: 'session' });
  expect(await open(sessionId(1))).toEqual(err({ code: 'session-called-off' }));
  expect(await open(sessionId(2))).toEqual(missing);
  expect(await open(sessionId(3))).toEqual(missing);
  expect(opened).toEqual([]);
});

test('before the click is answered only the meeting and the session are read', async () => {
  await vault.stores.records.sessions.add(aSession());
  valueOf(await save(zoomMail));
  const { records } = vault.stores;
  const spies = (['groups', 'members', 'practice', 'rooms'] as const).map((name) =>
    jest.spyOn(records[name], 'find'),
  );
  let readBefore = -1;
  door = {
    open: async () => {
      readBefore = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      return ok();
    },
  };
  valueOf(await open(sessionId(1)));
  expect(readBefore).toBe(0);
});

const copy = (session: ReturnType<typeof sessionId> | null) =>
  cases().copyInvitation({ ...group, sessionId: session, form: 'e-mail' }, vault.stores);

test('an invitation goes to the clipboard for half a minute, without a name (M87)', async () => {
  await vault.stores.records.members.add(aMember(1));
  await vault.stores.records.sessions.add(aSession());
  valueOf(await save(zoomMail));
  expect(await copy(sessionId(1))).toEqual(ok({ forgottenAfterSeconds: 30 }));
  const [text = ''] = copied;
  expect(text).toContain('Tuesday 1 September 2026 at 19:00');
  expect(text).toContain(ZOOM_LINK);
  expect(text).toContain('416-555-0100');
  for (const name of ['Ana', 'Fictional', 'Tuesday physicians', 'Imaginary']) {
    expect(text).not.toContain(name);
  }
  valueOf(await copy(null));
  expect(copied[1]).toContain('at our usual time');
});

test('without a meeting there is nothing to invite to', async () => {
  expect(await copy(null)).toEqual(err({ code: 'meeting-missing' }));
  expect(copied).toEqual([]);
});

test('of 40 good links 40 are opened', async () => {
  for (const [pasted] of goodLinks) {
    valueOf(await save(pasted));
    valueOf(await open());
  }
  expect(opened).toEqual(goodLinks.map(([, url]) => url));
});

test('of 300 hostile links none is opened', async () => {
  expect(hostileLinks.length).toBeGreaterThanOrEqual(300);
  for (const link of hostileLinks.filter((one) => !/\s/.test(one.trim()))) {
    const read = readInvitation(link);
    if (!read.ok) continue;
    await cases().saveMeeting({ ...group, access: read.value.access }, vault.stores);
    await open();
  }
  expect(opened).toEqual([]);
});

test('of a hostile link that is broken by a blank no more than a whole good one is opened', async () => {
  const broken = hostileLinks.filter((one) => /\s/.test(one.trim()));
  for (const link of broken) {
    const read = readInvitation(link);
    if (!read.ok) continue;
    valueOf(await cases().saveMeeting({ ...group, access: read.value.access }, vault.stores));
    valueOf(await open());
  }
  expect(opened.length).toBeGreaterThan(0);
  expect(opened.filter((url) => !broken.some((link) => link.includes(url)))).toEqual([]);
  expect(opened.filter((url) => !parseMeetingLink(url).ok)).toEqual([]);
});

/** Parts that never went through the reader, as a window that was taken over might send them. */
function forgedFrom(link: string): readonly unknown[] {
  const [, authority = '', rest = ''] = /^[a-z]*:?\/*([^/]*)\/?([^]*)$/i.exec(link) ?? [];
  const pwd = rest.split('pwd=')[1] ?? rest;
  const zoom = { platform: 'zoom', host: authority, pwd: null };
  const join = { kind: 'join', meetingId: '81234567890' };
  return [
    { ...zoom, way: join },
    { ...zoom, way: { kind: 'personal', name: rest } },
    { ...zoom, host: 'zoom.us', way: join, pwd },
    { ...zoom, host: 'zoom.us', way: { kind: 'personal', name: rest.split('/').at(-1) } },
    { platform: 'doxy', host: authority, room: rest },
    { platform: 'meet', code: rest },
    { platform: 'teams', host: authority, path: rest.split('/'), context: null, p: null },
    { platform: 'teams', host: 'teams.live.com', path: rest.split('/'), context: null, p: pwd },
    { platform: 'webex', host: authority, way: { kind: 'meet', site: null, name: rest } },
    { platform: 'webex', host: 'a.webex.com', way: { kind: 'mtid', site: rest, mtid: pwd } },
  ];
}

test('parts forged from 300 hostile links open nothing beyond the platforms’ own meetings', async () => {
  const numbers = { meetingId: null, passcode: null, phonePasscode: null, dialIns: [] };
  for (const link of hostileLinks.flatMap(forgedFrom)) {
    const access = { link, ...numbers, platformReason: '' };
    const read = contract.saveMeeting.input.safeParse({ ...group, access });
    if (!read.success) continue;
    const saved = await cases().saveMeeting(read.data, vault.stores);
    if (saved.ok) valueOf(await open());
  }
  expect(opened.length).toBeGreaterThan(0);
  for (const text of new Set(opened)) {
    const url = new URL(text);
    expect(url.href).toBe(text);
    expect(url.protocol + url.port + url.username + url.password + url.hash).toBe('https:');
    expect(url.hostname).toMatch(platformHost);
    expect(text).not.toMatch(/xn--|zak/);
  }
});

const platformHost =
  /^(?:(?:[a-z0-9-]+\.){0,3}(?:zoom\.us|zoomgov\.com|webex\.com|doxy\.me)|meet\.google\.com|teams\.(?:live|microsoft)\.com)$/;
