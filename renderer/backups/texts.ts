import type { OpenedBackup } from '../../shared/contract/backups';

export const backupTexts = {
  onLaptop: 'on this laptop',
  inFolder: (name: string) => `in “${name}”`,
  onBoth: (name: string) => `on this laptop and in “${name}”`,
  verified: 'verified',
  notVerified: 'not verified',
  detail: (size: string, where: string, state: string) => `${size}, ${where}, ${state}`,
  title: 'Backups',
  restore: 'Restore a backup…',
  last: (when: string) => `Last verified backup: ${when}`,
  lastIn: (name: string, when: string) => `In “${name}”: ${when}.`,
  none: 'There is no backup yet',
  noneText: 'If this laptop breaks or is stolen, the record is gone with it.',
  noneIn: (name: string) => `There is no backup in “${name}” yet`,
  old: (age: string) => `The last verified backup is ${age} old`,
  oldIn: (name: string, age: string) => `The last verified backup in “${name}” is ${age} old`,
  connect: (name: string) => `Connect “${name}”, then back up.`,
  laptopOnly: 'Only this laptop has it. A broken or stolen laptop would take it along.',
  failed: (where: string, why: string) => `The last try ${where} failed: ${why}`,
  failures: {
    missing: 'the folder was not there.',
    differs: 'it did not hold what the vault holds, and was thrown away.',
    notWritten: 'the disk did not take it.',
    other: 'it did not come to its end.',
  },
  backUpNow: 'Back up now',
  backingUp: 'Writing the backup, reading it back and comparing every entry.',
  backedUp: (when: string) => `Made and verified ${when}.`,
  places: 'Where backups are kept',
  thisLaptop: 'This laptop',
  elsewhere: 'Outside this laptop',
  elsewhereText:
    'A stick, another disk, a share or a synced folder. Backups are encrypted: without your passphrase or recovery code no one can read them.',
  chooseFolder: 'Choose a folder…',
  otherFolder: 'Other folder…',
  stop: 'Stop using',
  stopText: 'Backups that are in it stay there.',
  noneHeld: 'No backup yet',
  held: (count: number) => (count === 1 ? '1 backup' : `${count} backups`),
  notConnected: 'Not connected. The next backup goes there once it is.',
  reminder: 'Remind me after',
  reminderNote: 'Today says so when there was no verified backup for so long.',
  unit: 'days',
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  all: 'All backups',
  nothingYet: 'Alcove makes one by itself after you have worked.',
  when: 'Made',
  size: 'Size',
  where: 'Where',
  state: 'State',
  isVerified: 'Verified',
  isNotVerified: 'Not verified',
} as const;

export const restoreTexts = {
  stepOf: (step: number) => `Step ${step} of 3`,
  chooseTitle: 'Restore a backup',
  chooseText: 'Choose the backup. Nothing is changed until the last step.',
  known: 'Backups this laptop knows of',
  noneKnown: 'This laptop knows of no backup yet. Choose a file on a stick, a share or a disk.',
  showOlder: (count: number) =>
    count === 1 ? 'Show 1 older backup' : `Show ${count} older backups`,
  away: (name: string) => `“${name}” is not connected. Its backups are not in this list.`,
  lookAgain: 'Look again',
  chooseFile: 'Choose a file…',
  secretTitle: 'Open the backup',
  secretText: (fileName: string) =>
    `${fileName} opens with the passphrase or the recovery code that the vault had when it was made.`,
  read: 'Read the backup',
  reading: 'Reading the backup to its end and comparing every entry.',
  foundTitle: 'The backup is whole',
  foundText: 'It was read to its end, and every entry was compared.',
  madeAt: 'Made',
  madeWhen: (when: string, age: string) => `${when} (${age} ago)`,
  madeBy: 'Made by',
  holds: 'Holds',
  documents: (count: number, said: string) => (count === 1 ? '1 document' : `${said} documents`),
  file: 'File',
  relation: 'How it stands to the vault on this laptop',
  keptAside:
    'The vault that is here now is kept aside, whole, until you remove it in Settings, Backups.',
  firstHere: 'It becomes the vault of this laptop.',
  put: 'Put this backup in place',
  putting: 'Putting the backup in place.',
} as const;

export const relationTexts: Readonly<Record<OpenedBackup['relation'], string>> = {
  'no-vault': 'There is no vault on this laptop yet.',
  same: 'Both hold the same entries, up to the last one.',
  older:
    'The backup is older. What was written into the vault since then is not in it, and stays in ' +
    'the vault that is kept aside.',
  newer: 'The backup is newer. It holds everything that is here, and more.',
  forked:
    'They have a common past and went different ways. Each holds entries that the other does not.',
  'other-vault':
    'It is the backup of another vault, and shares no entry with the one that is here.',
  unknown: 'Alcove cannot tell: the vault on this laptop cannot be read with this secret.',
};

/** Amber where something that is here would not be there. */
export const relationTones: Readonly<Record<OpenedBackup['relation'], 'plain' | 'missing'>> = {
  'no-vault': 'plain',
  same: 'plain',
  older: 'missing',
  newer: 'plain',
  forked: 'missing',
  'other-vault': 'missing',
  unknown: 'missing',
};

/** Vaults that a restore has kept. */
export const asideTexts = {
  title: 'Vaults kept aside',
  from: (when: string) => `Kept aside ${when}`,
  size: (size: string) => `${size}. It stays until you remove it.`,
  putBack: 'Put back…',
  remove: 'Remove for good…',
  putBackTitle: 'Put this vault back?',
  putBackText: (when: string) =>
    `The vault kept aside ${when} takes the place of the present one, which is kept aside in turn. Alcove then locks.`,
  putBackNow: 'Put it back and lock',
  removeTitle: 'Remove this vault for good?',
  removeText: (when: string) =>
    `The vault kept aside ${when} is deleted. What is only in it cannot be brought back, except from a backup.`,
  removeNow: 'Remove for good',
} as const;
