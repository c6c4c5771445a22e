import type { Refusal } from '../../shared/contract/refusal';
import { beginGroupNote, type GroupNote } from '../../shared/domain/group-note';
import {
  attendanceInNumbers,
  courseBefore,
  nothingOfProcess,
  type AttendanceInNumbers,
  type GroupNoteBody,
} from '../../shared/domain/group-process';
import type { SessionId } from '../../shared/domain/ids';
import { rosterOn } from '../../shared/domain/member';
import type { Session } from '../../shared/domain/session';
import { ok, type Result } from '../../shared/lib/result';
import { inTextTurn, saveDraftOn, signOn, writeOn, type Desk } from './drafting';
import { notFound } from './lookup';
import { occasionOf } from './occasion';
import type { Handlers } from './ports/handlers';
import type { GroupProcessStore, RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { authorFrom, pen } from './signing';

type GroupNoteHandlers = Handlers<
  | 'getGroupNote'
  | 'getGroupProcessCourse'
  | 'saveGroupDraft'
  | 'signGroupNote'
  | 'saveGroupAddendumDraft'
  | 'addGroupAddendum'
>;

export function groupNoteUseCases(world: World): GroupNoteHandlers {
  const write = pen<GroupNoteBody>(world);
  return {
    getGroupNote: async ({ sessionId }, { records, groupProcess }) => {
      const session = await records.sessions.find(sessionId);
      if (!session) return notFound('session');
      const note = await groupProcess.groupNotes.find(sessionId);
      return ok({ note, attendance: await attendanceOf(session, records) });
    },

    getGroupProcessCourse: async ({ sessionId }, { records, groupProcess }) => {
      const session = await records.sessions.find(sessionId);
      if (!session) return notFound('session');
      return ok(courseBefore(session, await groupProcess.groupNotes.ofModule(session.moduleId)));
    },

    saveGroupDraft: ({ sessionId, body, basedOn }, { records, groupProcess }) =>
      inTextTurn(sessionId, async () => {
        const stroke = write.draft(body);
        const desk = await newOrOld(sessionId, records, groupProcess, stroke.savedAt);
        return desk.ok ? saveDraftOn(desk.value.desk, { body, basedOn }, stroke) : desk;
      }),

    signGroupNote: ({ sessionId, body }, { records, groupProcess }) =>
      inTextTurn(sessionId, async () => {
        const author = await authorFrom(records);
        if (!author.ok) return author;
        const savedAt = world.clock.now().toISOString();
        const found = await newOrOld(sessionId, records, groupProcess, savedAt);
        if (!found.ok) return found;
        const { desk, session } = found.value;
        const occasion = await occasionOf(session, records, world.clock);
        const counted = withAttendance(body, await attendanceOf(session, records));
        return signOn(desk, write.sign(counted, { author: author.value, occasion, kept: null }));
      }),

    saveGroupAddendumDraft: ({ sessionId, text }, { groupProcess }) =>
      writeOn(signedDesk(sessionId, groupProcess), write.addendumDraft(text)),

    addGroupAddendum: async ({ sessionId, text, correction }, { records, groupProcess }) => {
      const author = await authorFrom(records);
      if (!author.ok) return author;
      const addition = { text, correction, author: author.value, kept: null };
      const stroke = write.addAddendum(addition);
      return writeOn(signedDesk(sessionId, groupProcess), stroke);
    },
  };
}

interface Found {
  readonly session: Session;
  readonly desk: Desk<GroupNote, GroupNoteBody>;
}

async function newOrOld(
  sessionId: SessionId,
  records: RecordsStore,
  groupProcess: GroupProcessStore,
  savedAt: string,
): Promise<Result<Found, Refusal>> {
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const begin = () => beginGroupNote(session, savedAt);
  return ok({ session, desk: { ...signedDesk(sessionId, groupProcess), begin } });
}

function signedDesk(
  id: SessionId,
  { groupNotes, draftHistories }: GroupProcessStore,
): Desk<GroupNote, GroupNoteBody> {
  return { texts: groupNotes, histories: draftHistories, id, term: 'group-note', begin: null };
}

/** How many came, counted from the session: numbers, and nobody's name. */
async function attendanceOf(session: Session, records: RecordsStore): Promise<AttendanceInNumbers> {
  const roster = rosterOn(await records.members.all(), session.moduleId, session.date);
  return attendanceInNumbers(session, roster.length);
}

function withAttendance(body: GroupNoteBody, attendance: AttendanceInNumbers): GroupNoteBody {
  return { ...body, process: { ...nothingOfProcess, ...body.process, attendance } };
}
