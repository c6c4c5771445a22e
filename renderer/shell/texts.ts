export const shellTexts = {
  rail: 'Alcove',
  today: 'Today',
  groups: 'Groups',
  members: 'Members',
  agreements: 'Agreements',
  notes: 'Notes',
  requests: 'Requests',
  ledger: 'Ledger',
  settings: 'Settings',
  auditTrail: 'Audit trail',
  hide: 'Hide',
  hideHint: 'Hide the screen',
  lock: 'Lock',
  lockHint: 'Lock the vault',
  hiddenTitle: 'Hidden',
  hiddenText: 'Alcove is still open. Nothing on this screen can be read.',
  show: 'Show again',
  searchCommands: 'Go to or do',
  searchPlaceholder: 'Type a name, a place or an action',
  search: 'Go to…',
  noCommand: 'Nothing fits. Try fewer letters.',
  placeGroup: 'Places',
  actionGroup: 'Actions',
  memberGroup: 'Members',
  moduleGroup: 'Modules',
  sessionGroup: 'Sessions',
  agreementGroup: 'Agreements',
  addMember: 'Add member',
  importMembers: 'Add members from a file',
  newGroup: 'New group',
  newAgreement: 'New agreement',
  releaseRecord: 'Release record',
  nextSession: (group: string) => `Next session: ${group}`,
  missingNotes: (group: string, date: string) => `Notes of ${date}: ${group}`,
  light: 'Use light colours',
  dark: 'Use dark colours',
  system: 'Use the system’s colours',
  tryAgain: 'Stay and try again',
  heldBack: {
    lock: {
      title: 'Lock although text is not saved?',
      text:
        'What you typed last could not be written to the vault. Locked, Alcove keeps it sealed in ' +
        'memory and tries again when you unlock. Quitting before that loses it.',
      anyway: 'Lock and keep it in memory',
    },
    /** A vault that is read only takes nothing, not even at the next unlock. */
    lockForLooking: {
      title: 'Lock although text is not saved?',
      text:
        'The vault is open for looking only, so what you typed is kept nowhere. Locking loses it: ' +
        'copy it first, or restore a backup and write it there.',
      anyway: 'Lock and lose it',
    },
    quit: {
      title: 'Quit although text is not saved?',
      text: 'What you typed last could not be written to the vault. Quitting loses it.',
      anyway: 'Quit anyway',
    },
  },
  unsaved: {
    note: (count: number) =>
      count === 1 ? 'One note is not saved' : `${count} notes are not saved`,
    addendum: (count: number) =>
      count === 1 ? 'One addendum is not saved' : `${count} addenda are not saved`,
    form: (count: number) => (count === 1 ? 'One form is not kept' : `${count} forms are not kept`),
  },
  openUnsaved: { note: 'Open this note', addendum: 'Open this note', form: 'Open this form' },
  crashTitle: 'This screen stopped working',
  crashText: 'Nothing that was shown as saved is lost. Open Today and go on from there.',
  openToday: 'Open Today',
} as const;

/** What could be read of a damaged vault is open. */
export const readOnlyTexts = {
  title: 'For looking only: this is what could still be read of a damaged vault',
  records: 'Members’ records',
  groupNotes: 'Group notes',
  allReadable: (file: string, readable: string) => `${file}: all ${readable} entries can be read.`,
  someLost: (file: string, readable: string, lost: string) =>
    `${file}: ${readable} entries can be read, ${lost} are lost.`,
  restore: 'Restore a backup…',
} as const;
