import { closingWords, WHO_SPEAKS, type DefaultAgreement } from './default-agreement';

/** M8, M14, M21, M24, M30-M33, M40, M41, M43, M45, M55, M59, M94, M98, M106, M118. */
export const groupGuidelines: DefaultAgreement = {
  kind: 'group-guidelines',
  neededAt: 'admission',
  draft: {
    title: 'Group guidelines',
    expiresAfterMonths: null,
    text: `${WHO_SPEAKS}

You spend your days looking after other people. In the group you do not have to. That works only when everyone knows what they can rely on, and this is what these guidelines are for. You read and sign them before you join; in your first session or soon after it we talk about them together. The group can change them with me; a new version gets a new number, and each member is asked to sign again.

## Coming

- Come to every session that you can. The others count on you, and you are missed when you are not there.
- We start and end on time. The waiting room opens five minutes before, and I let each of you in.
- If you will be late or cannot come, tell me beforehand, and tell me why. I say so at the opening, so that nobody has to wonder about you. If the reason is for me alone, say that too.
- Tell me early about holidays and other times when you will be away.
- If you are late, come in all the same. Someone will tell you in a sentence where we are.
- If you are missing and I do not know why, I get in touch with you.

## Being there

- Have your camera on, and only your first name on the screen, unless your group has agreed on something else.
- Put your telephone, pager and messages away as far as your duties allow. If you are on call, say so at the start.
- Greet one another. Nobody should sit in a session without having been seen.

## Speaking and listening

- Speak for yourself: of what you feel, think and remember.
- You decide what you tell. You may always say that you would rather not.
- Nobody here is your patient, and you are nobody’s. You do not have to diagnose, advise or repair.
- Anger, boredom, and doubts about the group or about me belong in the session. Say them, rather than stay away because of them.
- Strong feelings are welcome in words. Insults and threats are not.

## Outside the sessions

- If you know another member from somewhere else, as a colleague, teacher, relative or patient, tell me before you join or as soon as you notice. We look together at whether it can work and how, and we come back to it later.
- If you meet or write to another member between two sessions, tell the group in the next one. You have done nothing wrong; it only keeps the group from splitting into parts that know different things.
- While you are both members, do not become one another’s physician, employer, business partner or lover.

## Trying it, and leaving

- The first three months are there to try it out. Please stay that long if you can, because the beginning is often the hardest part.
- When you think of leaving, say so in the group, and come to one more session to say goodbye.
- If you leave within the first three months, I will ask you what made you decide. You are free to answer or not.

## When something goes wrong

- If a guideline is not kept, we talk about it in the group first. If it goes on, or if someone is harmed, I can end a membership. I would tell you so myself, with my reasons.
- If you are unhappy with something I do, tell me, in the group or alone. You can also turn to the body that licenses me.

${closingWords('You may withdraw this agreement at any time, by telling me. You cannot go on in the group without it, because the others rely on the same guidelines.')}`,
    questions: [
      {
        statement:
          'If you meet another member by chance at a conference, you tell the group in the next session.',
        isTrue: true,
        explanation:
          'Contact outside the sessions is brought back to the group. You have done nothing wrong by meeting.',
      },
      {
        statement: 'You have to answer every question that you are asked in the group.',
        isTrue: false,
        explanation: 'You decide what you tell, and you may always say that you would rather not.',
      },
      {
        statement: 'When you are angry with the group, it is best to stay away for a few weeks.',
        isTrue: false,
        explanation:
          'Anger and doubts belong in the session. Say them there, rather than stay away because of them.',
      },
      {
        statement: 'If you cannot come, you tell me before the session.',
        isTrue: true,
        explanation: 'I say so at the opening, so that nobody has to wonder about you.',
      },
      {
        statement: 'Another member may become your physician while you are both in the group.',
        isTrue: false,
        explanation: 'Members do not treat one another. Here, nobody is anybody’s patient.',
      },
    ],
  },
};
