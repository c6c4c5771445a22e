import type { Jurisdiction } from '../../shared/domain/law';
import type { HidesFromSharing } from '../../shared/contract/system';

export const settingsTexts = {
  title: 'Settings',
  practice: 'Practice profile',
  practiceNote: 'Your name stands under what you sign; all of it stands on what you release.',
  clinicianName: 'Your name',
  credentials: 'Credentials',
  practiceName: 'Practice name',
  address: 'Address',
  telephone: 'Telephone',
  email: 'E-mail',
  timeZone: 'Time zone',
  jurisdiction: 'Law of health records',
  jurisdictionNote:
    'Decides how long a request may wait, what may be refused, and what a breach asks for.',
  save: 'Save practice profile',
  saved: 'Practice profile saved',
  goOn: 'Go on with setting up',
  look: 'Look',
  lookNote: 'Light and dark, following the system or your choice.',
  scheme: 'Colours',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  privacy: 'Locking and privacy',
  keys: 'Keys',
  backups: 'Backups',
  check: 'Check the vault',
  choiceSaved: 'Saved',
} as const;

export const privacyTexts = {
  idle: 'Lock by itself',
  idleText:
    'After so many minutes without a key or a movement of the pointer. Alcove also locks when the laptop sleeps or its screen is locked.',
  unit: 'minutes',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  hide: 'Hide from screen sharing',
} as const;

export const hidingTexts: Readonly<Record<HidesFromSharing, string>> = {
  always: 'In a shared screen and in recordings, Alcove’s window stays empty.',
  sometimes:
    'Older programs then see an empty window. Present meeting programs on a Mac see Alcove all the same: share a single window, not the whole screen.',
  never:
    'Linux does not offer this: whoever sees your shared screen sees Alcove too. Share a single window, not the whole screen.',
};

/** What opens the vault, and how that is changed. */
export const keysTexts = {
  passphrase: 'Passphrase',
  passphraseText: 'What you type to open the vault.',
  changePassphrase: 'Change passphrase…',
  passphraseAlone: 'Set your passphrase once more: this laptop’s key ring can protect it too.',
  setPassphrase: 'Set the passphrase…',
  notNow: 'Not now',
  code: 'Recovery code',
  codeText: 'On paper, for when the passphrase is forgotten or this laptop is lost.',
  newCode: 'Make a new code…',
  keyRing: 'This laptop’s key ring',
  keyRingOn:
    'It opens the vault without the passphrase. Whoever uses this laptop while you are logged in can open it too.',
  keyRingOff: {
    protected:
      'It could open the vault without the passphrase, for you and for whoever uses this laptop while you are logged in.',
    unprotected:
      'It would keep the key so that anyone who has the disk can read it. So Alcove gives it nothing to keep, and asks for the passphrase each time.',
    unavailable: 'This laptop has none, or it is shut. Alcove asks for the passphrase each time.',
  },
  keyRingAllow: 'Allow…',
  keyRingStop: 'Stop opening with it',
  keyRingTitle: 'Open with this laptop’s key ring',
  keyRingLead: 'Alcove then opens with one click, without the passphrase.',
  keyRingWho:
    'Whoever uses this laptop while you are logged in can open the vault, and so can programs that run under your name.',
  keyRingStill: 'The passphrase and the recovery code still open it. Keep them.',
  keyRingThief:
    'A stolen laptop that is switched off stays shut as long as your login password is not known.',
  keyRingNow: 'Allow the key ring',
  checking: 'Checking. This takes a second.',
  passphraseTitle: 'Change passphrase',
  passphraseLead:
    'The old passphrase then no longer opens the vault. Backups made until now still open with it.',
  presentPassphrase: 'Present passphrase',
  newPassphrase: 'New passphrase',
  changePassphraseNow: 'Change passphrase',
  passphraseDone: 'The passphrase is changed',
  passphraseOld: 'The old one opens nothing any more but backups that were made with it.',
  showCode: 'Show the new code',
  codeTitle: 'Make a new recovery code',
  codeLead: 'For when the sheet is lost, or someone else may have read it.',
  codeUntil: 'The old code works until you have typed the new one back.',
  codeAfter:
    'After that the old code no longer opens the vault. Backups made until now still open with it.',
  codeSheet:
    'The old code works until you have typed this one back. It is shown now and never again.',
  codeNow: 'Use the new code',
  codeDone: 'The new recovery code works',
  codeOld:
    'The old code no longer works. Destroy the old sheet, unless you keep backups that were made with it.',
  reKey: 'Encrypt under a new key',
  reKeyText:
    'For when someone may have both the vault’s files and an old passphrase or recovery code.',
  reKeyBegin: 'Encrypt under a new key…',
  reKeyTitle: 'Encrypt under a new key',
  reKeyLead:
    'Alcove writes every file anew under a new key, verifies the new files and only then uses them.',
  reKeyBackups:
    'Backups made until now still open with the secrets they were made with. Remove those that someone else may have.',
  reKeyCode: 'You get a new recovery code, and the old one stops working. The passphrase stays.',
  reKeySafe: 'If anything goes wrong on the way, the vault stays as it is.',
  reKeySheet:
    'Nothing is changed until you have typed this code back. It is shown now and never again.',
  reKeyNow: 'Encrypt under the new key',
  reKeying: 'Writing and verifying the vault under its new key. Alcove stays usable after that.',
  reKeyDone: 'The vault is under a new key',
  reKeyOld:
    'The old recovery code no longer works. Make a backup now, so that the newest one is under the new key as well.',
  backToKeys: 'Back to Keys',
} as const;

export const jurisdictionTexts: Readonly<Record<Jurisdiction, string>> = {
  'CA-ON': 'Ontario (PHIPA)',
  US: 'United States (HIPAA)',
};
