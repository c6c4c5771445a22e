/** What is still to be written, on the first screen and in its own. */
export const missingTexts = {
  title: 'Notes',
  lead: 'What is still to be written, the oldest session first.',
  noneTitle: 'Every note is signed',
  noneText: 'After a session, one note about each member and one about the group are listed here.',
  openSession: 'Session',
  groupNote: 'Group note',
  groupNotes: 'Group notes',
  members: 'Members',
  by: 'Show unwritten notes',
  bySession: 'By session',
  byMember: 'By member',
  overdue: 'Overdue',
  notes: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
  noteOf: (name: string, date: string) => `Note about ${name}, ${date}`,
  groupNoteOf: (group: string, date: string) => `Group note, ${group}, ${date}`,
} as const;
