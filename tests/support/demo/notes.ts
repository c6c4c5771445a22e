import { beginGroupNote, type GroupNote } from '../../../shared/domain/group-note';
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
import { demoPractice } from './people';
import { demoAddendum, demoBody, demoGroupBody } from './prose';
import type { Random } from './random';
import { sha256, valueOf } from './real';

const AUTHOR = `${demoPractice.clinicianName}, ${demoPractice.credentials}`;

export function notesOf(
  session: Session,
  members: readonly Member[],
  isUnfinished: boolean,
  length: number,
  random: Random,
): readonly ProgressNote[] {
  const roster = rosterOn(members, session.moduleId, session.date);
  const written = isUnfinished ? roster.slice(0, 7) : roster;
  return written.map(({ id }, index) => {
    const note = beginNote(session, id, savedAt(session));
    const isDraft = isUnfinished && index >= 5;
    return {
      ...note,
      text: writtenText(note.text, demoBody(random, length), session, isDraft, random),
    };
  });
}

export function groupNoteOf(
  session: Session,
  isUnfinished: boolean,
  random: Random,
): readonly GroupNote[] {
  if (isUnfinished) return [];
  const note = beginGroupNote(session, savedAt(session));
  return [{ ...note, text: writtenText(note.text, demoGroupBody(random), session, false, random) }];
}

function savedAt(session: Session): string {
  return new Date(Date.parse(session.startsAt) + 150 * 60_000).toISOString();
}

function writtenText(
  text: SignableText,
  body: NoteBody,
  session: Session,
  isDraft: boolean,
  random: Random,
): SignableText {
  const moment = { at: savedAt(session), timeZone: session.timeZone };
  const draft = valueOf(saveDraft(text, body, moment.at));
  if (isDraft) return draft;
  const signed = valueOf(sign(draft, AUTHOR, moment, sha256));
  if (!random.chance(0.03)) return signed;
  const id = addendumIdSchema.parse(`add_${random.idText()}`);
  const addendum = { text: demoAddendum(random), author: AUTHOR, written: moment };
  return valueOf(addAddendum(signed, id, addendum, sha256));
}
