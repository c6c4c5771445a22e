import type { Result } from '../../../shared/lib/result';
import type { Billing } from '../../../shared/domain/billing';
import type { Calendar } from '../../../shared/domain/calendar';
import type { ChainEvent } from '../../../shared/domain/chain';
import type { Agreement } from '../../../shared/domain/agreement';
import type { Consent, ListedConsent } from '../../../shared/domain/consent';
import type { SessionDecisions } from '../../../shared/domain/decision';
import type { Destruction } from '../../../shared/domain/destruction';
import type { Disclosure } from '../../../shared/domain/disclosure';
import type { DraftHistory } from '../../../shared/domain/draft-history';
import type { EmergencyRecord } from '../../../shared/domain/emergency-record';
import type { Group } from '../../../shared/domain/group';
import type { GroupNote } from '../../../shared/domain/group-note';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import type {
  AgreementId,
  ConsentId,
  DecisionsId,
  DraftHistoryId,
  EmergencyRecordId,
  GroupId,
  GroupMeetingId,
  MemberId,
  ModuleId,
  NoteId,
  RoomId,
  SafetyPlanId,
  SessionId,
  SupervisionNoteId,
} from '../../../shared/domain/ids';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry';
import type { LibraryDocument } from '../../../shared/domain/library';
import type { GroupMeeting } from '../../../shared/domain/meeting-access';
import type { Member } from '../../../shared/domain/member';
import type { GuardedMember } from '../../../shared/domain/name-guard';
import type { ProgressNote } from '../../../shared/domain/note';
import type { NoteBody } from '../../../shared/domain/note-body';
import type { Practice } from '../../../shared/domain/practice';
import type { Release } from '../../../shared/domain/release';
import type { SafetyPlan } from '../../../shared/domain/safety-plan';
import type { SearchFilter, SearchHit, SearchTerms } from '../../../shared/domain/search';
import type { Session } from '../../../shared/domain/session';
import type { SessionRoom } from '../../../shared/domain/session-room';
import type { SettingsDocument } from '../../../shared/domain/settings';
import type { SupervisionNote } from '../../../shared/domain/supervision-note';
import type { UnfinishedForm } from '../../../shared/domain/unfinished-form';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import type { Writing } from '../../../shared/domain/writing';
import type { AuditReader } from './audit';
import type { OfficeStores } from './office';

/**
 * One document is one consistency boundary: `change` reads, applies a pure rule and writes, and no
 * other change of the same document comes between. Every promise resolves after a durable commit.
 */
export interface Repository<Doc, Id> {
  find(id: Id): Promise<Doc | null>;
  /** Writes a new document. An id that exists already is a bug and throws. */
  add(doc: Doc): Promise<void>;
  /** Writes many new documents in one transaction: all or none. */
  addAll(docs: readonly Doc[]): Promise<void>;
  /** The rule's refusal is returned as it is; an unchanged document is not written again. */
  change<R>(
    id: Id,
    rule: (doc: Doc) => Result<Doc, R>,
  ): Promise<Result<Doc, R | { readonly code: 'document-missing' }>>;
  /** As `change`, but a missing document is begun first. */
  put<R>(id: Id, begin: () => Doc, rule: (doc: Doc) => Result<Doc, R>): Promise<Result<Doc, R>>;
}

/** Earlier versions of drafts, in the database of what is drafted. */
export interface DraftHistories<Body extends NoteBody> extends Repository<
  DraftHistory<Body>,
  DraftHistoryId
> {
  /** For good; one that is not there is none. */
  remove(id: DraftHistoryId): Promise<void>;
}

export interface WantedRows {
  readonly terms: SearchTerms;
  readonly filter: SearchFilter;
  /** The sessions of the filter's module: some documents name their session alone. */
  readonly sessionIds: readonly SessionId[];
  readonly offset: number;
  readonly limit: number;
}

/** Something in which all that is looked for stands. */
export interface FoundRow extends Pick<
  SearchHit,
  'kind' | 'memberId' | 'sessionId' | 'date' | 'isSigned'
> {
  /** The document's id. */
  readonly id: string;
  /** The entry's id within it; the document's own where that is one thing. */
  readonly entry: string;
}

export interface FoundRows {
  /** What has no day first, then newest first. */
  readonly rows: readonly FoundRow[];
  readonly count: number;
}

/** The full-text index of one of the two files. */
export interface TextIndex {
  /** While the index is being built, what it holds by now. */
  find(wanted: WantedRows): Promise<FoundRows & { readonly isBeingBuilt: boolean }>;
  /** Holds every document against the index and mends what differs, in pieces. */
  check(): Promise<{ readonly documents: number; readonly mended: number }>;
}

/** Reading a member's record: what a release may see. It has no way to reach a group note (M11). */
export interface RecordsReader {
  practice(): Promise<Practice | null>;
  member(id: MemberId): Promise<Member | null>;
  /** Of those whose record was destroyed, too. */
  everyonesNames(): Promise<readonly GuardedMember[]>;
  sessionsOfModule(id: ModuleId): Promise<readonly Session[]>;
  /** A member's notes whose session date lies in the period, oldest first. */
  notesOfMember(id: MemberId, from: string, to: string): Promise<readonly ProgressNote[]>;
  /** Without what was drawn. */
  consentsOfMember(id: MemberId): Promise<readonly ListedConsent[]>;
  safetyPlanOf(id: MemberId): Promise<SafetyPlan | null>;
  emergencyRecordsOf(id: MemberId): Promise<readonly EmergencyRecord[]>;
  disclosuresOf(id: MemberId): Promise<readonly Disclosure[]>;
  releasesOf(id: MemberId): Promise<readonly Release[]>;
  ledgerOf(id: MemberId): Promise<readonly LedgerEntry[]>;
  billing(): Promise<Billing | null>;
  /** The certificate of a record that was destroyed. */
  destructionOf(id: MemberId): Promise<Destruction | null>;
}

export interface NotePage {
  readonly memberId: MemberId;
  /** Notes of sessions before this date; `null` for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

export interface RecordsStore extends OfficeStores {
  readonly practice: Repository<Practice, 'practice'>;
  readonly groups: Repository<Group, GroupId> & {
    all(): Promise<readonly Group[]>;
  };
  readonly members: Repository<Member, MemberId> & {
    all(): Promise<readonly Member[]>;
    /** For good: neither the document nor its tombstone stays. */
    remove(id: MemberId): Promise<void>;
  };
  readonly sessions: Repository<Session, SessionId> & {
    /** In the order in which they start. */
    ofModule(id: ModuleId): Promise<readonly Session[]>;
    /** Sessions of any module that start within the period, UTC instants, in order. */
    startingBetween(from: string, to: string, limit: number): Promise<readonly Session[]>;
  };
  readonly notes: Repository<ProgressNote, NoteId> & {
    ofSession(id: SessionId): Promise<readonly ProgressNote[]>;
    /** Newest session first. */
    page(page: NotePage): Promise<readonly ProgressNote[]>;
    countSigned(moduleId: ModuleId): Promise<number>;
  };
  readonly draftHistories: DraftHistories<NoteBody>;
  readonly writing: Repository<Writing, 'writing'>;
  readonly agreements: Repository<Agreement, AgreementId> & {
    all(): Promise<readonly Agreement[]>;
  };
  readonly consents: Repository<Consent, ConsentId> & {
    /** Newest first, without what was drawn. */
    ofMember(id: MemberId): Promise<readonly ListedConsent[]>;
    all(): Promise<readonly ListedConsent[]>;
    /** Writes a consent together with the signed copy it names: both or none. */
    addWithCopy(consent: Consent, copy: Uint8Array): Promise<void>;
    /** The attached copy; `null` when there is none. */
    copyOf(id: ConsentId): Promise<Uint8Array | null>;
  };
  readonly safetyPlans: Repository<SafetyPlan, SafetyPlanId> & {
    all(): Promise<readonly SafetyPlan[]>;
  };
  /** How one gets into each group's meeting: apart from the groups, which every list reads. */
  readonly meetings: Repository<GroupMeeting, GroupMeetingId> & {
    /** For good, with its passcode; one that is not there is none. */
    remove(id: GroupMeetingId): Promise<void>;
  };
  readonly rooms: Repository<SessionRoom, RoomId> & {
    /** Those there are, in no order. */
    ofSessions(ids: readonly SessionId[]): Promise<readonly SessionRoom[]>;
  };
  readonly emergencyRecords: Repository<EmergencyRecord, EmergencyRecordId> & {
    /** Newest first. */
    ofMember(id: MemberId): Promise<readonly EmergencyRecord[]>;
  };
  readonly calendar: Repository<Calendar, 'calendar'>;
  readonly library: Repository<LibraryDocument, 'library'>;
  readonly reader: RecordsReader;
  readonly search: TextIndex;
  readonly settings: Repository<SettingsDocument, 'settings'>;
  readonly unfinishedForms: Repository<UnfinishedForm, UnfinishedForm['id']> & {
    all(): Promise<readonly UnfinishedForm[]>;
    /** For good; one that is not there is none. */
    remove(id: UnfinishedForm['id']): Promise<void>;
  };
  /** Chains an event that is not a write: an unlock, a view of a record, a release. */
  recordEvent(event: ChainEvent): Promise<void>;
  /**
   * Empties the log beside the file, in which pages lie as they were before something was removed.
   */
  emptyLog(): Promise<void>;
}

export interface GroupProcessStore {
  readonly groupNotes: Repository<GroupNote, SessionId> & {
    ofModule(id: ModuleId): Promise<readonly GroupNote[]>;
    countSigned(moduleId: ModuleId): Promise<number>;
  };
  readonly supervisionNotes: Repository<SupervisionNote, SupervisionNoteId> & {
    all(): Promise<readonly SupervisionNote[]>;
    /** For good; one that is not there is none. */
    remove(id: SupervisionNoteId): Promise<void>;
  };
  /** Of group notes and of supervision notes. */
  readonly draftHistories: DraftHistories<GroupNoteBody>;
  /** Votes of a therapeutic community. */
  readonly decisions: Repository<SessionDecisions, DecisionsId>;
  /** Those of these ids under which there is a document. */
  present(ids: readonly string[]): Promise<readonly string[]>;
  /** As the records' `destroy`. */
  destroy(ids: readonly string[]): Promise<number>;
  readonly search: TextIndex;
}

/** Both stores, open. Exists only between an unlock and the next lock. */
export interface OpenVault {
  readonly records: RecordsStore;
  readonly groupProcess: GroupProcessStore;
  /** Both chains, to read; the newest links, to print on what leaves. */
  readonly audit: AuditReader;
  /** The newest link of both chains. */
  heads(): ChainHeads;
}
