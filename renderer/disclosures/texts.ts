import type { AccountingRow } from '../../shared/domain/accounting';
import type {
  DisclosureGround,
  DisclosureParty,
  RecipientKind,
} from '../../shared/domain/disclosure';

export const disclosureTexts = {
  title: 'Disclosures',
  lead: 'Everything that was told or handed over: to whom, what for and on what ground.',
  emptyTitle: 'Nothing was disclosed yet',
  emptyText:
    'Whatever leaves is listed here: releases, letters, statements and other papers by themselves, ' +
    'and what was told by telephone or in person once it is written down.',
  nothingFits: 'Nothing fits what was chosen.',
  write: 'Write down a disclosure…',
  filters: 'Which disclosures are shown',
  member: 'About',
  everyone: 'Everyone',
  formerMember: 'A former member',
  kind: 'Told to',
  anyone: 'Anyone',
  from: 'First day',
  to: 'Last day',
  withOwnUse: 'With papers for your own desk',
  count: (count: number) => (count === 1 ? '1 disclosure' : `${count} disclosures`),
  showAll: (count: number) => `Show all ${count}`,
  date: 'Date',
  recipient: 'To',
  what: 'What, and what for',
  ground: 'On what ground',

  savePdf: 'Save PDF for yourself…',
  saveCsv: 'Save CSV for yourself…',
  saveNote: 'Saving this list is logged as well.',
  savedTitle: (lines: number) =>
    lines === 1
      ? 'The accounting is saved: 1 disclosure'
      : `The accounting is saved: ${lines} disclosures`,
  savedWhere: (path: string) => `Saved as ${path}`,
  handOver: 'Hand it over…',
  handOverTitle: 'Hand over this accounting',
  handOverNote:
    'What is shown above for this member, without the papers for your own desk. That it was handed over is logged.',
  handOverPdf: 'Save PDF to hand over…',
  handOverCsv: 'Save CSV to hand over…',

  newTitle: 'Write down a disclosure',
  newLead: 'What was told about a member, to whom, and what permitted it.',
  chooseMember: 'Choose the member whom it is about.',
  noMember: 'There is no member yet',
  noMemberText: 'A disclosure is about one member.',
  addMember: 'Add member',
  writeNow: 'Write it down',
  told: 'What was told',
  toldNote: 'In a sentence: no more than was necessary.',
  purpose: 'What for',
  day: 'Day',
  how: 'How',

  party: 'To whom, and on what ground',
  groundAsked: 'What permitted it',
  recipientKind: 'Who it is',
  recipientName: 'Name',
  recipientContact: 'Address or telephone',
  consentNames: 'The provider whom the consent names is the one who is told.',
  chooseConsent: 'Please choose the consent.',
  fillIn: 'Please fill this in.',
  stated: {
    'legal-authority': 'The order, or the section of the law',
    'serious-harm': 'Which harm was to be prevented, and why this was necessary',
  },

  payerTitle: 'The minimum for an insurer',
  payerText: 'Enough to pay a session, and nothing about what it held:',
  payerList: [
    'the dates of the sessions attended',
    'when each started and stopped',
    'the number of people present',
  ],
  payerNever:
    'Never what was said, a note, a goal, a diagnosis that was not asked for, or anyone else’s name.',
  payerUse: 'Begin with the minimum',
  payerWhat: 'Dates of sessions, start and stop times, number present.',
  payerPurpose: 'Payment of sessions',
} as const;

export const recipientKindTexts: Readonly<Record<RecipientKind, string>> = {
  member: 'The member',
  representative: 'Someone who decides for them',
  lawyer: 'Lawyer',
  insurer: 'Insurer',
  provider: 'Provider',
  court: 'Court',
  'emergency-contact': 'Emergency contact',
  'emergency-service': 'Emergency service',
  authority: 'Authority',
  successor: 'Successor',
  clinician: 'Yourself',
  other: 'Someone else',
};

export const groundTexts: Readonly<Record<DisclosureGround['kind'], string>> = {
  'written-consent': 'Consent',
  'member-request': 'The member asked for it',
  'legal-authority': 'Legal authority',
  'serious-harm': 'Risk of serious harm',
  'own-use': 'Your own use',
};

/** As they are chosen, with what each asks for. */
export const groundChoiceTexts: Readonly<Record<DisclosureParty['ground'], string>> = {
  'written-consent': 'A consent of the member names this provider',
  'member-request': 'The member, or who decides for them, asked for it',
  'legal-authority': 'A law or an order asks for it',
  'serious-harm': 'It was necessary against a risk of serious bodily harm',
};

export const accountingHowTexts: Readonly<Record<AccountingRow['how'], string>> = {
  telephone: 'By telephone',
  video: 'By video',
  letter: 'By letter',
  'e-mail': 'By e-mail',
  'in-person': 'In person',
  file: 'As a file',
  'copy-of-record': 'As a copy of the record',
};

export const notLeftTexts: Readonly<Record<Exclude<AccountingRow['state'], 'left'>, string>> = {
  'may-have-left': 'May have left: check the folder',
  'did-not-leave': 'Did not leave: the file could not be written',
};
