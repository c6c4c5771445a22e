import type { MemberId } from '../../shared/domain/ids';
import { byFirstName } from '../../shared/domain/member';
import { sectionsOf, type NoteBody } from '../../shared/domain/note-body';
import {
  repeatedTextAmong,
  type OtherNote,
  type RepeatedText,
} from '../../shared/domain/repeated-text';
import type { Session } from '../../shared/domain/session';
import type { NotePlace } from './notes';
import type { RecordsStore } from './ports/stores';

/** A note that was copied from is of this session, or of one of so many before it. */
const SESSIONS_BEFORE = 2;

/**
 * Passages of this body that stand in another member's note of the same session, or of the two
 * before it in the module (M115).
 */
export async function repeatedTextIn(
  body: NoteBody,
  { session, member }: NotePlace,
  records: RecordsStore,
): Promise<readonly RepeatedText[]> {
  const sessions = await lookedOver(session, records);
  const others = await Promise.all(sessions.map((one) => notesOfOthers(one, member.id, records)));
  return repeatedTextAmong(sectionsOf(body), others.flat());
}

/** The session itself first, then the newest before it. */
async function lookedOver(session: Session, records: RecordsStore): Promise<readonly Session[]> {
  const ofModule = await records.sessions.ofModule(session.moduleId);
  const before = ofModule.filter(
    ({ startsAt, calledOff }) => startsAt < session.startsAt && calledOff === null,
  );
  return [session, ...before.slice(-SESSIONS_BEFORE).toReversed()];
}

/** In the order of the roster. */
async function notesOfOthers(
  { id, date }: Session,
  memberId: MemberId,
  records: RecordsStore,
): Promise<readonly OtherNote[]> {
  const notes = await records.notes.ofSession(id);
  const byMember = new Map(notes.map((note) => [note.memberId, note]));
  const members = (await records.members.all()).filter((other) => other.id !== memberId);
  return members.sort(byFirstName).flatMap((other) => {
    const note = byMember.get(other.id);
    if (!note) return [];
    const { preferredFirstName } = other.profile;
    const texts = Object.values(note.text.body.sections).flatMap((text) => text ?? []);
    return [{ memberId: other.id, preferredFirstName, sessionId: id, sessionDate: date, texts }];
  });
}
