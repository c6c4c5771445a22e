import type { LibraryEntry } from '../library';
import { everyKind, withMembers, writesFor } from './entry';

const posting = writesFor('posting');

/** M13, M15, M17, M20-M22, M53, M56, M58, M67, M111: for the chat while the group comes together. */
export const openingPostings: readonly LibraryEntry[] = [
  posting(
    { key: 'welcome', occasion: 'opening', kinds: ['closed-module'] },
    'Welcome and how we do it',
    `Welcome to {group}. We begin on time and end at {end time}.

Speak whenever you want to; there is no order and no list. Say it to the group rather than into the chat: the chat is for what technology needs.

If your connection drops, come back in. You do not need to explain.`,
  ),
  posting(
    { key: 'welcome-drop-in', occasion: 'opening', kinds: ['drop-in'] },
    'Welcome and how we do it',
    `Welcome. It is good that you are here, whatever brought you.

You may talk, or listen, or be silent the whole time. All of it is taking part.

We speak one after the other, from our own experience. We do not give advice unless someone asks for it.

This is peer support, not treatment. Nothing about you is written down.`,
  ),
  posting(
    { key: 'welcome-community', occasion: 'opening', kinds: ['therapeutic-community'] },
    'Welcome to the day',
    `Welcome. We are together until {end time}, with breaks in between that we call out.

What concerns all of us is decided by all of us. If there is something you want decided today, say so now or at any time before the last break.`,
  ),
  posting(
    { key: 'confidentiality', occasion: 'opening', kinds: withMembers },
    'Confidentiality',
    `What is said here stays here, and so does who is here.

You may tell others your own story: what you said, felt and learned. Leave out names and leave out the stories of others.

With your own therapist you may speak openly about the group.`,
  ),
  posting(
    { key: 'confidentiality-drop-in', occasion: 'opening', kinds: ['drop-in'] },
    'Confidentiality',
    `What is said here stays here, and so does who is here.

Take with you what helps you, and leave the names and the stories of others. With your own therapist you may speak openly.

Please say only as much about yourself as you want a group to know. We cannot promise what somebody else does with what they hear.`,
  ),
  posting(
    { key: 'display-name', occasion: 'before', kinds: withMembers },
    'Your name in the meeting',
    `Please show your first name only, no family name and no title.

To change it, point at your own picture, open its menu and choose Rename.`,
  ),
  posting(
    { key: 'display-name-drop-in', occasion: 'before', kinds: ['drop-in'] },
    'Your name in the meeting',
    `Please show your first name and your city, nothing more.

To change it, point at your own picture, open its menu and choose Rename.`,
  ),
  posting(
    { key: 'camera-on', occasion: 'before', kinds: ['closed-module'] },
    'Cameras on',
    `In this group we see each other. Please turn your camera on and leave it on, with your face in the light.

If your camera does not work today, say so at the beginning.`,
  ),
  posting(
    { key: 'camera-optional-drop-in', occasion: 'before', kinds: ['drop-in'] },
    'Camera and voice as you like',
    `Your camera may be on or off, and you need not speak. Silence is fine here.

Please mute yourself while you are not speaking.`,
  ),
  posting(
    { key: 'camera-optional-community', occasion: 'before', kinds: ['therapeutic-community'] },
    'Cameras as you like',
    `It is a long day, and your camera may be off for some of it. If you can, turn it on while you speak and when we decide something.`,
  ),
  posting(
    { key: 'private-place', occasion: 'before', kinds: everyKind },
    'A place of your own',
    `Please be in a room where nobody else can hear or see the group, with the door closed. Headphones help.

If somebody comes in, mute yourself, turn your camera off and tell us. Please do not take part while you are driving.`,
  ),
  posting(
    { key: 'no-recording', occasion: 'opening', kinds: everyKind },
    'No recording',
    `We do not record, ever: no video, no sound, no pictures of the screen, no transcript and no assistant that takes notes.

If a tool of yours does this by itself, please turn it off now.`,
  ),
];
