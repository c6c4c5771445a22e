import type { Group } from '../../../shared/domain/group';
import { entryIdSchema, groupMeetingIdOf } from '../../../shared/domain/ids';
import type { GroupMeeting } from '../../../shared/domain/meeting-access';
import { rosterOn, type Member } from '../../../shared/domain/member';
import type { Notice } from '../../../shared/domain/notice';
import type { SafetyPlan } from '../../../shared/domain/safety-plan';
import type { Session } from '../../../shared/domain/session';
import { emptyRoom, type SessionRoom } from '../../../shared/domain/session-room';
import type { Random } from './random';

/** So many of the last sessions of each group have a room that says where the members were. */
const REMEMBERED_ROOMS = 3;

/** A meeting for each group, with numbers that ring nowhere. */
export function demoMeeting({ id: groupId }: Group, index: number): GroupMeeting {
  const meetingId = `8${String(1_234_567_890 + index * 111)}`.slice(0, 11);
  return {
    id: groupMeetingIdOf(groupId),
    groupId,
    meetingAccess: {
      link: {
        platform: 'zoom',
        host: 'us02web.zoom.us',
        way: { kind: 'join', meetingId },
        pwd: `Fictional${index}Token0000.1`,
      },
      meetingId,
      passcode: `alcove${index}`,
      phonePasscode: `55501${index}0`,
      dialIns: [
        { number: '+16475550114', place: 'Toronto' },
        { number: '+14385550175', place: 'Montreal' },
      ],
      platformReason: 'Waiting room and telephone lines; recording is switched off.',
    },
  };
}

/** The rooms of each group's last sessions. */
export function demoRooms(
  sessions: readonly Session[],
  members: readonly Member[],
  plans: readonly SafetyPlan[],
): readonly SessionRoom[] {
  const held = sessions.filter((session) => session.held !== null);
  const groups = new Set(held.map(({ groupId }) => groupId));
  const last = [...groups].flatMap((groupId) =>
    held.filter((session) => session.groupId === groupId).slice(-REMEMBERED_ROOMS),
  );
  return last.map((session) => aRoom(session, members, plans));
}

function aRoom(
  session: Session,
  members: readonly Member[],
  plans: readonly SafetyPlan[],
): SessionRoom {
  const openedAt = minutesAfter(session, -5);
  const roster = rosterOn(members, session.moduleId, session.date);
  const came = roster.filter(({ id }) =>
    session.attendance.some(
      ({ memberId, mark }) => memberId === id && !mark.kind.startsWith('absent'),
    ),
  );
  return {
    ...emptyRoom(session.id),
    openedAt,
    meetingOpenedAt: openedAt,
    closedAt: session.held?.endedAt ?? null,
    letIn: came.map(({ id }) => ({
      memberId: id,
      at: minutesAfter(session, 1),
      overrideReason: null,
      missing: [],
    })),
    callLocations: came.flatMap(({ id }) => {
      const location = plans.find(({ memberId }) => memberId === id)?.callLocations[0];
      return location ? [{ memberId: id, location, confirmedAt: minutesAfter(session, 4) }] : [];
    }),
  };
}

function minutesAfter({ startsAt }: Session, minutes: number): string {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

/** Of each group's next roster, one will be late and one away. */
export function withNotices(
  members: readonly Member[],
  sessions: readonly Session[],
  random: Random,
): readonly Member[] {
  const announced = new Map<Member['id'], Omit<Notice, 'id' | 'announcedAt'>>();
  for (const session of nextOfEachGroup(sessions)) {
    const [, second, third] = rosterOn(members, session.moduleId, session.date);
    const day = { from: session.date, to: session.date };
    if (second) {
      announced.set(second.id, { ...day, kind: 'late', minutes: 15, reason: 'Clinic runs over' });
    }
    if (third) {
      announced.set(third.id, { ...day, kind: 'absent', minutes: null, reason: 'On call' });
    }
  }
  return members.map((member) => {
    const notice = announced.get(member.id);
    if (!notice) return member;
    const id = entryIdSchema.parse(`ent_${random.idText()}`);
    return { ...member, notices: [{ id, ...notice, announcedAt: `${notice.from}T12:00:00.000Z` }] };
  });
}

function nextOfEachGroup(sessions: readonly Session[]): readonly Session[] {
  const coming = sessions.filter(({ held }) => held === null);
  const groups = new Set(coming.map(({ groupId }) => groupId));
  return [...groups].flatMap(
    (groupId) => coming.find((session) => session.groupId === groupId) ?? [],
  );
}
