import type { AgreementKind, NeededAt } from '../../shared/domain/agreement';
import type { practicePlaceholders, signingPlaceholders } from '../../shared/domain/agreement-text';

export const agreementTexts = {
  title: 'Agreements',
  list: 'Agreements',
  add: 'New agreement',
  retiredList: 'Retired',
  listEmpty: 'No agreement yet.',
  emptyTitle: 'Begin with what members agree to',
  emptyText:
    'An agreement says what holds in the group: confidentiality, video, fees, leaving. You publish ' +
    'it, members sign it, and each signature keeps the exact text. Alcove brings a text for each of ' +
    'these. They come as drafts that you can change, and nobody is asked before you publish one.',
  begin: 'Begin with Alcove’s texts',
  own: 'Write an agreement of your own',
  chooseTitle: 'Choose an agreement',
  chooseText: 'On the left are the agreements of your practice, with who still has to sign them.',
  missingDefaults: 'Add Alcove’s other texts',
  added: (count: number) =>
    count === 0
      ? 'All of Alcove’s texts are here already'
      : count === 1
        ? 'One text was added as a draft'
        : `${count} texts were added as drafts`,
  version: (number: number) => `Version ${number}`,
  draft: 'Draft',
  hasDraft: 'Draft begun',
  retired: 'Retired',
  toSign: (count: number) => `${count} to sign`,
  everyGroup: 'Every group with agreements',
  untitled: 'Without a text',
} as const;

export const readingTexts = {
  text: 'Text',
  draftText: 'Draft',
  questions: 'Questions that check understanding',
  isTrue: 'True',
  isNotTrue: 'Not true',
  expires: (months: number) =>
    months === 1
      ? 'A consent to it expires after 1 month.'
      : `A consent to it expires after ${months} months.`,
  expiresNot: 'A consent to it does not expire.',
  change: 'Change the text…',
  changeDraft: 'Change the draft',
  publish: (number: number) => `Publish version ${number}…`,
  saveForm: 'Save the form as PDF…',
  formSaved: 'The form is saved',
  formSavedWhere: (path: string) => `Saved as ${path}`,
  retire: 'Retire',
  bringBack: 'Bring back',
  retiredTitle: 'Retired: nobody is asked to sign it',
  retiredText: 'What was signed stays, with its text.',
  unpublishedTitle: 'A draft: nobody is asked to sign it yet',
  unpublishedText: 'Members sign a version. Publish this text to make version 1 of it.',
  draftTitle: (number: number) => `A draft of version ${number} is begun`,
  draftNote: (number: number) => `Until you publish it, members sign version ${number}.`,
  dropDraft: 'Throw the draft away…',
  dropTitle: 'Throw this draft away?',
  dropText: (number: number) =>
    `What you changed since version ${number} is gone then. The published versions stay.`,
  dropNeverPublished: 'It was never published, so the agreement goes with it.',
  drop: 'Throw the draft away',
  wanted: 'Who still has to sign',
  wantedUnpublished: 'Nobody is asked before it is published.',
  wantedRetired: 'Nobody is asked while it is retired.',
  wantedNobody: 'Nobody is left to sign this version.',
} as const;

export function sayExpiry(months: number | null): string {
  return months === null ? readingTexts.expiresNot : readingTexts.expires(months);
}

/** Who is asked, where no list of members says it. */
export const whenSignedTexts: Readonly<Record<Exclude<NeededAt, 'admission'>, string>> = {
  leaving: 'It is signed when a member leaves.',
  'on-occasion': 'It is signed when something calls for it, from the member’s own agreements.',
};

export const versionTexts = {
  title: 'Versions',
  none: 'No version is published yet.',
  published: 'Published',
  hash: 'Fingerprint (SHA-256)',
  hashShort: (start: string) => `${start}…`,
  changeNote: 'What changed',
  noChangeNote: 'Nothing was noted.',
  vote: 'Vote',
  voted: (inFavour: number, against: number, abstained: number) =>
    `${inFavour} in favour, ${against} against, ${abstained} abstained`,
  shown: 'Shown',
  asText: 'The text',
  asChange: 'Changes from the version before',
} as const;

export const draftTexts = {
  newTitle: 'New agreement',
  changeTitle: (title: string) => `Change “${title}”`,
  changeLead: 'Members go on signing the published version until you publish this one.',
  about: 'What it is about',
  neededAt: 'When it is signed',
  group: 'For which group',
  titleField: 'Title',
  text: 'Text',
  textNote: 'A line that begins with “## ” is a heading, one that begins with “- ” a list entry.',
  preview: 'How it reads',
  previewEmpty: 'What you type is shown here as members read it.',
  placeholders: 'Insert what is filled in later',
  whenPublished: 'Filled in when you publish',
  whenSigned: 'Filled in when a member signs',
  insert: (label: string) => `Insert ${label}`,
  unknown: (names: string) =>
    `Nobody fills in ${names}. Choose from the list under the text, or it cannot be published.`,
  questions: 'Questions that check understanding',
  questionsNote: 'Statements that are true or not. Whoever signs says which, and reads why.',
  statement: (index: number) => `Statement ${index}`,
  answer: (index: number) => `Statement ${index} is`,
  explanation: (index: number) => `Why, for statement ${index}`,
  addQuestion: 'Add a statement',
  moveUp: (index: number) => `Move statement ${index} up`,
  moveDown: (index: number) => `Move statement ${index} down`,
  remove: (index: number) => `Remove statement ${index}`,
  moved: (from: number, to: number) => `Statement ${from} is now statement ${to}.`,
  removed: (index: number) => `Statement ${index} was removed.`,
  expiry: 'Months until a consent expires',
  expiryNote: 'Leave this empty when it does not expire.',
  expiryWrong: 'A whole number of months from 1 to 120, or nothing.',
  save: 'Save draft',
} as const;

export const publishTexts = {
  title: (number: number) => `Publish version ${number}`,
  first: 'This is the first version. It reads like this:',
  compared: (number: number) => `What changes from version ${number}`,
  unchangedLines: (count: number) =>
    count === 1 ? '… 1 unchanged line …' : `… ${count} unchanged lines …`,
  wholeText: 'Show the unchanged text as well',
  onlyChanges: 'Show only what changes',
  unchanged: 'The draft says what the published version says.',
  asked: (count: number, version: number) => {
    if (count === 0) return 'No present member is asked: nobody is in a group that it concerns.';
    return count === 1
      ? `1 member will be asked to sign version ${version}.`
      : `${count} members will be asked to sign version ${version}.`;
  },
  again: (count: number, version: number) =>
    count === 1
      ? `1 of them signed version ${version} and will be asked to sign again.`
      : `${count} of them signed version ${version} and will be asked to sign again.`,
  frozen:
    'A version cannot be changed once it is published. What is signed to earlier versions stays.',
  changeNote: 'What changed, for those who signed the version before',
  vote: 'How the group voted',
  voteNote: 'Counts only, no names.',
  inFavour: 'In favour',
  against: 'Against',
  abstained: 'Abstained',
  count: 'Please fill in a whole number, 0 or more.',
  publish: (number: number) => `Publish version ${number}`,
  back: 'Back to the draft',
  nothingTitle: 'There is no draft to publish',
  nothingText: 'Change the text first. What you save there can be published here.',
} as const;

export const agreementKindTexts: Readonly<Record<AgreementKind, string>> = {
  'group-guidelines': 'Group guidelines',
  confidentiality: 'Confidentiality',
  'video-sessions': 'Video sessions and their risks',
  'no-recording': 'No recording',
  'missed-session-fees': 'Fees for missed sessions',
  'release-to-provider': 'Release to another provider',
  leaving: 'Leaving the group',
  other: 'Something else',
};

export const neededAtTexts: Readonly<Record<NeededAt, string>> = {
  admission: 'Before the first session',
  leaving: 'On leaving',
  'on-occasion': 'When something calls for it',
};

type Placeholder = (typeof practicePlaceholders | typeof signingPlaceholders)[number];

export const placeholderTexts: Readonly<Record<Placeholder, string>> = {
  practiceName: 'name of the practice',
  clinicianName: 'your name',
  practiceTelephone: 'telephone of the practice',
  practiceEmail: 'e-mail of the practice',
  practiceAddress: 'address of the practice',
  memberName: 'name of the member',
  groupName: 'name of the group',
  provider: 'who may be told',
  providerContact: 'how to reach them',
  scope: 'what may be told',
  expiresOn: 'last day it holds',
  missedSessionFee: 'fee for a missed session',
};
