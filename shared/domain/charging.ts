import { canonicalJson } from '../lib/canonical-json';
import type { AttendanceMark } from './attendance';
import type { Billing } from './billing';
import type { Charge, ChargeProposal, Obstacle } from './charge-proposal';
import { codeFor, insuredRateOn, unitsFor } from './billing-rules';
import type { FeeAgreement } from './fee-agreement';
import { missedSessionFeeOn } from './fee-agreement';
import type { SessionId } from './ids';
import type { BilledSession, FeeArrangement, LedgerEntry } from './ledger-entry';
import { isMemberOn, type Member } from './member';
import { MOST_FEE_CENTS } from './money';
import type { CallLocation } from './safety-plan';
import { endOf, markOf, type Session } from './session';

/** What a session comes to for a member is decided of these. */
export interface ChargingOccasion {
  readonly billing: Billing;
  readonly session: Session;
  readonly member: Member;
  /** Where the member said they were in this very call (M28); `null` when that was not asked. */
  readonly place: Pick<CallLocation, 'country' | 'region'> | null;
  /** The fee agreement that held on the session's day. */
  readonly agreement: FeeAgreement | null;
  readonly arrangement: FeeArrangement | null;
  /** As the session says it, or as a charge has frozen it. */
  readonly numberPresent: number;
  /** Other sessions at which the member was. */
  readonly attended: readonly OtherSession[];
}

type SessionEntry = Extract<LedgerEntry, { readonly kind: 'insured-session' | 'missed-session' }>;

/** Another session of the same member. */
export interface OtherSession {
  readonly sessionId: SessionId;
  readonly date: string;
  readonly startTime: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

/**
 * What is to become of one session and one member.
 * @param charged the entry that stands for the pair; `null` while there is none
 * @param others every other session that is billed, or about to be, for this member
 */
export function proposalFor(
  occasion: ChargingOccasion,
  charged: SessionEntry | null,
  others: readonly OtherSession[],
): ChargeProposal {
  const wanted = chargeOf(occasion);
  if (charged) return alreadyCharged(charged, wanted);
  if ('code' in wanted) return { state: 'in-the-way', obstacle: wanted };
  const other =
    wanted.kind === 'insured-session' ? inTheWay(occasion.session, wanted, others) : null;
  return other
    ? { state: 'in-the-way', obstacle: sameDay(other) }
    : { state: 'ready', charge: wanted };
}

function alreadyCharged(charged: SessionEntry, wanted: Charge | Obstacle): ChargeProposal {
  const { kind, id: entryId, amountCents } = charged;
  const isOutdated = 'code' in wanted || told(charged) !== told(wanted);
  return { state: 'charged', kind, entryId, amountCents, isOutdated };
}

/** What two charges are compared by. */
function told(charge: SessionEntry | Charge): string {
  const { kind, amountCents } = charge;
  const billed = charge.kind === 'insured-session' && charge.billed;
  return canonicalJson([kind, amountCents, billed]);
}

/**
 * What a session costs a member, and whom, or why nobody. Attended, late included: the insurer pays
 * and the member owes nothing (M34). Missed, whatever the reason: the member pays what they signed
 * for (M35), and no longer than they are a member (M38).
 */
export function chargeOf(occasion: ChargingOccasion): Charge | Obstacle {
  const { session, member } = occasion;
  if (session.calledOff !== null) return { code: 'called-off' };
  if (!isMemberOn(member, session.moduleId, session.date)) return { code: 'not-a-member' };
  const mark = markOf(session, member.id);
  if (mark === null) return { code: 'no-mark' };
  return isAttended(mark) ? insuredSession(occasion) : missedSession(occasion);
}

/** Late counts as attended (M42). */
export function isAttended({ kind }: AttendanceMark): boolean {
  return kind === 'present' || kind === 'late';
}

export function numberPresentIn({
  attendance,
  othersPresent,
}: Pick<Session, 'attendance' | 'othersPresent'>): number {
  return attendance.filter(({ mark }) => isAttended(mark)).length + othersPresent;
}

/** Nobody can be at two sessions: one that was attended instead is not charged as missed. */
function missedSession(occasion: ChargingOccasion): Charge | Obstacle {
  const { session, agreement, arrangement, attended } = occasion;
  const instead = attended.find((other) => isAtTheTime(other, timesOf(session)));
  if (instead) {
    return { code: 'same-time', date: instead.date, startTime: instead.startTime };
  }
  if (agreement === null) return { code: 'no-fee-agreement' };
  const amountCents = missedSessionFeeOn(agreement, arrangement, session.date);
  return { kind: 'missed-session', amountCents, consentId: agreement.consentId };
}

type Times = Pick<BilledSession, 'startedAt' | 'endedAt'>;

/** When it was held; as it was planned while that is not written down. */
export function timesOf(session: Session): Times {
  const endedAt = new Date(endOf(session)).toISOString();
  return session.held ?? { startedAt: session.startsAt, endedAt };
}

function isAtTheTime(one: Times, other: Times): boolean {
  return one.startedAt < other.endedAt && other.startedAt < one.endedAt;
}

function insuredSession(occasion: ChargingOccasion): Charge | Obstacle {
  const { billing, session, place } = occasion;
  const outside = outsideRegion(billing, place);
  if (outside) return outside;
  const billed = billedSession(occasion);
  if ('obstacle' in billed) return billed.obstacle;
  const amount = amountFor(billing, session.date, billed);
  if (typeof amount !== 'number') return amount;
  const isPlaceUnknown = billing.insuredRegion !== null && place === null;
  return { kind: 'insured-session', amountCents: amount, billed, isPlaceUnknown };
}

/** The member's place at the time of the session decides, not where they live (facts.md). */
function outsideRegion(
  { insuredRegion }: Billing,
  place: ChargingOccasion['place'],
): Obstacle | null {
  if (insuredRegion === null || place === null) return null;
  const { country, region } = place;
  const isInside = country === insuredRegion.country && region === insuredRegion.region;
  return isInside ? null : { code: 'outside-region', country, region };
}

interface InTheWay {
  readonly obstacle: Obstacle;
}

function billedSession({
  billing,
  session,
  numberPresent,
}: ChargingOccasion): BilledSession | InTheWay {
  if (session.held === null) return { obstacle: { code: 'no-times' } };
  const { date, timeZone, held } = session;
  const minutes = wholeMinutes(held);
  const units = unitsFor(billing, minutes, date);
  if (units === null) return { obstacle: { code: 'no-units' } };
  if (units === 0) return { obstacle: { code: 'too-short', minutes } };
  const code = codeFor(billing, numberPresent, date);
  if (code === null) return { obstacle: { code: 'no-code', numberPresent } };
  return { ...held, timeZone, minutes, numberPresent, code: code.code, units };
}

/** A minute that was begun is not billed: no unit is reached by rounding. */
function wholeMinutes({ startedAt, endedAt }: Times): number {
  return Math.floor((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
}

/** A code's own amount is for one unit; without one, the session's insured rate holds (M34). */
function amountFor(
  billing: Billing,
  day: string,
  { numberPresent, units }: BilledSession,
): number | Obstacle {
  const perUnit = codeFor(billing, numberPresent, day)?.amountCents ?? null;
  if (perUnit === null) return insuredRateOn(billing, day)?.amountCents ?? { code: 'no-rate' };
  const amount = perUnit * units;
  return amount > MOST_FEE_CENTS ? { code: 'amount-too-large' } : amount;
}

/** One insured session for a member and day (facts.md: one unit per patient and day). */
function inTheWay(
  { id, date }: Session,
  { billed }: Extract<Charge, { readonly kind: 'insured-session' }>,
  others: readonly OtherSession[],
): OtherSession | null {
  const clashes = (other: OtherSession) => other.date === date || isAtTheTime(other, billed);
  return others.find((other) => other.sessionId !== id && clashes(other)) ?? null;
}

function sameDay({ date, startTime }: OtherSession): Obstacle {
  return { code: 'same-day', date, startTime };
}
