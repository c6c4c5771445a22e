import type { PolicyTyped } from './policy';

const YEARLY = 12;
const FOUR_WEEKS = 4;

const policy = (
  parts: Pick<PolicyTyped, 'title' | 'text'> & Partial<PolicyTyped>,
): PolicyTyped => ({
  reviewEveryMonths: YEARLY,
  repeatEveryWeeks: null,
  isConfidentiality: false,
  ...parts,
});

/**
 * What Alcove brings along (M119, M108), written for it and for a practice of one clinician. They
 * are a beginning: each is read, and changed to what is really done, before it is a policy.
 */
export const defaultPolicies: readonly PolicyTyped[] = [
  policy({
    title: 'Privacy and confidentiality',
    repeatEveryWeeks: FOUR_WEEKS,
    isConfidentiality: true,
    text: `What is said in the group stays in the group, and so does who is in it. Members may speak of their own story elsewhere, without names and without the stories of others. With their own therapist they may speak openly.

I keep what is about one member apart from what is about the group. A member may read what is written about them. Nobody may read what is written about another.

I tell others only what a member has agreed to in writing, or what the law asks for, and never more than is needed. Each time it is written down: to whom, what, when and why.

Nobody records a session, and neither do I. Everyone joins from a room of their own, where nobody else can see or hear.

I remind each group of this when it begins, and again every four weeks.`,
  }),
  policy({
    title: 'Safety in a crisis',
    repeatEveryWeeks: 12,
    text: `The group is no emergency service. Between sessions I may not be reached at once. Members know whom to call in danger: the emergency number of the place where they are, or a crisis line.

Before the first session each member names someone who may be called. At each session I know from where each of them joins.

When I am worried about someone’s safety I ask directly, I stay with them or see to it that somebody does, and I call for help at the place where they are. I say so to them before I do it, unless that would put someone at risk.

What was done is written down at once, with its time. Afterwards I follow up with the member, and with the group.`,
  }),
  policy({
    title: 'Keeping records and letting them go',
    text: `After each session I write a note about each member and one about the group. Signed notes are not changed; what was wrong is put right in an addendum that stands beside them.

A member who asks for their record is answered within 30 days. It never holds another member’s name, and never the notes about the group.

Records are kept for ten years after the last entry, and those of someone who was a minor for ten years after they turned 18. They are kept for longer while a request or a complaint is open.

When their time is over they are destroyed, and a certificate says which record, when and why. If I can no longer do this myself, the colleague whom I have named takes over.`,
  }),
  policy({
    title: 'When privacy was breached',
    text: `Whatever I notice is written into the register of incidents on the same day, small things too.

First I stop it and get back what can be got back. Then I find out whose information it is and which.

I tell each of them as soon as I reasonably can: what happened, which information, what I did, what they can do, and to whom they may complain. Where the law asks for it I tell the authority.

If it happened in a group I take it up there, without naming anyone. At the end I write down what is done differently from now on.`,
  }),
  policy({
    title: 'Technology',
    text: `Sessions take place by video with a waiting room. I let in only people I know, and only those who have agreed to it in writing.

The record lies on one computer, encrypted, and locks by itself. Backups are encrypted as well, and I try once a year whether one can be restored. Nothing about members is kept with a service I have no agreement with.

I use a private network, a device that is kept up to date, and no assistant that listens or takes notes. Members are asked to do the same.

E-mail and text messages are for times and links. What is personal is said in a session or by telephone.`,
  }),
  policy({
    title: 'Fees',
    text: `What a session costs, what is insured and what is not is said before someone joins, and agreed in writing.

A session that was missed is charged as agreed. Who cannot pay may speak to me about it; what we agree on stays between us.

Each member gets a statement of their own at the end of the month. Whoever leaves the group pays nothing from then on.

When fees change I say so in writing at least a month ahead.`,
  }),
];
