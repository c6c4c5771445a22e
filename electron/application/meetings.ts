import type { MeetingRefusal, RecordRefusal, Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { groupMeetingIdOf, roomIdOf, type GroupId, type SessionId } from '../../shared/domain/ids';
import { invitationText } from '../../shared/domain/invitation-text';
import type { GroupMeeting } from '../../shared/domain/meeting-access';
import { openableUrlOf } from '../../shared/domain/meeting-link-rules';
import type { Session } from '../../shared/domain/session';
import { emptyRoom, type RoomRefusal } from '../../shared/domain/session-room';
import { err, ok, type Result } from '../../shared/lib/result';
import { notFound } from './lookup';
import { expectedIn, meetingViewOf } from './meeting-view';
import type { Handlers } from './ports/handlers';
import type { MeetingDoor } from './ports/room';
import type { RecordsStore } from './ports/stores';
import type { SecretClipboard, World } from './ports/world';
import type { RoomTime } from './room-time';

type MeetingHandlers = Handlers<
  'getMeeting' | 'saveMeeting' | 'removeMeeting' | 'openMeeting' | 'copyInvitation'
>;

export interface MeetingTools {
  readonly world: World;
  readonly meetingDoor: MeetingDoor;
  readonly clipboard: SecretClipboard;
  readonly time: RoomTime;
  /** Only what could be read of a damaged vault is open. */
  readonly isReadOnly: () => boolean;
  /** A refusal that a lower layer had to throw, or `null` for a bug. */
  readonly refusalOfThrown: (thrown: unknown) => Refusal | null;
}

export function meetingUseCases(tools: MeetingTools): MeetingHandlers {
  const { meetingDoor, clipboard, time } = tools;
  const { clock } = tools.world;
  return {
    getMeeting: async ({ groupId }, { records }) => {
      const group = await records.groups.find(groupId);
      if (!group) return notFound('group');
      const expected = await expectedAt(records, group, clock.now());
      return ok(await meetingViewOf(records, groupId, expected));
    },

    saveMeeting: async ({ groupId, access }, { records }) => {
      if (!(await records.groups.find(groupId))) return notFound('group');
      const openable = openableUrlOf(access.link);
      if (!openable.ok) return openable;
      const id = groupMeetingIdOf(groupId);
      const meeting = { id, groupId, meetingAccess: access };
      await records.meetings.put(
        id,
        () => meeting,
        () => ok(meeting),
      );
      return ok({});
    },

    removeMeeting: async ({ groupId }, { records }) => {
      if (!(await records.groups.find(groupId))) return notFound('group');
      await records.meetings.remove(groupMeetingIdOf(groupId));
      return ok({});
    },

    openMeeting: async (wanted, { records }) => {
      const found = await meetingToOpen(records, wanted);
      if (!found.ok) return found;
      const { link } = found.value.access;
      const opened = await meetingDoor.open(link);
      if (!opened.ok) return opened;
      const now = wanted.sessionId === null ? clock.now() : time.now(wanted.sessionId);
      const openedAt = now.toISOString();
      const opening = { sessionId: wanted.sessionId, openedAt, platform: link.platform };
      await noteIfPossible(tools, () => noteOpening(records, opening));
      return ok({ openedAt });
    },

    copyInvitation: async ({ form, ...wanted }, { records }) => {
      const found = await meetingToOpen(records, wanted);
      if (!found.ok) return found;
      const { access, session } = found.value;
      const [group, practice] = await Promise.all([
        records.groups.find(wanted.groupId),
        records.practice.find('practice'),
      ]);
      if (!group) return notFound('group');
      const telephone = practice?.profile.telephone ?? '';
      await clipboard.copy(invitationText({ form, kind: group.kind, access, session, telephone }));
      return ok({ forgottenAfterSeconds: clipboard.forgottenAfterSeconds });
    },
  };
}

/** A session that is under way may have begun so long ago. */
const LONGEST_SESSION_MS = 24 * 60 * 60_000;
const AFTER_ALL_INSTANTS = '9999-12-31T00:00:00.000Z';
const MOST_SESSIONS = 2_000;

/** How many will want to get in (M85); of a drop-in group nobody knows. */
async function expectedAt(records: RecordsStore, group: Group, now: Date): Promise<number> {
  if (!rulesOf(group.kind).keepsRecords) return 0;
  const from = new Date(now.getTime() - LONGEST_SESSION_MS).toISOString();
  const [sessions, members] = await Promise.all([
    records.sessions.startingBetween(from, AFTER_ALL_INSTANTS, MOST_SESSIONS),
    records.members.all(),
  ]);
  const coming = sessions.filter(
    ({ groupId, startsAt, minutes }) =>
      groupId === group.id && Date.parse(startsAt) + minutes * 60_000 > now.getTime(),
  );
  return expectedIn(coming, members);
}

interface Wanted {
  readonly groupId: GroupId;
  readonly sessionId: SessionId | null;
}

interface Found {
  readonly access: GroupMeeting['meetingAccess'];
  readonly session: Session | null;
}

/** Reads the two documents that opening needs and no more: a click is answered at once. */
async function meetingToOpen(
  records: RecordsStore,
  { groupId, sessionId }: Wanted,
): Promise<Result<Found, RecordRefusal | MeetingRefusal | RoomRefusal>> {
  const [meeting, session] = await Promise.all([
    records.meetings.find(groupMeetingIdOf(groupId)),
    sessionId && records.sessions.find(sessionId),
  ]);
  if (sessionId && session?.groupId !== groupId) return notFound('session');
  if (session?.calledOff) return err({ code: 'session-called-off' });
  if (meeting) return ok({ access: meeting.meetingAccess, session });
  const group = await records.groups.find(groupId);
  return group ? err({ code: 'meeting-missing' }) : notFound('group');
}

/** The meeting is open: a disk that takes nothing must not make that look like a refusal. */
async function noteIfPossible(
  { isReadOnly, refusalOfThrown }: Pick<MeetingTools, 'isReadOnly' | 'refusalOfThrown'>,
  note: () => Promise<void>,
): Promise<void> {
  if (isReadOnly()) return;
  try {
    await note();
  } catch (thrown) {
    if (refusalOfThrown(thrown) === null) throw thrown;
  }
}

interface Opening {
  readonly sessionId: SessionId | null;
  readonly openedAt: string;
  readonly platform: string;
}

/** When it was first opened: going back into a meeting that was closed by mistake changes nothing. */
async function noteOpening(
  records: RecordsStore,
  { sessionId, openedAt, platform }: Opening,
): Promise<void> {
  if (sessionId) {
    await records.rooms.put(
      roomIdOf(sessionId),
      () => emptyRoom(sessionId),
      (room) => ok({ ...room, meetingOpenedAt: room.meetingOpenedAt ?? openedAt }),
    );
  }
  await records.recordEvent(auditEvent('meeting-opened', { detail: { platform } }));
}
