import type { Deadline, Certainty } from '../../shared/domain/breach-law';
import type { IncidentKind, IncidentStep, Telling } from '../../shared/domain/incident';
import type { Letter } from '../../shared/domain/letter';

export const kindTexts: Readonly<
  Record<IncidentKind, { readonly label: string; readonly note: string }>
> = {
  breach: {
    label: 'Breach of privacy',
    note: 'Something about a member came to someone who may not have it.',
  },
  'member-breach': {
    label: 'A member spoke outside',
    note: 'A member told outside who is in the group or what was said.',
  },
  concern: {
    label: 'Concern or complaint',
    note: 'Someone is worried or complains, whoever it is.',
  },
};

export const stepTexts: Readonly<
  Record<IncidentStep, { readonly title: string; readonly note: string; readonly entry: string }>
> = {
  contain: {
    title: 'Contain it',
    note: 'Stop it, and get back what can be got back.',
    entry: 'What was done to contain it',
  },
  affected: {
    title: 'Who is affected',
    note: 'Whose information it is, and which.',
    entry: 'What was found out',
  },
  notify: {
    title: 'Tell them',
    note: 'Those affected, and the authority where the law asks for it.',
    entry: 'What was said, and how it was taken',
  },
  repair: {
    title: 'Repair in the group',
    note: 'Take it up where it hurt, without naming anyone.',
    entry: 'What was done in the group',
  },
  learn: {
    title: 'Learn from it',
    note: 'What is done differently from now on.',
    entry: 'What is done differently',
  },
};

export const tellingTexts: Readonly<Record<Telling['how'], string>> = {
  telephone: 'By telephone',
  video: 'By video',
  letter: 'By letter',
  'in-person': 'In person',
  'e-mail': 'By e-mail',
};

export const sendingTexts: Readonly<Record<NonNullable<Letter['sent']>['how'], string>> = {
  post: 'By post',
  'e-mail': 'By e-mail',
  'in-person': 'By hand',
  portal: 'By a portal',
};

export const deadlineTexts: Readonly<Record<Deadline['what'], string>> = {
  'tell-affected': 'Tell those affected',
  'tell-authority': 'Tell the authority',
  'yearly-report': 'Count it in the yearly report',
};

export const certaintyTexts: Readonly<Record<Certainty, string>> = {
  seen: 'Read in the source',
  check: 'Check with counsel',
};

export const incidentTexts = {
  title: 'Incidents',
  lead: 'Breaches of confidentiality and concerns, with what was done. Part of no member’s record.',
  newIncident: 'Write down an incident',
  emptyTitle: 'No incident is written down',
  emptyText:
    'When something about a member came to someone who may not have it, or someone is worried, ' +
    'write it down here, small things too. Alcove leads through what is to be done: contain it, ' +
    'see who is affected, tell them, repair it in the group, learn from it.',
  open: 'Open',
  closed: 'Closed',
  what: 'What happened',
  kind: 'Kind',
  group: 'Group',
  noticed: 'Noticed',
  affected: 'Affected',
  standing: 'What is next',
  wholePractice: 'The practice as a whole',
  members: (count: number) => (count === 1 ? '1 member' : `${count} members`),
  untold: (count: number) => (count === 1 ? '1 is not told yet' : `${count} are not told yet`),
  readyToClose: 'Look it over and close it',

  newLead: 'A line and two days are enough to begin. The rest is written step by step.',
  titleField: 'What happened, in one line',
  titleNote: 'Without any name: it stands in lists and letters.',
  account: 'What you know so far',
  accountNote: 'In your words, for you alone. It stands in no letter.',
  noticedOn: 'Noticed on',
  happenedOn: 'Happened on',
  happenedNote: 'Leave it empty if that is not known.',
  begin: 'Write it down',

  next: (step: string) => `Next: ${step}`,
  goToStep: 'Go to this step',
  nothingNext: 'Every step has something written.',
  stepOf: (number: number, title: string) => `${number}. ${title}`,
  done: 'Written',
  toDo: 'Nothing written yet',
  unsettled: 'Not everyone is told or decided about',
  known: 'What is known',
  happened: (date: string) => `Happened on ${date}`,
  notNeeded: 'Not needed',
  notNeededBecause: 'This step is not needed, for this reason',
  later: 'Later entry',
  entryNote: 'What is added stays as it is.',
  laterNote: 'The incident is closed. What you add is marked as a later entry.',
  writeStep: 'Write something down…',
  writeLater: 'Write a later entry…',
  ofStep: (act: string, step: string) => `${act} ${step}`,
  add: 'Add to the record',
  added: 'Added',

  tellingList: 'Who was told',
  nobody: 'Nobody is on the list yet.',
  addMembers: 'Add members…',
  addMembersTitle: 'Who is affected?',
  addMembersButton: (count: number) => (count === 1 ? 'Add 1 member' : `Add ${count} members`),
  allAreThere: 'Every member is on the list.',
  recordGone: 'Someone whose record was destroyed',
  toldOn: (how: string) => `Told. ${how}, on`,
  notTold: 'Not told yet',
  notToldBecause: (reason: string) => `Not told, because: ${reason}`,
  markTold: 'Told…',
  leaveUntold: 'Not told because…',
  writeLetter: 'Write a letter…',
  toldTitle: (name: string) => `When was ${name} told?`,
  toldDay: 'On',
  toldHow: 'How',
  saveTold: 'Write down',
  untoldTitle: (name: string) => `Why is ${name} not told?`,
  untoldReason: 'Reason',
  saveUntold: 'Write down',
  ofMember: (act: string, name: string) => `${act} ${name}`,

  law: 'What the law asks',
  lawNote:
    'In plain words, as far as Alcove knows it. This is not legal advice: your college, your ' +
    'insurer’s advice line or a lawyer can tell you what holds for you.',
  memberLaw:
    'What a member tells outside may not be a breach by your practice. Ask whether these duties ' +
    'reach it before you rely on them.',
  deadlines: 'By when',
  soon: 'As soon as you reasonably can',
  dueDone: 'Done',
  daysLeft: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
  lastDay: 'Today is the last day',
  overdue: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
  source: (source: string, certainty: string) => `${source} · ${certainty}`,

  authority: 'Is the authority told?',
  authorityNote: (authority: string) =>
    `${authority} wants to know of a breach when one of these fits. Tick what fits.`,
  report: 'Report it',
  noReport: 'Do not report it',
  reportRequired: 'With one of these ticked, it is reported.',
  decision: 'Decision',
  decisionReason: 'Why',
  saveDecision: 'Write down the decision',
  savedDecision: 'Written down',
  reportedOn: 'Reported on',
  reportedTitle: 'When was the authority told?',
  markReported: 'The authority was told…',
  writeReport: 'Write the report…',
  decided: {
    report: 'It is reported.',
    'no-report': 'It is not reported.',
  },

  letters: 'Letters',
  letterTo: (recipient: string) => `To ${recipient}`,
  letterSaved: (fileName: string) => `The letter is saved as ${fileName}. Say when it went out.`,
  sentOn: (how: string) => `Sent. ${how}, on`,
  notSent: 'Only saved',
  markSent: 'It went out…',
  sentTitle: 'How did the letter go out?',
  sentDay: 'On',
  sentHow: 'How',
  letterTitle: 'Letter about an incident',
  letterLead: 'Change what you like. It leaves Alcove when you save it, and is logged.',
  backToIncident: 'Back to the incident',

  close: 'Close this incident…',
  closeTitle: 'Close this incident?',
  closeText: 'What was written stays as it is. Only later entries can be added from then on.',
  closeConfirm: 'Close incident',
  stillMissing: 'Before it can be closed',
  gapSteps: (steps: string) => `Something written, or why it is not needed: ${steps}.`,
  gapUntold: (count: number) =>
    count === 1
      ? '1 member is neither told nor left out with a reason.'
      : `${count} members are neither told nor left out with a reason.`,
  gapAuthority: {
    undecided: 'Whether the authority is told.',
    'not-told': 'When the authority was told.',
  },
  closedOn: 'Closed on',
} as const;
