import type { LibraryEntry } from '../library';
import { everyKind, withMembers, writesFor } from './entry';

const card = writesFor('cue-card');

/** M20, M22, M28, M64, M111, M114: when the room itself is no longer safe. */
export const safetyCards: readonly LibraryEntry[] = [
  card(
    { key: 'cue-somebody-else', occasion: 'underway', kinds: everyKind },
    'Somebody else in a member’s room',
    `Pause the group: “We wait a moment until we are among ourselves again.”

Ask the member to mute, turn the camera off and see to it. If they cannot, move them to the waiting room.

Afterwards tell the group what may have been heard. Ask the member, alone, whether they are all right: it may not have been their choice.`,
  ),
  card(
    { key: 'cue-recording', occasion: 'underway', kinds: everyKind },
    'Somebody may be recording',
    `Stop the conversation. “I have reason to think that this is being recorded. We do not go on while it is.”

Look for the sign of recording and for participants nobody knows, such as an assistant that takes notes. Remove them.

Ask for it to be stopped and deleted, without accusing anyone. Go on only when the group wants to.`,
  ),
  card(
    { key: 'cue-safety', occasion: 'underway', kinds: withMembers },
    'Concern about safety',
    `Ask openly and calmly: “Are you thinking of ending your life?”

Open the safety panel. Confirm where they are now, and who is with them.

Do not leave them alone: a second leader stays with the group, or you end the session early and stay with them.

In danger call the emergency number of the place where they are.`,
  ),
  card(
    { key: 'cue-safety-drop-in', occasion: 'underway', kinds: ['drop-in'] },
    'Concern about safety',
    `Ask openly and calmly: “Are you thinking of ending your life?”

Ask where they are and who is with them. Nothing about them is known here, and nothing is kept.

Post the crisis line for everyone. A second leader stays with them in a room of their own.

In danger call the emergency number of the place where they are.`,
  ),
];
