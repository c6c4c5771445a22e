import { addMonths } from '../lib/dates';
import { foldForComparison } from '../lib/text';
import { presentMembership } from './admission';
import type { Certificate, Destruction, DestructionRefusal, HeldBy } from './destruction';
import type { EmergencyRecord } from './emergency-record';
import type { ModuleRuns } from './group';
import type { MemberId } from './ids';
import type { Incident } from './incident';
import { isAffected } from './incident-rules';
import type { Member } from './member';
import type { RecordRequest } from './record-request';
import { dueOn, isOpen } from './request-rules';
import type { SessionRoom } from './session-room';
import type { ChainHeads } from './vault-check';

/** Nothing is going on: of the record, and of what came in afterwards and was to go, nothing is left. */
export function isDone({ state, later }: Destruction): boolean {
  return state === 'done' && later?.doneAt !== null;
}

/** When the last of it went: a backup from before may hold it. */
export function goneAt({ begun, doneAt, later }: Certificate): string {
  return later ? (later.doneAt ?? later.begunAt) : (doneAt ?? begun.at);
}

/** The certificate when everything has gone; that of an earlier destruction keeps its own day. */
export function ended(destruction: Destruction, at: string, heads: ChainHeads): Destruction {
  if (isDone(destruction)) return destruction;
  const { state, later } = destruction;
  if (state === 'done' && later) return { ...destruction, later: { ...later, doneAt: at } };
  return { ...destruction, state: 'done', heads, doneAt: at };
}

/** What is still going on with a record. */
interface UnderWay {
  readonly member: Pick<Member, 'id' | 'hold'>;
  readonly requests: readonly RecordRequest[];
  /** The whole register. */
  readonly incidents: readonly Incident[];
  readonly emergencyRecords: readonly EmergencyRecord[];
}

/** Everything that holds a record, empty when nothing does. */
export function heldBy(under: UnderWay): readonly HeldBy[] {
  const { member, incidents, emergencyRecords } = under;
  const requests = under.requests.filter(isOpen).map((request) => dueOn(request));
  const [next] = requests.toSorted();
  const { hold } = member;
  const isInIncident = incidents.some(
    (incident) => incident.closedAt === null && isAffected(incident, member.id),
  );
  const isEmergencyOpen = emergencyRecords.some(({ closedAt }) => closedAt === null);
  return [
    ...(next === undefined ? [] : [{ kind: 'record-request', dueOn: next } as const]),
    ...(hold === null ? [] : [{ kind: 'hold', reason: hold.reason } as const]),
    ...(isInIncident ? [{ kind: 'incident' } as const] : []),
    ...(isEmergencyOpen ? [{ kind: 'emergency-record' } as const] : []),
  ];
}

export function isInModule(member: Member, today: string, runs: ModuleRuns): boolean {
  return presentMembership(member, today, runs) !== null;
}

/** How a record stands to its destruction. */
export interface Standing {
  /** The last day on which it must be there. */
  readonly keepUntil: string;
  readonly heldBy: readonly HeldBy[];
  readonly isInModule: boolean;
}

/** Why the record may not be destroyed today, `null` when it may. */
export function refusalToDestroy(standing: Standing, today: string): DestructionRefusal | null {
  const { keepUntil } = standing;
  if (standing.isInModule) return { code: 'still-in-module' };
  if (today <= keepUntil) return { code: 'record-still-kept', keepUntil };
  const by = standing.heldBy.map(({ kind }) => kind);
  return by.length > 0 ? { code: 'record-held', by } : null;
}

/** Case and accents are forgiven: it is to be the right person, and not a spelling test. */
export function isTypedName(legalName: string, typedName: string): boolean {
  return foldForComparison(typedName) === foldForComparison(legalName);
}

/** Months without an entry after which the clock is doubted rather than the clinician. */
const MONTHS_OF_SILENCE = 12;

/**
 * A clock that is years ahead would make every record due. An unlock is chained by the same clock,
 * so that only what was chained before today can tell.
 * @param newestOn local date of the newest entry of the trail before today; `null` without one
 */
export function refusalOfClock(newestOn: string | null, today: string): DestructionRefusal | null {
  const isLongAgo = newestOn !== null && addMonths(newestOn, MONTHS_OF_SILENCE) < today;
  return isLongAgo ? { code: 'clock-ahead', newestOn } : null;
}

/** A room without the one who is in the record no more: when they came, and from where. */
export function withoutInRoom(room: SessionRoom, memberId: MemberId): SessionRoom {
  return {
    ...room,
    letIn: room.letIn.filter((entry) => entry.memberId !== memberId),
    callLocations: room.callLocations.filter((entry) => entry.memberId !== memberId),
  };
}

/**
 * An incident stays in the register, which is the practice's own. Whom it affected is counted on, for
 * the yearly report, and taken off the list; the letters to them go. What was written in own words
 * stays, whomever it names.
 */
export function withoutAffected(incident: Incident, memberId: MemberId): Incident {
  const affected = incident.affected.filter((entry) => entry.memberId !== memberId);
  const gone = incident.affected.length - affected.length;
  return {
    ...incident,
    affected,
    letters: incident.letters.filter((letter) => letter.memberId !== memberId),
    noLongerNamed: incident.noLongerNamed + gone,
  };
}

/** Months of which a folder keeps the newest backup (docs/security, Durability). */
const MONTHS_KEPT = 12;

/**
 * The first day on which a backup may be gone: it stays as the newest of its month while it is one of
 * the twelve newest months that have one. A month without a backup makes it stay longer.
 * @param madeOn local date of the backup
 */
export function agesOutFrom(madeOn: string): string {
  return addMonths(`${madeOn.slice(0, 7)}-01`, MONTHS_KEPT);
}
