import type { ChargedMember, ChargingSources } from '../../shared/domain/month-charges';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import type { Member } from '../../shared/domain/member';
import type { Session } from '../../shared/domain/session';
import { addDays } from '../../shared/lib/dates';
import { arrangementIdOf, practiceBilling } from './ledger-reading';
import type { RecordsStore } from './ports/stores';
import type { Clock } from './ports/world';

/** More than a practice of one clinician holds in any period that is asked for. */
const MOST_SESSIONS = 10_000;

interface Period {
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
}

export function daysOfMonth(month: string): Period {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { from: `${month}-01`, to: last };
}

/** What the sessions of a period are charged by: nothing of a note, and nothing about the group. */
export async function chargingSources(
  records: RecordsStore,
  period: Period,
  clock: Clock,
): Promise<ChargingSources> {
  const { billing } = await practiceBilling(records);
  const sessions = await sessionsWithFees(records, period);
  const agreements = await records.agreements.all();
  const rooms = await records.rooms.ofSessions(sessions.map(({ session }) => session.id));
  return {
    billing,
    sessions,
    members: await membersOf(records, sessions),
    rooms: new Map(rooms.map((room) => [room.sessionId, room])),
    groupOfAgreement: new Map(agreements.map(({ id, groupId }) => [id, groupId])),
    destroyed: await destroyedPeriods(records),
    now: clock.now(),
  };
}

async function destroyedPeriods(records: RecordsStore): Promise<ChargingSources['destroyed']> {
  const destructions = await records.destructions.all();
  return destructions.map(({ recordFrom, lastEntryOn }) => ({
    from: recordFrom,
    until: lastEntryOn,
  }));
}

type PlacedSession = { readonly session: Session; readonly group: Group };

/** A session's day is its own zone's: it starts within a day of the same date in UTC. */
async function sessionsWithFees(
  records: RecordsStore,
  { from, to }: Period,
): Promise<readonly PlacedSession[]> {
  const groups = (await records.groups.all()).filter(({ kind }) => rulesOf(kind).hasFees);
  const byId = new Map(groups.map((group) => [group.id, group]));
  const [first, last] = [`${addDays(from, -1)}T00:00:00.000Z`, `${addDays(to, 2)}T00:00:00.000Z`];
  const starting = await records.sessions.startingBetween(first, last, MOST_SESSIONS);
  return starting.flatMap((session) => {
    const group = byId.get(session.groupId);
    return group && from <= session.date && session.date <= to ? [{ session, group }] : [];
  });
}

async function membersOf(
  records: RecordsStore,
  sessions: readonly PlacedSession[],
): Promise<readonly ChargedMember[]> {
  const modules = new Set(sessions.map(({ session }) => session.moduleId));
  const marked = new Set(
    sessions.flatMap(({ session }) => session.attendance.map(({ memberId }) => memberId)),
  );
  const concerned = (await records.members.all()).filter(
    ({ id, memberships }) =>
      marked.has(id) || memberships.some(({ moduleId }) => modules.has(moduleId)),
  );
  return Promise.all(concerned.map((member) => chargedMember(records, member)));
}

async function chargedMember(records: RecordsStore, member: Member): Promise<ChargedMember> {
  const [entries, consents, arrangement] = await Promise.all([
    records.ledger.ofMember(member.id),
    records.consents.ofMember(member.id),
    records.feeArrangements.find(arrangementIdOf(member.id)),
  ]);
  return { member, entries, consents, arrangement };
}
