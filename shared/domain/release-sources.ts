import type { AccountingRow } from './accounting';
import type { Billing } from './billing';
import type { ListedConsent } from './consent';
import type { EmergencyRecord } from './emergency-record';
import type { LedgerEntry } from './ledger-entry';
import { isMemberOn, type Member } from './member';
import type { GuardedMember } from './name-guard';
import type { ProgressNote } from './note';
import { isBlank } from './note-body';
import type { PracticeProfile } from './practice';
import type { ReleaseScope } from './release';
import type { SectionCounts } from './release-content';
import type { SafetyPlan } from './safety-plan';
import { newestVersion } from './safety-plan-rules';
import { markOf, type Session } from './session';
import { dayOf } from './signing-day';

/** All that is kept about one member. Nothing in it is about the group. */
export interface RecordSources {
  readonly practice: PracticeProfile;
  readonly member: Member;
  /** Everyone else whose name must not be in the release. */
  readonly others: readonly GuardedMember[];
  /** Sessions of the member's modules; those that are not theirs are left out here. */
  readonly sessions: readonly Session[];
  readonly notes: readonly ProgressNote[];
  /** Without what was drawn. */
  readonly consents: readonly ListedConsent[];
  readonly safetyPlan: SafetyPlan | null;
  readonly emergencyRecords: readonly EmergencyRecord[];
  /** What was told and handed over, the clinician's own papers left out. */
  readonly accounting: readonly AccountingRow[];
  readonly ledger: readonly LedgerEntry[];
  readonly currency: Billing['currency'];
}

/** The sources of the chosen days, each part in the order of its days. */
export function within({ from, to }: ReleaseScope, sources: RecordSources): RecordSources {
  const isIn = (date: string) => from <= date && date <= to;
  const { member } = sources;
  return {
    ...sources,
    member: {
      ...member,
      outsideContacts: member.outsideContacts.filter(({ happenedOn }) => isIn(happenedOn)),
      notices: member.notices.filter((notice) => notice.from <= to && from <= notice.to),
    },
    sessions: sources.sessions
      .filter((session) => isIn(session.date) && concerns(session, member))
      .sort((one, other) => compare(one.startsAt, other.startsAt)),
    notes: sources.notes.filter(({ sessionDate }) => isIn(sessionDate)).sort(bySigning),
    consents: sources.consents.toSorted(
      (one, other) => compare(one.given.at, other.given.at) || compare(one.id, other.id),
    ),
    emergencyRecords: sources.emergencyRecords
      .filter(({ begun }) => isIn(dayOf(begun)))
      .sort((one, other) => compare(one.begun.at, other.begun.at)),
    accounting: sources.accounting
      .filter(({ disclosedOn }) => isIn(disclosedOn))
      .sort(
        (one, other) =>
          compare(one.disclosedOn, other.disclosedOn) || compare(one.madeAt, other.madeAt),
      ),
    ledger: sources.ledger.filter(({ date }) => isIn(date)),
  };
}

function bySigning(one: ProgressNote, other: ProgressNote): number {
  const signedAt = ({ text }: ProgressNote) => text.signature?.signed.at ?? '';
  return (
    compare(one.sessionDate, other.sessionDate) ||
    compare(signedAt(one), signedAt(other)) ||
    compare(one.id, other.id)
  );
}

/** A mark is always the member's own; a held session without one, while they belonged to it. */
function concerns(session: Session, member: Member): boolean {
  if (markOf(session, member.id) !== null) return true;
  return session.held !== null && isMemberOn(member, session.moduleId, session.date);
}

export function isSigned({ text }: ProgressNote): boolean {
  return text.signature !== null;
}

/** Begun, and not signed: not part of the record. */
export function isDraft({ text }: ProgressNote): boolean {
  return text.signature === null && !isBlank(text.body);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** How many entries of each part there are, drafts left out. */
export function countsOf({ member, notes, ...sources }: RecordSources): SectionCounts {
  const { referral, preparations, suitability } = member.intake;
  const plan = sources.safetyPlan && newestVersion(sources.safetyPlan);
  return {
    particulars: 1,
    intake: preparations.length + Number(referral !== null) + Number(suitability !== null),
    goals: Number(member.profile.goals.trim() !== ''),
    attendance: sources.sessions.length,
    notes: notes.filter(isSigned).length,
    consents: sources.consents.length,
    'safety-plan': Number(Boolean(plan)),
    contacts: member.outsideContacts.length + member.notices.length,
    emergencies: sources.emergencyRecords.length,
    disclosures: sources.accounting.length,
    charges: sources.ledger.length,
  };
}
