import { closingWords, WHO_SPEAKS, type DefaultAgreement } from './default-agreement';

/** M10, M11, M13, M15, M65, M79, M96, M99, M104, M116; breach, access and danger as in facts.md. */
export const confidentiality: DefaultAgreement = {
  kind: 'confidentiality',
  neededAt: 'admission',
  draft: {
    title: 'Confidentiality',
    expiresAfterMonths: null,
    text: `${WHO_SPEAKS}

We can speak freely only if what is said here stays here. Physicians live in a small world. A hospital, a specialty or a town can be enough to know whom a story is about.

## What you keep to yourself

- Who is in the group. That somebody is a member is as confidential as what they say.
- What is said in a session, what is seen there, and what is written in the chat.
- Anything from which others could guess who is meant, such as a workplace, a specialty or a story that is known.

This holds with everyone: your partner, your friends, your colleagues, and other physicians too.

## What you may tell

- Your own story: what you said, felt and learned. Leave out names, and leave out other people’s stories.
- To your own therapist you may speak openly about the group, because they have to keep it to themselves as well.

## What I keep to myself

- I tell nobody that you are in the group, or what you say there, unless you have agreed or one of the exceptions below applies.
- When I ask a colleague for advice about my work, I say nothing by which you could be known.
- Nobody listens or watches who is not in the group, unless the group was asked first.

## What I write down

- After sessions I write personal notes about you. No other member is named in them. You may ask to read them or to have a copy. You will have an answer within 30 days, or within those 30 days a letter that says why I need up to 30 more.
- I also write notes about the group as a whole. Members do not read those, because they are about everyone. If the law gives you a right to something in them that is only about you, I write it out for you in your own record.
- The record is kept encrypted, for as long as the law asks for, and is then destroyed.
- If something about you ever reaches a person whom it should not have reached, I tell you as soon as I reasonably can.

## When I cannot keep it to myself

There are limits. You should know them before you speak.

- Danger. If I believe that you or someone else is in serious danger of being badly hurt, I may tell those who can prevent it, such as the emergency services or your emergency contact.
- Duties of the law. Some things I must report, even against your wish. Which they are depends on where we are, and some may have to do with your own work as a physician. If you are not sure, ask me first, without details. I will tell you what I would have to do.
- Courts. A court, or another body that has the power, can order me to hand over a record or to speak.
- Payment. A health plan or insurer that pays is told as little as it needs for paying, such as dates, times and how many were present.

In each of these cases I say as little as I can. I write down what I told, to whom and why. I tell you as well, before it happens if that is possible and safe.

## What I cannot promise

I can promise for myself. I ask every member to sign what you sign here. What another member does with what they hear is still not in my hands.

If something was passed on, by you or by someone else, say so soon, to me or in the group. We talk about it first. It can mean that a member has to leave.

## How long it holds

Without end: after you have left, and after the group has ended.

${closingWords('You may withdraw this agreement at any time, by telling me. You cannot go on in the group without it, because the others rely on it. What you heard before then stays confidential all the same.')}`,
    questions: [
      {
        statement: 'You may tell your partner what you yourself said and felt in a session.',
        isTrue: true,
        explanation:
          'Your own story is yours. Leave out names, and leave out other people’s stories.',
      },
      {
        statement:
          'You may mention at work that a certain colleague is in the group, as long as you do not say what they said.',
        isTrue: false,
        explanation: 'Who is in the group is as confidential as what is said there.',
      },
      {
        statement: 'To your own therapist you may speak openly about the group.',
        isTrue: true,
        explanation: 'They have to keep it to themselves as well.',
      },
      {
        statement: 'I will keep to myself whatever you say, even if someone’s life is in danger.',
        isTrue: false,
        explanation:
          'If someone is in serious danger of being badly hurt, I may tell those who can prevent it.',
      },
      {
        statement: 'You may ask to read my personal notes about you.',
        isTrue: true,
        explanation:
          'You may also have a copy. Notes about the group as a whole are not read by members.',
      },
      {
        statement: 'Once you have left the group, you may talk about the others.',
        isTrue: false,
        explanation: 'Confidentiality goes on after you have left, and after the group has ended.',
      },
    ],
  },
};
