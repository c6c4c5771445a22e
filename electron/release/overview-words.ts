import type { AttendanceState } from '../../shared/domain/attendance-ledger';
import type {
  OverviewAnswers,
  OverviewForm,
  OverviewSession,
} from '../../shared/domain/module-overview';
import { counted } from './words';

/** What the overview of a module says in words of its own. */
export const OVERVIEW_WORDS = {
  title: 'Overview of a module',
  group: 'Group',
  module: 'Module',
  period: 'Runs',
  for: 'For',
  ownUse: 'The clinician’s own use',
  form: 'Form',
  present: 'In it today',
  made: 'Made',
  attendance: 'Attendance by session',
  noSession: 'No session is planned.',
  date: 'Date',
  state: 'State',
  came: 'Present',
  late: 'Late',
  withNotice: 'Absent, with notice',
  withoutNotice: 'Absent, without notice',
  unmarked: 'Not marked',
  notes: 'Notes not signed',
  groupNote: 'Group note',
  lacking: 'not signed',
  members: 'Attendance and notes by member',
  noMember: 'Nobody was in this module.',
  member: 'Member',
  attended: 'Attended',
  share: 'Share',
  standing: 'How they stand',
  standings: 'How many members stand so',
  howMany: 'Members',
  consents: 'Consents needed for admission',
  noAgreement: 'No agreement is needed for admission to this group.',
  agreement: 'Agreement',
  given: 'Given',
  expiring: 'Ending within 60 days',
  outdated: 'To an older version',
  missing: 'Missing',
  ledger: 'Ledger',
  insured: 'Billed to insurers',
  missed: 'Missed-session fees',
  waived: 'Waived of these',
  paid: 'Paid within the module’s days',
  open: 'Open today',
  total: 'All members',
  rule:
    'A share is sessions attended, late ones among them, of those held while a member. Sessions ' +
    'that were called off count for nobody, and neither do those without a mark.',
  money:
    'Charges are those of this module. Payments belong to no module: what was paid and what is ' +
    'open is over each member’s whole ledger.',
  leftThere: 'No longer in it',
} as const;

export const FORM_WORDS: Readonly<Record<OverviewForm, string>> = {
  numbers:
    'In numbers, without a name. In a small group numbers can tell who is meant: handle it as ' +
    'confidential.',
  names: 'With the members’ names. A disclosure about each of them is logged.',
};

export const SESSION_STATE_WORDS: Readonly<Record<OverviewSession['state'], string>> = {
  held: 'Held',
  ahead: 'Ahead',
  'called-off': 'Called off',
  'not-recorded': 'Not recorded',
};

export const STANDING_WORDS: Readonly<Record<AttendanceState, string>> = {
  'not-begun': 'No session counts yet',
  'on-track': 'On track for 75 %',
  'at-risk': 'One or two more misses decide',
  below: 'Below 75 %, can still be reached',
  'out-of-reach': '75 % is out of reach',
};

/** `3 given, 1 missing`, of what there is. */
export function answersWords({ given, expiring, outdated, missing }: OverviewAnswers): string {
  const said = [
    `${given} given`,
    ...(expiring > 0 ? [`${expiring} of them ending within 60 days`] : []),
    ...(outdated > 0 ? [`${outdated} to an older version`] : []),
    ...(missing > 0 ? [`${missing} missing`] : []),
  ];
  return said.join(', ');
}

export function shareWords(percent: number | null): string {
  return percent === null ? '–' : `${percent} %`;
}

export function attendedWords(attended: number, held: number): string {
  return `${attended} of ${counted(held, 'session')}`;
}
