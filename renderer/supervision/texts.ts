import type { SupervisionKind } from '../../shared/domain/supervision-note';

export const supervisionTexts = {
  list: 'Supervision',
  listEmpty: 'No note yet.',
  introTitle: 'Supervision and consultation',
  emptyTitle: 'What you took to supervision',
  purpose:
    'For your own themes after supervision, a consultation or a debrief. Nobody can be recognised ' +
    'in it: no member’s name belongs here, and no release can hold it.',
  chooseTitle: 'Choose a note',
  newNote: 'New supervision note',
  newTitle: 'New supervision note',
  begin: 'Begin note',
  facts: 'What it was',
  changeFacts: 'Change what it was…',
  saveFacts: 'Save',
  kind: 'Kind',
  date: 'Date',
  dateAhead: 'This date has not come yet.',
  colleague: 'With whom',
  colleagueNote: 'A colleague, never a member.',
  minutes: 'Minutes',
  group: 'About',
  wholePractice: 'The practice as a whole',
  withColleague: (name: string) => `With ${name}`,
  about: (group: string) => `About ${group}`,
  noteOf: (kind: string) => `${kind} note`,
  remove: 'Remove note…',
  removeTitle: 'Remove this note?',
  removeText:
    'It was never signed. Removed, it is gone for good, with every earlier version of its text.',
  removeConfirm: 'Remove note',
} as const;

export const supervisionKindTexts: Readonly<Record<SupervisionKind, string>> = {
  supervision: 'Supervision',
  consultation: 'Consultation',
  debrief: 'Debrief',
};
