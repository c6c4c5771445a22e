import { addDays, localDateOf } from '../lib/dates';
import { isWaiting } from './contact-log';
import type { ListedConsent } from './consent';
import type { Disclosure } from './disclosure';
import type { EmergencyRecord } from './emergency-record';
import type { ModuleId } from './ids';
import type { LedgerEntry } from './ledger-entry';
import { isMemberOn, type Member } from './member';
import type { ProgressNote } from './note';
import type { Release } from './release';
import type { SafetyPlan } from './safety-plan';
import { hasBeenHeld, markOf, type Session } from './session';
import { dayOf, signingDayOf } from './signing-day';
import type { TimelineEntry, TimelineFilter, TimelineKind } from './timeline';

/** Everything about one member from which a timeline is made. Nothing in it is about the group. */
export interface TimelineSources {
  readonly member: Member;
  /** Of the member's modules; those that are not theirs are left out here. */
  readonly sessions: readonly Session[];
  readonly notes: readonly ProgressNote[];
  readonly consents: readonly ListedConsent[];
  readonly safetyPlan: SafetyPlan | null;
  readonly disclosures: readonly Disclosure[];
  readonly releases: readonly Release[];
  readonly emergencyRecords: readonly EmergencyRecord[];
  readonly ledger: readonly LedgerEntry[];
  readonly groupNames: ReadonlyMap<ModuleId, string>;
}

export interface TimelineNow {
  readonly now: Date;
  /** The zone of the laptop: for what keeps an instant and no zone of its own. */
  readonly timeZone: string;
}

/** What happened, newest first, without any text that was written about it. */
export function timelineOf(sources: TimelineSources, at: TimelineNow): readonly TimelineEntry[] {
  const today = localDateOf(at.now, at.timeZone);
  const entries = [
    ...sessionEntries(sources, at.now),
    ...sources.notes.map(noteEntry),
    ...consentEntries(sources.consents, today),
    ...contactEntries(sources.member),
    ...safetyEntries(sources.safetyPlan),
    ...membershipEntries(sources, today),
    ...disclosureEntries(sources, at.timeZone),
    ...sources.emergencyRecords.map(emergencyEntry),
    ...sources.ledger.map(chargeEntry),
  ];
  return entries.sort(newestFirst);
}

/** Kinds and days that were asked for, the first and the last day included. */
export function filteredTimeline(
  entries: readonly TimelineEntry[],
  { kinds, from, to }: TimelineFilter,
): readonly TimelineEntry[] {
  return entries.filter(
    ({ kind, date }) =>
      (kinds.length === 0 || kinds.includes(kind)) &&
      (from === null || from <= date) &&
      (to === null || date <= to),
  );
}

/** On one day, what usually comes after the rest stands above it. */
const LATER_ON_A_DAY: readonly TimelineKind[] = [
  'charge',
  'disclosure',
  'emergency',
  'contact',
  'safety-plan',
  'note',
  'session',
  'consent',
  'membership',
];

function newestFirst(one: TimelineEntry, other: TimelineEntry): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  return rankOf(one) - rankOf(other);
}

/** Who joins comes to that day's session, and who leaves was at it. */
function rankOf(entry: TimelineEntry): number {
  const hasLeft = entry.kind === 'membership' && entry.what === 'left';
  return hasLeft ? -1 : LATER_ON_A_DAY.indexOf(entry.kind);
}

function sessionEntries(
  { member, sessions, groupNames }: TimelineSources,
  now: Date,
): readonly TimelineEntry[] {
  return sessions
    .filter((session) => concerns(session, member, now))
    .map((session) => ({
      kind: 'session',
      date: session.date,
      sessionId: session.id,
      moduleId: session.moduleId,
      groupName: groupNames.get(session.moduleId) ?? '',
      mark: markOf(session, member.id),
      isCalledOff: session.calledOff !== null,
    }));
}

/** A mark is always the member's own; a held or called-off session, while they belonged to it. */
function concerns(session: Session, member: Member, now: Date): boolean {
  if (markOf(session, member.id) !== null) return true;
  const hasHappened = session.calledOff !== null || hasBeenHeld(session, now);
  return hasHappened && isMemberOn(member, session.moduleId, session.date);
}

function noteEntry({ sessionId, sessionDate, text }: ProgressNote): TimelineEntry {
  return {
    kind: 'note',
    date: sessionDate,
    sessionId,
    state: text.signature ? 'signed' : 'draft',
    isLate: text.signature?.occasion?.isLate ?? false,
    addenda: text.addenda.length,
  };
}

function chargeEntry({ kind, date, amountCents }: LedgerEntry): TimelineEntry {
  return { kind: 'charge', date, what: kind, amountCents };
}

function consentEntries(
  consents: readonly ListedConsent[],
  today: string,
): readonly TimelineEntry[] {
  const superseding = new Map(consents.map((consent) => [consent.supersedes, consent]));
  return consents.flatMap((consent) => {
    const about = {
      kind: 'consent',
      consentId: consent.id,
      title: consent.document.title,
    } as const;
    const given = { ...about, what: 'given', date: signingDayOf(consent) } as const;
    const ended = endOfConsent(consent, superseding.get(consent.id), today);
    return ended ? [{ ...about, ...ended }, given] : [given];
  });
}

type Ended = Pick<Extract<TimelineEntry, { readonly kind: 'consent' }>, 'what' | 'date'>;

/** One that was given anew in time did not expire; the day after its last is the one it is missed on. */
function endOfConsent(
  { withdrawn, expiresOn }: ListedConsent,
  next: ListedConsent | undefined,
  today: string,
): Ended | null {
  const expires = expiresOn === null ? null : addDays(expiresOn, 1);
  if (withdrawn && (expires === null || withdrawn.withdrawnOn < expires))
    return { what: 'withdrawn', date: withdrawn.withdrawnOn };
  if (expires === null || expires > today) return null;
  const isRenewed = next !== undefined && signingDayOf(next) <= expires;
  return isRenewed ? null : { what: 'expired', date: expires };
}

function contactEntries({ outsideContacts }: Member): readonly TimelineEntry[] {
  return outsideContacts.map((contact) => ({
    kind: 'contact',
    date: contact.happenedOn,
    entryId: contact.id,
    how: contact.kind,
    isWaiting: isWaiting(contact),
  }));
}

function safetyEntries(plan: SafetyPlan | null): readonly TimelineEntry[] {
  const versions = plan?.versions ?? [];
  return versions.map(({ number, saved }) => ({
    kind: 'safety-plan',
    date: dayOf(saved),
    version: number,
  }));
}

/** What is announced for a day to come has not happened yet. */
function membershipEntries(
  { member, groupNames }: TimelineSources,
  today: string,
): readonly TimelineEntry[] {
  return member.memberships.flatMap(({ moduleId, from, until }) => {
    const about = {
      kind: 'membership',
      moduleId,
      groupName: groupNames.get(moduleId) ?? '',
    } as const;
    const joined = from <= today ? [{ ...about, what: 'joined', date: from } as const] : [];
    const hasLeft = until !== null && until <= today;
    return hasLeft ? [...joined, { ...about, what: 'left', date: until } as const] : joined;
  });
}

/** What could not be written, or is for the clinician's own desk, told nobody anything. */
function disclosureEntries(
  { disclosures, releases }: TimelineSources,
  timeZone: string,
): readonly TimelineEntry[] {
  const told = disclosures
    .filter(({ ground, didNotLeave }) => ground.kind !== 'own-use' && !didNotLeave)
    .map(
      ({ disclosedOn, recipient }) =>
        ({ kind: 'disclosure', what: 'disclosure', date: disclosedOn, to: recipient }) as const,
    );
  const released = releases
    .filter(({ state }) => state !== 'not-written')
    .map(
      ({ madeAt, recipient }) =>
        ({
          kind: 'disclosure',
          what: 'release',
          date: localDateOf(new Date(madeAt), timeZone),
          to: recipient.name,
        }) as const,
    );
  return [...told, ...released];
}

function emergencyEntry({ id, kind, begun }: EmergencyRecord): TimelineEntry {
  return { kind: 'emergency', date: dayOf(begun), recordId: id, what: kind };
}
