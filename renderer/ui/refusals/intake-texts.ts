import { NOTHING_LOST, TEXT_STAYS, type Description } from './description';

/** What admission, leaving, the safety plan and a roster's file can refuse. */
export const intakeTexts = {
  incomplete: (count: number): Description => ({
    title: 'Something is still missing for admission',
    whatHappened:
      count === 1
        ? 'One thing that belongs before the first session is not there.'
        : `Of what belongs before the first session, ${count} things are not there.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Do what is listed, or write down why this member is admitted all the same.',
  }),
  alreadyMember: {
    title: 'They are a member of this module already',
    whatHappened: 'A member can be in a module once at a time.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Open the member to see since when.',
  },
  notAMember: {
    title: 'They are not a member of this module',
    whatHappened: 'There is no membership here that could end or go on.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Check which module they belong to.',
  },
  leftBeforeJoining: (joinedOn: string): Description => ({
    title: 'The last session is before the first',
    whatHappened: `They joined on ${joinedOn}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change the day of the last session.',
  }),
  earlyLeavingUnasked: (trialEndsOn: string): Description => ({
    title: 'Please write down why they leave',
    whatHappened: `The three months’ trial ends on ${trialEndsOn}. Who leaves before is asked why.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write down what they said, or that they did not want to say.',
  }),
  outsideModule: (from: string, to: string): Description => ({
    title: 'This day is outside the module',
    whatHappened: `The module runs from ${from} to ${to}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose a day within it, or another module.',
  }),
  notAnEnquiry: {
    title: 'This is more than an enquiry',
    whatHappened:
      'There is a membership, a consent, a safety plan or something else that must be kept.',
    isAnythingLost: 'Nothing is lost, and nothing was removed.',
    whatToDo: 'Leave the record as it is: it says until when it is kept.',
  },
  contactWithoutGroup: {
    title: 'Which group is this about?',
    whatHappened:
      'They are in more than one group, and what happened comes back in the opening of one only.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose the group.',
  },
  knowsThemselves: {
    title: 'This is the same member',
    whatHappened: 'Nobody can be listed as someone they know outside the group.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose another member.',
  },
  inFuture: {
    title: 'This day has not come yet',
    whatHappened: 'Only what has happened can be written down.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change the date.',
  },
  contactsShareNumber: (one: string, other: string): Description => ({
    title: 'Two emergency contacts have one telephone number',
    whatHappened: `${one} and ${other} would be called at the same number.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Correct one of the numbers, or keep one contact and name the other in its note.',
  }),
  contactIsMember: (name: string): Description => ({
    title: 'This is the member’s own telephone number',
    whatHappened: `${name} would be called at the number of the member whom the call is about.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write down the contact’s own number.',
  }),
  safetyPlanUnchanged: {
    title: 'Nothing was changed',
    whatHappened: 'The plan says what its newest version says, so no new version was made.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Change what you came to change, or go back.',
  },
  safetyPlanEmpty: {
    title: 'The plan is still empty',
    whatHappened: 'None of its steps is written down yet.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Write down at least one step with the member.',
  },
  fileNotRead: {
    title: 'The file could not be read',
    whatHappened: 'The system did not let Alcove read it, or it is not a file.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose another file, or copy this one to your laptop first.',
  },
  fileTooLarge: (size: string, most: string): Description => ({
    title: 'The file is too large',
    whatHappened: `It has ${size}; at most ${most} can be taken.`,
    isAnythingLost: 'Nothing is lost, and nothing of the file was kept.',
    whatToDo:
      'Choose a smaller one. A scan becomes smaller with fewer dots per inch or in black and white.',
  }),
  copyNotReadable: {
    title: 'This is not a PDF and not a picture',
    whatHappened: 'Whatever its name says, its content is no PDF, PNG or JPEG, or it is damaged.',
    isAnythingLost: 'Nothing is lost, and nothing of the file was kept.',
    whatToDo: 'Open it to see what it is, save it as a PDF and choose that.',
  },
  copyTokenUnknown: {
    title: 'The signed paper has to be chosen again',
    whatHappened: 'Alcove was locked, or another file was chosen meanwhile.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose the file once more, then sign.',
  },
  rosterNotReadable: {
    title: 'This file is not a table',
    whatHappened: 'It is no CSV file, or a quotation mark in it is never closed.',
    isAnythingLost: 'Nothing is lost, and nobody was added.',
    whatToDo: 'Export the list once more as CSV (comma-separated) and choose that file.',
  },
  rosterEmpty: {
    title: 'There is nobody in this file',
    whatHappened: 'It has a line of headings at most, and no row below it.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose the file that holds the list.',
  },
  rosterTooLong: (rows: number, most: number): Description => ({
    title: 'This list is too long',
    whatHappened: `It has ${rows} rows; at most ${most} are taken at once.`,
    isAnythingLost: 'Nothing is lost, and nobody was added.',
    whatToDo: 'Export only the people of one group.',
  }),
  rosterHasDoubles: (names: readonly string[]): Description => ({
    title: 'Someone would be added twice',
    whatHappened: `In the list twice, or in the vault already: ${names.join(', ')}.`,
    isAnythingLost: 'Nothing is lost, and nobody was added.',
    whatToDo: 'Leave these rows out and add the others.',
  }),
} as const;
