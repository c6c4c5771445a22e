import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { isLoggedFor, neverLeft, type BillingFile } from '../../shared/domain/billing-file';
import type { BillingFileId } from '../../shared/domain/ids';
import { ok, type Result } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { RecordsStore } from './ports/stores';

type Done = Readonly<Record<string, never>>;

/**
 * Settles a file whose saving was broken off. The file comes last: whatever stops this leaves it
 * prepared, and it can be said again.
 */
export async function markNeverLeft(
  records: RecordsStore,
  fileId: BillingFileId,
): Promise<Result<Done, Refusal>> {
  const file = await records.billingFiles.find(fileId);
  if (!file) return notFound('billing-file');
  const settled = neverLeft(file);
  if (!settled.ok) return settled;
  if (file.state === 'not-written') return ok({});
  const detail = { rows: file.entryIds.length };
  await records.recordEvent(auditEvent('billing-file-never-left', { detail }));
  await markEntries(records, file);
  await records.billingFiles.change(fileId, () => settled);
  return ok({});
}

async function markEntries(records: RecordsStore, file: BillingFile): Promise<void> {
  for (const entry of await records.disclosures.all()) {
    if (!isLoggedFor(file, entry) || entry.didNotLeave) continue;
    await records.disclosures.change(entry.id, (found) => ok({ ...found, didNotLeave: true }));
  }
}
