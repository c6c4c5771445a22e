import { closingWords, WHO_SPEAKS, type DefaultAgreement } from './default-agreement';

/** M12, M96: two parties, a scope, an end, a list of every use, and a withdrawal that holds. */
export const releaseToProvider: DefaultAgreement = {
  kind: 'release-to-provider',
  neededAt: 'on-occasion',
  draft: {
    title: 'Permission to talk with another provider',
    expiresAfterMonths: null,
    text: `${WHO_SPEAKS}

It can help you if those who look after you can talk with one another. I do that only with your permission, and only as far as it goes. This text says how far that is.

## Who may talk with whom

- You: {{memberName}}
- I: {{clinicianName}}
- The other provider: {{provider}}
- How they are reached: {{providerContact}}

I may tell the other provider what is named below, and they may tell me. Nobody else is included.

## What may be told

{{scope}}

Nothing beyond it. I tell only as much as the purpose needs.

## What is never told

- Anything about another member: no name, nothing they said, not even that they are in the group.
- My notes about the group as a whole.

## Until when

This permission ends after {{expiresOn}}. After that day I tell nothing more under it. If it is still needed then, you can sign a new one.

## What you can rely on

- You are free to say no. Whether you sign has no bearing on your place in the group.
- Each time I use this permission I write down when it was, whom I told, what and why. You may see that list.
- What the other provider does with what they have learned is in their hands and under their own duties.
- Without this permission I talk with them only if one of the exceptions applies that are named in the agreement on confidentiality, such as serious danger.
- You receive a copy. The other provider can be given one as well, so that they too know what you have allowed.

${closingWords('You may withdraw this permission at any time, in writing or by telling me, without giving a reason. From then on I tell nothing more. What was told before cannot be taken back.')}`,
    questions: [
      {
        statement: 'You can withdraw this permission whenever you like, without giving a reason.',
        isTrue: true,
        explanation: 'From then on I tell nothing more. What was told before cannot be taken back.',
      },
      {
        statement: 'With this permission I may also tell what another member said about you.',
        isTrue: false,
        explanation:
          'Nothing about another member is ever told, not even that they are in the group.',
      },
      {
        statement: 'The permission has a last day, and after it I tell nothing more.',
        isTrue: true,
        explanation: 'If it is still needed after that day, you can sign a new one.',
      },
      {
        statement: 'If you do not sign this, you may lose your place in the group.',
        isTrue: false,
        explanation: 'You are free to say no. It has no bearing on your place.',
      },
    ],
  },
};
