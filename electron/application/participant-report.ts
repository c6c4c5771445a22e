import { auditEvent } from '../../shared/domain/audit-event';
import { rulesOf } from '../../shared/domain/group-kind';
import { rosterOn } from '../../shared/domain/member';
import { matchReport } from '../../shared/domain/participant-matching';
import { readStays } from '../../shared/domain/participant-rows';
import { markAttendance, type Session, type SessionRefusal } from '../../shared/domain/session';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ReadInput } from '../../shared/contract/contract';
import { asNotFound, findModule, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { ChosenFiles, FileReading } from './ports/world';

export interface ParticipantReportTools {
  readonly chosenFiles: ChosenFiles;
  readonly fileReading: FileReading;
}

const MOST_BYTES = 10 * 1024 * 1024;

export function participantReportUseCases({
  chosenFiles,
  fileReading,
}: ParticipantReportTools): Handlers<'chooseParticipantReport' | 'takeAttendance'> {
  return {
    chooseParticipantReport: async ({ sessionId }, { records }) => {
      const session = await records.sessions.find(sessionId);
      if (!session) return notFound('session');
      const placed = await findModule(records, session.moduleId);
      if (!placed.ok) return placed;
      // A session of such a group cannot come about; if one ever did, nothing is read of it.
      if (!rulesOf(placed.value.group.kind).keepsRecords) {
        return err({ code: 'kind-keeps-no-records' });
      }
      const file = await chosenFiles.choose({ kind: 'participant-report', maxBytes: MOST_BYTES });
      if (!file.ok) return file;
      if (!file.value) return ok(null);
      const rows = fileReading.participantReport(file.value);
      const stays = rows.ok ? readStays(rows.value, session) : rows;
      if (!stays.ok) return stays;
      const roster = rosterOn(await records.members.all(), session.moduleId, session.date);
      const practice = await records.practice.find('practice');
      const clinicianName = practice?.profile.clinicianName ?? '';
      const { name: fileName } = file.value;
      return ok(matchReport({ fileName, stays: stays.value, session, roster, clinicianName }));
    },

    takeAttendance: async ({ sessionId, marks }, { records }) => {
      const members = await records.members.all();
      const changed = await records.sessions.change(sessionId, (session) => {
        const roster = rosterOn(members, session.moduleId, session.date).map(({ id }) => id);
        return allMarked(session, roster, marks);
      });
      const result = asNotFound(changed, 'session');
      if (!result.ok) return result;
      const detail = { marks: marks.length };
      await records.recordEvent(auditEvent('attendance-imported', { detail }));
      return ok({});
    },
  };
}

type Marks = ReadInput<'takeAttendance'>['marks'];

/** All marks or none. */
function allMarked(
  session: Session,
  roster: Parameters<typeof markAttendance>[1],
  marks: Marks,
): Result<Session, SessionRefusal> {
  return marks.reduce<Result<Session, SessionRefusal>>(
    (before, { memberId, mark }) =>
      before.ok ? markAttendance(before.value, roster, memberId, mark) : before,
    ok(session),
  );
}
