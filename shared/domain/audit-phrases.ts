import type { AuditEventName } from './audit-event';
import {
  backupWords,
  coded,
  counted,
  findingWords,
  listed,
  numbered,
  ofMoment,
  placeWords,
  said,
  unlockWords,
  verifiedWords,
  versioned,
  wrongSecretWords,
} from './audit-details';
import { who, type AuditWord, type SayWhen } from './audit-saying';
import type { AuditLine } from './audit-trail';

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
  'consent-taken-in': (line) => ['Consent of ', who(line), ' taken in with a sealed export'],
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
  'names-kept': (line) => [
    ...(line.memberId === null ? ['Supervision note'] : ['Note about ', who(line)]),
    `: names of members kept${counted(line.detail['names'], 'name', ', ')}, with a written reason`,
  ],
  'timeline-saved': (line) => ['Timeline of ', who(line), ' saved as a PDF'],
  'search-index-mended': ({ detail }) => [
    `Search index put right${counted(detail['documents'], 'document', ': ')}`,
  ],
  'request-received': (line) => ['Request for the record of ', who(line), ' written down'],
  'request-extended': (line) => [
    'Time to answer the request for the record of ',
    who(line),
    ' extended, by written notice',
  ],
  'request-answered': (line) => ['Request for the record of ', who(line), ' answered'],
  'letter-saved': ({ detail }) => [
    `Letter saved as a PDF${counted(detail['members'], 'member', ', about ')}`,
  ],
  'statements-made': ({ detail }) => [
    `Statements saved${counted(detail['statements'], 'member', ', each for itself: ')}`,
  ],
  'billing-file-saved': ({ detail }) => [
    `File for the billing agent saved${counted(detail['rows'], 'session', ': ')}`,
  ],
  'billing-file-never-left': ({ detail }) => [
    `File for the billing agent marked as never having left${counted(detail['rows'], 'row', ': ')}`,
  ],
  'charges-made': ({ detail }) => [`Charges made${counted(detail['charges'], 'charge', ': ')}`],
  'entry-reversed': (line) => ['An entry in the ledger of ', who(line), ' reversed, with a reason'],
  'accounting-saved': ({ detail }) => [
    `Accounting of disclosures saved${counted(detail['lines'], 'line', ': ')}`,
  ],
  'overview-saved': () => ['Overview of a module saved as a PDF'],
  'incident-begun': () => ['An incident entered in the register'],
  'incident-closed': () => ['An incident closed'],
  'record-held': (line) => ['Destruction of the record of ', who(line), ' held back'],
  'record-hold-lifted': (line) => ['Record of ', who(line), ' held back no longer'],
  'record-destroyed': ({ detail }) => [
    `A record destroyed after its time${coded(detail['number'])}`,
  ],
  'certificate-saved': ({ detail }) => [
    `Certificate of destruction saved as a PDF${coded(detail['number'])}`,
  ],
  'sealed-export-made': ({ detail }) => [
    `Sealed export made${counted(detail['members'], 'member', ': ')}`,
  ],
  'sealed-export-taken-in': ({ detail }) => [
    `Sealed export taken in${counted(detail['members'], 'member', ': ')}`,
  ],
};

/** What is said of an event, by its name; of a newer Alcove's events nothing is known. */
export const phraseOf: ReadonlyMap<string, Phrase> = new Map(Object.entries(eventPhrases));
