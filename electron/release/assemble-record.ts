import type { RecordRefusal } from '../../shared/contract/refusal';
import { groundOf } from '../../shared/domain/access-law';
import { accountingOf } from '../../shared/domain/accounting-rules';
import { assembleRelease, type AssembledRelease } from '../../shared/domain/assemble-release';
import type { Member } from '../../shared/domain/member';
import type { RecordRequestRefusal } from '../../shared/domain/record-request';
import type { ReleaseChoice } from '../../shared/domain/release-choice';
import type { ReleaseRefusal } from '../../shared/domain/release-refusal';
import type { RecordSources } from '../../shared/domain/release-sources';
import { isUntouched, type Sha256 } from '../../shared/domain/signed-text';
import type { Session } from '../../shared/domain/session';
import { localDateOf } from '../../shared/lib/dates';
import { err, type Result } from '../../shared/lib/result';
import type { RecordsReader } from '../application/ports/stores';

type Refused = RecordRefusal | RecordRequestRefusal | ReleaseRefusal;

/**
 * Reads what a release holds, through a reader that has no way to a group note (M10, M11).
 * Refuses: scope-reversed, practice-missing, not-found (member), record-destroyed,
 * ground-not-known, signed-note-altered, mask-changed, withheld-note-missing.
 */
export async function assembleRecord(
  reader: RecordsReader,
  choice: ReleaseChoice,
  sha256: Sha256,
): Promise<Result<AssembledRelease, Refused>> {
  const { scope } = choice;
  if (scope.from > scope.to) return err({ code: 'scope-reversed' });
  const practice = (await reader.practice())?.profile;
  if (!practice) return err({ code: 'practice-missing' });
  const member = await reader.member(scope.memberId);
  if (!member) return err(await whyMissing(reader, choice, practice.timeZone));
  const unknown = choice.withheld.find(({ ground }) => !groundOf(ground, practice.jurisdiction));
  if (unknown) return err({ code: 'ground-not-known', ground: unknown.ground });
  const sources = await readSources(reader, choice, { member, practice });
  const altered = sources.notes.find(({ text }) => !isUntouched(text, sha256));
  if (altered) return err({ code: 'signed-note-altered', sessionDate: altered.sessionDate });
  return assembleRelease(choice, sources);
}

async function whyMissing(
  reader: RecordsReader,
  { scope }: ReleaseChoice,
  timeZone: string,
): Promise<Refused> {
  const certificate = await reader.destructionOf(scope.memberId);
  if (!certificate) return { code: 'not-found', term: 'member' };
  const { number, begun, doneAt } = certificate;
  const destroyedOn = localDateOf(new Date(doneAt ?? begun.at), timeZone);
  return { code: 'record-destroyed', number, destroyedOn };
}

async function readSources(
  reader: RecordsReader,
  { scope }: ReleaseChoice,
  of: Pick<RecordSources, 'member' | 'practice'>,
): Promise<RecordSources> {
  const { member, practice } = of;
  const [everyone, sessions, notes, consents, safetyPlan, emergencyRecords] = await Promise.all([
    reader.everyonesNames(),
    sessionsOf(reader, member),
    reader.notesOfMember(member.id, scope.from, scope.to),
    reader.consentsOfMember(member.id),
    reader.safetyPlanOf(member.id),
    reader.emergencyRecordsOf(member.id),
  ]);
  const accounting = await accountingFor(reader, member, practice.timeZone);
  const [ledger, billing] = [await reader.ledgerOf(member.id), await reader.billing()];
  return {
    ...of,
    others: everyone.filter(({ memberId }) => memberId !== member.id),
    ...{ sessions, notes, consents, safetyPlan, emergencyRecords, accounting, ledger },
    currency: billing?.currency ?? 'CAD',
  };
}

/** What went to someone else: an entry whose file never left is none. */
async function accountingFor(
  reader: RecordsReader,
  { id, profile }: Member,
  timeZone: string,
): Promise<RecordSources['accounting']> {
  const [disclosures, releases] = [await reader.disclosuresOf(id), await reader.releasesOf(id)];
  const names = new Map([[id, profile.legalName]]);
  const rows = accountingOf(
    { memberId: id, from: null, to: null, kinds: [], withOwnUse: false },
    { disclosures, releases, askers: new Map(), names, timeZone },
  );
  return rows.filter(({ state }) => state !== 'did-not-leave');
}

/** A module that was left and joined again is read once. */
async function sessionsOf(reader: RecordsReader, member: Member): Promise<readonly Session[]> {
  const modules = new Set(member.memberships.map(({ moduleId }) => moduleId));
  const sessions = await Promise.all([...modules].map((id) => reader.sessionsOfModule(id)));
  return sessions.flat();
}
