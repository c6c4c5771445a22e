import type { PolicyRefusal } from '../../../shared/domain/policy';
import { NOTHING_LOST, TEXT_STAYS, type Descriptions } from './description';

export const policyDescriptions: Descriptions<PolicyRefusal> = {
  'policies-full': ({ most }) => ({
    title: 'There are too many policies',
    whatHappened: `Alcove keeps up to ${most} of them.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Remove one that no longer holds, or write both into one.',
  }),
  'policies-begun': () => ({
    title: 'There are policies already',
    whatHappened: 'The policies that Alcove brings along are added only while there is none.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Write what is missing as a policy of your own.',
  }),
  'policy-not-repeated': () => ({
    title: 'This policy is not repeated in groups',
    whatHappened: 'It has no rhythm in which it is said in a group.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Change the policy and choose after how many weeks it is repeated.',
  }),
  'policy-day-ahead': () => ({
    title: 'This day has not come yet',
    whatHappened: 'A policy is noted as said once it was said.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose today or an earlier day.',
  }),
};
