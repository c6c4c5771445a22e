/**
 * Notes of the last evening, each about another member and each in words of its own, so that nothing
 * in them is pointed out as standing in two notes (M115). Invented, and nobody is named.
 */
export const EVENING = [
  'Came in on the phone from the parking lot and said so. Took the first ten minutes to put down the clinic, then spoke of the father’s birthday and of having wished, for once, to be the one who is called. Wept briefly and let the silence stand.',
  'Kept to the edge of the conversation until asked directly. Then, in one long breath, told of a complaint that was closed last month without a finding and of still checking the mailbox. Was surprised that relief had not come.',
  'Challenged the warmth in the room as “too easy”. When the anger was met with interest instead of comfort, found a second sentence under it: that being easy to like had been a job since school.',
  'Arrived late from an induction that ran over and apologised twice. The apology itself became the theme: whose permission is needed to sit down. By the end of the hour could laugh about the third apology before saying it.',
  'Reported three nights without a call and two walks, as planned. Spoke about the walks as if they were prescriptions; tried out a version in which they were simply pleasant and found it embarrassing.',
  'Brought a dream of an operating theatre with no instruments. The others took it up from four sides; chose none of the readings and said that this, too, was new.',
  'Returned to the quarrel of two weeks ago and asked for it to be finished. Held eye contact with the camera while doing so, which had been the goal since October.',
  'Listened more than spoke. Named, near the close, that listening is the safer chair and that next week may begin from the other one.',
  'Spoke about the locum contract that ends in spring and about a city in which nobody knows the work. Allowed others to be sad about it before deciding anything.',
  'Was irritable after a difficult handover, said so at the opening, and was noticeably freer for having said it. Gave feedback that was short and concrete and asked whether it had landed.',
  'Described teaching a student to break bad news and hearing, in the student’s voice, a sentence from long ago. Stayed with the memory for some minutes without turning it into a lesson.',
  'Announced at the start that the camera would stay on this time, and it did. Linked hiding from the screen with hiding the tiredness, and asked to be reminded of that link.',
] as const;

/** How some of them went on: what was planned with each, in the same order. */
export const EVENING_PLANS = [
  'Ask how the birthday went. Keep the wish to be called in view.',
  'Come back to the mailbox; the goal of less checking stays.',
  'Notice when liking is work. No change of goals.',
  'Count apologies together, gently.',
  'Continue the walks; leave them without a purpose for a week.',
  'Let the dream rest unless it is brought again.',
  'Celebrate the eye contact as the step that was agreed on.',
  'Invite to begin next week.',
  'Speak about endings well before spring.',
  'Keep to feedback in one sentence.',
  'Ask about the voice in the memory.',
  'Remind of the link between camera and tiredness, as asked.',
] as const;
