import type { RecordRequestRefusal } from '../../../shared/domain/record-request';
import { sayFullDate } from '../say-dates';
import { NOTHING_LOST, TEXT_STAYS, type Descriptions } from './description';

export const requestDescriptions: Descriptions<RecordRequestRefusal> = {
  'request-answered': ({ answeredOn }) => ({
    title: 'This request is answered',
    whatHappened: `It was answered on ${sayFullDate(answeredOn)}, and changes no more.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'If they ask again, write it down as a new request.',
  }),
  'day-not-possible': ({ from, to }) => ({
    title: 'That day is not possible',
    whatHappened:
      from === null
        ? `It is after ${sayFullDate(to)}, which is today.`
        : `It is not between ${sayFullDate(from)} and ${sayFullDate(to)}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose another day.',
  }),
  'request-reversed': () => ({
    title: 'The first day is after the last',
    whatHappened: 'What they want would begin after it ends.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change one of the two days, or leave them empty for the whole record.',
  }),
  'not-their-own-record': () => ({
    title: 'It is not their own record',
    whatHappened: 'Only the member asks for their own record, and someone else asked for this one.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose the consent, the paper or the law that entitles them.',
  }),
  'identity-missing': () => ({
    title: 'It is not established who asks',
    whatHappened: 'Nothing goes out before it is known that they are who they say they are.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write down how you established who they are, or refuse for that very reason.',
  }),
  'authority-missing': () => ({
    title: 'It is not established by what right they ask',
    whatHappened: 'Nothing goes out without consent or another authority.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write down by what right they ask, or refuse for that very reason.',
  }),
  'fee-not-estimated': () => ({
    title: 'There is no estimate yet',
    whatHappened: 'A fee is agreed to or waived after it was estimated.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Estimate the fee first, or charge none.',
  }),
  'already-extended': ({ dueOn }) => ({
    title: 'This request was extended already',
    whatHappened: `It can be extended once, and is due on ${sayFullDate(dueOn)}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Answer it by then, in part if need be.',
  }),
  'extension-too-late': ({ dueOn }) => ({
    title: 'It is too late for an extension',
    whatHappened: `The notice would have had to be written by ${sayFullDate(dueOn)}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Answer as soon as you can, and tell them why it is late.',
  }),
  'consent-names-another': ({ provider }) => ({
    title: 'This consent names someone else',
    whatHappened: `It permits the record to go to ${provider}, and someone else asks. Nothing was saved.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo:
      'Choose the consent that names who asks, or have one signed. Where it is the same person, write ' +
      'the name of who asks as the consent has it.',
  }),
  'handing-over-missing': () => ({
    title: 'It is not said how it was handed over',
    whatHappened: 'What is granted is answered once the release has gone out.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Hand the release over, and write down when and how.',
  }),
  'release-missing': () => ({
    title: 'No release was made for this request',
    whatHappened: 'What is granted is handed over as a release, and there is none yet.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Make the release from this page, then answer.',
  }),
  'ground-missing': () => ({
    title: 'No ground is given',
    whatHappened: 'What is refused needs a ground that the law knows.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Add what is refused, and why.',
  }),
  'ground-not-wanted': () => ({
    title: 'Nothing is refused in this answer',
    whatHappened: 'Grounds of a refusal are given, and the answer says that nothing is refused.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Remove the grounds, or answer that it is refused in part.',
  }),
  'ground-not-known': () => ({
    title: 'The law of your practice does not know this ground',
    whatHappened: 'It is a ground in another place than the one your practice profile names.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose another ground, or check the law of health records in the settings.',
  }),
  'refusal-letter-missing': () => ({
    title: 'The letter is not written yet',
    whatHappened: 'A refusal is told in writing, with its ground and the right to complain.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Save the letter together with the answer.',
  }),
};
