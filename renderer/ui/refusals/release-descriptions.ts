import type { ReleaseRefusal } from '../../../shared/domain/release-refusal';
import { sayExactDate } from '../say-dates';
import { NOTHING_LOST, TEXT_STAYS, type Descriptions } from './description';

export const releaseDescriptions: Descriptions<ReleaseRefusal> = {
  'mask-changed': () => ({
    title: 'The names have to be looked at once more',
    whatHappened:
      'A name that you had judged does not stand there any more. The record, the members’ names or ' +
      'what you chose has changed since. Nothing has left Alcove.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Go through the names that were found again, then save.',
  }),
  'withheld-note-missing': () => ({
    title: 'A note to be held back is not there',
    whatHappened:
      'You chose to hold back a note that is not a signed note of these days. Nothing has left ' +
      'Alcove.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Look over the notes that are held back, then save.',
  }),
  'record-changed': () => ({
    title: 'The record has to be looked at once more',
    whatHappened:
      'While you chose where to save, the record or the right to it was changed. Nothing has left ' +
      'Alcove.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Look at what goes in and to whom it goes, then save.',
  }),
  'authority-not-stated': () => ({
    title: 'Which legal authority is missing',
    whatHappened:
      'The ground is a legal authority, and it is not said which. Nothing has left Alcove.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write down the order, or the section of the law, then save.',
  }),
  'record-destroyed': ({ number, destroyedOn }) => ({
    title: 'This record was destroyed',
    whatHappened: `It was destroyed on ${sayExactDate(destroyedOn)} when its time was over. The certificate is number ${number}. There is nothing left to hand over.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Answer the request with the letter that says so.',
  }),
};
