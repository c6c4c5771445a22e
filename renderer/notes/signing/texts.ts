import { REPLACEMENT } from '../../../shared/domain/name-guard';

export const signingTexts = {
  title: 'Names stand in this text',
  personal:
    'This member may ask to read their notes. Put other words in the place of each name, or write down why it must stay.',
  shared:
    'This text says nothing of who took part. Put other words in the place of each name, or write down why it must stay.',
  list: 'Names that were found',
  replace: `Replace with “${REPLACEMENT}”`,
  replaceShown: (shown: string) => `Replace with “${REPLACEMENT}”: ${shown}`,
  replaceAll: `Replace all with “${REPLACEMENT}”`,
  inTemplate:
    'These names stand in the form of this note. Choose another form, or write why they must stay.',
  notPlaced: 'These names were found. Look for them in the text, or write why they must stay.',
  none: 'No name stands in it any more.',
  reason: 'Why these names must stay',
  reasonNote: 'Kept with the note, never released. The audit trail says that it was given.',
  reasonMissing: 'Please write why these names must stay.',
  back: 'Back to the text',
  signAnyway: 'Sign with these names',
  sign: 'Sign note',
  addAnyway: 'Add with these names',
  add: 'Add without names',
  signedMeanwhile: 'This note was signed meanwhile',
  signedMeanwhileText:
    'It was signed in another window. What you typed here is not in it and is still on this screen.',
  showSigned: 'Show the signed note',
  leftOver: 'What you typed is not in the signed note',
  leftOverText: 'The note was signed in another window while you were writing in this one.',
  typed: 'What you typed',
  adopt: 'Add what you typed as an addendum',
  throwAway: 'Throw away what you typed',
  throwAwayTitle: 'Throw away what you typed?',
  throwAwayText: 'It is not in the signed note and cannot be brought back.',
  kept: (count: number) =>
    count === 1 ? 'One name was kept in it' : `${count} names were kept in it`,
  keptNote: 'Only you see this. It is never released.',
} as const;
