import type { LetterRefusal } from '../../../shared/domain/letter';
import { TEXT_STAYS, type Descriptions } from './description';

export const letterDescriptions: Descriptions<LetterRefusal> = {
  'names-in-letter': ({ shown }) => ({
    title: 'Another person’s name is in the letter',
    whatHappened: `Found: ${shown.join(', ')}.`,
    isAnythingLost: `${TEXT_STAYS} Nothing was saved.`,
    whatToDo: 'Take the name out, or write why it has to stay.',
  }),
};
