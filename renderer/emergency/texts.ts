import type { EmergencyRecord } from '../../shared/domain/emergency-record';

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
  closeFirst: 'Add what is typed, or clear it, before the record is closed.',

  guide: 'Before you report',
  guideLaw:
    'Who must be told, about what and how soon is set by the law where the person is, and by your ' +
    'college. Alcove does not know that law, and this is not legal advice.',
  guideSteps: [
    'Write down what was seen or heard, in the words in which it was said, and when.',
    'Ask your college, your insurer’s advice line or a lawyer whether it must be reported, and to whom. Do not wait for them where someone is in danger now.',
    'Make the report. Tell what the law asks for, and no other member’s name or story.',
    'Write down whom you told, their number, when, and the reference they gave.',
    'Write down whether the member was told, and if not, why.',
  ],
} as const;
