import type { LibraryEntry } from '../library';
import { writesFor } from './entry';

const poll = writesFor('poll');
const kinds = ['drop-in'] as const;

/** M57, M60: asked aloud, counted without names, shared back as numbers. */
export const polls: readonly LibraryEntry[] = [
  poll(
    { key: 'poll-arriving', occasion: 'opening', kinds },
    'How are you arriving today?',
    'One number each, in the chat or by hand. Nobody has to answer, and nobody is asked why.',
    '1 very low',
    '2 low',
    '3 in between',
    '4 well',
    '5 very well',
  ),
  poll(
    { key: 'poll-leaving', occasion: 'closing', kinds },
    'How are you leaving?',
    'The same numbers as at the beginning. Read both results out side by side.',
    '1 very low',
    '2 low',
    '3 in between',
    '4 well',
    '5 very well',
  ),
  poll(
    { key: 'poll-useful', occasion: 'closing', kinds },
    'Was this useful?',
    'For you, today. There is no wrong answer.',
    'Yes',
    'In part',
    'Not today',
  ),
];
