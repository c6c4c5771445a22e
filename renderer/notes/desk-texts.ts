import type { TakenOver } from '../../shared/domain/compare-notes';

/** Words of the desk on which a draft is written. */
export const deskTexts = {
  form: 'Form of the note',
  ownForms: 'Your own',
  formGone: (name: string) => `${name} (no longer among your templates)`,
  tools: 'Around this note',
  signAndNext: 'Sign and next',
  signAndNextExplained:
    'Signing freezes the note. Then the next note to be written opens; the group note is the last.',
  saveForLater: 'Save for later',
  saveForLaterExplained:
    'Save for later: leaves the draft as it is and opens the next note to be written.',
  otherForm: 'Written in another form',
  otherFormExplained:
    'This form does not show it, and a note is not signed while text is left out.',
  putIn: 'Put it into the note',
  putInPart: (heading: string) => `Put it into the note: ${heading}`,
  takeOut: 'Take it out',
  takeOutPart: (heading: string) => `Take it out: ${heading}`,
  lastPlan: 'Add the last plan',
  lastPlanShort: 'Last plan',
  lastPlanExplained: 'Writes the plan of the last note below the plan of this one.',
  versions: 'Earlier versions',
  versionsShort: 'Versions',
  versionsExplained: 'How this draft stood before. They are destroyed when the note is signed.',
  noVersions: 'There is no earlier version yet. One is kept every few minutes while you write.',
  version: (day: string, time: string, words: number) =>
    words === 1 ? `${day} ${time}, 1 word` : `${day} ${time}, ${words} words`,
  versionText: 'The version that is chosen',
  comparedWithNow: 'Compare with what stands there now',
  bringBack: 'Bring this version back',
  bringBackExplained: 'What stands there now becomes an earlier version in its turn.',
  close: 'Close',
  otherWindow: 'This note was also saved from another window',
  otherWindowExplained: 'What was saved there is not lost: it is among the earlier versions.',
  compare: 'Compare with the last note',
  compareShort: 'Compare',
  compareLabel: 'Beside the last note',
  endComparison: 'End the comparison',
  tooLongToCompare: 'These notes are too long to be compared word by word.',
  takenOver: {
    nothing: 'Nothing of this stands in the last note.',
    little: 'Little of this is the same as in the last note.',
    some: 'Some of this is the same as in the last note.',
    much: 'Much of this is the same as in the last note.',
    'nearly-all': 'Nearly all of this is the same as in the last note.',
  } satisfies Readonly<Record<TakenOver, string>>,
  repeats: 'In another member’s note as well',
  repeatedIn: (name: string, date: string) => `Also in the note about ${name} of ${date}.`,
  showInText: (words: string) => `Show “${words}” in the text`,
} as const;
