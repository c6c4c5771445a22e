import type { LedgerRefusal } from '../../shared/domain/billing';
import type { LedgerEntryId, MemberId } from '../../shared/domain/ids';
import type { LedgerEntry } from '../../shared/domain/ledger-entry';
import { ok, type Result } from '../../shared/lib/result';
import { newIds } from './identify';
import { todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

/** What every entry that is made today has. */
export function madeNow(
  { clock, randomIdText }: Pick<World, 'clock' | 'randomIdText'>,
  memberId: MemberId,
): Pick<LedgerEntry, 'id' | 'memberId' | 'date' | 'madeAt'> {
  const id = newIds(randomIdText).ledgerEntry();
  return { id, memberId, date: todayBy(clock), madeAt: clock.now().toISOString() };
}

/** Adds what a rule made; its refusal is returned as it is. */
export async function addEntry(
  records: RecordsStore,
  entry: Result<LedgerEntry, LedgerRefusal>,
): Promise<Result<{ readonly entryId: LedgerEntryId }, LedgerRefusal>> {
  if (!entry.ok) return entry;
  await records.ledger.add(entry.value);
  return ok({ entryId: entry.value.id });
}
