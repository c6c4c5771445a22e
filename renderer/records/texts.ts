import type { ReleaseRecipient } from '../../shared/domain/release';

export const recordTexts = {
  title: 'Releases',
  lead: 'Every PDF that was handed over, with its number. Each is logged as a disclosure.',
  newRelease: 'Release record…',
  emptyTitle: 'Nothing was released yet',
  emptyText:
    'A release is the PDF of one member’s own record: their signed notes with addenda and their ' +
    'attendance. It never holds a group note or another member’s name.',
  number: 'Number',
  member: 'Member',
  handedOverBy: 'From',
  times: (start: string, stop: string) => `${start} to ${stop}`,
  memberOption: (legalName: string, firstName: string) => `${legalName} · ${firstName}`,
  recipient: 'To',
  period: 'Period',
  file: 'File',
  state: 'State',
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  newTitle: 'Release record',
  newLead: 'Exactly what the PDF will hold is shown before it is saved.',
  from: 'First day',
  to: 'Last day',
  recipientName: 'Handed to',
  recipientByConsent: 'The provider whom the consent names.',
  authority: 'On what ground',
  consent: 'Which consent',
  consentOption: (provider: string, until: string) => `${provider}, until ${until}`,
  noConsent: 'No consent of this member permits it',
  noConsentText:
    'A release to another provider has to be signed first, and must still hold. What was only said is not enough.',
  toConsents: 'Open the member’s agreements',
  savePdf: 'Save PDF…',
  savePdfFor: (name: string) => `Save PDF for ${name}…`,
  saveExplained: 'You choose where. The release gets a number and is logged.',
  preview: 'What goes in',
  previewNone: 'Choose a member and two dates to see it.',
  notes: (count: number) => (count === 1 ? '1 signed note' : `${count} signed notes`),
  sessions: (count: number) => (count === 1 ? '1 session' : `${count} sessions`),
  masked: (count: number) =>
    count === 1
      ? '1 name of another member is hidden'
      : `${count} names of other members are hidden`,
  unsigned: (count: number) =>
    count === 1 ? '1 unsigned draft is left out' : `${count} unsigned drafts are left out`,
  noGroupNote: 'No group note can be in it.',
  emptyPeriod: 'There is no signed note in this period. The PDF would hold attendance only.',
  attendance: 'Attendance',
  notesTitle: 'Notes',
  noMark: 'No mark was made',
  doneTitle: (number: string) => `Release ${number} is saved`,
  doneWhere: (path: string) => `Saved as ${path}`,
  another: 'Release another',
  noMember: 'There is no member yet',
  addMember: 'Add member',
  showMore: 'Show all notes',
} as const;

export const authorityTexts: Readonly<Record<ReleaseRecipient['authority'], string>> = {
  'member-request': 'The member asked for their own record',
  'written-consent': 'The member’s written consent',
  'legal-authority': 'Legal authority (court order, law)',
};

export const releaseStateTexts = {
  prepared: 'May be saved: check the folder',
  'handed-over': 'Saved',
  'not-written': 'Not saved',
} as const;
