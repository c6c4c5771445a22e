import type { Billing } from '../../../shared/domain/billing';
import type { BillingFile } from '../../../shared/domain/billing-file';
import type { Destruction } from '../../../shared/domain/destruction';
import type { Disclosure } from '../../../shared/domain/disclosure';
import type {
  BillingFileId,
  DestructionId,
  DisclosureId,
  IncidentId,
  LedgerEntryId,
  MemberId,
  RecordRequestId,
  StatementId,
} from '../../../shared/domain/ids';
import type { Incident } from '../../../shared/domain/incident';
import type { FeeArrangement, LedgerEntry, Statement } from '../../../shared/domain/ledger-entry';
import type { Policies } from '../../../shared/domain/policy';
import type { RecordRequest } from '../../../shared/domain/record-request';
import type { Release } from '../../../shared/domain/release';
import type { TakingIn } from '../../../shared/domain/taking-in';
import type { Repository } from './stores';

/** Where documents of the records lie: the names of the collections. */
export type RecordsPlace =
  | 'practice'
  | 'groups'
  | 'members'
  | 'sessions'
  | 'notes'
  | 'agreements'
  | 'consents'
  | 'safetyPlans'
  | 'ledger'
  | 'requests'
  | 'incidents';

/** What may leave, what is owed, and what went wrong. */
export interface OfficeStores {
  readonly releases: Repository<Release, Release['id']> & {
    /** Newest first. */
    all(): Promise<readonly Release[]>;
  };
  readonly disclosures: Repository<Disclosure, DisclosureId> & {
    /** Newest first. */
    ofMember(id: MemberId): Promise<readonly Disclosure[]>;
    /** Of everyone, newest first. */
    all(): Promise<readonly Disclosure[]>;
  };
  readonly recordRequests: Repository<RecordRequest, RecordRequestId> & {
    /** Newest first. */
    all(): Promise<readonly RecordRequest[]>;
  };
  readonly destructions: Repository<Destruction, DestructionId> & {
    /** Newest first. */
    all(): Promise<readonly Destruction[]>;
  };
  readonly billing: Repository<Billing, 'billing'>;
  readonly ledger: Repository<LedgerEntry, LedgerEntryId> & {
    /** In the order of their days. */
    ofMember(id: MemberId): Promise<readonly LedgerEntry[]>;
  };
  readonly feeArrangements: Repository<FeeArrangement, FeeArrangement['id']>;
  readonly statements: Repository<Statement, StatementId> & {
    /** Oldest month first. */
    ofMember(id: MemberId): Promise<readonly Statement[]>;
  };
  readonly billingFiles: Repository<BillingFile, BillingFileId> & {
    /** Oldest month first. */
    all(): Promise<readonly BillingFile[]>;
  };
  readonly incidents: Repository<Incident, IncidentId> & {
    /** Newest first, by the day on which each was noticed. */
    all(): Promise<readonly Incident[]>;
  };
  readonly policies: Repository<Policies, 'policies'>;
  /** Of an archive that is being taken in, or was and is gone again. */
  readonly takingIn: Repository<TakingIn, 'taking-in'>;
  /** Those of these ids under which there is a document. */
  present(place: RecordsPlace, ids: readonly string[]): Promise<readonly string[]>;
  /**
   * Removes documents for good, with their texts, their files and their rows of the search index;
   * says how many there were. What is not there is none.
   */
  destroy(place: RecordsPlace, ids: readonly string[]): Promise<number>;
}
