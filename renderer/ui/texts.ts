import type { AttendanceMark } from '../../shared/domain/attendance';
import type { NoteState } from '../../shared/domain/note';
import type {
  BuiltInSectionName,
  BuiltInTemplate,
  SectionKey,
} from '../../shared/domain/note-template';

/** Words that several features share. */
export const uiTexts = {
  loading: 'Opening…',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  sameName: 'Same name',
  lookAlike: 'Another member has the same or a look-alike name. Check the legal name.',
  saving: 'Saving…',
  notSavedYet: 'Typing…',
  saved: (time: string) => `Saved ${time}`,
  notSaved: (why: string) => `Not saved: ${why}`,
  leaveTitle: 'Leave without saving?',
  leaveText: 'What you typed on this screen has not been saved.',
  stay: 'Keep writing',
  leave: 'Leave without saving',
  begun: (when: string | null) =>
    when === null
      ? 'You had begun this before the lock; what you typed is back.'
      : `You had begun this ${when}; what you typed is back.`,
  startAfresh: 'Start afresh',
  timePlaceholder: 'HH:MM',
  /** Why what was typed is not an amount. */
  money: {
    missing: 'Please fill in an amount.',
    unreadable: 'This cannot be read as an amount. Please write it such as 62.60.',
    negative: 'An amount cannot be less than nothing. Please write it without a minus.',
    'finer-than-cents': 'Please write two digits of cents at most, such as 62.60.',
    'too-much': 'Please keep an amount at 10,000.00 or less.',
    nothing: 'Please write an amount of at least 0.01.',
  },
  showTyped: 'Show what is typed',
  saidAdded: 'Added: ',
  saidRemoved: 'Removed: ',
} as const;

export const attendanceTexts: Readonly<
  Record<AttendanceMark['kind'], { readonly label: string; readonly short: string }>
> = {
  present: { label: 'Present', short: 'Present' },
  late: { label: 'Late', short: 'Late' },
  'absent-with-notice': { label: 'Absent with notice', short: 'With notice' },
  'absent-without-notice': { label: 'Absent without notice', short: 'Without notice' },
};

export const minutesLate = (minutes: number) =>
  minutes === 1 ? '1 minute late' : `${minutes} minutes late`;

export const noteStateTexts: Readonly<Record<NoteState, string>> = {
  'not-started': 'Not started',
  draft: 'Draft',
  signed: 'Signed',
};

export const templateTexts: Readonly<Record<BuiltInTemplate, string>> = {
  free: 'Free form',
  soap: 'SOAP',
  dap: 'DAP',
  birp: 'BIRP',
  girp: 'GIRP',
  process: 'Process',
  group: 'Group',
};

export const sectionTexts: Readonly<Record<BuiltInSectionName, string>> = {
  text: 'Note',
  subjective: 'Subjective',
  objective: 'Objective',
  assessment: 'Assessment',
  plan: 'Plan',
  data: 'Data',
  behaviour: 'Behaviour',
  intervention: 'Intervention',
  response: 'Response',
  goal: 'Goal',
  participation: 'Taking part',
  interaction: 'Between members',
  'here-and-now': 'Here and now',
  learning: 'What was learned',
  themes: 'Themes',
};

const ownSection = 'A section of your own template';

/** What a section is called. Of an own template the form says it, and no longer once that was left. */
export function headingOf(name: SectionKey, title: string | null = null): string {
  const builtIn: Readonly<Partial<Record<SectionKey, string>>> = sectionTexts;
  return title ?? builtIn[name] ?? ownSection;
}
