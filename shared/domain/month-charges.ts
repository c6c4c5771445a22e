import { localTimeOf } from '../lib/dates';
import type { Billing } from './billing';
import type { Charge, ProposedSession } from './charge-proposal';
import { isAttended, numberPresentIn, proposalFor, timesOf, type OtherSession } from './charging';
import type { ListedConsent } from './consent';
import { feeAgreementOn, type GroupOfAgreement } from './fee-agreement';
import type { Group } from './group';
import type { MemberId, SessionId } from './ids';
import type { FeeArrangement, LedgerEntry } from './ledger-entry';
import { standing } from './ledger-rules';
import { byFirstName, isMemberOn, type Member } from './member';
import { isOfThisCall } from './safety-now';
import { opensAt } from './room-phase';
import { endOf, markOf, type Session } from './session';
import type { SessionRoom } from './session-room';

/** What is read of one member to charge them. */
export interface ChargedMember {
  readonly member: Member;
  /** All of them, whatever month they count for. */
  readonly entries: readonly LedgerEntry[];
  readonly consents: readonly ListedConsent[];
  readonly arrangement: FeeArrangement | null;
}

export interface ChargingSources {
  readonly billing: Billing;
  /** In the order in which they start, each with its group: of groups with fees alone. */
  readonly sessions: readonly { readonly session: Session; readonly group: Group }[];
  readonly members: readonly ChargedMember[];
  readonly rooms: ReadonlyMap<SessionId, SessionRoom>;
  readonly groupOfAgreement: GroupOfAgreement;
  /** The years of records that were destroyed: with them went marks of sessions (local dates). */
  readonly destroyed: readonly { readonly from: string; readonly until: string }[];
  readonly now: Date;
}

/**
 * What each session that is over comes to for each member. Of two sessions of one member on a day
 * the one that is charged already, else the one that started first, is billed.
 */
export function chargesProposed(sources: ChargingSources): readonly ProposedSession[] {
  const known = sources.members.map((one) => withBilled(one, sources));
  return sources.sessions
    .filter(({ session }) => endOf(session) <= sources.now.getTime())
    .map(({ session, group }) => ({
      sessionId: session.id,
      moduleId: session.moduleId,
      groupName: group.name,
      date: session.date,
      startTime: session.startTime,
      held: session.held,
      numberPresent: numberPresentIn(session),
      isCalledOff: session.calledOff !== null,
      rows: session.calledOff === null ? rowsOf(session, group, known, sources) : [],
    }));
}

interface Known extends ChargedMember {
  readonly charged: ReadonlyMap<SessionId, SessionEntry>;
  /** Grows as sessions are proposed, the earliest first. */
  readonly billed: OtherSession[];
  readonly attended: readonly OtherSession[];
}

type SessionEntry = Extract<LedgerEntry, { readonly kind: 'insured-session' | 'missed-session' }>;

function withBilled(one: ChargedMember, { sessions }: ChargingSources): Known {
  const charged = standing(one.entries).flatMap((entry) =>
    entry.kind === 'insured-session' || entry.kind === 'missed-session' ? [entry] : [],
  );
  const billed = charged.flatMap((entry) =>
    entry.kind === 'insured-session' ? [otherOf(entry.sessionId, entry.date, entry.billed)] : [],
  );
  const attended = sessions.flatMap(({ session }) => {
    const mark = markOf(session, one.member.id);
    if (session.calledOff !== null || mark === null || !isAttended(mark)) return [];
    const { id, date, timeZone } = session;
    return [otherOf(id, date, { ...timesOf(session), timeZone })];
  });
  return {
    ...one,
    billed,
    attended,
    charged: new Map(charged.map((entry) => [entry.sessionId, entry])),
  };
}

type Insured = Extract<Charge, { readonly kind: 'insured-session' }>;

function otherOf(
  sessionId: SessionId,
  date: string,
  { startedAt, endedAt, timeZone }: Pick<Insured['billed'], 'startedAt' | 'endedAt' | 'timeZone'>,
): OtherSession {
  const startTime = localTimeOf(new Date(startedAt), timeZone);
  return { sessionId, date, startTime, startedAt, endedAt };
}

/** Everyone who was to be there, was marked, or is charged for it. */
function rowsOf(
  session: Session,
  group: Group,
  known: readonly Known[],
  sources: ChargingSources,
): ProposedSession['rows'] {
  const concerned = known.filter(
    ({ member, charged }) =>
      isMemberOn(member, session.moduleId, session.date) ||
      markOf(session, member.id) !== null ||
      charged.has(session.id),
  );
  return concerned
    .toSorted((one, other) => byFirstName(one.member, other.member))
    .map((one) => rowOf(session, group, one, sources));
}

function rowOf(
  session: Session,
  group: Group,
  { member, charged, billed, attended, consents, arrangement }: Known,
  { billing, rooms, groupOfAgreement, destroyed }: ChargingSources,
): ProposedSession['rows'][number] {
  const place = placeIn(rooms.get(session.id), session, member.id);
  const agreement = feeAgreementOn(consents, session.date, group.id, groupOfAgreement);
  const entry = charged.get(session.id) ?? null;
  const isThinned = destroyed.some(
    ({ from, until }) => from <= session.date && session.date <= until,
  );
  const frozen = isThinned && entry?.kind === 'insured-session' ? entry.billed : null;
  const numberPresent = frozen?.numberPresent ?? numberPresentIn(session);
  const known = { member, agreement, arrangement, attended };
  const proposal = proposalFor({ ...known, billing, session, place, numberPresent }, entry, billed);
  if (proposal.state === 'ready' && proposal.charge.kind === 'insured-session') {
    billed.push(otherOf(session.id, session.date, proposal.charge.billed));
  }
  const { legalName: name } = member.profile;
  return { memberId: member.id, name, mark: markOf(session, member.id), proposal };
}

/** What was said before the room opened was not said in this call (M28). */
function placeIn(room: SessionRoom | undefined, session: Session, memberId: MemberId) {
  const confirmed = room?.callLocations.find((entry) => entry.memberId === memberId);
  const isOfCall = confirmed && isOfThisCall(confirmed, opensAt(session));
  return isOfCall ? confirmed.location : null;
}

/** How many rows can be charged now. */
export function readyIn(sessions: readonly ProposedSession[]): number {
  return sessions.flatMap(({ rows }) => rows).filter(({ proposal }) => proposal.state === 'ready')
    .length;
}
