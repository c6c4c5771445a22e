import type { SessionDecisions } from './decision';
import { searchedInText } from './searched-text';
import type { SupervisionNote } from './supervision-note';

/** What was written, and with whom it was spoken of. */
export function searchedInSupervisionNote({
  text,
  facts,
}: Pick<SupervisionNote, 'text' | 'facts'>): readonly string[] {
  return [...searchedInText(text), facts.colleague];
}

/** What can be found of the votes of a session, struck ones too: they stay readable. */
export function searchedInDecisions({
  decisions,
}: Pick<SessionDecisions, 'decisions'>): readonly string[] {
  return decisions.flatMap(({ question, options, outcome }) => [
    question,
    ...options.map(({ text }) => text),
    outcome,
  ]);
}
