import type { Retention, RetentionRow } from '../../shared/contract/retention';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Disclosure } from '../../shared/domain/disclosure';
import type { Destruction } from '../../shared/domain/destruction';
import {
  heldBy,
  isDone,
  isInModule,
  refusalToDestroy,
  type Standing,
} from '../../shared/domain/destruction-rules';
import { runsOf, type ModuleRuns } from '../../shared/domain/group';
import { safetyPlanIdOf, type MemberId, type ModuleId } from '../../shared/domain/ids';
import type { Incident } from '../../shared/domain/incident';
import type { Member } from '../../shared/domain/member';
import type { RecordRequest } from '../../shared/domain/record-request';
import type { Release } from '../../shared/domain/release';
import {
  lastEntryOf,
  lastLaterEntry,
  retentionOf,
  type OfficePart,
  type WholeRecord,
} from '../../shared/domain/retention';
import type { Session } from '../../shared/domain/session';
import { localDateOf } from '../../shared/lib/dates';
import { ok } from '../../shared/lib/result';
import { changeMemberBy } from './change-member';
import { arrangementIdOf } from './ledger-reading';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { Clock, World } from './ports/world';

type RetentionHandlers = Handlers<'getRetention' | 'listRetention' | 'holdRecord' | 'liftHold'>;

export function retentionUseCases({ clock }: Pick<World, 'clock'>): RetentionHandlers {
  return {
    getRetention: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      if (!member) return notFound('member');
      const record = await wholeRecordOf(member, await shelvesOf(records), records);
      return ok(keptAsOf(record, clock));
    },

    listRetention: async (_none, { records }) => {
      const shelves = await shelvesOf(records);
      const rows: RetentionRow[] = [];
      for (const member of await records.members.all()) {
        rows.push((await retentionRow(member, shelves, { records, clock })).row);
      }
      for (const destruction of shelves.destructions.filter(({ state }) => state === 'done')) {
        const row = await laterRow(destruction, shelves, { records, clock });
        if (row) rows.push(row);
      }
      return ok(rows.toSorted(byDueDay));
    },

    holdRecord: async ({ memberId, reason }, { records }) => {
      const hold = { reason, since: clock.now().toISOString() };
      const held = await changeMemberBy(records, memberId, (member) => ok({ ...member, hold }));
      if (held.ok) await records.recordEvent(auditEvent('record-held', { subject: memberId }));
      return held;
    },

    liftHold: async ({ memberId }, { records }) => {
      const lifted = await changeMemberBy(records, memberId, (member) =>
        ok({ ...member, hold: null }),
      );
      if (!lifted.ok) return lifted;
      await records.recordEvent(auditEvent('record-hold-lifted', { subject: memberId }));
      return lifted;
    },
  };
}

function byDueDay(one: RetentionRow, other: RetentionRow): number {
  const key = ({ isDue, keepUntil, name }: RetentionRow) => `${isDue ? 0 : 1} ${keepUntil} ${name}`;
  return key(one) < key(other) ? -1 : Number(key(one) > key(other));
}

/** What lies together for everyone, read once for a whole list. */
export interface Shelves {
  readonly disclosures: readonly Disclosure[];
  readonly releases: readonly Release[];
  readonly requests: readonly RecordRequest[];
  readonly incidents: readonly Incident[];
  readonly destructions: readonly Destruction[];
  readonly runs: ModuleRuns;
  readonly sessionsOf: (id: ModuleId) => Promise<readonly Session[]>;
}

export async function shelvesOf(records: RecordsStore): Promise<Shelves> {
  const [disclosures, releases, requests, incidents, destructions, groups] = await Promise.all([
    records.disclosures.all(),
    records.releases.all(),
    records.recordRequests.all(),
    records.incidents.all(),
    records.destructions.all(),
    records.groups.all(),
  ]);
  const read = new Map<ModuleId, Promise<readonly Session[]>>();
  const sessionsOf = (id: ModuleId) => {
    const sessions = read.get(id) ?? records.sessions.ofModule(id);
    read.set(id, sessions);
    return sessions;
  };
  const runs = runsOf(groups);
  return { disclosures, releases, requests, incidents, destructions, runs, sessionsOf };
}

const ALL_DAYS = ['0000-00-00', '9999-99-99'] as const;

async function wholeRecordOf(
  member: Member,
  shelves: Shelves,
  records: RecordsStore,
): Promise<WholeRecord> {
  const { id, memberships } = member;
  const moduleIds = [...new Set(memberships.map(({ moduleId }) => moduleId))];
  return {
    member,
    sessions: (await Promise.all(moduleIds.map(shelves.sessionsOf))).flat(),
    notes: await records.reader.notesOfMember(id, ...ALL_DAYS),
    consents: await records.consents.ofMember(id),
    ...(await officeOf(id, shelves, records)),
    safetyPlan: await records.safetyPlans.find(safetyPlanIdOf(id)),
    emergencyRecords: await records.emergencyRecords.ofMember(id),
  };
}

async function officeOf(
  id: MemberId,
  { disclosures, releases, requests }: Shelves,
  records: RecordsStore,
): Promise<OfficePart> {
  return {
    disclosures: ofMember(disclosures, id),
    releases: releases.filter(({ scope }) => scope.memberId === id),
    requests: ofMember(requests, id),
    ledger: await records.ledger.ofMember(id),
    feeArrangement: await records.feeArrangements.find(arrangementIdOf(id)),
    statements: await records.statements.ofMember(id),
  };
}

function ofMember<Doc extends { readonly memberId: MemberId }>(docs: readonly Doc[], id: MemberId) {
  return docs.filter(({ memberId }) => memberId === id);
}

/** As it stands now: every later entry prolongs it. */
function keptAsOf(record: WholeRecord, clock: Clock): Retention {
  const lastEntryOn = lastEntryOf(record, todayBy(clock), clock.timeZone());
  return retentionOf(lastEntryOn, record.member.profile.dateOfBirth);
}

interface Looking {
  readonly records: RecordsStore;
  readonly clock: Clock;
}

interface LookedAt {
  readonly row: RetentionRow;
  readonly record: WholeRecord;
}

export async function retentionRow(
  member: Member,
  shelves: Shelves,
  { records, clock }: Looking,
): Promise<LookedAt> {
  const record = await wholeRecordOf(member, shelves, records);
  const { requests, emergencyRecords } = record;
  const { incidents, destructions, runs } = shelves;
  const today = todayBy(clock);
  const standing = {
    ...keptAsOf(record, clock),
    heldBy: heldBy({ member, requests, incidents, emergencyRecords }),
    isInModule: isInModule(member, today, runs),
  } satisfies Standing;
  const row = {
    ...{ memberId: member.id, name: member.profile.legalName },
    ...standing,
    isDue: refusalToDestroy(standing, today) === null,
    isBegun: ofMember(destructions, member.id).some((destruction) => !isDone(destruction)),
    destroyedUnder: null,
  };
  return { row, record };
}

/** What came in about someone after their record was destroyed, if anything did. */
export async function laterRow(
  destruction: Destruction,
  shelves: Shelves,
  { records, clock }: Looking,
): Promise<RetentionRow | null> {
  const { memberId, name, number, begun, doneAt } = destruction;
  const office = await officeOf(memberId, shelves, records);
  const { feeArrangement, ...lists } = office;
  if (feeArrangement === null && Object.values(lists).every((list) => list.length === 0)) {
    return null;
  }
  const { requests } = office;
  const { incidents } = shelves;
  const today = todayBy(clock);
  const destroyedOn = localDateOf(new Date(doneAt ?? begun.at), begun.timeZone);
  const lastEntryOn = lastLaterEntry(office, destroyedOn, today, clock.timeZone());
  const member = { id: memberId, hold: null };
  const standing = {
    ...retentionOf(lastEntryOn, null),
    heldBy: heldBy({ member, requests, incidents, emergencyRecords: [] }),
    isInModule: false,
  } satisfies Standing;
  const isDue = refusalToDestroy(standing, today) === null;
  const isBegun = !isDone(destruction);
  return { memberId, name, ...standing, isDue, isBegun, destroyedUnder: number };
}
