import { platformFacts } from '../../shared/domain/platform-facts';
import type { MeetingLinkRefusal } from '../../shared/domain/meeting-link';
import type { InvitationField } from '../../shared/domain/read-invitation';
import { revealInvisible } from '../../shared/lib/text';
import { assertNever } from '../../shared/lib/assert-never';
import { TEXT_STAYS, type Description } from '../ui/refusals/description';

export const meetingTexts = {
  title: 'Online meeting',
  emptyTitle: 'How does the group meet?',
  emptyText:
    'Paste the meeting link, or the whole invitation that Zoom, Teams, Meet, Webex or Doxy.me ' +
    'sent you. Alcove reads it here on this laptop and asks nobody.',

  form: 'Meeting link',
  pasted: 'Link or invitation',
  pastedNote: 'Paste it whole: the passcode and the telephone numbers are read out of it too.',
  found: (platform: string, fields: readonly string[]) =>
    fields.length === 0
      ? `A meeting with ${platform}: the link.`
      : `A meeting with ${platform}: the link, ${listed(fields)}.`,
  fields: {
    meetingId: 'the meeting ID',
    passcode: 'the passcode',
    phonePasscode: 'what a telephone types',
    dialIns: 'telephone numbers',
  } satisfies Readonly<Record<Exclude<InvitationField, 'link'>, string>>,
  check: 'Check what was read',
  link: 'Link, as it will be opened',
  linkNote: 'Built anew from its parts. To change it, paste another one above.',
  meetingId: 'Meeting ID',
  passcode: 'Passcode',
  phonePasscode: 'Passcode for the telephone',
  phonePasscodeNote: 'Digits only. In Teams it is the phone conference ID, in Meet the PIN.',
  dialIns: 'Telephone numbers to join by',
  dialInsNote: 'For those whose internet fails, with the country code.',
  number: (at: number) => `Number ${at}`,
  place: (at: number) => `Place of number ${at}`,
  numberAt: (number: string, place: string) => (place === '' ? number : `${number}, ${place}`),
  removeNumber: (at: number) => `Remove number ${at}`,
  addNumber: 'Add a number',
  platformReason: 'Why this platform',
  platformReasonNote:
    'Optional. What speaks for it: a waiting room, no recording, where it is kept.',
  save: 'Save meeting',
  keepOld: 'Keep the meeting as it was',

  show: 'Show the passcode',
  hide: 'Hide the passcode',
  hidden: 'Hidden',
  none: 'None',
  change: 'Change the meeting',
  remove: 'Remove the meeting',
  removeTitle: 'Remove the meeting?',
  removeText:
    'The link, the passcode and the telephone numbers are removed for good. The meeting itself stays as it is.',
  keepsSecret: 'Whoever has the link can ask to come in. It is stored encrypted.',

  tooMany: (platform: string) => `${platform} may not let everyone in`,
  tooManyText: (capacity: number, expected: number) =>
    `It lets in ${capacity}, and ${expected} are expected: the members of the fullest coming session, and you. Choose another platform, or check what your own plan allows.`,
  lettingIn: 'Room for',
  capacity: (capacity: number) => `${capacity} people, you included`,
  capacityUnknown: 'Not known to Alcove: it depends on your plan',

  invite: 'Invitation to copy',
  inviteNote: 'It names nobody. It holds the passcode, so it is taken off the clipboard again.',
  forWhich: 'Invite to',
  everySession: 'Every session',
  nextSession: (when: string) => `Next session: ${when}`,
  copy: { 'e-mail': 'Copy for an e-mail', 'text-message': 'Copy for a text message' },
  copied: {
    'e-mail': (seconds: number) => `Copied for an e-mail. Paste it within ${seconds} seconds.`,
    'text-message': (seconds: number) =>
      `Copied for a text message. Paste it within ${seconds} seconds.`,
  },

  open: 'Open meeting',
  openAgain: 'Open again',
  try: 'Try it',
  tryNote: 'The meeting opens in its own program or in the browser.',
  noMeeting: 'No meeting link is saved for this group yet.',
  addMeeting: 'Add the meeting link',
} as const;

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

const refused = (title: string, whatHappened: string, whatToDo: string): Description => ({
  title,
  whatHappened,
  isAnythingLost: TEXT_STAYS,
  whatToDo,
});

const PASTE_AGAIN =
  'Copy the link for members from the meeting’s own invitation and paste it here.';

/** Why a pasted link or invitation is not taken, and what to do. */
export function describeLinkRefusal(refusal: MeetingLinkRefusal): Description {
  switch (refusal.code) {
    case 'link-missing':
      return refused(
        'There is no meeting link in it',
        'No link was found in what was pasted.',
        PASTE_AGAIN,
      );
    case 'link-too-long':
      return refused(
        'This is too long',
        `No meeting link or invitation has more than ${refusal.most.toLocaleString('en-CA')} characters.`,
        PASTE_AGAIN,
      );
    case 'link-not-https':
      return refused(
        'This is not a safe web link',
        'A meeting link begins with https://. Others may be read or changed on the way, or open another program.',
        PASTE_AGAIN,
      );
    case 'link-unknown-host':
      return refused(
        'This link leads to another place',
        hostIsUnknown(refusal.host),
        'If a mail program wrapped the link, open the invitation in the calendar and copy it there. If you do not know where it comes from, do not use it.',
      );
    case 'link-unknown-shape':
      return refused(
        `This is not how ${platformFacts[refusal.platform].name} writes a meeting`,
        'The host is right, but what follows it does not lead to a meeting, or something was added to it.',
        PASTE_AGAIN,
      );
    case 'link-starts-meeting':
      return refused(
        'This link would start the meeting in your name',
        'It is the host’s own key: whoever has it is the host. Alcove does not keep it.',
        'Paste the link that members get. As the host you are signed in in the meeting’s own program.',
      );
    case 'link-has-user':
      return refused(
        'There is a name or password in this link',
        'Before the host stands something with an @. Such links are made to look like another place.',
        PASTE_AGAIN,
      );
    case 'link-ambiguous':
      return refused(
        'This leads to more than one meeting',
        `Different meetings were found in it, at ${listed(refusal.hosts.map(hostWords))}.`,
        'Paste only the invitation of the meeting that the group uses.',
      );
    default:
      return assertNever(refusal);
  }
}

function hostIsUnknown(host: string): string {
  if (host === '') return 'It has no host at all.';
  return `Its host, ${hostWords(host)}, is not Zoom, Teams, Meet, Webex or Doxy.me, though it may look like one of them.`;
}

/** Set apart from the sentence, with what cannot be seen made visible. */
function hostWords(host: string): string {
  return `“\u2068${revealInvisible(host).slice(0, 80)}\u2069”`;
}
