import { closingWords, WHO_SPEAKS, type DefaultAgreement } from './default-agreement';

/** M34-M38, M79; reasonable, agreed in writing, and with a view to what can be paid (facts.md). */
export const missedSessionFees: DefaultAgreement = {
  kind: 'missed-session-fees',
  neededAt: 'admission',
  draft: {
    title: 'Fees for missed sessions',
    expiresAfterMonths: null,
    text: `${WHO_SPEAKS}

Your place in the group is kept for you, also on the days when you are not there. Nobody else can take it. A session that you miss is not insured, and so I ask you for a fee. This text says how much it is, and when.

## When you come

A session that you attend is billed to your health plan if the plan covers it. Each session is billed on its own, with its date, when it began and ended, and how many were present, because the plan asks for these. What is said in the session is no part of a bill. If you come late, you have not missed the session.

Whether a session is insured can depend on where you are during it. Tell me before a session when you will be somewhere else than usual.

## When you miss a session

- For each session that you miss you pay {{missedSessionFee}}.
- You pay it whatever the reason is: illness, work, a holiday, a bad day, also if you told me beforehand. I then do not have to judge whose reason is good enough, and you do not have to defend yours.
- You pay nothing for a session that I cancel, or for a day on which the whole group is off.
- It is a fee for the place that was kept for you. It is not a punishment.

## What you are able to pay

We have agreed on this amount together, with a view to what you are able to pay. It stays between you and me; the others do not learn what you pay, nor you what they pay. If it becomes too much, tell me before it turns into a worry. We then agree on another amount, and you sign a new text. Nobody has to leave because of money without having talked about it with me.

## How you pay

At the end of the month you receive a statement with the sessions that you missed and their dates. If something in it is wrong, tell me and I put it right.

## When you leave

The fees end with your last session. For sessions after that day you owe nothing.

${closingWords('You may withdraw this agreement at any time, by telling me. We then have to find another arrangement, or your place cannot be kept for you. What you missed before then is still owed.')}`,
    questions: [
      {
        statement:
          'If you are ill and tell me in time, you do not pay for the session that you miss.',
        isTrue: false,
        explanation: 'The fee is for the place that is kept for you, whatever the reason is.',
      },
      {
        statement: 'You pay nothing for a session that I cancel.',
        isTrue: true,
        explanation: 'You pay only for sessions that took place without you.',
      },
      {
        statement: 'If the fee becomes too much for you, you can talk to me and we can change it.',
        isTrue: true,
        explanation:
          'What you are able to pay is taken into account. We then agree on another amount and you sign again.',
      },
      {
        statement: 'The other members can learn how much you pay.',
        isTrue: false,
        explanation: 'The amount stays between you and me.',
      },
      {
        statement: 'After your last session no new fees arise.',
        isTrue: true,
        explanation: 'Leaving ends the fees. Only what you missed before then is still owed.',
      },
    ],
  },
};
