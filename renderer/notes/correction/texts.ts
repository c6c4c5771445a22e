export const correctionTexts = {
  correctPassage: 'Correct a passage',
  heading: (number: number) => `Correction ${number}`,
  reason: (reason: string) => `Reason: ${reason}`,
  struck: 'struck: ',
  see: (number: number) => `see correction ${number}`,
  seeShort: (number: number) => `[${number}]`,
  lateSession: (date: string) => `Late entry: session of ${date},`,
  lateWritten: (date: string) => `written ${date}`,
  choose: 'Select the passage that was wrong',
  chooseNote:
    'By mouse, or with Shift and the arrow keys. Whole words are struck, and stay readable.',
  chosen: 'To be struck:',
  nothingChosen: 'Nothing is selected yet.',
  right: 'What is right instead',
  rightNote:
    'Until you add it, it is a draft that only you see. Added, it stands under the signed note and ' +
    'cannot be changed either. The struck passage stays readable.',
  why: 'Reason for the correction',
  add: 'Add correction',
  addendumNumber: (number: number) => `Addendum ${number}`,
} as const;
