import type { Reminder } from '../../shared/domain/reminders';

export const todayTexts = {
  title: 'Today',
  next: 'Next session',
  underWay: 'Session under way',
  later: 'After that',
  members: (count: number) => (count === 1 ? '1 member' : `${count} members`),
  openSession: 'Open session',
  noNext: 'No session is planned',
  noNextText: 'Sessions appear here once a module has days ahead of it.',
  planModule: 'Plan a module',
  beforeNext: 'Missing before it can start',
  notReady: (count: number) =>
    count === 1 ? '1 member is not ready' : `${count} members are not ready`,
  notReadyThen: (count: number) => `${count} not ready`,
  seeWhatIsMissing: 'See what is missing',
  noRoster: 'No member is on the roster for that day.',
  addMember: 'Add member',
  unwritten: 'Unwritten notes',
  unrecorded: 'Not recorded yet',
  recordSession: 'Record session',
  allSigned: 'Every note is signed',
  allSignedText: 'After a session, what is still to be written is listed here.',
  writeNotes: 'Write notes',
  notStarted: (count: number) =>
    count === 1 ? '1 note not started' : `${count} notes not started`,
  drafts: (count: number) => (count === 1 ? '1 draft to sign' : `${count} drafts to sign`),
  toWrite: (all: number) => (all === 1 ? '1 note to write' : `${all} notes to write`),
  toWriteOverdue: (all: number, overdue: number) =>
    all === 1 ? '1 note to write, overdue' : `${all} notes to write, ${overdue} overdue`,
  olderThan: (notes: number, days: number) => {
    const age = days === 1 ? '1 day' : `${days} days`;
    return notes === 1 ? `1 note is older than ${age}` : `${notes} notes are older than ${age}`;
  },
  seeNotes: 'See all notes to write',
  notesAbout: (count: number) => (count === 1 ? '1 note to sign' : `${count} notes to sign`),
  writeNote: 'Write note',
  writeNoteAbout: (name: string) => `Write note about ${name}`,
  moreMembers: (count: number) => (count === 1 ? 'and 1 more member' : `and ${count} more members`),
  noneAboutMembers: 'Every note about a member is signed; a group note is not.',
  groupNoteMissing: 'Group note not started',
  groupNoteDraft: 'Group note to sign',
  setUpTitle: 'Set up Alcove',
  setUpText:
    'Three steps before the first session. You can stop after any of them and go on later.',
  stepPractice: 'Fill in the practice profile',
  stepPracticeText: 'Your name and address, as they stand on what you sign and release.',
  stepModule: 'Make a group and plan its module',
  stepModuleText: 'The weekday, time and dates. Its sessions are made from them.',
  stepMembers: 'Add members',
  stepMembersText: 'Up to twelve, with their goals and how to reach them.',
  stepDone: 'Done',
  start: 'Start',
  startStep: (step: string) => `Start: ${step}`,
  comeBackTo: 'Come back to',
  backup: 'Backup',
  backupDue: 'A backup is due',
  allBackups: 'All backups',
  chooseFolder: 'Choose a folder outside this laptop…',
  more: (count: number) => (count === 1 ? 'and 1 more session' : `and ${count} more sessions`),
} as const;

/** What wants to be looked at again about a member. */
export const reminderTexts: Readonly<Record<Reminder['kind'], string>> = {
  'trial-ends': 'Trial ends',
  acquaintance: 'Knows someone in the group',
  'dual-relationship': 'Another relationship with you',
  'safety-plan': 'Safety plan to look at again',
  'consent-expires': 'Consent expires',
};

/** What an unlock can find. */
export const findingTexts = {
  olderCopy: (count: number, said: string) => ({
    title: 'An older copy of the vault is in its place',
    text:
      (count === 1
        ? 'This laptop has seen 1 later entry that is not in this vault. '
        : `This laptop has seen ${said} later entries that are not in this vault. `) +
      'A folder that was copied back or synced can do this, and so can a person. If it was not you, restore the newest backup.',
  }),
  olderKeys: {
    title: 'Older keys of this vault are in place',
    text: 'A passphrase or recovery code that you had replaced opens it again. If you did not bring an older copy back yourself, change the passphrase and make a new recovery code.',
  },
  passphraseMustBeSet: {
    title: 'The passphrase does not open the vault on this laptop',
    text: 'This laptop’s key ring has lost its part of the key. Until you set the passphrase again, only the recovery code opens the vault here.',
  },
  slotUnusable: (sentences: string) => ({
    title: 'A part of the vault’s keys is damaged',
    text: `${sentences} Your records are not affected.`,
  }),
  unusable: {
    passphrase:
      'The passphrase no longer opens the vault, only the recovery code does. Set the passphrase again.',
    'recovery-code':
      'The recovery code no longer opens the vault. Make a new one, and destroy the old sheet unless you keep backups that were made with it.',
    keychain: 'This laptop’s key ring no longer opens the vault by itself. You may allow it again.',
    'passphrase-in-backups':
      'New backups would not open with the passphrase, only with the recovery code. Set the passphrase once more; it may stay the same.',
  },
  clockWentBack: (span: string) => ({
    title: 'This laptop’s clock is behind',
    text: `It stands ${span} before the newest entry in the vault. The order of entries is kept, but what you write now gets a wrong time. Set the clock in the system’s settings.`,
  }),
  restore: 'Restore a backup…',
  changePassphrase: 'Change passphrase…',
  setPassphrase: 'Set the passphrase…',
  newCode: 'Make a new recovery code…',
  allowKeyRing: 'Allow the key ring…',
  acceptCopy: 'It was me: use this copy',
  acceptKeys: 'It was me: use these keys',
  acceptClock: 'I know',
  acceptUnusable: 'Not now',
} as const;
