import type { SessionView } from '../../shared/contract/sessions';
import type { AdmissionNeed } from '../../shared/domain/admission-needs';
import type { Group } from '../../shared/domain/group';
import { roomIdOf } from '../../shared/domain/ids';
import { rosterOn, type Member } from '../../shared/domain/member';
import { stateOf } from '../../shared/domain/note';
import { closeRoom } from '../../shared/domain/room-rules';
import {
  clearAttendance,
  hasBeenHeld,
  markAttendance,
  markOf,
  recordSessionTimes,
  type Session,
} from '../../shared/domain/session';
import { ok } from '../../shared/lib/result';
import { sessionNeedsIn } from './gate-evidence';
import { asNotFound, findModule, notFound } from './lookup';
import { openingCardOf, rosterNamesOf } from './opening-card';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type SessionHandlers = Handlers<
  'listSessions' | 'getSession' | 'markAttendance' | 'recordSessionTimes'
>;

export function sessionUseCases({ clock }: World): SessionHandlers {
  return {
    listSessions: async ({ moduleId }, { records }) => {
      const found = await findModule(records, moduleId);
      if (!found.ok) return found;
      const members = await records.members.all();
      const sessions = await records.sessions.ofModule(moduleId);
      return ok(
        sessions.map((session) => ({
          session,
          rosterSize: rosterOn(members, moduleId, session.date).length,
          isHeld: hasBeenHeld(session, clock.now()),
        })),
      );
    },

    getSession: async ({ sessionId }, { records, groupProcess }) => {
      const session = await records.sessions.find(sessionId);
      if (!session) return notFound('session');
      const found = await findModule(records, session.moduleId);
      if (!found.ok) return found;
      const { group, module } = found.value;
      const members = rosterOn(await records.members.all(), session.moduleId, session.date);
      const isHeld = hasBeenHeld(session, clock.now());
      const needsOf = isHeld ? nothingNeeded : await needsIn(session, group, members, records);
      const roster = await rosterRowsOf(session, members, needsOf, records);
      const groupNote = stateOf(await groupProcess.groupNotes.find(sessionId));
      const names = { groupName: group.name, moduleName: module.name };
      const opening = openingCardOf(session, members);
      return ok({ session, ...names, isHeld, roster, groupNote, opening });
    },

    markAttendance: async ({ sessionId, memberId, mark }, { records }) => {
      const members = await records.members.all();
      const changed = await records.sessions.change(sessionId, (session) => {
        if (mark === null) return ok(clearAttendance(session, memberId));
        return markAttendance(session, rosterIds(session, members), memberId, mark);
      });
      const result = asNotFound(changed, 'session');
      return result.ok ? ok({}) : result;
    },

    recordSessionTimes: async ({ sessionId, startTime, endTime, endsNextDay }, { records }) => {
      const changed = await records.sessions.change(sessionId, (session) =>
        recordSessionTimes(session, startTime, endTime, endsNextDay),
      );
      const result = asNotFound(changed, 'session');
      if (!result.ok) return result;
      await closeOpenRoom(result.value, records);
      return ok({});
    },
  };
}

/** Whose times were recorded is over: nobody is asked to go back into its room. */
async function closeOpenRoom(session: Session, { rooms }: RecordsStore): Promise<void> {
  const { held } = session;
  if (held === null) return;
  await rooms.change(roomIdOf(session.id), (room) => {
    const isInUse = room.openedAt !== null && room.closedAt === null;
    return ok(isInUse ? closeRoom(room, held.endedAt) : room);
  });
}

function rosterIds(session: Session, members: readonly Member[]): readonly Member['id'][] {
  return rosterOn(members, session.moduleId, session.date).map(({ id }) => id);
}

type NeedsOf = (member: Member) => readonly AdmissionNeed[];

/** Into the room of a session that was held nobody is let any more. */
const nothingNeeded: NeedsOf = () => [];

async function needsIn(
  session: Session,
  group: Group,
  members: readonly Member[],
  records: RecordsStore,
): Promise<NeedsOf> {
  const needsOf = await sessionNeedsIn(records, members);
  return (member) => needsOf(member, group, session.date);
}

async function rosterRowsOf(
  session: Session,
  members: readonly Member[],
  needsOf: NeedsOf,
  records: RecordsStore,
): Promise<SessionView['roster']> {
  const notes = await records.notes.ofSession(session.id);
  const byMember = new Map(notes.map((note) => [note.memberId, note]));
  return members.map((member) => ({
    ...rosterNamesOf(member),
    mark: markOf(session, member.id),
    note: stateOf(byMember.get(member.id)),
    needs: needsOf(member),
  }));
}
