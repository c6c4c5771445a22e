import type { ReleaseSection } from '../../shared/domain/release-sections';
import type { ReleasedCharge, ReleasedContacts } from '../../shared/domain/released-parts';

/** What the parts of a release say in words of their own. */

export const PART_WORDS: Readonly<Record<ReleaseSection, string>> = {
  particulars: 'Member',
  intake: 'Before the first session',
  goals: 'Goals',
  attendance: 'Attendance',
  notes: 'Progress notes',
  consents: 'Agreements and consents',
  'safety-plan': 'Safety plan',
  contacts: 'Between sessions',
  emergencies: 'Emergencies and reports',
  disclosures: 'Disclosures',
  charges: 'Charges and payments',
};

export const DECISION_WORDS = {
  suitable: 'The group suits the member',
  'not-suitable': 'The group does not suit the member',
  'not-yet': 'Not decided yet',
} as const;

export const CONTACT_KIND_WORDS: Readonly<
  Record<ReleasedContacts['contacts'][number]['kind'], string>
> = {
  'members-met': 'Met other members outside the group',
  'member-called': 'The member called',
  'member-wrote': 'The member wrote',
  'clinician-called': 'The clinician called',
  other: 'Other contact',
};

export const NOTICE_WORDS = { absent: 'Will be absent', late: 'Will be late' } as const;

export const EMERGENCY_KIND_WORDS = {
  emergency: 'Emergency',
  'mandatory-report': 'Mandatory report',
} as const;

export const CHARGE_WORDS: Readonly<Record<ReleasedCharge['kind'], string>> = {
  'insured-session': 'Session, billed to the insurer',
  'missed-session': 'Missed session',
  'copy-fee': 'Copy of the record',
  payment: 'Payment',
  waiver: 'Waived',
  reversal: 'Earlier entry undone',
};
