import type { LibraryEntry } from '../library';
import { everyKind, withMembers, writesFor } from './entry';

const posting = writesFor('posting');

/** M26, M28, M56, M61, M67, M90: for the chat in a break, when something fails, and at the end. */
export const laterPostings: readonly LibraryEntry[] = [
  posting(
    { key: 'crisis-line', occasion: 'underway', kinds: everyKind },
    'Somebody to talk to at any hour',
    `In danger, call your local emergency number.

In a crisis you can reach someone day and night:
{crisis line}`,
  ),
  posting(
    { key: 'connection-fails', occasion: 'underway', kinds: everyKind },
    'When the connection fails',
    `If you drop out, come back with the same link; you will be let in again:
{meeting link}

If the picture freezes, turn your camera off for a moment. If we all lose each other, stay near this link and try again after five minutes.`,
  ),
  posting(
    { key: 'meeting-id', occasion: 'underway', kinds: everyKind },
    'Meeting ID and passcode',
    `To join by hand:
Meeting ID: {meeting id}
Passcode: {passcode}`,
  ),
  posting(
    { key: 'join-by-telephone', occasion: 'underway', kinds: everyKind },
    'Join by telephone',
    `If the sound does not work, you can join by telephone and keep the picture here:
{phone numbers}

Others see your telephone number until it is renamed. Hide it before you call if you can.`,
  ),
  posting(
    { key: 'break', occasion: 'break', kinds: everyKind },
    'A break of ten minutes',
    `We take a break and go on at {break end}.

You can stay connected: mute yourself and turn your camera off.`,
  ),
  posting(
    { key: 'closing', occasion: 'closing', kinds: withMembers },
    'Closing',
    `We end at {end time}.

What opened up today and found no room can be brought along next time. What was said here stays here.`,
  ),
  posting(
    { key: 'closing-drop-in', occasion: 'closing', kinds: ['drop-in'] },
    'Closing',
    `Thank you for being here, whether you spoke or listened.

What was said here stays here. Take a few minutes for yourself before you go on with your day.`,
  ),
  posting(
    { key: 'feedback', occasion: 'closing', kinds: everyKind },
    'Tell us how it was',
    `What helped, what did not, what should be different? Please write to:
{feedback address}

Please do not write there about others who were here. It is not read at once: in a crisis use a crisis line.`,
  ),
];
