import type { AdmissionRefusal } from '../domain/admission';
import type { AgreementRefusal } from '../domain/agreement';
import type { ConsentRefusal } from '../domain/consent';
import type { RecordRequestRefusal } from '../domain/record-request';
import type { ReleaseRefusal } from '../domain/release-refusal';
import type { LedgerRefusal } from '../domain/billing';
import type { IncidentRefusal } from '../domain/incident';
import type { LetterRefusal } from '../domain/letter';
import type { DestructionRefusal } from '../domain/destruction';
import type { SealedExportRefusal } from '../domain/sealed-export';
import type { DisclosureRefusal } from '../domain/disclosure';
import type { EmergencyRecordRefusal } from '../domain/emergency-record';
import type { GroupRefusal } from '../domain/group';
import type { LibraryRefusal } from '../domain/library';
import type { MeetingLinkRefusal } from '../domain/meeting-link';
import type { ParticipantReportRefusal } from '../domain/participant-report';
import type { PolicyRefusal } from '../domain/policy';
import type { PassphraseRefusal } from '../domain/passphrase';
import type { RecoveryCodeRefusal } from '../domain/recovery-code';
import type { SafetyPlanRefusal } from '../domain/safety-plan';
import type { SessionRefusal } from '../domain/session';
import type { RoomRefusal } from '../domain/session-room';
import type { NameFinding } from '../domain/name-guard';
import type { SignedTextRefusal } from '../domain/signed-text';
import type { StoreRefusal } from '../domain/store-refusal';
import type { WritingRefusal } from '../domain/writing';

/** A field that was filled in wrongly, and what to do, in the schema's own plain words. */
export interface FieldProblem {
  /** Dotted path within the input: `member.legalName`. */
  readonly path: string;
  readonly message: string;
}

export type VaultRefusal =
  | { readonly code: 'vault-locked' }
  | { readonly code: 'vault-exists' }
  | { readonly code: 'vault-missing' }
  | { readonly code: 'vault-not-begun' }
  | { readonly code: 'vault-damaged'; readonly detail: string }
  | { readonly code: 'vault-newer'; readonly found: number; readonly supported: number }
  | { readonly code: 'vault-in-use' }
  /** The folder cannot be written to, or the disk is full or failing: nothing was changed. */
  | {
      readonly code: 'vault-folder-unwritable';
      readonly reason: 'read-only' | 'disk-full' | 'other';
    }
  | { readonly code: 'wrong-passphrase'; readonly waitSeconds: number }
  | { readonly code: 'wrong-recovery-code'; readonly waitSeconds: number }
  | { readonly code: 'recovery-code-differs' }
  | { readonly code: 'recovery-code-not-begun' }
  | { readonly code: 're-key-not-begun' }
  /** The new files do not hold what the old ones hold; the old ones stay in place. */
  | { readonly code: 'vault-copy-differs' }
  /** Only what could be read of a damaged vault is open. */
  | { readonly code: 'vault-read-only' }
  | KeychainRefusal
  | { readonly code: 'wait-before-trying'; readonly waitSeconds: number };

/** Why the part of the key that this laptop's key ring holds could not be had. */
export type KeychainRefusal =
  | { readonly code: 'keychain-unavailable' }
  /** The system would keep a secret so that anyone can read it. */
  | { readonly code: 'keychain-unprotected' }
  /** The key ring is another one, or was reset: what it once protected cannot be opened. */
  | { readonly code: 'keychain-changed' }
  /** This laptop never had, or lost, the vault's part: another laptop, or its settings are gone. */
  | { readonly code: 'device-secret-missing' }
  | { readonly code: 'keychain-unlock-not-allowed' };

export type BackupRefusal =
  | { readonly code: 'backup-place-missing'; readonly folder: string }
  | {
      readonly code: 'backup-not-written';
      readonly reason: 'read-only' | 'disk-full' | 'vanished' | 'other';
    }
  /** Reopened, the backup did not hold what the vault holds: it is not kept as one. */
  | { readonly code: 'backup-differs' }
  | { readonly code: 'backup-unreadable' }
  | { readonly code: 'backup-not-ours' }
  | { readonly code: 'backup-newer'; readonly found: number; readonly supported: number }
  /** Altered, torn or incomplete. */
  | { readonly code: 'backup-damaged' }
  | { readonly code: 'backup-token-unknown' }
  | { readonly code: 'folder-in-vault' }
  | { readonly code: 'kept-aside-missing' };

export type RequestRefusal =
  | { readonly code: 'unknown-operation' }
  | { readonly code: 'untrusted-sender' }
  | { readonly code: 'input-too-large'; readonly bytes: number; readonly maxBytes: number }
  | { readonly code: 'input-invalid'; readonly problems: readonly FieldProblem[] }
  /** A bug: logged under this number, without any clinical text. */
  | { readonly code: 'unexpected'; readonly incident: string };

export type Term =
  | 'practice'
  | 'group'
  | 'module'
  | 'member'
  | 'session'
  | 'note'
  | 'group-note'
  | 'agreement'
  | 'consent'
  | 'signed-copy'
  | 'library-entry'
  | 'decision'
  | 'emergency-record'
  | 'notice'
  | 'vacation'
  | 'supervision-note'
  | 'record-request'
  | 'letter'
  | 'release'
  | 'ledger-entry'
  | 'billing-file'
  | 'statement'
  | 'incident'
  | 'policy'
  | 'destruction'
  | 'template'
  | 'snippet';

export type MeetingRefusal =
  /** No meeting link was saved for this group. */
  | { readonly code: 'meeting-missing' }
  /** The system has no program that opens it, or refused. */
  | { readonly code: 'meeting-not-opened' }
  /** The meeting's host did not answer. */
  | {
      readonly code: 'host-not-reached';
      readonly reason: 'offline' | 'no-answer' | 'refused';
    }
  /** Only a therapeutic community decides by vote. */
  | { readonly code: 'kind-does-not-vote' };

/** Why a file that the clinician pointed to was not taken. Nothing was kept of it. */
export type ChosenFileRefusal =
  | { readonly code: 'file-not-read' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly maxBytes: number }
  /** Not a PDF, PNG or JPEG, whatever its name says, or damaged. */
  | { readonly code: 'copy-not-readable' }
  | { readonly code: 'copy-token-unknown' }
  /** Not a table of text: another kind of file, or cells whose quotes never end. */
  | { readonly code: 'roster-not-readable' }
  | { readonly code: 'roster-empty' }
  | { readonly code: 'roster-too-long'; readonly rows: number; readonly most: number }
  /** The same person twice in the file, or someone who is a member already. */
  | { readonly code: 'roster-has-doubles'; readonly names: readonly string[] };

export type RecordRefusal =
  | { readonly code: 'not-found'; readonly term: Term }
  | { readonly code: 'practice-missing' }
  /** What was signed no longer fits its own hash: it must not leave as if it did. */
  | { readonly code: 'signed-note-altered'; readonly sessionDate: string }
  | { readonly code: 'scope-reversed' }
  | { readonly code: 'release-cancelled' }
  /** The save dialog was left without a choice. */
  | { readonly code: 'save-cancelled' }
  | { readonly code: 'audit-trail-empty' }
  | {
      readonly code: 'file-not-written';
      readonly reason: 'read-only' | 'disk-full' | 'vanished' | 'other';
    };

/** Names of others stand in a text that is about to be frozen, and no reason to keep them (M109). */
export interface NameRefusal {
  readonly code: 'names-in-note';
  readonly names: readonly (Pick<NameFinding, 'shown' | 'form' | 'members'> & {
    /** It stands in the name or a heading of the note's own template, perhaps in the text as well. */
    readonly isInTemplate?: true;
  })[];
}

/** Where something may leave, is owed, or went wrong. */
export type OfficeRefusal =
  | RecordRequestRefusal
  | LetterRefusal
  | ReleaseRefusal
  | LedgerRefusal
  | IncidentRefusal
  | PolicyRefusal
  | DestructionRefusal
  | SealedExportRefusal
  | DisclosureRefusal;

/** Every way Alcove can decline: a closed list that `describeError` puts into words. */
export type Refusal =
  | VaultRefusal
  | BackupRefusal
  | RequestRefusal
  | RecordRefusal
  | ChosenFileRefusal
  | AdmissionRefusal
  | AgreementRefusal
  | ConsentRefusal
  | SafetyPlanRefusal
  | StoreRefusal
  | MeetingRefusal
  | MeetingLinkRefusal
  | RoomRefusal
  | LibraryRefusal
  | EmergencyRecordRefusal
  | ParticipantReportRefusal
  | GroupRefusal
  | SessionRefusal
  | SignedTextRefusal
  | NameRefusal
  | WritingRefusal
  | OfficeRefusal
  | PassphraseRefusal
  | RecoveryCodeRefusal;
