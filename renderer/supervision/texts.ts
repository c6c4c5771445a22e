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
  log: 'Log of conversations',
  logLead:
    'For continuing education: date, kind, with whom and how long, never what was spoken of.',
  logEmpty: 'No conversation is written down yet. Each note begins with its date and its minutes.',
  logTotal: (length: string, hours: number) =>
    hours === 1
      ? `${length} in all, 1 hour as it is counted`
      : `${length} in all, ${hours} hours as they are counted`,
  logOfKind: (kind: string, length: string) => `${kind}: ${length}`,
  logSave: (year: string) => `Save the log of ${year} as PDF…`,
  logSaved: (path: string) => `Saved as ${path}`,
  logNote: 'Hours are rounded to a quarter. Ask your college what it counts.',
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
