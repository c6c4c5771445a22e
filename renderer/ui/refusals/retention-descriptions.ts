import type { DestructionRefusal, HeldBy } from '../../../shared/domain/destruction';
import { sayFullDate } from '../say-dates';
import { NOTHING_LOST, TEXT_STAYS, type Descriptions } from './description';

const holders: Readonly<Record<HeldBy['kind'], string>> = {
  'record-request': 'A request for it is open.',
  hold: 'You wrote down why it is held.',
  incident: 'An incident that affects the member is open.',
  'emergency-record': 'An emergency record or a mandatory report about the member is open.',
};

export const retentionDescriptions: Descriptions<DestructionRefusal> = {
  'record-still-kept': ({ keepUntil }) => ({
    title: 'This record must be kept',
    whatHappened: `It has to be there up to and including ${sayFullDate(keepUntil)}.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Look again after that day. A later entry would prolong it.',
  }),
  'record-held': ({ by }) => ({
    title: 'Something holds this record',
    whatHappened: by.map((kind) => holders[kind]).join(' '),
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Finish what is open, or lift the hold, and come back.',
  }),
  'still-in-module': () => ({
    title: 'They are in a module',
    whatHappened: 'A record is not destroyed while its member is in a module or about to join one.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Write down their leaving first, if they have left.',
  }),
  'typed-name-differs': () => ({
    title: 'This is not the name in the record',
    whatHappened: 'The name was not typed as it stands at the head of the record.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Make sure that this is the right record, and type the name as it is shown.',
  }),
  'clock-ahead': ({ newestOn }) => ({
    title: 'The laptop’s clock may be wrong',
    whatHappened:
      `Before today the last thing in the audit trail is of ${sayFullDate(newestOn)}, more than a ` +
      'year ago. With a clock that is ahead, a record would seem due that must be kept.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Look at the date of this laptop. If it is right, come back tomorrow.',
  }),
  'destruction-unfinished': () => ({
    title: 'A destruction is not finished',
    whatHappened: 'It was cut off. What is left of the record is removed at the next unlock.',
    isAnythingLost: 'What was removed is gone; nothing was saved.',
    whatToDo: 'Lock Alcove and unlock it, then try again.',
  }),
};
