import type { LibraryEntry } from '../library';
import { everyKind, withMembers, writesFor } from './entry';

const prompt = writesFor('prompt');

/** M21, M22, M53, M59, M111: a line that is shown to the clinician for a moment and goes. */
export const prompts: readonly LibraryEntry[] = [
  prompt(
    { key: 'prompt-greet', occasion: 'opening', kinds: everyKind },
    'Greet each person',
    'Greet each person as they come in, by the name that stands under their picture.',
  ),
  prompt(
    { key: 'prompt-cameras', occasion: 'opening', kinds: ['closed-module'] },
    'Cameras',
    'Is every camera on? Ask who has trouble before you begin.',
  ),
  prompt(
    { key: 'prompt-cameras-optional', occasion: 'opening', kinds: ['drop-in'] },
    'Cameras',
    'Say that cameras may stay off and that silence is fine.',
  ),
  prompt(
    { key: 'prompt-private-room', occasion: 'opening', kinds: everyKind },
    'A private room',
    'Ask: are you alone where you are, and can nobody hear the group? Then answer it for yourself.',
  ),
  prompt(
    { key: 'prompt-location', occasion: 'opening', kinds: withMembers },
    'Where are you today',
    'Ask each person from where they join today, when you let them in and not in front of the others.',
  ),
  prompt(
    { key: 'prompt-latecomers', occasion: 'underway', kinds: everyKind },
    'Someone comes late',
    'In one sentence: welcome, and what the group is with right now. Nobody repeats their story.',
  ),
];
