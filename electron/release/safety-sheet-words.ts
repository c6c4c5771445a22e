import type { EmergencyContact, SafetyStep } from '../../shared/domain/safety-plan';
import { dateWords } from './words';

/** What the sheet says in words of its own. */
export const STEP_WORDS: Readonly<Record<SafetyStep, string>> = {
  'warning-signs': 'Warning signs',
  'own-coping': 'What I can do by myself',
  distractions: 'People and places that take my mind off it',
  'people-who-help': 'People I can ask for help',
  professionals: 'Professionals and agencies I can turn to',
  'safer-surroundings': 'Making my surroundings safer',
};

export const SHEET_WORDS = {
  title: 'Safety plan',
  footer: 'Safety plan · Confidential health record',
  contacts: 'Whom to call',
  noContacts: 'Nobody is written down.',
  places: 'Where they usually call from',
  noPlaces: 'No place is written down. Ask where they are when the call begins.',
  crisis: 'Day and night',
  noCrisis: 'No crisis line is known to Alcove where they call from.',
  callBack: 'If the call is cut off',
  steps: 'In the member’s own words',
  nothing: 'Not written down.',
  noVersion: 'The six steps are not written down yet.',
  emergency: 'Emergency',
  dispatch: 'Local dispatch',
  telephone: 'Telephone',
} as const;

/** Whether the member agreed that they be called, and when they said so. */
export function releaseWords({ releaseToCall, releaseAskedOn }: EmergencyContact): string {
  const on = releaseAskedOn === null ? '' : ` on ${dateWords(releaseAskedOn)}`;
  if (releaseToCall === 'agreed') return `May be called: the member agreed${on}`;
  if (releaseToCall === 'not-agreed') return `Not to be called: the member did not agree${on}`;
  return 'The member was not asked yet whether they may be called';
}
