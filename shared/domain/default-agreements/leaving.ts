import { closingWords, WHO_SPEAKS, type DefaultAgreement } from './default-agreement';

/** M2, M33, M38, M116: read and signed by a member who leaves. */
export const leaving: DefaultAgreement = {
  kind: 'leaving',
  neededAt: 'leaving',
  draft: {
    title: 'Leaving the group',
    expiresAfterMonths: null,
    text: `${WHO_SPEAKS}

You are leaving the group. Thank you for the time that you were part of it. This text says what ends with it and what goes on.

## Going well

- Tell the group yourself that you are going, and come to one more session to say goodbye if you can. It is good for you and for those who stay.
- If you leave within your first three months, which were there to try it out, I ask you what made you decide. You are free to answer or not. It is no test, and your answer can help us both.

## What ends

- Your place in the group, with your last session.
- The fees. For sessions after your last one you owe nothing. What you missed before then stands on one last statement.
- The link and the passcode. Please delete them, and everything else that lets someone into the sessions.

## What goes on

- Confidentiality goes on without end. You keep to yourself who was in the group and what was said there, today and in ten years. You may still tell your own story, without names and without other people’s stories, and to your own therapist you may speak openly.
- No recording of any kind is kept by you. If there is one after all, tell me now, and delete it.
- What I promised you goes on as well. I tell nobody that you were here or what you said, with the same limits that stand in the agreement on confidentiality: serious danger, duties of the law, courts.
- I keep your record encrypted for as long as the law asks for, and it is then destroyed. Until then you may ask to read it or to have a copy.
- Permissions that you gave me to talk with others can be withdrawn now or later. Those that you do not withdraw hold until their own last day.

## If you need someone

Leaving can stir up more than one expects. I help you to find another place if you would like that. After you have left I am no longer looking after you; your family physician or your own therapist is. In danger, call your local emergency number. In a crisis you can reach someone at any hour: in Canada call or text 9-8-8, in the United States call or text 988.

If you would like to come back one day, ask me. If there is a place, we talk about it.

${closingWords('With this text you do not agree to anything new: it says again what you promised when you came. That promise, to keep to yourself what you heard, cannot be taken back by withdrawing this text.')}`,
    questions: [
      {
        statement: 'After leaving, you may say who was in the group with you.',
        isTrue: false,
        explanation:
          'You keep to yourself who was in the group and what was said there, without end.',
      },
      {
        statement: 'For sessions after your last one you owe nothing.',
        isTrue: true,
        explanation:
          'Leaving ends the fees. What you missed before then stands on one last statement.',
      },
      {
        statement: 'You may still ask to read your record after you have left.',
        isTrue: true,
        explanation:
          'I keep it for as long as the law asks for, and until then you may read it or have a copy.',
      },
      {
        statement: 'After you have left, I may tell others that you were a member.',
        isTrue: false,
        explanation: 'What I promised you goes on as well, with the same limits as before.',
      },
    ],
  },
};
