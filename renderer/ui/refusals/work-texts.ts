import type { FieldProblem, Term } from '../../../shared/contract/refusal';
import { NOTHING_LOST, TEXT_STAYS, type Description } from './description';

const terms: Readonly<Record<Term, string>> = {
  practice: 'practice profile',
  group: 'group',
  module: 'module',
  member: 'member',
  session: 'session',
  note: 'note',
  'group-note': 'group note',
  agreement: 'agreement',
  consent: 'consent',
  'signed-copy': 'signed paper',
  'library-entry': 'entry of the library',
  decision: 'decision',
  'emergency-record': 'emergency record',
  notice: 'announcement',
  vacation: 'vacation',
  'supervision-note': 'supervision note',
  template: 'template',
  snippet: 'snippet',
};

const unwritable = (whatHappened: string, whatToDo: string): Description => ({
  title: 'The PDF was not saved',
  whatHappened,
  isAnythingLost: 'Nothing is lost and nothing left Alcove. The attempt is in the log.',
  whatToDo,
});

/** What a request, a rule or a release can refuse. */
export const workTexts = {
  textInOtherForm: (sections: readonly string[]): Description => ({
    title: 'There is text in another form of this note',
    whatHappened: `It stands under: ${sections.join(', ')}. Signing keeps only the form on screen.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change to that form and move the text over or remove it, then sign.',
  }),
  noteAltered: (date: string): Description => ({
    title: 'A signed note is not what was signed',
    whatHappened: `The note of ${date} no longer fits its own signature, so nothing was released.`,
    isAnythingLost: 'Nothing was handed over, and the note was left as it is.',
    whatToDo: 'Keep the vault’s folder as it is, and bring the vault back from a backup.',
  }),
  unknownOperation: {
    title: 'Alcove’s parts do not fit together',
    whatHappened: 'The window asked for something this Alcove does not know.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Close Alcove and open it again. If it happens again, install it anew.',
  },
  untrustedSender: {
    title: 'Alcove did not answer this window',
    whatHappened: 'The request did not come from Alcove’s own window.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Close Alcove and open it again.',
  },
  inputTooLarge: (bytes: number, maxBytes: number): Description => ({
    title: 'The text is too long to save',
    whatHappened: `It takes ${bytes} bytes; at most ${maxBytes} fit here.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Shorten it; what is above the limit cannot be kept in one place.',
  }),
  inputInvalid: (problems: readonly FieldProblem[]): Description => ({
    title: 'Something is filled in wrongly',
    whatHappened: problems.map(({ message }) => message).join(' '),
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Correct it and save again.',
  }),
  unexpected: (incident: string): Description => ({
    title: 'Alcove made a mistake',
    whatHappened: `It is in Alcove’s log under ${incident}, without any clinical text.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Try again. If it stays, close Alcove and open it again.',
  }),
  notFound: (term: Term): Description => ({
    title: `This ${terms[term]} is not in the vault`,
    whatHappened: `Alcove looked for the ${terms[term]} and did not find it.`,
    isAnythingLost: 'Alcove deletes nothing by itself.',
    whatToDo: 'Go back to Today and open it from there.',
  }),
  practiceMissing: {
    title: 'Your practice profile is not filled in',
    whatHappened: 'What is signed or released carries your name, and Alcove does not know it yet.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Fill in the practice profile in Settings, then come back.',
  },
  scopeReversed: {
    title: 'The last day is before the first day',
    whatHappened: 'The period of this release ends before it begins.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Change one of the two dates.',
  },
  releaseCancelled: {
    title: 'The release was not made',
    whatHappened: 'The save dialog was closed without choosing a place.',
    isAnythingLost: 'Nothing left Alcove and nothing was logged.',
    whatToDo: 'Save the PDF again when you are ready.',
  },
  saveCancelled: {
    title: 'Nothing was chosen',
    whatHappened: 'The system’s window was closed without a choice.',
    isAnythingLost: 'Nothing is lost, and nothing was changed.',
    whatToDo: 'Try again when you are ready.',
  },
  auditTrailEmpty: {
    title: 'There is nothing to save',
    whatHappened: 'No entry of the audit trail fits what you asked for.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose other days, another member or another kind of entry.',
  },
  fileReadOnly: unwritable('The folder you chose cannot be written to.', 'Choose another folder.'),
  fileDiskFull: unwritable('The disk you chose is full.', 'Make room or choose another disk.'),
  fileVanished: unwritable('The folder you chose is gone.', 'Choose another folder.'),
  fileOther: unwritable('The system did not write the file.', 'Choose another folder.'),
  keepsNoRecords: {
    title: 'A drop-in group keeps no records',
    whatHappened: 'Members, attendance and notes cannot be kept for this kind of group.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose a closed module or a therapeutic community.',
  },
  lengthNotAllowed: (min: number, max: number): Description => ({
    title: 'This length does not fit the kind of group',
    whatHappened: `Its sessions last ${min} to ${max} minutes.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change the length of the sessions.',
  }),
  noMeetings: {
    title: 'There is no session in this module',
    whatHappened:
      'No day between the first and the last day falls on that weekday, or all are skipped.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change the dates, the weekday or the skipped days.',
  },
  moduleFull: (capacity: number): Description => ({
    title: `This module is full: it has ${capacity} members`,
    whatHappened: `A closed module takes at most ${capacity} members, so this one was not added.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Add them to another module, or when a place becomes free.',
  }),
  notOnRoster: {
    title: 'This member is not on the roster of this session',
    whatHappened: 'They were not a member of the module on that day.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Check the day on which they joined.',
  },
  endBeforeStart: {
    title: 'The session ends before it starts',
    whatHappened: 'The stop time is not after the start time.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change a time, or tick “Ends next day” if the session went past midnight.',
  },
  sessionTooLong: (minutes: number): Description => ({
    title: 'The session is longer than a day',
    whatHappened: `Between these times there are ${minutes} minutes.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Check the times and “Ends next day”.',
  }),
  lateBeyondSession: (sessionMinutes: number): Description => ({
    title: 'That is later than the session lasted',
    whatHappened: `The session is ${sessionMinutes} minutes long.`,
    isAnythingLost: 'Nothing is lost: the mark is as it was.',
    whatToDo: 'Enter fewer minutes, or mark the member as absent.',
  }),
  alreadySigned: {
    title: 'This note is signed',
    whatHappened: 'A signed note never changes.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Add what is missing as an addendum.',
  },
  notSignedYet: {
    title: 'This note is not signed yet',
    whatHappened: 'An addendum follows a signed note.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write it into the draft, or sign the note first.',
  },
  nothingToSign: {
    title: 'There is nothing to sign',
    whatHappened: 'The note is empty.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Write the note first.',
  },
  addendumEmpty: {
    title: 'The addendum is empty',
    whatHappened: 'There is no text to add.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Write it first.',
  },
} as const;
