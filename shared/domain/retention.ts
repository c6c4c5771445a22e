import { localDateOf } from '../lib/dates';
import type { ListedConsent } from './consent';
import type { Disclosure } from './disclosure';
import type { EmergencyRecord } from './emergency-record';
import type { Member } from './member';
import type { ProgressNote } from './note';
import type { SafetyPlan } from './safety-plan';
import { markOf, type Session } from './session';

/** How long Ontario has a record kept (facts.md, M101). */
const YEARS_KEPT = 10;
const OF_AGE = 18;

export interface KeptUntil {
  readonly lastEntryOn: string;
  /** The last day on which the record must be there. */
  readonly keepUntil: string;
  readonly because: 'ten-years' | 'ten-years-from-eighteen';
}

/**
 * Ten years from the last entry; from the eighteenth birthday when the member was a minor at that
 * entry. Without a date of birth the member counts as of age.
 */
export function retentionOf(lastEntryOn: string, dateOfBirth: string | null): KeptUntil {
  const cameOfAge = dateOfBirth === null ? null : sameDayAfter(dateOfBirth, OF_AGE);
  if (cameOfAge === null || cameOfAge <= lastEntryOn) {
    return { lastEntryOn, keepUntil: sameDayAfter(lastEntryOn, YEARS_KEPT), because: 'ten-years' };
  }
  const keepUntil = sameDayAfter(cameOfAge, YEARS_KEPT);
  return { lastEntryOn, keepUntil, because: 'ten-years-from-eighteen' };
}

/** In a year without 29 February the first of March stands for it: the later day keeps longer. */
function sameDayAfter(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10);
}

/** Everything that was written about one member. */
export interface WholeRecord {
  readonly member: Member;
  /** Sessions of the modules they were in. */
  readonly sessions: readonly Session[];
  readonly notes: readonly ProgressNote[];
  readonly consents: readonly ListedConsent[];
  readonly disclosures: readonly Disclosure[];
  readonly safetyPlan: SafetyPlan | null;
  readonly emergencyRecords: readonly EmergencyRecord[];
}

/**
 * The day of the last entry: a session they were marked in, or the day on which something was written
 * down. What lies ahead is no entry yet.
 */
export function lastEntryOf(record: WholeRecord, today: string, timeZone: string): string {
  const written = writtenInstants(record).map((at) => localDateOf(new Date(at), timeZone));
  const created = localDateOf(new Date(record.member.createdAt), timeZone);
  return [...written, ...datesIn(record)]
    .filter((date) => date <= today)
    .reduce((last, date) => (date > last ? date : last), created);
}

function datesIn({ member, sessions, notes }: WholeRecord): readonly string[] {
  const { referral, suitability } = member.intake;
  const marked = sessions.filter((session) => markOf(session, member.id) !== null);
  return [
    ...(referral ? [referral.receivedOn] : []),
    ...(suitability ? [suitability.decidedOn] : []),
    ...marked.map(({ date }) => date),
    ...notes.map(({ sessionDate }) => sessionDate),
  ];
}

function writtenInstants({
  member,
  notes,
  consents,
  disclosures,
  safetyPlan,
  emergencyRecords,
}: WholeRecord): readonly string[] {
  return [
    ...member.intake.preparations.map(({ writtenAt }) => writtenAt),
    ...member.outsideContacts.map(({ writtenAt }) => writtenAt),
    ...member.memberships.flatMap(({ override, leaving }) => [
      ...(override ? [override.decided.at] : []),
      ...(leaving ? [leaving.recordedAt] : []),
    ]),
    ...notes.flatMap(({ text }) => [
      text.savedAt,
      ...(text.signature ? [text.signature.signed.at] : []),
      ...text.addenda.map(({ written }) => written.at),
    ]),
    ...consents.flatMap(({ given, withdrawn }) => [
      given.at,
      ...(withdrawn ? [withdrawn.recorded.at] : []),
    ]),
    ...disclosures.map(({ madeAt }) => madeAt),
    ...(safetyPlan?.versions ?? []).map(({ saved }) => saved.at),
    ...emergencyRecords.flatMap(({ begun, entries, closedAt }) => [
      begun.at,
      ...entries.map(({ at }) => at),
      ...(closedAt === null ? [] : [closedAt]),
    ]),
  ];
}
