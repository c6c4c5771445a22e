import { NOTHING_LOST, RECORD_UNTOUCHED, type Description } from './description';

const seconds = (count: number) => (count === 1 ? '1 second' : `${count} seconds`);

const waiting = (count: number) =>
  count > 0
    ? `You can try again in ${seconds(count)}.`
    : 'Check Caps Lock and the keyboard layout, then try again.';

/** What the vault can refuse. */
export const vaultTexts = {
  locked: {
    title: 'The vault is locked',
    whatHappened: 'Alcove was locked before this could be done.',
    isAnythingLost: 'Whatever was shown as saved is safe in the vault.',
    whatToDo: 'Unlock the vault and look at the last thing you did.',
  },
  exists: {
    title: 'There is a vault here already',
    whatHappened: 'Alcove never makes a new vault over an existing one.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Close Alcove, open it again and unlock the vault that is there.',
  },
  missing: {
    title: 'There is no vault here',
    whatHappened: 'The folder in which Alcove keeps its vault holds none.',
    isAnythingLost: 'Alcove has removed nothing. A vault can be in another folder or in a backup.',
    whatToDo: 'If you had a vault, bring its folder back before you make a new one.',
  },
  notBegun: {
    title: 'Please choose the passphrase again',
    whatHappened: 'Alcove was closed or waited too long before the vault was written.',
    isAnythingLost: 'Nothing is lost: no vault had been written yet.',
    whatToDo: 'Start again with the passphrase. You will get a new recovery code.',
  },
  damaged: (detail: string): Description => ({
    title: 'The vault’s key file is damaged',
    whatHappened: `Its content is not what Alcove wrote: ${detail}`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Keep the folder as it is, and bring back the key file from a backup.',
  }),
  newer: (found: number, supported: number): Description => ({
    title: 'This vault was made by a newer Alcove',
    whatHappened: `The vault has version ${found}; this Alcove reads versions up to ${supported}.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Install the newer Alcove on this laptop and open the vault with it.',
  }),
  inUse: {
    title: 'The vault is open elsewhere',
    whatHappened: 'Another Alcove has this vault open, and only one may write to it.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Lock and close the other window, then try again.',
  },
  folder: {
    'read-only': {
      title: 'The vault’s folder cannot be written to',
      whatHappened: 'The system allows Alcove to read this folder only.',
      isAnythingLost: RECORD_UNTOUCHED,
      whatToDo: 'Allow your account to write to the folder, then try again.',
    },
    'disk-full': {
      title: 'The disk is full',
      whatHappened: 'There was no room to write the vault.',
      isAnythingLost: RECORD_UNTOUCHED,
      whatToDo: 'Make room on the disk, then try again.',
    },
    other: {
      title: 'The disk did not take the vault',
      whatHappened: 'The system reported a fault while the vault was written.',
      isAnythingLost: RECORD_UNTOUCHED,
      whatToDo: 'Check the disk and its cable, then try again.',
    },
  },
  wrongPassphrase: (wait: number): Description => ({
    title: 'That is not the passphrase',
    whatHappened: 'The vault did not open with it.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: waiting(wait),
  }),
  wrongRecoveryCode: (wait: number): Description => ({
    title: 'That recovery code does not open this vault',
    whatHappened: 'The code is a whole one, but it belongs to another vault.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: wait > 0 ? waiting(wait) : 'Check that the sheet belongs to this vault.',
  }),
  codeDiffers: {
    title: 'This is not the code that was shown',
    whatHappened: 'What you typed is a recovery code, but not the one that was just shown.',
    isAnythingLost: 'Nothing is lost, and nothing was changed yet.',
    whatToDo: 'Go back, compare it with the code on your sheet and type it again.',
  },
  wait: (wait: number): Description => ({
    title: 'Please wait before trying again',
    whatHappened: 'After wrong tries Alcove waits a little longer each time.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: waiting(wait),
  }),
  tooShort: {
    title: 'The passphrase is too short',
    whatHappened: 'It needs 12 characters or more, or 5 words or more.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Add a few words. A sentence only you would say is easy to remember.',
  },
  tooSimple: {
    title: 'The passphrase is too simple',
    whatHappened: 'It repeats the same few characters, or runs along the alphabet or the keyboard.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose several words that do not belong together.',
  },
  tooLong: (longest: number): Description => ({
    title: 'The passphrase is too long',
    whatHappened: `Alcove takes up to ${longest} characters.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose a shorter one.',
  }),
  codeIncomplete: (characters: number): Description => ({
    title: 'The recovery code is not complete',
    whatHappened: `It has 28 letters and digits; ${characters} were typed.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Compare it with your sheet, group by group.',
  }),
  codeMistyped: {
    title: 'The recovery code has a typing slip',
    whatHappened: 'Its last two characters check the others, and they do not agree.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Compare it with your sheet, group by group.',
  },
} as const;
