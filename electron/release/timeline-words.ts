import type { TimelineEntry, TimelineFilter, TimelineKind } from '../../shared/domain/timeline';
import { centsText } from '../../shared/domain/money';
import { assertNever } from '../../shared/lib/assert-never';
import { attendanceWords, counted } from './words';

/** What the printed timeline says in words of its own. */
export const TIMELINE_WORDS = {
  title: 'Timeline',
  ownUse: 'For the clinician’s own use. This is not a release.',
  explanation:
    'What happened around one member, newest first, without any text of a note. It is printed from ' +
    'Alcove for the clinician’s own overview. To hand over a record, make a release.',
  nothing: 'Nothing fits what was chosen.',
  everything: 'Everything',
  date: 'Date',
  what: 'What',
  details: 'Details',
} as const;

export const TIMELINE_KIND_WORDS: Readonly<Record<TimelineKind, string>> = {
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

export function keptWords({ kinds }: TimelineFilter): string {
  if (kinds.length === 0) return TIMELINE_WORDS.everything;
  return kinds.map((kind) => TIMELINE_KIND_WORDS[kind]).join(', ');
}

/** One entry, in the parts of a line: what it is, and what is to be said of it. */
export function entryWords(entry: TimelineEntry): readonly [what: string, details: string] {
  switch (entry.kind) {
    case 'session':
      return ['Session', [entry.groupName, sessionWords(entry)].filter(Boolean).join(' · ')];
    case 'note':
      return ['Note', noteWords(entry)];
    case 'consent':
      return [CONSENT_WORDS[entry.what], entry.title];
    case 'contact':
      return [CONTACT_WORDS[entry.how], entry.isWaiting ? 'Not brought up yet' : ''];
    case 'safety-plan':
      return ['Safety plan', `Version ${entry.version}`];
    case 'membership':
      return [entry.what === 'joined' ? 'Joined' : 'Left', entry.groupName];
    case 'disclosure':
      return [entry.what === 'release' ? 'Record released' : 'Disclosure', `To ${entry.to}`];
    case 'emergency':
      return [EMERGENCY_WORDS[entry.what], ''];
    case 'charge':
      return [CHARGE_WORDS[entry.what], `$${centsText(entry.amountCents)}`];
    default:
      return assertNever(entry);
  }
}

type Entry<Kind extends TimelineKind> = Extract<TimelineEntry, { readonly kind: Kind }>;

function sessionWords({ isCalledOff, mark }: Entry<'session'>): string {
  return isCalledOff ? 'Called off' : attendanceWords(mark);
}

function noteWords({ state, isLate, addenda }: Entry<'note'>): string {
  const signed = isLate ? 'Signed late' : 'Signed';
  const added = addenda > 0 ? [counted(addenda, 'addendum', 'addenda')] : [];
  return [state === 'draft' ? 'Draft' : signed, ...added].join(' · ');
}

const CONSENT_WORDS: Readonly<Record<Entry<'consent'>['what'], string>> = {
  given: 'Consent given',
  withdrawn: 'Consent withdrawn',
  expired: 'Consent expired',
};

const CONTACT_WORDS: Readonly<Record<Entry<'contact'>['how'], string>> = {
  'members-met': 'Members met outside the group',
  'member-called': 'The member called',
  'member-wrote': 'The member wrote',
  'clinician-called': 'The clinician called',
  other: 'Other contact',
};

const EMERGENCY_WORDS: Readonly<Record<Entry<'emergency'>['what'], string>> = {
  emergency: 'Emergency',
  'mandatory-report': 'Mandatory report',
};

const CHARGE_WORDS: Readonly<Record<Entry<'charge'>['what'], string>> = {
  'insured-session': 'Billed to the insurer',
  'missed-session': 'Missed session charged',
  'copy-fee': 'Copy of the record charged',
  payment: 'Payment',
  waiver: 'Charge waived',
  reversal: 'Entry reversed',
};
