import type { MinimumNecessary, ReleaseSection } from '../../shared/domain/release-sections';

export const sectionTexts: Readonly<Record<ReleaseSection, string>> = {
  particulars: 'Name, birth date and how to reach them',
  intake: 'Referral, preparation meetings, suitability',
  goals: 'Goals',
  attendance: 'Attendance',
  notes: 'Signed notes about this member, with addenda',
  consents: 'Agreements and consents',
  'safety-plan': 'Safety plan',
  contacts: 'Contacts between sessions, announced absences',
  emergencies: 'Emergency records',
  disclosures: 'To whom something was disclosed',
  charges: 'Charges and payments',
};

/** Which of the parts holds how much in the chosen days. */
export function sectionWhenEmpty(section: ReleaseSection, count: number): string {
  if (count === 0) return 'Nothing is written down';
  if (section === 'particulars' || section === 'goals' || section === 'safety-plan') return '';
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** What is the least that serves a purpose (M104). */
export const presetTexts: Readonly<
  Record<MinimumNecessary, { readonly label: string; readonly text: string }>
> = {
  'whole-record': { label: 'The whole record', text: 'For the member, who may have all of it.' },
  'payer-attendance': {
    label: 'A payer: attendance',
    text: 'That sessions took place, and nothing that was said.',
  },
  'payer-billing': {
    label: 'A payer: attendance and charges',
    text: 'What was billed and paid, without a note.',
  },
  'next-provider': {
    label: 'The next provider',
    text: 'What carries the treatment on: goals, notes, safety plan.',
  },
  'court-order': {
    label: 'A court order',
    text: 'What orders usually name. Read the order, and tick what it says.',
  },
};
