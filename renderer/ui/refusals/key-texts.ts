import { NOTHING_LOST, RECORD_UNTOUCHED, TEXT_STAYS, type Description } from './description';

const BY_CODE =
  'Open the vault with the recovery code, then set the passphrase again in Settings, Keys.';

/** What the laptop's key ring, and changes of the vault's keys, can refuse. */
export const keyTexts = {
  unavailable: {
    title: 'This laptop’s key ring does not answer',
    whatHappened: 'It keeps a part of the key, and is shut, or its program is not running.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo:
      'Unlock the key ring as after a restart, and try again. If it stays shut, use the recovery code.',
  },
  unprotected: {
    title: 'This laptop’s key ring protects nothing',
    whatHappened: 'It would keep a secret so that anyone who has the disk can read it.',
    isAnythingLost: `${NOTHING_LOST} Alcove has given it nothing to keep.`,
    whatToDo: BY_CODE,
  },
  changed: {
    title: 'This laptop’s key ring is not the one it was',
    whatHappened: 'It was reset or replaced, and no longer opens its part of the key.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: BY_CODE,
  },
  deviceSecretMissing: {
    title: 'This laptop has no part of the key',
    whatHappened:
      'The passphrase opens this vault only together with what its laptop’s key ring keeps: this ' +
      'is another laptop, or Alcove’s settings on it are gone.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: BY_CODE,
  },
  notAllowed: {
    title: 'The key ring may not open this vault',
    whatHappened: 'Opening without the passphrase has not been allowed, or is no longer.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Use the passphrase or the recovery code.',
  },
  codeNotBegun: {
    title: 'Please begin again with a new code',
    whatHappened: 'Alcove was locked or closed before the new recovery code was typed back.',
    isAnythingLost: 'Nothing is lost: the old recovery code still works.',
    whatToDo: 'Throw the new sheet away and make a new code in Settings, Keys.',
  },
  reKeyNotBegun: {
    title: 'Please begin again with the new key',
    whatHappened: 'Alcove was locked or closed before the new recovery code was typed back.',
    isAnythingLost: 'Nothing is lost: the vault is as it was, and the old recovery code works.',
    whatToDo: 'Throw the new sheet away and begin again in Settings, Keys.',
  },
  copyDiffers: {
    title: 'The new files do not hold what the old ones hold',
    whatHappened: 'Alcove compared them entry by entry before using them, and found a difference.',
    isAnythingLost: 'Nothing is lost: the old files stay in place and were not changed.',
    whatToDo: 'Verify the vault in Settings, Check the vault. Then try again.',
  },
  readOnly: {
    title: 'This vault is open for looking only',
    whatHappened: 'Only what can still be read of a damaged vault is open, and nothing is written.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Restore a backup. Then go on there.',
  },
} as const satisfies Readonly<Record<string, Description>>;
