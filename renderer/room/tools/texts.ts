import type { TypedDigits } from '../../../shared/domain/back-up-ladder';
import type { Occasion } from '../../../shared/domain/library';
import type { Placeholder } from '../../../shared/domain/posting-text';

/** The words of the room's tools. */
export const toolTexts = {
  tools: 'Tools',
  postings: 'Postings',
  cards: 'Cue cards',
  polls: 'Polls',
  backUp: 'Back-up',
} as const;

export const occasionTexts: Readonly<Record<Occasion, string>> = {
  before: 'Before the start',
  opening: 'Opening',
  underway: 'While it goes on',
  break: 'Break',
  closing: 'Closing',
  after: 'Afterwards',
};

export const placeholderTexts: Readonly<Record<Placeholder, string>> = {
  clinician: 'your name',
  practice: 'practice name',
  group: 'group’s name',
  'meeting link': 'meeting link',
  'meeting id': 'meeting ID',
  passcode: 'passcode',
  'phone numbers': 'telephone numbers',
  'feedback address': 'feedback address',
  'end time': 'time of the end',
  'break end': 'end of the break',
  'crisis line': 'crisis lines',
};

export const postingTexts = {
  note: 'Copy a text, then paste it into the meeting’s chat. What stands in a frame is filled in.',
  none: 'There are no postings for this kind of group. You can write some in the library.',
  copy: 'Copy',
  copyOf: (title: string) => `Copy “${title}”`,
  copied: (title: string) => `Copied: ${title}`,
  copiedForAWhile: (title: string, seconds: number) =>
    `Copied: ${title}. It leads into the meeting, so it is taken off the clipboard in ${seconds} seconds.`,
} as const;

export const cardTexts = {
  none: 'There are no cue cards for this kind of group. You can write some in the library.',
  all: 'All cards',
  next: 'Next card',
  previous: 'Previous card',
  place: (number: number, count: number) => `Card ${number} of ${count}`,
} as const;

export const pollTexts = {
  choose: 'Poll',
  note: 'Only numbers are counted. They are kept nowhere and end with the room.',
  keys: (count: number) =>
    `While the keyboard is here, keys 1 to ${count} count one, and with Shift they take one back.`,
  add: (answer: string) => `Count one for “${answer}”`,
  takeBack: (answer: string) => `Take one back from “${answer}”`,
  tallyOf: (answer: string, count: number) => `${answer}: ${count}`,
  total: (count: number) => (count === 1 ? '1 answer' : `${count} answers`),
  copy: 'Copy result',
  copied: 'The result is copied, as numbers.',
  reset: 'Set back to nought',
} as const;

export const ladderTexts = {
  restart: 'Restart the meeting',
  restartText:
    'Quit the meeting’s program, start it again and open the meeting from here once more.',
  restartLaptop: 'If that does not help, restart the laptop: Alcove comes back to this room.',
  restartLaptopDropIn:
    'If that does not help, restart the laptop and open the room again: of a drop-in meeting nothing is kept.',
  telephone: 'Go on by telephone',
  telephoneText:
    'Dial one of these numbers. The line below it dials, waits and types by itself when it is put into a telephone. For the others, copy the posting “Join by telephone” or read the numbers out.',
  noNumbers:
    'No telephone numbers are kept for this meeting. They are kept when a whole invitation is pasted on the group’s meeting page.',
  moreNumbers: (count: number) => (count === 1 ? '1 more number' : `${count} more numbers`),
  typed: {
    'meeting-id': 'Meeting ID, then #',
    passcode: 'Passcode, then #',
    'conference-id': 'Conference ID, then #',
  } satisfies Readonly<Record<TypedDigits['kind'], string>>,
  callList: 'Call the list',
  callListText:
    'Call one after the other and say how the session goes on. On an answering machine leave your name and number only: somebody else may hear it.',
  noTelephone: 'No number',
  nobody: 'Nobody is on the roster.',
} as const;
