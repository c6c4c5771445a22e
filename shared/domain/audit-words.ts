import { assertNever } from '../lib/assert-never';
import { phraseOf } from './audit-phrases';
import { who, type AuditWord, type SayWhen } from './audit-saying';
import type { AuditLine, AuditThing } from './audit-trail';

export type { AuditWord, SayWhen };

/** One line of the audit trail as a sentence for people, on screen and on paper alike. */
export function auditSentence(line: AuditLine, say: SayWhen): readonly AuditWord[] {
  if (line.thing !== null) return [...documentWords(line, line.thing, say), savedWords(line, say)];
  const phrase = phraseOf.get(line.what);
  return phrase ? phrase(line, say) : [`Written by a newer Alcove: ${line.what}`];
}

function documentWords(line: AuditLine, thing: AuditThing, say: SayWhen): readonly AuditWord[] {
  const session = line.sessionDate === null ? '' : `, session of ${say.date(line.sessionDate)}`;
  switch (thing) {
    case 'note':
      return ['Note about ', who(line), session];
    case 'group-note':
      return ['Group note', session];
    case 'session':
      return line.sessionDate === null ? ['Session'] : [`Session of ${say.date(line.sessionDate)}`];
    case 'room':
      return [`Room${session}`];
    case 'decisions':
      return [`Decisions${session}`];
    case 'member':
      return ['Particulars of ', who(line)];
    case 'release':
      return ['Register of releases, about ', who(line)];
    case 'disclosure':
      return ['Log of disclosures, about ', who(line)];
    case 'agreement':
      return ['Agreement'];
    case 'consent':
      return ['Consent of ', who(line)];
    case 'safety-plan':
      return ['Safety plan of ', who(line)];
    case 'charge':
      return ['Charges of ', who(line)];
    case 'practice':
    case 'settings':
    case 'unfinished-form':
    case 'group':
    case 'incident':
    case 'meeting':
    case 'emergency-record':
    case 'calendar':
    case 'library':
    case 'record-request':
    case 'destruction':
    case 'billing':
    case 'policies':
    case 'other':
      return [plainThings[thing]];
    default:
      return assertNever(thing);
  }
}

const plainThings = {
  'record-request': 'Request for a record',
  destruction: 'Certificate of destruction',
  billing: 'Rates and codes',
  policies: 'Policies',
  practice: 'Practice profile',
  settings: 'Settings',
  'unfinished-form': 'A form that was being filled in',
  group: 'Group and its modules',
  incident: 'Incident',
  meeting: 'Meeting link of a group',
  'emergency-record': 'Emergency record',
  calendar: 'Vacations',
  library: 'Library of postings and cards',
  other: 'Alcove’s own particulars',
} as const;

function savedWords({ what, times, firstAt, at }: AuditLine, say: SayWhen): string {
  if (what === 'deleted') return ': deleted';
  if (what === 'purged') return ': removed for good';
  if (times === 1) return ': saved';
  const [first, last] = [say.time(firstAt), say.time(at)];
  const when = first === last ? `at ${last}` : `${first} to ${last}`;
  return `: saved ${times} times, ${when}`;
}
