import { closingWords, WHO_SPEAKS, type DefaultAgreement } from './default-agreement';

/** M20, M112: recording is forbidden, ever, to everyone. */
export const noRecording: DefaultAgreement = {
  kind: 'no-recording',
  neededAt: 'admission',
  draft: {
    title: 'No recording',
    expiresAfterMonths: null,
    text: `${WHO_SPEAKS}

Nobody records our sessions. You do not, I do not, and no program does. It is one of the few rules here that have no exception.

## Why

A recording can be copied, lost, stolen, or asked for by a court. Whoever knows that one is running speaks differently. And everyone in it would have to trust, for ever, whoever holds it.

## What is meant

- No sound and no video, on any device.
- No screenshot, and no photograph of the screen.
- No transcript, and no program that listens and writes along, summarizes or takes notes, even if only you would see the result.
- No copy of the chat.
- Nobody who listens or watches unseen.

## What you may do

After a session you may write down for yourself what you felt and learned. Leave out names, and leave out other people’s stories. Keep it where nobody else reads it.

## No exception

Not for teaching, not for research, not for advice from my own colleagues, not as proof, and not if everybody in the group agreed. I write my notes after the session, from memory.

## If it happens

- If you see a sign that something is recording, say so at once. We stop until it is off.
- If you have recorded something by mistake, tell me the same day. Do not listen to it, do not pass it on, and delete it everywhere, copies in an online storage too.
- I tell the group. We talk about it, and about what each of you needs in order to go on.
- Whoever records on purpose has to expect to leave the group.

${closingWords('You may withdraw this agreement at any time, by telling me. You cannot go on in the group without it. What you promised about confidentiality goes on all the same.')}`,
    questions: [
      {
        statement: 'You may record a session if you are the only one who will ever listen to it.',
        isTrue: false,
        explanation: 'Nobody records, not even for themselves alone.',
      },
      {
        statement: 'A program that listens and writes a summary counts as recording.',
        isTrue: true,
        explanation: 'Transcripts, summaries and programs that take notes are meant as well.',
      },
      {
        statement: 'I may record a session if everyone in the group agrees.',
        isTrue: false,
        explanation: 'There is no exception, for me neither.',
      },
      {
        statement: 'After a session you may write down for yourself what you felt and learned.',
        isTrue: true,
        explanation:
          'Leave out names and other people’s stories, and keep it where nobody else reads it.',
      },
    ],
  },
};
