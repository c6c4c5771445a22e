import { assertNever } from '../lib/assert-never';
import type { AuditEventName } from './audit-event';
import type { AuditLine, AuditThing } from './audit-trail';

/** A piece of a sentence: words of ours, or a name, which is shown isolated and with care. */
export type AuditWord = string | { readonly name: string };

/** How dates and times are said, where the sentence will stand. */
export interface SayWhen {
  /** A session's local date. */
  readonly date: (localDate: string) => string;
  /** The time of day of UTC milliseconds. */
  readonly time: (at: number) => string;
  /** The day of UTC milliseconds. */
  readonly day: (at: number) => string;
}

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
    case 'other':
      return [plainThings[thing]];
    default:
      return assertNever(thing);
  }
}

const plainThings = {
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

type Phrase = (line: AuditLine, say: SayWhen) => readonly AuditWord[];

const eventPhrases: Readonly<Record<AuditEventName, Phrase>> = {
  'vault-unlocked': ({ detail }) => [unlockWords.get(String(detail['by'])) ?? 'Vault opened'],
  'unlock-failed': (line, say) => [wrongSecretWords(line, say)],
  'vault-locked': () => ['Vault locked'],
  'record-viewed': (line) => ['Record of ', who(line), ' opened'],
  'record-released': (line) => ['Record of ', who(line), ` released${numbered(line)}`],
  'release-not-written': (line) => [
    'Record of ',
    who(line),
    ` not released${numbered(line)}: the file could not be saved`,
  ],
  'passphrase-changed': () => ['Passphrase changed'],
  'recovery-code-renewed': () => ['New recovery code made; the old one opens the vault no more'],
  'keychain-unlock-allowed': () => ['Opening with this laptop’s key ring allowed'],
  'keychain-unlock-forbidden': () => ['Opening with this laptop’s key ring ended'],
  'vault-re-keyed': () => ['Vault encrypted under a new key'],
  'vault-migrated': () => ['Vault brought to the layout of a newer Alcove'],
  'emergency-sheet-saved': () => ['Emergency sheet saved'],
  'backup-made': (line) => [backupWords(line)],
  'backup-failed': ({ detail }) => [
    `Backup failed${said(detail['place'], placeWords)}${coded(detail['code'])}`,
  ],
  'backup-folder-chosen': ({ detail }) => [
    detail['chosen'] === false ? 'Folder for backups used no more' : 'Folder for backups chosen',
  ],
  'vault-restored': ({ detail }, say) => [
    `Vault restored from a backup${ofMoment(detail['madeAt'], say)}`,
  ],
  'kept-aside-removed': () => ['A vault that was kept aside removed for good'],
  'vault-verified': (line) => [verifiedWords(line)],
  'finding-accepted': ({ detail }) => [
    `Taken note of${said(detail['kind'], findingWords) || ' what an unlock had found'}`,
  ],
  'settings-changed': ({ detail }) => [`Settings changed${listed(detail)}`],
  'audit-trail-printed': ({ detail }) => [
    `Audit trail printed${counted(detail['lines'], 'line', ': ')}`,
  ],
  'member-admitted': (line) => [who(line), ' admitted'],
  'admission-overridden': (line) => [
    who(line),
    ' admitted although something was missing, with a written reason',
  ],
  'member-left': (line) => ['Leaving of ', who(line), ' written down'],
  'roster-imported': ({ detail }) => [
    `Roster brought in from a file${counted(detail['rows'], 'person', ': ')}`,
  ],
  'enquiry-removed': () => ['An enquiry removed for good'],
  'agreement-published': ({ detail }) => [`Agreement published${versioned(detail)}`],
  'agreement-retired': ({ detail }) => [
    detail['isRetired'] === false ? 'Agreement brought back into use' : 'Agreement used no more',
  ],
  'consent-given': (line) => ['Consent of ', who(line), ` recorded${versioned(line.detail)}`],
  'consent-withdrawn': (line) => ['Consent of ', who(line), ' withdrawn'],
  'consent-copy-saved': (line) => ['Signed agreement of ', who(line), ' saved as a file'],
  'disclosure-recorded': (line) => ['Disclosure about ', who(line), ' written down'],
  'safety-sheet-saved': (line) => ['Safety plan of ', who(line), ' saved as a PDF'],
  'meeting-opened': () => ['Meeting opened'],
  'room-entered': () => ['Session room entered'],
  'room-left': () => ['Session room left'],
  'let-in-overridden': (line) => [
    who(line),
    ' let into the session although something was missing, with a written reason',
  ],
  'safety-panel-opened': (line) => ['Safety panel of ', who(line), ' opened'],
  'emergency-record-begun': (line) => [
    line.detail['kind'] === 'mandatory-report'
      ? 'Record of a mandatory report begun about '
      : 'Emergency record begun about ',
    who(line),
  ],
  'session-moved': () => ['A session moved'],
  'session-called-off': () => ['A session called off'],
  'session-held-after-all': () => ['A session that was called off is held after all'],
  'attendance-imported': ({ detail }) => [
    `Attendance filled in from a meeting’s report${counted(detail['marks'], 'mark', ': ')}`,
  ],
  'calendar-exported': ({ detail }) => [
    `Calendar saved as a file${counted(detail['events'], 'appointment', ': ')}`,
  ],
};

const phraseOf: ReadonlyMap<string, Phrase> = new Map(Object.entries(eventPhrases));

const unlockWords: ReadonlyMap<string, string> = new Map([
  ['created', 'Vault made and opened'],
  ['passphrase', 'Vault opened with the passphrase'],
  ['recovery-code', 'Vault opened with the recovery code'],
  ['keychain', 'Vault opened with this laptop’s key ring'],
]);

const placeWords: ReadonlyMap<string, string> = new Map([
  ['laptop', ' on this laptop'],
  ['chosen', ' in the chosen folder'],
]);

const findingWords: ReadonlyMap<string, string> = new Map([
  ['older-copy', ': an older copy of the vault stood in its place'],
  ['older-keys', ': older keys of the vault work again'],
  ['passphrase-must-be-set', ': the passphrase had to be set again'],
  ['slot-unusable', ': a part of the vault’s keys could not be used'],
  ['passphrase-unmixed', ': the key ring does not protect the passphrase'],
  ['clock-went-back', ': the laptop’s clock had gone back'],
]);

function who({ memberName }: AuditLine): AuditWord {
  return memberName === null ? 'a member who is no longer there' : { name: memberName };
}

function numbered({ detail }: AuditLine): string {
  const { number } = detail;
  return typeof number === 'string' ? `, release ${number}` : '';
}

function versioned({ version }: AuditLine['detail']): string {
  return typeof version === 'number' ? `, version ${version}` : '';
}

function wrongSecretWords({ detail }: AuditLine, say: SayWhen): string {
  const secret = detail['by'] === 'recovery-code' ? 'recovery code' : 'passphrase';
  const count = Number(detail['count'] ?? 1);
  const wrong = counted(count, `wrong ${secret}`);
  const [first, last] = [
    Date.parse(String(detail['firstAt'])),
    Date.parse(String(detail['lastAt'])),
  ];
  if (Number.isNaN(first) || Number.isNaN(last)) return wrong;
  if (count === 1) return `${wrong}, ${momentWords(last, say)}`;
  const isOneDay = say.day(first) === say.day(last);
  const until = isOneDay ? say.time(last) : momentWords(last, say);
  return `${wrong} between ${momentWords(first, say)} and ${until}`;
}

function ofMoment(instant: unknown, say: SayWhen): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(at) ? '' : ` of ${momentWords(at, say)}`;
}

function momentWords(at: number, say: SayWhen): string {
  return `${say.day(at)}, ${say.time(at)}`;
}

function backupWords({ detail }: AuditLine): string {
  const places = counted(detail['places'], 'place');
  const documents = counted(detail['documents'], 'document');
  const counts = [places, documents].filter(Boolean).join(', ');
  return `Backup made and verified${counts && `: ${counts}`}`;
}

function verifiedWords({ detail }: AuditLine): string {
  const links = counted(detail['links'], 'link', ', ');
  return detail['isWhole'] === false
    ? `Vault verified: damage was found${links}`
    : `Vault verified: whole${links}`;
}

const settingWords: ReadonlyMap<string, string> = new Map([
  ['idleMinutes', 'idle minutes before it locks'],
  ['backupReminderDays', 'days before a reminder of backups'],
  ['isHiddenFromSharing', 'hidden from screen sharing'],
]);

function listed(detail: AuditLine['detail']): string {
  const settings = Object.entries(detail).map(
    ([setting, value]) => `${settingWords.get(setting) ?? setting} ${valueWords(value)}`,
  );
  return settings.length === 0 ? '' : `: ${settings.join(', ')}`;
}

function valueWords(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function said(value: unknown, words: ReadonlyMap<string, string>): string {
  return words.get(String(value)) ?? '';
}

function coded(code: unknown): string {
  return typeof code === 'string' ? ` (${code})` : '';
}

/** `4,812 documents`, or nothing when the event does not say how many. */
function counted(count: unknown, one: string, before = ''): string {
  if (typeof count !== 'number') return '';
  return `${before}${count.toLocaleString('en-CA')} ${count === 1 ? one : `${one}s`}`;
}
