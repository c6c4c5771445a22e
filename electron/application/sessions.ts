import type { SessionView } from '../../shared/contract/sessions';
import { rosterOn, type Member } from '../../shared/domain/member';
import { stateOf } from '../../shared/domain/note';
import {
  clearAttendance,
  hasBeenHeld,
  markAttendance,
  markOf,
  recordSessionTimes,
  type Session,
} from '../../shared/domain/session';
import { ok } from '../../shared/lib/result';
import { asNotFound, findModule, notFound } from './lookup';
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
      const roster = await rosterRowsOf(session, records);
      const { group, module } = found.value;
      const isHeld = hasBeenHeld(session, clock.now());
      const groupNote = stateOf(await groupProcess.groupNotes.find(sessionId));
      const names = { groupName: group.name, moduleName: module.name };
      return ok({ session, ...names, isHeld, roster, groupNote });
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
      return result.ok ? ok({}) : result;
    },
  };
}

function rosterIds(session: Session, members: readonly Member[]): readonly Member['id'][] {
  return rosterOn(members, session.moduleId, session.date).map(({ id }) => id);
}

async function rosterRowsOf(
  session: Session,
  records: RecordsStore,
): Promise<SessionView['roster']> {
  const members = rosterOn(await records.members.all(), session.moduleId, session.date);
  const notes = await records.notes.ofSession(session.id);
  const byMember = new Map(notes.map((note) => [note.memberId, note]));
  return members.map(({ id, profile }) => ({
    memberId: id,
    preferredFirstName: profile.preferredFirstName,
    legalName: profile.legalName,
    mark: markOf(session, id),
    note: stateOf(byMember.get(id)),
  }));
}
