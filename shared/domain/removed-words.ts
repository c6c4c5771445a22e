import type { RemovedKind } from './destruction';

/** What was removed, in the words of the screen and of the certificate. */
export const removedWords: Readonly<Record<RemovedKind, string>> = {
  notes: 'Progress notes, with their addenda',
  'draft-histories': 'Earlier versions of drafts',
  consents: 'Consents, with signatures and signed copies',
  'safety-plan': 'Safety plan, with contacts and call locations',
  'emergency-records': 'Emergency records',
  'ledger-entries': 'Entries in the ledger',
  'fee-arrangement': 'Fee arrangement',
  statements: 'Statements',
  releases: 'Entries in the register of releases',
  disclosures: 'Entries in the log of disclosures',
  'record-requests': 'Record requests, with their letters',
  'unfinished-forms': 'Forms that were begun',
  attendance: 'Sessions in which they were marked: the mark',
  'room-entries': 'Session rooms: when they came, and from where',
  acquaintances: 'Members who knew them: the note of it',
  'incident-entries':
    'Incidents that affected them: their place on the list, and the letters to them',
  particulars: 'Particulars, with intake, goals, contacts and notices',
};
