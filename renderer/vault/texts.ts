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
  waitTitle: 'Please wait a moment',
  waitText: (seconds: number) =>
    seconds === 1 ? 'You can try again in 1 second.' : `You can try again in ${seconds} seconds.`,
} as const;

export const strengthTexts: Readonly<Record<PassphraseStrength, string>> = {
  'too-short': 'Too short',
  'too-simple': 'Too simple',
  'too-long': 'Too long',
  fair: 'Fair',
  good: 'Good',
  strong: 'Strong',
};
