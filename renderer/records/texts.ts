import type { ReleaseRecipient } from '../../shared/domain/release';

export const recordTexts = {
  title: 'Releases',
  lead: 'Every PDF that was handed over, with its number. Each is logged as a disclosure.',
  newRelease: 'Release record…',
  emptyTitle: 'Nothing was released yet',
  emptyText:
    'A release is the PDF of one member’s own record, or of the parts of it that you choose. ' +
    'It never holds a group note, and other members’ names are hidden.',
  number: 'Number',
  member: 'Member',
  memberOption: (legalName: string, firstName: string) => `${legalName} · ${firstName}`,
  recipient: 'To',
  period: 'Period',
  file: 'File',
  state: 'State',
  what: 'What went in',
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  newTitle: 'Release record',
  newLead: 'You see every name that was found, and every page, before the PDF is saved.',
  newLeadFor: (name: string) => `It answers the request of ${name}.`,
  whose: 'Whose record, and which days',
  from: 'First day',
  to: 'Last day',
  recipientName: 'Handed to',
  recipientByConsent: 'The provider whom the consent names.',
  recipientIsMember: 'The member. To hand it to anyone else, choose the ground for that.',
  recipientByRequest: 'Whoever asked, as it was established with the request.',
  notEstablished: 'It is not established who asks, or by what right',
  notEstablishedText: 'Nothing is released for a request before both are written down with it.',
  authority: 'On what ground',
  savePdf: 'Save PDF…',
  savePdfFor: (name: string) => `Save PDF for ${name}…`,
  saveExplained: 'You choose where. The release gets a number and is logged.',
  recipientContact: 'Their address, telephone or e-mail',
  toWhom: 'To whom, and by what right',
  stated: 'Which order, or which section of the law',
  statedText: 'Names of other members are hidden in it on the pages.',
  statedMissing: 'Please write down the order, or the section of the law.',
  parts: 'Which parts',
  partsText: 'No more than the purpose needs: a payer never needs what was said.',
  preset: 'What it is for',
  sections: 'Parts of the record',
  noSection: 'Please choose at least one part of the record.',
  noGroupNote: 'No group note can be in it.',
  noGroupNoteText:
    'Group notes concern everyone in the group. Where this member is entitled to what one of them says ' +
    'about them, write it as an addendum to a note of their own: it then goes in with that note.',
  toNotes: 'Open this member’s notes',
  preview: 'What goes in',
  previewNone: 'Choose a member first.',
  previewOpen: 'Fill in both days and choose a part to see it.',
  looking: 'Looking through the record…',
  namesAfresh: 'Judge the names afresh',
  notesAfresh: 'Choose the notes afresh',
  sameAs: (number: string, when: string) =>
    `The same was chosen for release ${number} of ${when}. The record says the same as then.`,
  otherThan: (number: string, when: string) =>
    `The same was chosen for release ${number} of ${when}. The record has changed since.`,
  names: 'Names of others',
  namesCount: (count: number) => (count === 1 ? '1 name was found' : `${count} names were found`),
  noNames: 'Alcove recognised no name of another member. Read the pages all the same.',
  namesText:
    'A hidden name is not in the file at all: “[another member]” stands in its place. Show one only ' +
    'where it means somebody else, and say why.',
  allNames: (count: number) => `Show all ${count} names`,
  judge: (shown: string) => `What becomes of “${shown}”`,
  hide: 'Hide',
  show: 'Show',
  maybe:
    'This may be an everyday word, or part of the name of somebody else. It is shown unless you hide it.',
  reason: 'Why it may be read',
  reasonsMissing: (count: number) =>
    count === 1
      ? '1 name that is to be shown still wants a reason.'
      : `${count} names that are to be shown still want a reason.`,
  withheld: 'Notes that are held back',
  withheldCount: (count: number) => (count === 0 ? 'None' : String(count)),
  withheldText:
    'Only on a ground that the law knows. The release says of which day a note is held back, and why.',
  whichNote: 'Note',
  noteOption: (date: string, form: string) => `${date} · ${form}`,
  ground: 'Ground',
  holdBack: 'Hold this note back',
  withheldNote: 'What is printed beside the ground',
  releaseAfterAll: 'Release it after all',
  pagesTitle: 'Page by page',
  pagesText: 'The pages as they will be saved, but for the number.',
  pagesChanged: 'What you chose has changed since the pages were made.',
  pagesOpen: 'Fill in whom it is for, and what goes in, to see the pages.',
  showPages: 'Show the pages',
  makingPages: 'Making the pages… Change anything above to stop.',
  save: 'The file',
  isProtected: 'Protect with a password',
  isProtectedText:
    'Alcove makes the password, shows it once and keeps it nowhere. Without it nobody can open the file.',
  notes: (count: number) => (count === 1 ? '1 signed note' : `${count} signed notes`),
  sessions: (count: number) => (count === 1 ? '1 session' : `${count} sessions`),
  masked: (count: number) =>
    count === 1
      ? '1 name of another member is hidden'
      : `${count} names of other members are hidden`,
  unsigned: (count: number) =>
    count === 1 ? '1 unsigned draft is left out' : `${count} unsigned drafts are left out`,
  emptyPeriod: 'There is no signed note in this period.',
  doneTitle: (number: string) => `Release ${number} is saved`,
  doneWhere: (path: string) => `Saved as ${path}`,
  another: 'Release another',
  noMember: 'There is no member yet',
  addMember: 'Add member',
  doneManifest: (path: string) => `Its check sum is in ${path}`,
  noManifest: 'The check sum could not be saved',
  noManifestText: 'The PDF is whole and is logged. Only the small file beside it is missing.',
  toRequest: 'Back to the request',
  passwordTitle: 'The password of this file, shown this once',
  passwordText:
    'Alcove does not keep it: leaving this screen or a lock forgets it. Write it down, and tell it by ' +
    'another way than the file goes. If it is lost, make another release.',
  copyPassword: 'Copy the password',
  passwordCopied: (seconds: number) => `Copied. The clipboard forgets it after ${seconds} seconds.`,
  wholeRecord: 'The whole record',
  partsOf: (count: number) =>
    count === 1 ? '1 part of the record' : `${count} parts of the record`,
  hiddenNames: (count: number) => (count === 1 ? '1 name hidden' : `${count} names hidden`),
  shownNames: (count: number) => (count === 1 ? '1 name shown' : `${count} names shown`),
  heldBack: (count: number) => (count === 1 ? '1 note held back' : `${count} notes held back`),
  isPasswordProtected: 'Asks for a password',
  forRequest: 'Answers a request',
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
