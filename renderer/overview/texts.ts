import type { OverviewAnswers, OverviewSession } from '../../shared/domain/module-overview';

/** Words of the overview of a module, as the clinician reads them. */
export const overviewTexts = {
  title: 'Overview',
  lead: (from: string, to: string) => `${from} to ${to}`,
  noModuleTitle: 'No module to look at yet',
  noModuleText:
    'Once a group has a module, this shows on one page who came, which notes are not signed, who agreed to what, and what is owed.',
  toGroups: 'Plan a module',
  held: 'Sessions held',
  heldOf: (held: number, all: number) => `${held} of ${all}`,
  came: 'Marks that are present or late',
  cameOf: (came: number, marks: number) => `${came} of ${marks}`,
  present: 'Members in it today',
  notRecorded: 'Sessions without marks or times',
  unsigned: 'Notes not signed',
  groupNotes: 'Group notes not signed',
  toNotes: 'Write the notes that are missing',
  sessions: 'Attendance by session',
  sessionsEmpty: 'No session is planned in this module.',
  bars: (held: number, came: number, marks: number) =>
    `A bar for each session. Of ${held} sessions held, ${came} of ${marks} marks are present or late; the table below has each session’s numbers.`,
  barsNone:
    'A bar for each session. None was held yet; the table below has the sessions as they are planned.',
  showSessions: (sessions: number) => `Every session in numbers (${sessions})`,
  date: 'Date',
  state: 'State',
  numbers: {
    present: 'Present',
    late: 'Late',
    absentWithNotice: 'Absent with notice',
    absentWithoutNotice: 'Absent without notice',
    unmarked: 'Not marked',
  },
  inBar: (what: string, count: number) => `${what} ${count}`,
  notes: 'Notes not signed',
  groupNote: 'Group note',
  notSigned: 'Not signed',
  legend: 'What the colours and patterns mean',
  members: 'Members',
  membersEmpty: 'Nobody was in this module yet.',
  member: 'Member',
  attended: 'Attended',
  forecast: 'Forecast',
  standing: 'How they stand',
  answers: 'Consents',
  leftThere: 'No longer in it',
  consents: 'Consents needed for admission',
  consentsNote: (members: number) =>
    members === 1 ? 'of 1 member in it today' : `of ${members} members in it today`,
  consentsEmpty: 'No agreement is needed for admission to this group.',
  nobodyAsked: 'Nobody has a place in this module today, so no consent is asked for.',
  agreement: 'Agreement',
  answered: 'Answers',
  ledger: 'Ledger',
  ledgerNote:
    'Charges are those of this module. Payments belong to no module: what was paid and what is open is over each member’s whole ledger.',
  everyone: 'All members',
  insured: 'Billed to insurers',
  missed: 'Missed-session fees',
  waived: 'Waived of these',
  paid: 'Paid within its days',
  open: 'Open today',
  save: 'On paper',
  saveNote:
    'In numbers, no member is named and there is no line about one member; in a small group numbers can still tell who is meant. With names, a disclosure about each member is logged.',
  saveNumbers: 'Save PDF in numbers…',
  saveNames: 'Save PDF with names for yourself…',
  handOver: 'Hand over with names…',
  handOverTitle: 'Hand over the overview with names',
  handOverNote: 'On a legal authority that you state, which is logged with each member.',
  saveHandedOver: (members: number) =>
    members === 1 ? 'Save PDF and log 1 disclosure…' : `Save PDF and log ${members} disclosures…`,
  recipientKind: 'Who it is',
  recipient: 'Name',
  recipientContact: 'Address or telephone',
  authority: 'The order, or the section of the law',
  savedTitle: (named: number) => {
    if (named === 0) return 'The overview is saved in numbers';
    return named === 1
      ? 'The overview is saved, and 1 disclosure logged'
      : `The overview is saved, and ${named} disclosures logged`;
  },
  savedWhere: (path: string) => `It is at ${path}.`,
} as const;

export const sessionStateTexts: Readonly<Record<OverviewSession['state'], string>> = {
  held: 'Held',
  ahead: 'Ahead',
  'called-off': 'Called off',
  'not-recorded': 'Not recorded',
};

/** "7 given, 1 ending soon, 2 missing". */
export function sayAnswers({ given, expiring, outdated, missing }: OverviewAnswers): string {
  const said = [
    `${given} given`,
    ...(expiring > 0 ? [`${expiring} of them ending within 60 days`] : []),
    ...(outdated > 0 ? [`${outdated} to an older version`] : []),
    ...(missing > 0 ? [`${missing} missing`] : []),
  ];
  return said.join(', ');
}
