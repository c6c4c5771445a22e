import type { LibraryEntry } from '../library';
import { everyKind, withMembers, writesFor } from './entry';

const card = writesFor('cue-card');
const underway = { occasion: 'underway', kinds: everyKind } as const;

/** M62-M64, M71, M72, M74-M76: ordinary practice of leading a group, at a glance. */
export const cueCards: readonly LibraryEntry[] = [
  card(
    { key: 'cue-start', occasion: 'opening', kinds: everyKind },
    'Start on time',
    `Begin at the minute, with whoever is here.

Say what is announced: who is absent, who comes late. No more about them.

Then leave room. The first words may belong to the group.`,
  ),
  card(
    { key: 'cue-silence', ...underway },
    'Silence',
    `Breathe. Count slowly to thirty before you speak.

“I wonder what the silence is holding.”

“Something may be hard to say first.”

Someone who was silent for long may be invited, not called upon.`,
  ),
  card(
    { key: 'cue-monopolising', ...underway },
    'One person takes all the room',
    `Thank them for what they brought, and stop there.

“I would like to hear what this is like for the others.”

“What are you hoping we will understand?”

Ask the group as well: what lets one person carry all of it?`,
  ),
  card(
    { key: 'cue-conflict', ...underway },
    'Conflict',
    `Slow it down. One speaks, the other says what they heard.

“Say it to each other, and say what it does to you.”

Name the feeling rather than the person. No insults: stop those at once.

Come back to it before the end: how are you two with each other now?`,
  ),
  card(
    { key: 'cue-tears', ...underway },
    'A member in tears',
    `Do not hurry to comfort. Let the tears be seen.

“You do not have to find words yet.”

“What would you like from us?”

Then ask who in the group feels with them.`,
  ),
  card(
    { key: 'cue-strong-feeling-late', occasion: 'closing', kinds: everyKind },
    'Strong feelings near the end',
    `Say how much time is left.

“This deserves more than five minutes. What do you need to get safely through this evening?”

Help them back to the present: feet on the floor, the room they are in, what comes after the call.

If you are worried, keep them on the call after the others have gone.`,
  ),
  card(
    { key: 'cue-media', ...underway },
    'A plan for media',
    `Before you show anything: tell what it is and how long it lasts, and that anyone may look away.

Share one window only, never the whole screen. Close mail and records first.

If it does not play within a minute, tell it in words and go on.`,
  ),
  card(
    { key: 'cue-mindfulness', ...underway },
    'A mindful minute',
    `“You may close your eyes or rest them somewhere. You may also just sit.”

“Notice where your body touches the chair. Notice your breath without changing it.”

“If a thought comes, let it pass. Come back to the breath.”

“Slowly come back to the room, and to us.”

Whoever does not like this may simply be still.`,
  ),
  card(
    { key: 'cue-guest', occasion: 'opening', kinds: withMembers },
    'A guest today',
    `The group was asked beforehand. If it was not, the guest waits outside until it is.

Say who the guest is, why they are here and how long they stay. They are bound to confidentiality like everyone.

Members introduce themselves only as far as they want to.`,
  ),
  card(
    { key: 'cue-guest-drop-in', occasion: 'opening', kinds: ['drop-in'] },
    'A guest today',
    `Say at the beginning that there is a guest, who they are, why they are here and how long they stay.

They are bound to confidentiality like everyone. Whoever would rather not stay may go and come back next time.`,
  ),
  card(
    { key: 'cue-ending', occasion: 'closing', kinds: everyKind },
    'End on time',
    `Ten minutes before: say it aloud.

One word or one sentence each, whoever wants to.

Name what stays open, and that it can be brought along.

End at the minute, even in the middle of something good.`,
  ),
];
