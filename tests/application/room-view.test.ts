import { emptyBody } from '../../shared/domain/note-body';
import { roomViewSchema } from '../../shared/contract/rooms';
import type { OutsideContact } from '../../shared/domain/contact-log';
import { noteIdOf, roomIdOf } from '../../shared/domain/ids';
import type { Notice } from '../../shared/domain/notice';
import type { Session } from '../../shared/domain/session';
import { emptyRoom, type SessionRoom } from '../../shared/domain/session-room';
import { emptyText } from '../../shared/domain/signed-text';
import { aMember, aSession, entryId, moduleId, sessionId } from '../support/people';
import {
  ana,
  anasPlan,
  at,
  clinic,
  omar,
  roomsForEachTest,
  tonight,
} from '../support/tonights-room';

const tonightsRoom = roomsForEachTest();
const weeksEarlier = (weeks: number) =>
  new Date(Date.parse(at('23:00')) - weeks * 7 * 86_400_000).toISOString();

test('M25 M27 M28 one answer holds all that the room may need of everyone on the roster', async () => {
  const notice: Notice = {
    id: entryId(1),
    kind: 'late',
    from: '2026-09-01',
    to: '2026-09-01',
    minutes: 15,
    reason: 'Clinic',
    announcedAt: at('12:00'),
  };
  const told = { ...aMember(1), notices: [notice, { ...notice, to: '2026-08-31' }] };
  const { records, view } = await tonightsRoom({
    members: [told, aMember(2, { preferredFirstName: 'Omar' })],
  });
  await records.notes.add({
    id: noteIdOf(tonight, ana),
    ...{ memberId: ana, sessionId: tonight, moduleId: moduleId(1), sessionDate: '2026-09-01' },
    text: emptyText(emptyBody, at('22:00')),
  });
  const room = await view();
  expect(roomViewSchema.parse(room)).toEqual(room);
  expect(room).toMatchObject({
    room: emptyRoom(tonight),
    moduleName: '2026–27',
    opening: [],
    isConfidentialityDue: true,
    meeting: { access: null, url: null, capacity: null, expected: 3 },
  });
  expect(room.members[0]).toEqual({
    memberId: ana,
    preferredFirstName: 'Ana',
    legalName: 'Anabel Fictional',
    displayName: 'Ana',
    telephone: '416-555-0111',
    mark: null,
    note: 'draft',
    needs: [],
    notices: [notice],
    safetyPlan: anasPlan,
    lastLocation: null,
  });
  expect(room.members[1]).toMatchObject({
    memberId: omar,
    note: 'not-started',
    needs: [{ code: 'emergency-contact', found: 'none' }],
    safetyPlan: null,
  });
});

test('M30 M32 a contact outside the session is on the card of the room', async () => {
  const contact: OutsideContact = {
    id: entryId(1),
    happenedOn: '2026-08-30',
    kind: 'member-called',
    groupId: null,
    note: 'She called.',
    isForOpening: true,
    writtenAt: at('12:00'),
    broughtUpIn: null,
  };
  const { view } = await tonightsRoom({
    members: [{ ...aMember(1), outsideContacts: [contact] }, aMember(2)],
  });
  expect((await view()).opening).toMatchObject([{ memberId: ana, contact }]);
});

const weekBefore = (weeks: number, parts: Partial<Session> = {}): Session => {
  const startsAt = weeksEarlier(weeks);
  return aSession({ id: sessionId(1 + weeks), startsAt, date: startsAt.slice(0, 10), ...parts });
};
const roomOf = (weeks: number, parts: Partial<SessionRoom>): SessionRoom => ({
  ...emptyRoom(sessionId(1 + weeks)),
  ...parts,
});
const locatedAt = (weeks: number, label: string): SessionRoom =>
  roomOf(weeks, {
    callLocations: [
      { memberId: ana, location: { ...clinic, label }, confirmedAt: weeksEarlier(weeks) },
    ],
  });

test('M28 the last place is that of the newest earlier room, and of no room to come', async () => {
  const coming = aSession({ id: sessionId(30), startsAt: at('23:00', '2026-09-08') });
  const { records, view } = await tonightsRoom({
    sessions: [weekBefore(3), weekBefore(1), weekBefore(2), coming],
  });
  await records.rooms.addAll([locatedAt(3, 'Older'), locatedAt(2, 'Newer')]);
  await records.rooms.add({ ...locatedAt(2, 'To come'), ...roomKey(30) });
  const [member, other] = (await view()).members;
  expect(member?.lastLocation).toEqual({
    location: { ...clinic, label: 'Newer' },
    confirmedAt: weeksEarlier(2),
  });
  expect(other?.lastLocation).toBeNull();
});

const calledOff = { reason: 'A storm.', at: at('12:00', '2026-08-20') };
const roomKey = (number: number) => ({
  id: roomIdOf(sessionId(number)),
  sessionId: sessionId(number),
});

test('M28 a place of more than twelve sessions ago is not looked for', async () => {
  const sessions = Array.from({ length: 13 }, (_, index) => weekBefore(index + 1));
  const { records, view } = await tonightsRoom({ sessions });
  await records.rooms.add(locatedAt(13, 'Long ago'));
  expect((await view()).members[0]?.lastLocation).toBeNull();
  await records.rooms.add(locatedAt(12, 'Twelve sessions ago'));
  expect((await view()).members[0]?.lastLocation?.location.label).toBe('Twelve sessions ago');
});

test('M28 a session that was called off is none of the twelve', async () => {
  const sessions = Array.from({ length: 13 }, (_, index) =>
    weekBefore(index + 1, index === 4 ? { calledOff } : {}),
  );
  const { records, view } = await tonightsRoom({ sessions });
  await records.rooms.add(locatedAt(13, 'Twelve sessions ago'));
  expect((await view()).members[0]?.lastLocation?.location.label).toBe('Twelve sessions ago');
});

test('M108 the reminder is not due a week after it was said, a called-off session between', async () => {
  const { records, view } = await tonightsRoom({
    sessions: [weekBefore(2), weekBefore(1, { calledOff })],
  });
  expect((await view()).isConfidentialityDue).toBe(true);
  await records.rooms.add(roomOf(2, { confidentialitySaidAt: weeksEarlier(2) }));
  expect((await view()).isConfidentialityDue).toBe(false);
});
