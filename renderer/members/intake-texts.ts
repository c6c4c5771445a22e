/** What is missing for admission, and what the link beside it will do. */
export const needTexts = {
  referral: { missing: 'Referral', way: 'Write it down', name: 'Write it down: referral' },
  preparation: {
    missing: 'Preparation meeting',
    way: 'Write it down',
    name: 'Write it down: preparation meeting',
  },
  goals: {
    missing: 'Goals in their words',
    way: 'Write them down',
    name: 'Write them down: goals',
  },
  suitability: {
    undecided: 'Decision on suitability',
    'not-suitable': 'Decided: not suitable',
    'not-yet': 'Decided: not yet',
  },
  decide: { way: 'Decide', name: 'Decide on suitability' },
  noAgreements: {
    missing: 'Agreements for this group',
    way: 'Publish them',
    name: 'Publish them: agreements',
  },
  agreementDraft: {
    missing: (title: string) => `“${title}” is not published yet`,
    way: 'Publish it',
    name: (title: string) => `Publish “${title}”`,
  },
  consent: {
    missing: (title: string) => `Consent to “${title}”`,
    outdated: (title: string) => `New version of “${title}”`,
    expired: (title: string) => `Expired consent to “${title}”`,
    withdrawn: (title: string) => `Withdrawn consent to “${title}”`,
  },
  sign: { way: 'Sign', name: (title: string) => `Sign “${title}”` },
  emergencyContact: {
    none: 'Emergency contact',
    'none-agreed': 'Emergency contact who may be called',
  },
  contact: { way: 'Open the safety plan', name: 'Open the safety plan' },
} as const;

export const intakeTexts = {
  saved: 'Saved',
  referral: 'Referral',
  saveReferral: 'Save referral',
  receivedOn: 'Received on',
  receivedOnMissing: 'Please give the day on which it came.',
  referralNote: 'What it said',
  preparation: 'Preparation meetings',
  noPreparation: 'None yet. One or more are held before the first session.',
  newMeeting: 'Add a meeting',
  changeMeeting: 'Change this meeting',
  heldOn: 'Held on',
  minutes: 'Minutes',
  meetingNote: 'What was talked about',
  addMeeting: 'Add meeting',
  saveMeeting: 'Save meeting',
  keepMeeting: 'Leave it as it was',
  change: 'Change',
  remove: 'Remove',
  changeOf: (date: string) => `Change the meeting of ${date}`,
  removeOf: (date: string) => `Remove the meeting of ${date}`,
  meetingRemoved: (date: string) => `The meeting of ${date} was removed.`,
  putBack: 'Put it back',
  goalsChange: 'Change the goals',
  suitability: 'Suitability',
  decision: 'Decision',
  decisionMissing: 'Please choose one of the three.',
  decisions: { suitable: 'Suitable', 'not-suitable': 'Not suitable', 'not-yet': 'Not yet' },
  reason: 'Reason',
  decidedOn: 'Decided on',
  saveDecision: 'Save decision',
  relationships: 'Relationships outside the group',
  relationshipsNote: 'It stays with the clinician: no release ever holds this part.',
  acquaintances: 'People in the group they know',
  acquaintance: (index: number) => `Person ${index}`,
  acquaintanceMissing: 'Please choose a member.',
  how: (index: number) => `How they know person ${index}`,
  revisitPerson: (index: number) => `Talk about person ${index} again on`,
  addAcquaintance: 'Add a person',
  removeAcquaintance: (index: number) => `Remove person ${index}`,
  dualRelationships: 'Other relationships with you',
  dual: (index: number) => `Relationship ${index}`,
  plan: (index: number) => `How relationship ${index} is handled`,
  revisitDual: (index: number) => `Look at relationship ${index} again on`,
  addDual: 'Add a relationship',
  removeDual: (index: number) => `Remove relationship ${index}`,
  revisitDue: 'This day has come: talk about it again.',
  saveRelationships: 'Save relationships',
} as const;

export const removalTexts = {
  title: 'Remove this enquiry',
  note: 'For one that came in by mistake. Nothing was kept yet that has to stay.',
  ask: 'Remove this enquiry…',
  askTitle: 'Remove this enquiry for good?',
  askText:
    'Names, contact, goals and everything written on this page are removed from the vault and ' +
    'cannot be brought back. Backups made before still hold them.',
  remove: 'Remove for good',
} as const;

export const admissionTexts = {
  admission: 'Admission',
  again: 'Admission to another module',
  toAnother: 'Choose a module…',
  noModule: 'There is no module to join yet.',
  toGroups: 'Plan a module',
  module: 'Module',
  full: 'All places in this module are taken. Nobody can be admitted beyond that.',
  freePlaces: (count: number) => (count === 1 ? '1 place is free.' : `${count} places are free.`),
  nothingMissing: 'Nothing is missing.',
  missing: (count: number) =>
    count === 1
      ? '1 thing is missing before they may join'
      : `${count} things are missing before they may join`,
  from: 'Member from',
  admittedTo: (place: string, date: string) => `Admitted to ${place} from ${date}.`,
  admitTo: (place: string) => `Admit to ${place}`,
  allTheSame: 'Admit although something is missing',
  allTheSameNote: 'Your reason stays in the record, and the audit trail says that you decided so.',
  reason: 'Why they are admitted all the same',
  admitAllTheSame: 'Admit all the same',
  overridden: (count: number) =>
    count === 1
      ? 'Admitted although 1 thing was missing'
      : `Admitted although ${count} things were missing`,
} as const;

export const leavingTexts = {
  leaving: 'Leaving',
  of: (place: string) => `Leaving ${place}`,
  noticeOn: 'They said so on',
  lastSessionOn: 'Last session',
  reason: 'Their reason, in their words',
  trial: (date: string) =>
    `The three months’ trial ends on ${date}. Who leaves before is asked why.`,
  acknowledged: 'They acknowledged that confidentiality goes on after leaving',
  unsigned: 'To be signed on leaving',
  feesEnd: (date: string) => `Fees end with the last session, on ${date}.`,
  record: 'Write down the leaving',
  keptUntil: (date: string) => `The record is kept until ${date}`,
  because: {
    'ten-years': (date: string) => `Ten years from the last entry, which is of ${date}.`,
    'ten-years-from-eighteen': (date: string) =>
      `Ten years from the eighteenth birthday. The last entry is of ${date}.`,
  },
  notice: (date: string) => `Said so on ${date}.`,
  last: (date: string) => `Last session on ${date}. Fees end with it.`,
  isAcknowledged: 'They acknowledged that confidentiality goes on after leaving.',
  isNotAcknowledged: 'That confidentiality goes on after leaving was not acknowledged.',
  undo: 'Take this leaving back',
} as const;
