import { NOTHING_LOST, RECORD_UNTOUCHED, type Description } from './description';

const NOT_MADE = 'Nothing is lost: the vault is as it was, and so are earlier backups.';

const notWritten = (whatHappened: string, whatToDo: string): Description => ({
  title: 'The backup was not made',
  whatHappened,
  isAnythingLost: NOT_MADE,
  whatToDo,
});

/** What making and restoring backups can refuse. */
export const backupTexts = {
  placeMissing: (folder: string): Description => ({
    title: 'The backup folder is not there',
    whatHappened: `Alcove did not find ${folder}.`,
    isAnythingLost: NOT_MADE,
    whatToDo: 'Put the stick in or connect the share, then back up again.',
  }),
  notWritten: {
    'read-only': notWritten('The folder cannot be written to.', 'Choose another folder.'),
    'disk-full': notWritten(
      'The disk is full.',
      'Make room on it, or choose a folder on another disk.',
    ),
    vanished: notWritten(
      'The folder went away while the backup was written.',
      'Connect it again, then back up again.',
    ),
    other: notWritten(
      'The disk reported a fault while the backup was written.',
      'Check the disk and its cable, or choose another folder.',
    ),
  },
  differs: {
    title: 'The backup did not hold what the vault holds',
    whatHappened:
      'Alcove read it back, compared it and found a difference, so it was not kept as a backup.',
    isAnythingLost: NOT_MADE,
    whatToDo: 'Choose another disk: this one may be failing. Then back up again.',
  },
  unreadable: {
    title: 'This file cannot be read',
    whatHappened: 'The system did not let Alcove read it, or the disk it is on reported a fault.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Copy the file to this laptop and choose the copy, or choose another backup.',
  },
  notOurs: {
    title: 'This file is not an Alcove backup',
    whatHappened: 'Backups are called Alcove, a date and “.alcove”, and begin in their own way.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Choose another file.',
  },
  newer: (found: number, supported: number): Description => ({
    title: 'This backup was made by a newer Alcove',
    whatHappened: `It has version ${found}; this Alcove reads versions up to ${supported}.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Install the newer Alcove on this laptop and restore the backup with it.',
  }),
  damaged: {
    title: 'This backup is damaged',
    whatHappened: 'It was altered, or it is not whole. Alcove takes nothing from such a file.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Keep the file, and choose another backup.',
  },
  tokenUnknown: {
    title: 'Please choose the backup again',
    whatHappened: 'Alcove was locked or closed in between and has forgotten what was chosen.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Choose the backup once more.',
  },
  folderInVault: {
    title: 'This folder is inside the vault',
    whatHappened: 'A backup beside the vault would go with it, so this folder is not used.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose a folder on a stick, another disk or a share.',
  },
  keptAsideMissing: {
    title: 'This vault is no longer kept aside',
    whatHappened: 'Alcove did not find it: it was removed or put back meanwhile.',
    isAnythingLost: 'The vault that is in use was not changed.',
    whatToDo: 'Look at the list again.',
  },
} as const;
