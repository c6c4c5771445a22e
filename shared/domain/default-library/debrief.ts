import type { LibraryEntry } from '../library';
import { everyKind, writesFor } from './entry';

const card = writesFor('cue-card');
const wanted = { occasion: 'after', kinds: everyKind } as const;

/** M65: fifteen minutes with those who led and those who observed. Talked through, not written. */
export const debriefCards: readonly LibraryEntry[] = [
  card(
    { key: 'debrief-begin', ...wanted },
    'Debrief: begin',
    `Fifteen minutes, and then it ends.

Speak of what happened between people, not of who they are: no names, no places of work, nothing by which somebody could be known.

Nothing of this is written down.`,
  ),
  card(
    { key: 'debrief-group', ...wanted },
    'Debrief: the group',
    `How did the group begin, and how did it end?

Where was there life in it? Where did it avoid something?

Who was not heard, and what kept us from noticing?`,
  ),
  card(
    { key: 'debrief-ourselves', ...wanted },
    'Debrief: ourselves',
    `What did it stir up in you?

When did you want to step in, and did you? What would you do in the same way, what differently?

What are you taking home that you would rather leave here?`,
  ),
  card(
    { key: 'debrief-next', ...wanted },
    'Debrief: next time',
    `What has to be done before tomorrow, and who does it?

Is anyone’s safety on your mind? Then do that now, before anything else.

What do we want to remember at the next opening?`,
  ),
];
