import type {
  EmergencyRecord,
  ReportStep,
  ToldInEmergency,
} from '../../shared/domain/emergency-record';

type Kind = EmergencyRecord['kind'];

export const kindTexts: Readonly<
  Record<Kind, { readonly name: string; readonly begin: string; readonly begun: string }>
> = {
  emergency: {
    name: 'Emergency record',
    begin: 'Start an emergency record',
    begun: 'Emergency record begun',
  },
  'mandatory-report': {
    name: 'Mandatory report',
    begin: 'Start a mandatory report',
    begun: 'Mandatory report begun',
  },
};

export const toldKindTexts: Readonly<Record<ToldInEmergency['recipientKind'], string>> = {
  'emergency-contact': 'Emergency contact',
  'emergency-service': 'Emergency service',
  provider: 'Provider',
  authority: 'Authority',
  other: 'Someone else',
};

export const reportStepTexts: Readonly<
  Record<ReportStep, { readonly title: string; readonly note: string }>
> = {
  seen: {
    title: 'What was seen or heard',
    note: 'In the words in which it was said, and when. No other member’s name or story.',
  },
  law: {
    title: 'What asks for the report',
    note: 'The law or the section, and who advised you: your college, your insurer’s advice line, a lawyer. Do not wait for them where someone is in danger now.',
  },
  told: {
    title: 'Whom you told, and when',
    note: 'Their name, their office and their number, the day and the time, and what you told them.',
  },
  answer: {
    title: 'What they answered',
    note: 'What they will do, and the reference they gave.',
  },
  member: {
    title: 'Whether the member was told',
    note: 'When and how, or why they were not.',
  },
};

export const emergencyTexts = {
  title: 'Emergencies and mandatory reports',
  note: 'What was done, line by line, with its time.',
  none: 'None was begun for this member.',
  begunOn: 'Begun on',
  open: 'Open',
  closed: 'Closed',
  closedOn: 'Closed on',
  backToPlan: 'Back to the safety plan',

  written: 'What was written',
  nothingWritten: 'Nothing is written yet.',
  entry: 'What was done',
  entryNote: 'Added lines stay as they are; what was wrong is said in a later one.',
  lines: 'Lines to begin with',
  toldSomeone: 'This told someone about the member',
  toldNote: 'It is then logged as a disclosure as well.',
  toldKind: 'Who they are',
  toldWho: 'Whom you told',
  toldMissing: 'Please say whom you told.',
  add: 'Add to the record',
  added: 'Added',
  spokeWith: { label: 'Spoke with …', text: 'Spoke with ' },
  calledBack: { label: 'They called back', text: 'They called back.' },
  called: { label: 'Called …', text: 'Called ' },
  at: (time: string, text: string) => `${time} ${text}`,

  close: 'Close this record',
  closeTitle: 'Close this record?',
  closeText:
    'Nothing can be added to it afterwards. What comes up later goes into a record of its own.',
  closeMissing: (steps: readonly string[]) =>
    `Nothing is written about: ${steps.join(', ')}. Nothing can be added afterwards.`,
  closeFirst: 'Add what is typed, or clear it, before the record is closed.',

  guide: 'Before you report',
  guideLaw:
    'Who must be told, about what and how soon is set by the law where the person is, and by your ' +
    'college. Alcove does not know that law, and this is not legal advice.',
  guideTitle: 'What to write down',
  stepWritten: 'Written',
  stepMissing: 'Still to write',
  writeStep: 'Write this',
  writingStep: 'Below',
  ofStep: (act: string, title: string) => `${act}: ${title}`,
} as const;
