import type { AuditNames, AuditRun } from '../../shared/domain/audit-runs';
import { sessionIn } from '../../shared/domain/audit-trail';
import {
  consentIdSchema,
  disclosureIdSchema,
  releaseIdSchema,
  type MemberId,
} from '../../shared/domain/ids';
import type { RecordsStore } from './ports/stores';

/** Looks up what a page of the trail names by id, each document once. */
export async function auditNamesFor(
  runs: readonly AuditRun[],
  records: RecordsStore,
): Promise<AuditNames> {
  const [members, dates, owners] = await Promise.all([
    memberNames(records),
    sessionDates(runs, records),
    ownersOf(runs, records),
  ]);
  return {
    memberName: (id) => members.get(id) ?? null,
    sessionDate: (id) => dates.get(id) ?? null,
    memberOf: (id) => owners.get(id) ?? null,
  };
}

async function memberNames(records: RecordsStore): Promise<ReadonlyMap<string, string>> {
  const members = await records.members.all();
  return new Map(members.map(({ id, profile }) => [id, profile.legalName]));
}

async function sessionDates(
  runs: readonly AuditRun[],
  records: RecordsStore,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(runs.flatMap(({ newest }) => sessionIn(newest.entry) ?? []));
  const sessions = await Promise.all([...ids].map((id) => records.sessions.find(id)));
  return new Map(sessions.flatMap((session) => (session ? [[session.id, session.date]] : [])));
}

/** Whom the documents are about that name their member inside and not in their id. */
async function ownersOf(
  runs: readonly AuditRun[],
  records: RecordsStore,
): Promise<ReadonlyMap<string, MemberId>> {
  const ids = new Set(
    runs.flatMap(({ newest: { entry } }) => (entry.kind === 'event' ? [] : [entry.documentId])),
  );
  const owners = await Promise.all(
    [...ids].map(async (id) => [id, await ownerOf(id, records)] as const),
  );
  return new Map(owners.flatMap(([id, owner]) => (owner ? [[id, owner] as const] : [])));
}

async function ownerOf(documentId: string, records: RecordsStore): Promise<MemberId | null> {
  const release = releaseIdSchema.safeParse(documentId);
  if (release.success) return (await records.releases.find(release.data))?.scope.memberId ?? null;
  const consent = consentIdSchema.safeParse(documentId);
  if (consent.success) return (await records.consents.find(consent.data))?.memberId ?? null;
  const disclosure = disclosureIdSchema.safeParse(documentId);
  if (!disclosure.success) return null;
  return (await records.disclosures.find(disclosure.data))?.memberId ?? null;
}
