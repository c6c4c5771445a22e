import type { PassphraseStrength } from '../../shared/domain/passphrase';

export const vaultTexts = {
  stepOf: (step: number) => `Step ${step} of 3`,
  welcomeTitle: 'Make your vault',
  welcomeText:
    'Alcove keeps the record of your groups on this laptop, encrypted, and sends it nowhere. ' +
    'Choose the passphrase that opens it.',
  passphrase: 'Passphrase',
  passphraseAgain: 'Passphrase again',
  passphraseRule:
    'At least 12 characters, or at least 5 words. A sentence only you would say is best.',
  passphrasesDiffer: 'The two are not the same.',
  strength: 'Strength',
  continue: 'Continue',
  codeTitle: 'Write down your recovery code',
  codeText:
    'If you forget the passphrase, only this code opens the vault. It is shown now and never ' +
    'again. No one else has it, and no one can make another.',
  sheetTitle: 'Alcove recovery code',
  sheetKeep: 'Keep on paper, away from this laptop: in a safe, or with a person you trust.',
  codeWritten: 'I have written it down',
  typeTitle: 'Type the recovery code back',
  typeText:
    'From your paper. Capitals, blanks and hyphens do not matter; O is read as 0, I and L as 1.',
  recoveryCode: 'Recovery code',
  showAgain: 'Show the code again',
  makeVault: 'Make vault',
  making: 'Making the vault. This takes a second or two.',
  lockedTitle: 'Alcove is locked',
  unlock: 'Unlock',
  unlocking: 'Opening the vault. This takes a second.',
  takeCode: 'Use the recovery code',
  takePassphrase: 'Use the passphrase',
  unlockWithCode: 'Unlock with code',
  openByKeyRing: 'Open with this laptop’s key ring',
  orBySecret: 'or with a secret of yours',
  restore: 'Restore a backup…',
  restoreElsewhere: 'Restore a backup from another laptop…',
  restoredTitle: 'The backup is in place',
  restoredText: 'Open it with the passphrase or the recovery code that it was made with.',
  restoredAside: 'The vault that was here before is kept aside, in Settings, Backups.',
  saveSheet: 'Save emergency sheet (PDF)…',
  sheetSaved: (path: string) =>
    `Saved as ${path}. Print it, then delete the file: whoever has it can open the vault.`,
  copyCode: 'Copy code',
  codeCopied: (seconds: number) =>
    `Copied. The clipboard forgets it in ${seconds} seconds, unless you copy something else first.`,
  waitTitle: 'Please wait a moment',
  waitText: (seconds: number) =>
    seconds === 1 ? 'You can try again in 1 second.' : `You can try again in ${seconds} seconds.`,
} as const;

/** A vault that does not open because its files are not as Alcove wrote them. */
export const damageTexts = {
  title: 'The vault cannot be opened as it is',
  lead: 'Nothing was changed or deleted. There are three ways on.',
  ways: 'Ways on',
  restoreTitle: 'Restore the newest verified backup',
  restoreFrom: (when: string, where: string) =>
    `Made ${when}, kept ${where}. What was written after that is not in it. The damaged vault is kept aside.`,
  restoreNone:
    'This laptop knows of no verified backup. If you keep one on a stick or a share, connect it or choose the file below.',
  restoreThis: 'Restore this backup…',
  lookTitle: 'Look at what can still be read',
  lookText:
    'Alcove copies every entry that it can still read, and opens the copy for looking only. The damaged files are not touched.',
  look: 'Open for looking…',
  lookNow: 'Open for looking',
  looking: 'Reading what can still be read.',
  otherTitle: 'Choose another backup',
  otherText: 'A file on a stick, a share or another disk.',
  other: 'Choose a backup file…',
  back: 'Back to unlocking',
} as const;

export const strengthTexts: Readonly<Record<PassphraseStrength, string>> = {
  'too-short': 'Too short',
  'too-simple': 'Too simple',
  'too-long': 'Too long',
  fair: 'Fair',
  good: 'Good',
  strong: 'Strong',
};
