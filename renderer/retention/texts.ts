import type { RetentionRow } from '../../shared/contract/retention';
import type { HeldBy } from '../../shared/domain/destruction';

export const retentionTexts = {
  title: 'Retention',
  lead: 'How long each record must be kept, and what is left of those that were destroyed.',
  emptyTitle: 'There is no record yet',
  emptyText:
    'A record is kept for ten years from its last entry, and that of a minor for ten years from the ' +
    'eighteenth birthday. Alcove works out the day for each member and says here when it has come.',
  addMember: 'Write down the first enquiry',

  due: 'Time is over',
  dueNote: 'These records need not be kept any more. Nothing is ever destroyed by itself.',
  kept: 'Kept',
  noneKept: 'No other record is kept.',
  member: 'Member',
  lastEntry: 'Last entry',
  keepUntil: 'To be kept until',
  standing: 'What holds it',
  acts: 'What can be done',
  nothingHolds: 'Nothing',
  inModule: 'In a module',
  isOver: 'Its time is over',
  begun: 'Its destruction was cut off and is not finished',
  cameAfter: (number: string) => `Came in after the record was destroyed, certificate ${number}`,
  destroy: 'Destroy…',
  goOn: 'Finish destroying…',
  hold: 'Hold…',
  lift: 'Lift the hold…',
  of: (act: string, name: string) => `${act} ${name}`,

  holdTitle: (name: string) => `Hold the record of ${name}?`,
  holdText: 'It cannot be destroyed until you lift the hold, whatever the day.',
  holdReason: 'Why it is held',
  holdReasonHint: 'For example: a claim, a complaint to the college, an inquest.',
  saveHold: 'Hold this record',
  liftTitle: (name: string) => `Lift the hold on the record of ${name}?`,
  liftText: (reason: string) =>
    `It was held because: ${reason}. Afterwards it can be destroyed once its time is over.`,
  liftConfirm: 'Lift the hold',
  cancel: 'Cancel',

  destroyed: 'Destroyed',
  certificate: 'Certificate',
  name: 'Name',
  entries: 'Entries',
  destroyedOn: 'Destroyed',
  unfinished: 'Not finished: what is left is removed at the next unlock',
  until: 'to',
  saveCertificate: 'Save the certificate…',
  saved: (path: string) => `Saved as ${path}`,
} as const;

export const becauseTexts: Readonly<Record<RetentionRow['because'], string>> = {
  'ten-years': 'Ten years from the last entry',
  'ten-years-from-eighteen': 'Ten years from the eighteenth birthday',
};

export const heldByTexts: Readonly<Record<HeldBy['kind'], string>> = {
  'record-request': 'A request for it is open',
  hold: 'Held',
  incident: 'An incident that affects them is open',
  'emergency-record': 'An emergency record is open',
};

export const destroyTexts = {
  title: 'Destroy a record',
  goneTitle: 'The record is destroyed',
  whose: 'Whose record',
  removed: 'What is removed for good',
  part: 'Part of the record',
  howMany: 'Number',
  stays: 'What stays',
  staying: [
    'A certificate with the name, the days and these numbers.',
    'Notes about the group. They are another record, and a name in them cannot be looked for here.',
    'The records of other members, without the note that they knew this person.',
    'The register of incidents. They are taken off the list of those affected, and only counted. ' +
      'What you wrote in your own words stays, and may name them.',
    'The audit trail: that something was written and removed, and when, and nothing about what.',
  ],
  stillHold: 'What still holds the data',
  noKeys:
    'Members have no keys of their own. Older copies of the vault’s files on this disk open with ' +
    'the vault’s key until the vault is given a new one.',
  newKey: 'Give the vault a new key',
  handedOver: 'What was handed over earlier stays with whoever received it.',
  noBackups: 'This laptop knows of no backup that holds the record.',
  backups: (count: number) =>
    count === 1 ? 'One backup holds the record.' : `${count} backups hold the record.`,
  agesOut: (day: string) =>
    'The oldest go as new ones are made. Where a backup is made every month, none of them has to be ' +
    `there any more from ${day}.`,
  backupDays: 'Backups that hold the record',
  moreBackups: (count: number) => (count === 1 ? 'One older backup' : `${count} older backups`),
  keptAside: 'A restore kept an older vault aside, which may hold the record too.',
  toBackups: 'Look at the backups',

  notYet: 'This record cannot be destroyed now',
  formTitle: 'Destroy this record',
  formText: 'It cannot be undone, and no one can bring it back, Alcove’s makers included.',
  typeName: 'Type the legal name to say that it is this record',
  reason: 'Reason',
  reasonHint: 'Stands on the certificate. May be left empty.',
  confirm: 'Destroy the record of',
  confirmBegun: 'Finish destroying the record of',
  back: 'Back to the list',
  done: (number: string) => `Certificate ${number} is written.`,
  doneText: 'Save it as a PDF and sign it, if your college asks for a certificate on paper.',
} as const;
