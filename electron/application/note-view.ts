import type { NoteView } from '../../shared/contract/notes';
import { noteIdOf } from '../../shared/domain/ids';
import { markOf } from '../../shared/domain/session';
import { followUpsOf } from './follow-ups';
import type { NotePlace } from './notes';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

/** A note with all that stands beside it while it is written; nothing of another member (M6, M9). */
export async function noteViewOf(
  { session, member }: NotePlace,
  records: RecordsStore,
  { clock }: World,
): Promise<NoteView> {
  const [note, earlier, followUps] = await Promise.all([
    records.notes.find(noteIdOf(session.id, member.id)),
    records.notes.page({ memberId: member.id, before: session.date, limit: 1 }),
    followUpsOf({ session, member }, records, clock),
  ]);
  const { preferredFirstName, goals } = member.profile;
  const mark = markOf(session, member.id);
  return {
    note,
    member: { preferredFirstName, goals },
    mark,
    previous: earlier[0] ?? null,
    followUps,
  };
}
