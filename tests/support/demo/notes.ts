import { beginGroupNote, type GroupNote } from '../../../shared/domain/group-note';
import { attendanceInNumbers, type GroupNoteBody } from '../../../shared/domain/group-process';
import { addendumIdSchema } from '../../../shared/domain/ids';
import { rosterOn, type Member } from '../../../shared/domain/member';
import { beginNote, type ProgressNote } from '../../../shared/domain/note';
import type { NoteBody } from '../../../shared/domain/note-body';
import type { Session } from '../../../shared/domain/session';
import {
  addAddendum,
  saveDraft,
  sign,
  type SignableText,
} from '../../../shared/domain/signed-text';
import { weekdayOf } from '../../../shared/lib/dates';
import { demoPractice } from './people';
import { demoAddendum, demoBody, demoEveningBody, demoGroupBody } from './prose';
import type { Random } from './random';
import { sha256, valueOf } from './real';

const AUTHOR = `${demoPractice.clinicianName}, ${demoPractice.credentials}`;

interface HowWritten {
  readonly isUnfinished: boolean;
  readonly length: number;
  readonly namesOthers: boolean;
}

export function notesOf(
  session: Session,
  members: readonly Member[],
  { isUnfinished, length, namesOthers }: HowWritten,
  random: Random,
): readonly ProgressNote[] {
  const roster = rosterOn(members, session.moduleId, session.date);
  const written = isUnfinished ? roster.slice(0, 7) : roster;
  return written.map(({ id }, index) => {
    const note = beginNote(session, id, savedAt(session));
    const isDraft = isUnfinished && index >= 5;
    const body = isUnfinished
      ? demoEveningBody(index + weekdayOf(session.date))
      : demoBody(random, length, namesOthers ? neighbourOf(roster, index) : undefined);
    return { ...note, text: writtenText(note.text, body, session, isDraft, random) };
  });
}

function neighbourOf(roster: readonly Member[], index: number): string | undefined {
  return roster[(index + 1) % roster.length]?.profile.legalName;
}

/** @param at how far the season has gone, 0 to 1 */
export function groupNoteOf(
  session: Session,
  members: readonly Member[],
  isUnfinished: boolean,
  at: number,
  random: Random,
): readonly GroupNote[] {
  if (isUnfinished) return [];
  const note = beginGroupNote(session, savedAt(session));
  const roster = rosterOn(members, session.moduleId, session.date);
  const body = withAttendance(demoGroupBody(random, at), session, roster.length);
  return [{ ...note, text: writtenText(note.text, body, session, false, random) }];
}

function withAttendance(
  { process, ...body }: GroupNoteBody,
  session: Session,
  rosterSize: number,
): GroupNoteBody {
  if (!process) return body;
  return { ...body, process: { ...process, attendance: attendanceInNumbers(session, rosterSize) } };
}

function savedAt(session: Session): string {
  return new Date(Date.parse(session.startsAt) + 150 * 60_000).toISOString();
}

function writtenText<Body extends NoteBody>(
  text: SignableText<Body>,
  body: Body,
  session: Session,
  isDraft: boolean,
  random: Random,
): SignableText<Body> {
  const signed = { at: savedAt(session), timeZone: session.timeZone };
  const draft = valueOf(saveDraft(text, body, signed.at));
  if (isDraft) return draft;
  const { startsAt, timeZone } = session;
  const occasion = { startedAt: session.held?.startedAt ?? startsAt, timeZone, isLate: false };
  const frozen = valueOf(sign(draft, { author: AUTHOR, signed, occasion }, sha256));
  if (!random.chance(0.03)) return frozen;
  const id = addendumIdSchema.parse(`add_${random.idText()}`);
  const addendum = { text: demoAddendum(random), author: AUTHOR, written: signed };
  return valueOf(addAddendum(frozen, id, addendum, sha256));
}
