import type { DisclosureRefusal } from '../../../shared/domain/disclosure';
import { NOTHING_LOST, TEXT_STAYS, type Descriptions } from './description';

export const disclosureDescriptions: Descriptions<DisclosureRefusal> = {
  'told-in-future': () => ({
    title: 'This day is still to come',
    whatHappened: 'A disclosure is written down once it was made, and this day lies ahead.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose the day on which it was told: today or an earlier one.',
  }),
  'accounting-period-reversed': () => ({
    title: 'The last day is before the first day',
    whatHappened: 'The period of this accounting ends before it begins.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Change one of the two dates.',
  }),
  'accounting-of-everyone': () => ({
    title: 'This accounting names every member',
    whatHappened: 'What is about everyone can be handed to nobody. No file was written.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose one member to hand theirs over, or save it for your own use.',
  }),
};
