import { everyonesNames } from '../../shared/domain/everyones-names';
import { safetyPlanIdOf } from '../../shared/domain/ids';
import type { RecordsReader, RecordsStore } from '../application/ports/stores';

/** What a release may see of the records; the other file is not within its reach (M11). */
export function readerOf(
  store: Omit<RecordsStore, 'reader'>,
  notesOfMember: RecordsReader['notesOfMember'],
): RecordsReader {
  return {
    practice: () => store.practice.find('practice'),
    member: (id) => store.members.find(id),
    everyonesNames: async () =>
      everyonesNames(await store.members.all(), await store.destructions.all()),
    sessionsOfModule: (id) => store.sessions.ofModule(id),
    notesOfMember,
    consentsOfMember: (id) => store.consents.ofMember(id),
    safetyPlanOf: (id) => store.safetyPlans.find(safetyPlanIdOf(id)),
    emergencyRecordsOf: (id) => store.emergencyRecords.ofMember(id),
    disclosuresOf: (id) => store.disclosures.ofMember(id),
    releasesOf: async (id) =>
      (await store.releases.all()).filter(({ scope }) => scope.memberId === id),
    ledgerOf: (id) => store.ledger.ofMember(id),
    billing: () => store.billing.find('billing'),
    destructionOf: async (id) =>
      (await store.destructions.all()).find(({ memberId }) => memberId === id) ?? null,
  };
}
