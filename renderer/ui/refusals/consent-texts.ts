import { NOTHING_LOST, TEXT_STAYS, type Description } from './description';

/** What agreements, signatures and disclosures can refuse. */
export const consentTexts = {
  nothingToPublish: {
    title: 'There is no draft to publish',
    whatHappened: 'Nothing was changed since the last version.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Change the text first.',
  },
  agreementUnchanged: {
    title: 'The draft says what the last version says',
    whatHappened: 'A new version would ask everyone to sign the same text again.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change the text, or throw the draft away.',
  },
  placeholderUnknown: (names: readonly string[]): Description => ({
    title: 'A placeholder would stay in the text',
    whatHappened: `Alcove does not know what to put in place of ${names.join(', ')}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo:
      'Correct it or take it out, or fill in what is missing under Settings, Practice. The list beside the text shows the placeholders that exist.',
  }),
  agreementRetired: {
    title: 'This agreement is no longer in use',
    whatHappened: 'It was retired: nobody signs it any more, and what was signed stays.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Bring it back into use first, if it should be signed.',
  },
  voteMissing: {
    title: 'The group has not voted for it',
    whatHappened:
      'A therapeutic community decides on its agreements by vote: more in favour than against.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Write down how many were in favour, against and abstained.',
  },
  agreementUnpublished: {
    title: 'This agreement is not published yet',
    whatHappened: 'Only a published version can be signed or sent out.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Publish it under Agreements, then come back.',
  },
  agreementChanged: {
    title: 'The text has changed since it was shown',
    whatHappened: 'A newer version was published, or a detail in it changed. Nothing was signed.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Read the new text together, then sign that.',
  },
  markTooSmall: {
    title: 'This is too small to be a signature',
    whatHappened: 'Only a dot or a short touch was drawn. Nothing was signed.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Clear it and draw the whole name, or choose “Typed”.',
  },
  understandingMissing: {
    title: 'The questions are not answered yet',
    whatHappened: 'This agreement asks whether its text was understood.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Answer each statement, or write down that you talked it through.',
  },
  termsDoNotFit: {
    title: 'A detail of this agreement is missing or past',
    whatHappened: 'To whom, about what and until when has to be filled in, and lie ahead.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Fill in the details above the text.',
  },
  beforeVersion: (publishedOn: string): Description => ({
    title: 'This day is before the version was published',
    whatHappened: `The version was published on ${publishedOn}. Nothing was recorded.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Correct the day, or choose the version that stands on the paper.',
  }),
  beforeWithdrawal: (withdrawnOn: string): Description => ({
    title: 'The member has withdrawn since that day',
    whatHappened: `They withdrew on ${withdrawnOn}. What was signed before does not count any more.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Correct the day, or let them sign again if they agree again.',
  }),
  alreadyGiven: {
    title: 'This consent is there already',
    whatHappened:
      'The same person has agreed to the same text in the same way, and it still holds.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Look at it under the member’s agreements.',
  },
  signerIsAnotherMember: {
    title: 'This is the name of another member',
    whatHappened: 'A member agrees for themselves. Nothing was signed.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Check who is asked to sign here, and correct the name.',
  },
  alreadyWithdrawn: {
    title: 'This consent was withdrawn already',
    whatHappened: 'A consent can be withdrawn once.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'If they agree again, let them sign again.',
  },
  consentExpired: (expiredOn: string): Description => ({
    title: 'This consent has expired',
    whatHappened: `It held until ${expiredOn}. Nothing may be told under it any more.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Ask the member for a new release, then write the disclosure down under that.',
  }),
  consentWithdrawn: (withdrawnOn: string): Description => ({
    title: 'This consent was withdrawn',
    whatHappened: `The member withdrew it on ${withdrawnOn}. Nothing may be told under it any more.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Tell nothing. If something was told after that day, it belongs among incidents.',
  }),
  permitsNoDisclosure: {
    title: 'This consent does not permit telling anyone',
    whatHappened: 'Only a release to another provider names a person who may be told something.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Let the member sign a release to that provider first.',
  },
  required: {
    title: 'The member’s consent is missing',
    whatHappened:
      'Written consent was chosen as the ground, and no written release to a provider was.',
    isAnythingLost: 'Nothing left Alcove, and nothing is lost.',
    whatToDo: 'Choose the consent, or let the member sign a release to this provider first.',
  },
  beforeConsent: {
    title: 'This day is before the consent was given',
    whatHappened: 'It cannot be withdrawn or used before it was there.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Change the date.',
  },
} as const;
