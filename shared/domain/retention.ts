import { localDateOf } from '../lib/dates';
import type { ListedConsent } from './consent';
import type { Disclosure } from './disclosure';
import type { EmergencyRecord } from './emergency-record';
import type { FeeArrangement, LedgerEntry, Statement } from './ledger-entry';
import type { Member } from './member';
import type { ProgressNote } from './note';
import type { RecordRequest } from './record-request';
import type { Release } from './release';
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
  readonly releases: readonly Release[];
  readonly requests: readonly RecordRequest[];
  readonly ledger: readonly LedgerEntry[];
  readonly feeArrangement: FeeArrangement | null;
  readonly statements: readonly Statement[];
  readonly safetyPlan: SafetyPlan | null;
  readonly emergencyRecords: readonly EmergencyRecord[];
}

/** What comes in, goes out and is owed: of someone whose record is destroyed, too. */
export type OfficePart = Pick<
  WholeRecord,
  'disclosures' | 'releases' | 'requests' | 'ledger' | 'feeArrangement' | 'statements'
>;

/** The day of the last of them, or of the destruction they came after. */
export function lastLaterEntry(
  office: OfficePart,
  destroyedOn: string,
  today: string,
  timeZone: string,
): string {
  const written = officeInstants(office).map((at) => localDateOf(new Date(at), timeZone));
  const days = [...written, ...datesInOffice(office)].filter((date) => date <= today);
  return days.reduce((last, day) => (day > last ? day : last), destroyedOn);
}

/**
 * The day of the last entry: a session they were marked in, or the day on which something was written
 * down. What lies ahead is no entry yet.
 */
export function lastEntryOf(record: WholeRecord, today: string, timeZone: string): string {
  return entryDays(record, today, timeZone).reduce((last, day) => (day > last ? day : last));
}

/** The day of the first entry. */
export function firstEntryOf(record: WholeRecord, today: string, timeZone: string): string {
  return entryDays(record, today, timeZone).reduce((first, day) => (day < first ? day : first));
}

function entryDays(record: WholeRecord, today: string, timeZone: string) {
  const instants = [...writtenInstants(record), ...officeInstants(record)];
  const written = instants.map((at) => localDateOf(new Date(at), timeZone));
  const created = localDateOf(new Date(record.member.createdAt), timeZone);
  return [created, ...[...written, ...datesIn(record)].filter((date) => date <= today)];
}

function datesIn(record: WholeRecord): readonly string[] {
  const { member, sessions, notes } = record;
  const { referral, suitability } = member.intake;
  const marked = sessions.filter((session) => markOf(session, member.id) !== null);
  return [
    ...(referral ? [referral.receivedOn] : []),
    ...(suitability ? [suitability.decidedOn] : []),
    ...marked.map(({ date }) => date),
    ...notes.map(({ sessionDate }) => sessionDate),
    ...datesInOffice(record),
  ];
}

function datesInOffice({ ledger, requests }: OfficePart): readonly string[] {
  return [
    ...ledger.map(({ date }) => date),
    ...requests.flatMap(({ receivedOn, outcome }) => [
      receivedOn,
      ...(outcome ? [outcome.on] : []),
    ]),
  ];
}

function writtenInstants(record: WholeRecord): readonly string[] {
  const { member, notes, consents, safetyPlan, emergencyRecords } = record;
  return [
    ...member.intake.preparations.map(({ writtenAt }) => writtenAt),
    ...member.outsideContacts.map(({ writtenAt }) => writtenAt),
    ...member.notices.map(({ announcedAt }) => announcedAt),
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
    ...(safetyPlan?.versions ?? []).map(({ saved }) => saved.at),
    ...emergencyRecords.flatMap(({ begun, entries, closedAt }) => [
      begun.at,
      ...entries.map(({ at }) => at),
      ...(closedAt === null ? [] : [closedAt]),
    ]),
  ];
}

/**
 * When something came in, went out or was owed. A paper for the clinician's own desk is no entry in
 * the record, or printing the audit trail would keep everyone's for ten years more; nor is what
 * could not be written.
 */
function officeInstants(record: OfficePart): readonly string[] {
  const told = record.disclosures.filter(
    ({ ground, didNotLeave }) => ground.kind !== 'own-use' && !didNotLeave,
  );
  return [
    ...told.map(({ madeAt }) => madeAt),
    ...record.releases.flatMap(({ state, madeAt }) => (state === 'not-written' ? [] : [madeAt])),
    ...record.requests.flatMap(({ madeAt, letters }) => [
      madeAt,
      ...letters.map((letter) => letter.madeAt),
    ]),
    ...record.ledger.map(({ madeAt }) => madeAt),
    ...(record.feeArrangement?.steps ?? []).map(({ madeAt }) => madeAt),
    ...record.statements.flatMap(({ state, madeAt }) => (state === 'not-written' ? [] : [madeAt])),
  ];
}
