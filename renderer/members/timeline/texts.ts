import type { TimelineEntry, TimelineKind } from '../../../shared/domain/timeline';
import { sayNumber } from '../../ui/say-sizes';

type Entry<Kind extends TimelineKind> = Extract<TimelineEntry, { readonly kind: Kind }>;

export const timelineTexts = {
  title: 'Timeline',
  savePdf: 'Save as PDF…',
  savedTitle: 'The timeline is saved',
  savedWhere: (path: string) =>
    `Saved as ${path}. It is for your own use, and logged: to hand over a record, make a release.`,
  filters: 'Filter the timeline',
  kinds: 'Kinds',
  from: 'First day',
  to: 'Last day',
  showAll: 'Show all',
  years: 'Go to a year',
  earlier: 'Show earlier months',
  count: (count: number) => (count === 1 ? '1 entry' : `${sayNumber(count)} entries`),
  attendance: 'Attendance',
  attended: (attended: number, sessions: number) => `There at ${attended} of ${sessions}`,
  calledOff: 'Called off',
  notMarked: 'Not recorded',
  late: 'Signed late',
  addenda: (count: number) => (count === 1 ? '1 addendum' : `${sayNumber(count)} addenda`),
  waiting: 'Not brought up yet',
  version: (number: number) => `Version ${number}`,
  recipient: (recipient: string) => `To ${recipient}`,
  emptyTitle: 'Nothing yet',
  emptyText:
    'Sessions, notes, consents and contacts of this member will stand here by their dates.',
  nothingTitle: 'Nothing fits',
  nothingText: 'Nothing of these kinds happened in these days.',
} as const;

export const timelineKindTexts: Readonly<Record<TimelineKind, string>> = {
  session: 'Sessions',
  note: 'Notes',
  consent: 'Consents',
  contact: 'Contacts',
  'safety-plan': 'Safety plan',
  membership: 'Joining and leaving',
  disclosure: 'Disclosures and releases',
  emergency: 'Emergencies and reports',
  charge: 'Charges and payments',
};

export const consentEventTexts: Readonly<Record<Entry<'consent'>['what'], string>> = {
  given: 'Consent given',
  withdrawn: 'Consent withdrawn',
  expired: 'Consent expired',
};

export const membershipTexts: Readonly<Record<Entry<'membership'>['what'], string>> = {
  joined: 'Joined',
  left: 'Left',
};

export const disclosureTexts: Readonly<Record<Entry<'disclosure'>['what'], string>> = {
  release: 'Record released',
  disclosure: 'Disclosure',
};

export const emergencyTexts: Readonly<Record<Entry<'emergency'>['what'], string>> = {
  emergency: 'Emergency',
  'mandatory-report': 'Mandatory report',
};

export const chargeTexts: Readonly<Record<Entry<'charge'>['what'], string>> = {
  'insured-session': 'Billed to the insurer',
  'missed-session': 'Missed session charged',
  'copy-fee': 'Copy of the record charged',
  payment: 'Payment',
  waiver: 'Charge waived',
  reversal: 'Entry reversed',
};

export const entryTexts = {
  session: 'Session',
  note: 'Note',
  safetyPlan: 'Safety plan',
} as const;
