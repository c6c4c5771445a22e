import type { IncidentGaps, IncidentRefusal, IncidentStep } from '../../../shared/domain/incident';
import { NOTHING_LOST, TEXT_STAYS, type Descriptions } from './description';

const steps: Readonly<Record<IncidentStep, string>> = {
  contain: 'contain it',
  affected: 'who is affected',
  notify: 'tell them',
  repair: 'repair in the group',
  learn: 'learn from it',
};

const authorities: Readonly<Record<NonNullable<IncidentGaps['authority']>, string>> = {
  undecided: 'It is not decided whether the authority is told.',
  'not-told': 'The authority is to be told, and the day on which it was told is missing.',
};

/** One sentence for each thing that is missing. */
function missing({ steps: open, untold, authority }: IncidentGaps): string {
  const said = [
    open.length > 0 && `Nothing is written for: ${open.map((step) => steps[step]).join(', ')}.`,
    untold === 1 && 'One member who is affected was not told.',
    untold > 1 && `${untold} members who are affected were not told.`,
    authority && authorities[authority],
  ];
  return said.filter((sentence) => typeof sentence === 'string').join(' ');
}

export const incidentDescriptions: Descriptions<IncidentRefusal> = {
  'incident-closed': () => ({
    title: 'This incident is closed',
    whatHappened: 'A closed incident takes later entries, and nothing else.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write what came up as a later entry.',
  }),
  'incident-unfinished': ({ gaps }) => ({
    title: 'The incident stays open',
    whatHappened: missing(gaps),
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Write what was done, or why it is not needed, and close it then.',
  }),
  'incident-dates-reversed': () => ({
    title: 'The days are in the wrong order',
    whatHappened: 'Something happens before it is noticed, and is told of after it was noticed.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Look at both days again.',
  }),
  'incident-in-future': () => ({
    title: 'This day has not come yet',
    whatHappened: 'What happened, and what was done, is written down afterwards.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose today or an earlier day.',
  }),
  'member-not-affected': () => ({
    title: 'This member is not among those affected',
    whatHappened: 'Only those who stand on this incident’s list are told of it.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Add the member to those affected first.',
  }),
  'breach-is-reportable': ({ kinds }) => ({
    title: 'The authority is to be told',
    whatHappened:
      kinds === 1
        ? 'A kind of breach is ticked of which the authority wants to know.'
        : `Of ${kinds} kinds that are ticked the authority wants to know.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose to report it, or take away what does not fit.',
  }),
  'authority-not-to-be-told': () => ({
    title: 'It is not decided that the authority is told',
    whatHappened: 'A day is noted only for a report that was decided on.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Decide on the report first.',
  }),
  'letter-has-gaps': ({ gaps }) => ({
    title: 'Something in the letter is still to be filled in',
    whatHappened: `These words in brackets are only a reminder: ${gaps.join(' ')}`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write it in your own words, or take the sentence away.',
  }),
  'names-in-incident': ({ shown }) => ({
    title: 'A name stands in the line',
    whatHappened: `Found: ${shown.join(', ')}.`,
    isAnythingLost: `${TEXT_STAYS} Nothing was saved.`,
    whatToDo: 'Say what happened without a name. Who is affected is added afterwards.',
  }),
};
