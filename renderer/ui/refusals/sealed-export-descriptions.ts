import type { SealedExportRefusal } from '../../../shared/domain/sealed-export';
import { sayNumber } from '../say-sizes';
import { NOTHING_LOST, RECORD_UNTOUCHED, TEXT_STAYS, type Descriptions } from './description';

const OTHER_COPY = 'Ask for another copy of the file, or choose the file again.';

export const sealedExportDescriptions: Descriptions<SealedExportRefusal> = {
  'sealing-passphrase-too-weak': () => ({
    title: 'This passphrase is too easy to guess',
    whatHappened:
      'Whoever has the file can try passphrases as fast as they like, so it needs seven words that ' +
      'do not belong together, or the one that Alcove makes.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Make it longer, or let Alcove make one.',
  }),
  'sealing-passphrase-unusual': () => ({
    title: 'Another program may not understand this passphrase',
    whatHappened: 'It holds signs that archive programs read in different ways, such as accents.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Use the letters a to z, digits and punctuation, or let Alcove make one.',
  }),
  'sealed-text-altered': ({ count }) => ({
    title: 'A signed text is not what was signed',
    whatHappened:
      count === 1
        ? 'One signed text no longer fits its own signature, so nothing was handed on.'
        : `Of what was to go, ${count} signed texts no longer fit their own signatures, so nothing was handed on.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Run the check in Settings. A backup from before the damage holds the true texts.',
  }),
  'sealed-too-large': () => ({
    title: 'This is too much for one archive',
    whatHappened: 'An archive holds 512 MB at most.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Choose fewer members, and make several archives.',
  }),
  'sealed-not-ours': () => ({
    title: 'This file is no sealed export of Alcove',
    whatHappened: 'It is another kind of file, or an archive that another program made.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Choose the file whose name begins with Alcove-sealed-export.',
  }),
  'sealed-newer': ({ found, supported }) => ({
    title: 'A newer Alcove made this archive',
    whatHappened: `It is written in format ${found}; this Alcove reads format ${supported}.`,
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Install the newest Alcove, then take the archive in.',
  }),
  'sealed-wrong-passphrase': () => ({
    title: 'This passphrase does not open the archive',
    whatHappened: 'It is not the one that the archive was sealed with. Capitals and hyphens count.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: 'Type it once more, or ask whoever keeps it.',
  }),
  'sealed-damaged': () => ({
    title: 'The archive is damaged or was changed',
    whatHappened: 'Not everything in it is as Alcove wrote it, so nothing of it was taken in.',
    isAnythingLost: RECORD_UNTOUCHED,
    whatToDo: OTHER_COPY,
  }),
  'sealed-already-here': ({ documents, names }) => ({
    title: 'Some of it is in this vault already',
    whatHappened:
      names.length > 0
        ? `These members are here already: ${names.join(', ')}.`
        : `What is in the archive is partly here: ${sayNumber(documents)} of its documents, such as a group.`,
    isAnythingLost: 'Nothing is lost, and nothing was written: Alcove never writes over a record.',
    whatToDo: 'Take the archive in on a laptop with a new vault, or ask for one without them.',
  }),
  'sealed-about-others': ({ names }) => ({
    title: 'The archive writes about someone whose record is not in it',
    whatHappened: `They are members in this vault, and the archive is of another: ${names.join(', ')}.`,
    isAnythingLost:
      'Nothing is lost, and nothing was written: no file changes what is owed or kept here.',
    whatToDo: 'Take the archive in on a laptop with a new vault, or ask for one that is whole.',
  }),
  'sealed-destroyed-here': ({ numbers }) => ({
    title: 'A record in it was destroyed in this vault',
    whatHappened: `It would come back although its certificate says that it is gone: ${numbers.join(', ')}.`,
    isAnythingLost: 'Nothing is lost, and nothing was written.',
    whatToDo: 'Take the archive in on a laptop with a new vault, or ask for one without it.',
  }),
  'sealed-other-currency': ({ here, theirs }) => ({
    title: 'Its amounts stand in another currency',
    whatHappened: `What is owed and paid in the archive is in ${theirs}, and this vault counts in ${here}.`,
    isAnythingLost: 'Nothing is lost, and nothing was written: every amount stays what it was.',
    whatToDo: `Take the archive in on a laptop with a new vault. Amounts in ${theirs} need one of their own.`,
  }),
  'sealed-token-unknown': () => ({
    title: 'The file is no longer open',
    whatHappened: 'Alcove was locked meanwhile, or another file was chosen.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: OTHER_COPY,
  }),
  'taking-in-undone': () => ({
    title: 'The archive was not taken in',
    whatHappened: 'The disk did not take all of it, so what had been written was removed again.',
    isAnythingLost: 'Nothing is lost: what was in this vault before is as it was.',
    whatToDo: 'Make room on the disk, and take it in again.',
  }),
  'taking-in-cut-off': () => ({
    title: 'The archive was taken in only in part',
    whatHappened: 'Writing stopped half way, and what was written could not be removed just now.',
    isAnythingLost: 'Nothing is lost: what was in this vault before is as it was.',
    whatToDo: 'Lock Alcove and unlock it: the part is removed then. After that, take it in again.',
  }),
};
