import type { AuditNames, AuditRun } from '../../shared/domain/audit-runs';
import { sessionIn } from '../../shared/domain/audit-trail';
import type { MemberId } from '../../shared/domain/ids';
import type { RecordsStore } from './ports/stores';

/** Looks up what a page of the trail names by id, each document once. */
export async function auditNamesFor(
  runs: readonly AuditRun[],
  records: RecordsStore,
): Promise<AuditNames> {
  const [members, dates, releases] = await Promise.all([
    memberNames(records),
    sessionDates(runs, records),
    membersOfReleases(runs, records),
  ]);
  return {
    memberName: (id) => members.get(id) ?? null,
    sessionDate: (id) => dates.get(id) ?? null,
    memberOfRelease: (id) => releases.get(id) ?? null,
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

async function membersOfReleases(
  runs: readonly AuditRun[],
  records: RecordsStore,
): Promise<ReadonlyMap<string, MemberId>> {
  const isNeeded = runs.some(
    ({ newest: { entry } }) => entry.kind !== 'event' && entry.collection === 'requests',
  );
  const releases = isNeeded ? await records.releases.all() : [];
  return new Map(releases.map(({ id, scope }) => [id, scope.memberId]));
}
