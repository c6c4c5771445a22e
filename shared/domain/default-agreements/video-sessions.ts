import { closingWords, WHO_SPEAKS, type DefaultAgreement } from './default-agreement';

/** M16, M18-M23, M25-M28, M58, M70, M112; crisis lines and the reach of 911 as in facts.md. */
export const videoSessions: DefaultAgreement = {
  kind: 'video-sessions',
  neededAt: 'admission',
  draft: {
    title: 'Video sessions and their risks',
    expiresAfterMonths: null,
    text: `${WHO_SPEAKS}

We do not meet in a room but by video. This text says how that works, what is good about it, what can go wrong, and what each of us does so that it stays safe.

## The platform

- We meet on the platform that is named in your invitation. Another company runs it. It carries our pictures and voices and encrypts them on their way.
- Every session has a link and a passcode, which you pass on to nobody. You arrive in a waiting room, and I let in only those who belong to the group.
- Recording, transcripts and summaries by the platform are switched off, and they stay off.
- The company has terms and a privacy statement of its own, and it learns some things of its own, for instance when you connect and from which device. Please read its statement. If you would like to know why I chose this platform, ask me.
- My record of the group is not kept on the platform. It is encrypted on my own computer.

## What is good about it

- You save the way, and can take part from a place where no such group is near.
- Nobody meets you in a waiting room or in front of a practice.
- You can often keep coming when you are travelling, or not well enough to go out.

## What can go wrong

- Someone near you may see or hear something.
- The connection, a device or the platform can fail, in the middle of something important.
- No system is safe from every attack. I cannot rule out that a stranger gets at a session or at a device.
- We see and sense less of one another than in a room. I may notice later that you are not well.
- If you need help quickly, I am not there with you, and I depend on knowing where you are.

## What you do

- Be alone in a closed room. If someone could hear you, wear headphones. If someone comes in, say so at once.
- Use a network that you know, with a password, at home or at work. Do not use public Wi-Fi in a café, hotel or airport.
- Use a device of your own that is up to date and locked when you leave it. Close other programs, and switch off assistants that listen.
- Have your camera on, and only your first name as your name, unless your group has agreed on something else.
- Never take part while you are driving.
- If this is new to you, tell me. We try it out together before your first session.

I do the same on my side: a closed room, a network and a computer that are protected, nobody who listens.

## When you are cut off

- Join again with the same link. If that does not help, restart your device.
- Then join by telephone, with the number in the invitation.
- If nothing works, call me at {{practiceTelephone}}.
- If you disappear and do not come back, I try to reach you, or someone does whom I have named to you. If I have to fear for you, I call your emergency contact.

## In an emergency

- Before your first session you give me at least one emergency contact, and agree that I may call them.
- At the start of every session I ask where you are, with the address. If I call 911, I reach help where I am and not where you are. That is why I have to know.
- Tell me beforehand if you will be in another province, state or country. It can decide whether I may work with you there, and whether the session is insured.
- The group is no emergency service, and between sessions I may not see your message in time. In danger, call your local emergency number. In a crisis you can reach someone at any hour: in Canada call or text 9-8-8, in the United States call or text 988.

## If video is not right for you

You do not have to take part by video. If it does not suit you now, or no longer does, we look together for another way or another place.

${closingWords('You may withdraw this agreement at any time, by telling me. As this group meets by video, you cannot go on in it then. I help you to find something else.')}`,
    questions: [
      {
        statement: 'I can promise you that no stranger will ever get at a video session.',
        isTrue: false,
        explanation: 'The session is protected, but no system is safe from every attack.',
      },
      {
        statement: 'At the start of every session I ask where you are.',
        isTrue: true,
        explanation:
          'If I have to call for help, it must be sent to where you are and not to where I am.',
      },
      {
        statement: 'The Wi-Fi of a hotel is good enough for a session if the door is closed.',
        isTrue: false,
        explanation: 'Use a network that you know, with a password, and not a public one.',
      },
      {
        statement:
          'If you are cut off and the link no longer works, you can join by telephone or call me.',
        isTrue: true,
        explanation: 'The number to join is in the invitation, and mine is in this agreement.',
      },
      {
        statement: 'In a crisis between two sessions, it is enough to send me a message.',
        isTrue: false,
        explanation: 'I may not see it in time. Call your local emergency number or a crisis line.',
      },
    ],
  },
};
