import type { TemplateUse } from '../../../shared/domain/note-template';

export const writingTexts = {
  title: 'Writing',
  lead: 'How your notes begin, what you need not type again, and when you are reminded.',
  saved: (name: string) => `Saved: ${name}`,
  isGone: (name: string) => `Taken away: ${name}`,
  putBack: 'Put back',
  putBackOf: (name: string) => `Put back “${name}”`,
  change: 'Change',
  changeOf: (name: string) => `Change “${name}”`,
  remove: 'Take away',
  removeOf: (name: string) => `Take away “${name}”`,
  leave: 'Go back without saving',
  goBack: 'Go back to Writing',
  holdsNames: (names: readonly string[]) => {
    const said = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
    return names.length === 1
      ? `${said} is a member’s name. What stands here can get into any member’s note.`
      : `${said} are members’ names. What stands here can get into any member’s note.`;
  },
} as const;

export const textsOfUse: Readonly<
  Record<TemplateUse, { readonly title: string; readonly usual: string; readonly begin: string }>
> = {
  personal: {
    title: 'Notes about members',
    usual: 'A new note about a member begins as',
    begin: 'A new template for notes about members begins',
  },
  group: {
    title: 'Notes about the group',
    usual: 'A new group note begins as',
    begin: 'A new template for group notes begins',
  },
};

export const templateFormTexts = {
  newTitle: 'A template of your own',
  changeTitle: (name: string) => `Change “${name}”`,
  empty: 'Empty',
  beginWith: (name: string) => `With ${name}`,
  write: 'Write a template…',
  writeFor: (title: string) => `Write a template: ${title}`,
  none: 'No template of your own yet.',
  sections: (count: number) => (count === 1 ? '1 section' : `${count} sections`),
  removedNote: 'Notes that are written in it keep it.',
  changedNote: 'Notes that are written in it stay as they are.',
  name: 'Name',
  use: 'For',
  legend: 'Sections',
  note: 'In the order in which they stand in the note. Alt and an arrow key move the section you are in. A hint is shown while its section is empty: make examples up.',
  section: (number: number) => `Section ${number}`,
  heading: (number: number) => `Heading of section ${number}`,
  hint: (number: number) => `Hint in section ${number}`,
  moveUp: (number: number) => `Move section ${number} up`,
  moveDown: (number: number) => `Move section ${number} down`,
  remove: (number: number) => `Take away section ${number}`,
  addSection: 'Add section',
  moved: (from: number, to: number) => `Section ${from} is section ${to} now`,
  sectionGone: (number: number) => `Section ${number} is taken away`,
  putSectionBack: 'Put the section back',
  plan: 'The plan',
  planNote: 'Its text can be carried into the next note about the same member or group.',
  noPlan: 'No section is the plan',
  save: 'Save template',
  preview: 'As it looks before anything is written',
  unnamed: 'A template without a name',
  isPlan: 'Plan',
  missingTitle: 'This template is not there any more',
  missingText: 'It was taken away. Notes that are written in it keep it.',
} as const;

export const snippetTexts = {
  title: 'Snippets',
  note: 'Type a semicolon and the abbreviation in a note, and the text is put in its place.',
  search: 'Search snippets',
  none: 'No snippet yet.',
  noneFound: 'No snippet holds these words.',
  write: 'Write a snippet',
  newTitle: 'A snippet of your own',
  changeTitle: 'Change a snippet',
  abbreviation: 'Abbreviation',
  abbreviationNote: '2 to 20 letters, digits or hyphens, no semicolon.',
  text: 'Text',
  save: 'Save snippet',
  called: (abbreviation: string) => `;${abbreviation}`,
} as const;

export const habitTexts = {
  title: 'Reminders and names',
  remind: 'Remind me of notes',
  remindText:
    'From so many days after a session on, a note that is not signed stands as overdue on Today, and one that is signed later is marked as a late entry. Nothing is ever blocked.',
  unit: 'days after the session',
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  warns: 'Point out full names in group notes',
  warnsText:
    'A member’s full name is underlined while you write a group note. It can be signed all the same.',
  saved: 'Saved',
} as const;
