import type { RecordRefusal } from '../../shared/contract/refusal';
import type { Member } from '../../shared/domain/member';
import {
  releaseContentOf,
  type ReleaseContent,
  type ReleaseScope,
} from '../../shared/domain/release';
import { isUntouched, type Sha256 } from '../../shared/domain/signed-text';
import type { Session } from '../../shared/domain/session';
import { err, ok, type Result } from '../../shared/lib/result';
import type { RecordsReader } from '../application/ports/stores';

/**
 * Reads what a release holds, through a reader that has no way to a group note (M10, M11).
 * Refuses: scope-reversed, practice-missing, not-found (member), signed-note-altered.
 */
export async function assembleRecord(
  reader: RecordsReader,
  scope: ReleaseScope,
  sha256: Sha256,
): Promise<Result<ReleaseContent, RecordRefusal>> {
  if (scope.from > scope.to) return err({ code: 'scope-reversed' });
  const practice = await reader.practice();
  if (!practice) return err({ code: 'practice-missing' });
  const member = await reader.member(scope.memberId);
  if (!member) return err({ code: 'not-found', term: 'member' });
  const sources = await readSources(reader, scope, member);
  const altered = sources.notes.find(({ text }) => !isUntouched(text, sha256));
  if (altered) return err({ code: 'signed-note-altered', sessionDate: altered.sessionDate });
  return ok(releaseContentOf(scope, { practice: practice.profile, member, ...sources }));
}

async function readSources(reader: RecordsReader, scope: ReleaseScope, member: Member) {
  const [members, sessions, notes] = await Promise.all([
    reader.members(),
    sessionsOf(reader, member),
    reader.notesOfMember(member.id, scope.from, scope.to),
  ]);
  return { others: members.filter(({ id }) => id !== member.id), sessions, notes };
}

/** A module that was left and joined again is read once. */
async function sessionsOf(reader: RecordsReader, member: Member): Promise<readonly Session[]> {
  const modules = new Set(member.memberships.map(({ moduleId }) => moduleId));
  const sessions = await Promise.all([...modules].map((id) => reader.sessionsOfModule(id)));
  return sessions.flat();
}
