import type { OfficeStores } from '../../electron/application/ports/office';
import type { Billing } from '../../shared/domain/billing';
import type { BillingFile } from '../../shared/domain/billing-file';
import type { Destruction } from '../../shared/domain/destruction';
import type { Disclosure } from '../../shared/domain/disclosure';
import type { Incident } from '../../shared/domain/incident';
import type { FeeArrangement, LedgerEntry, Statement } from '../../shared/domain/ledger-entry';
import type { Policies } from '../../shared/domain/policy';
import type { RecordRequest } from '../../shared/domain/record-request';
import type { Release } from '../../shared/domain/release';
import type { TakingIn } from '../../shared/domain/taking-in';
import type { MemoryPlaces } from './memory-repository';

/** What may leave, what is owed and what went wrong, in memory. */
export function memoryOffice(places: MemoryPlaces): OfficeStores {
  const releases = places.in<Release, Release['id']>('requests');
  const disclosures = places.in<Disclosure, Disclosure['id']>('requests');
  const recordRequests = places.in<RecordRequest, RecordRequest['id']>('requests');
  const destructions = places.in<Destruction, Destruction['id']>('requests');
  const ledger = places.in<LedgerEntry, LedgerEntry['id']>('ledger');
  const statements = places.in<Statement, Statement['id']>('ledger');
  const billingFiles = places.in<BillingFile, BillingFile['id']>('ledger');
  const incidents = places.in<Incident, Incident['id']>('incidents');
  const of = <Doc extends { readonly memberId: string }>(docs: readonly Doc[], id: string) =>
    docs.filter(({ memberId }) => memberId === id);
  return {
    releases: { ...releases, all: async () => releases.values().toReversed() },
    disclosures: {
      ...disclosures,
      all: async () => disclosures.values().toReversed(),
      ofMember: async (id) => of(disclosures.values(), id).toReversed(),
    },
    recordRequests: { ...recordRequests, all: async () => recordRequests.values().toReversed() },
    destructions: { ...destructions, all: async () => destructions.values().toReversed() },
    billing: places.in<Billing, 'billing'>('practice'),
    policies: places.in<Policies, 'policies'>('practice'),
    ledger: { ...ledger, ofMember: async (id) => of(ledger.values(), id) },
    feeArrangements: places.in<FeeArrangement, FeeArrangement['id']>('ledger'),
    statements: { ...statements, ofMember: async (id) => of(statements.values(), id) },
    billingFiles: { ...billingFiles, all: async () => billingFiles.values() },
    incidents: { ...incidents, all: async () => incidents.values().toReversed() },
    takingIn: places.in<TakingIn, 'taking-in'>('practice'),
    present: places.present,
    destroy: places.destroy,
  };
}
