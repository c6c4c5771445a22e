import type { LibraryEntry } from '../library';
import { cueCards } from './cue-cards';
import { debriefCards } from './debrief';
import { openingPostings } from './opening-postings';
import { polls } from './polls';
import { laterPostings } from './later-postings';
import { prompts } from './prompts';
import { safetyCards } from './safety-cards';

/** What Alcove brings along, in the order in which it is shown. */
export const defaultLibrary: readonly LibraryEntry[] = [
  ...openingPostings,
  ...laterPostings,
  ...cueCards,
  ...safetyCards,
  ...debriefCards,
  ...polls,
  ...prompts,
];
