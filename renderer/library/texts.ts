import type { Shelf } from '../../shared/domain/library';

export const libraryTexts = {
  title: 'Library',
  lead: 'Texts for the session room: yours to change.',
  shelves: 'Shelf',
  write: 'Write a text',
  change: 'Change',
  changeOf: (title: string) => `Change “${title}”`,
  remove: 'Take away',
  removeOf: (title: string) => `Take away “${title}”`,
  original: 'As it came',
  originalOf: (title: string) => `Bring back “${title}” as it came`,
  bringBack: 'Bring back',
  bringBackOf: (title: string) => `Bring back “${title}”`,
  changed: 'Changed',
  own: 'Your own',
  for: (kinds: readonly string[]) =>
    new Intl.ListFormat('en', { style: 'narrow', type: 'conjunction' }).format(kinds),
  empty: 'This shelf is empty.',
  takenAway: 'Taken away',
  takenAwayNote: 'These came with Alcove and are not shown in the room.',
  answers: (answers: readonly string[]) =>
    new Intl.ListFormat('en', { style: 'short', type: 'unit' }).format(answers),
  saved: (title: string) => `Saved: ${title}`,
  isGone: (title: string) => `Taken away: ${title}`,
  isBack: (title: string) => `As it came: ${title}`,
  removeTitle: 'Take away for good?',
  removeText: (title: string) => `“${title}” is your own text. It cannot be brought back.`,
  removeChangedTitle: 'Take away what you changed?',
  removeChangedText: (title: string) =>
    `What you changed in “${title}” is lost. The text that came with Alcove can be brought back.`,
  originalTitle: 'Bring back the text as it came?',
  originalText: (title: string) => `What you changed in “${title}” is lost.`,
  confirmRemove: 'Take it away',
  confirmOriginal: 'Bring it back as it came',
} as const;

export const shelfTexts: Readonly<
  Record<Shelf, { readonly label: string; readonly note: string }>
> = {
  posting: {
    label: 'Postings',
    note: 'For the meeting’s chat, copied with one click.',
  },
  'cue-card': { label: 'Cue cards', note: 'For you, in large letters.' },
  poll: { label: 'Polls', note: 'Counted without names, shared back as numbers.' },
  prompt: { label: 'Prompts', note: 'Shown to you for a moment at the beginning.' },
};

export const entryTexts = {
  new: 'A text of your own',
  change: 'Change a text',
  shelf: 'Shelf',
  occasion: 'When it is wanted',
  name: 'Title',
  text: 'Text',
  placeholders: (all: readonly string[]) =>
    `In a posting these are filled in when it is copied: ${all.join(' ')}`,
  answers: 'Answers',
  answersNote: 'One on each line, from 2 to 10.',
  kinds: 'For which groups',
  save: 'Save text',
  goBack: 'Go back to the library',
  leave: 'Go back without saving',
  missing: 'Please fill this in.',
  kindMissing: 'Please choose at least one kind of group.',
  fewAnswers: 'A poll needs at least two answers.',
  manyAnswers: 'A poll has at most ten answers.',
  longAnswer: 'Please keep each answer under 200 characters.',
} as const;

export const feedbackTexts = {
  title: 'Feedback address',
  note: 'Where members may write about the group. It fills {feedback address} in postings.',
  address: 'E-mail address or web page',
  save: 'Save feedback address',
  saved: 'Feedback address saved',
} as const;
