import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Disclosure, DisclosureSource } from '../../shared/domain/disclosure';
import type { MemberId } from '../../shared/domain/ids';
import { ok, type Result } from '../../shared/lib/result';
import { newIds } from './identify';
import { todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';

type Made = 'id' | 'madeAt' | 'didNotLeave';

/** What is known of a disclosure before it is logged; without a day it was today. */
export type ToLog = Omit<Disclosure, Made | 'disclosedOn'> & {
  readonly disclosedOn?: string;
};

type Paper = Extract<DisclosureSource, { readonly kind: 'paper' }>['paper'];

/** The entry of a paper about a member that is for the clinician's own desk. */
export function ownUseOf(memberId: MemberId, paper: Paper, what: string): ToLog {
  return {
    ...{ memberId, what, how: 'file', ground: { kind: 'own-use' }, consentId: null },
    ...{ recipient: 'The clinician', recipientKind: 'clinician', recipientContact: '' },
    purpose: 'The clinician’s own use',
    source: { kind: 'paper', paper },
  };
}

type Tools = Pick<World, 'clock' | 'randomIdText'>;

/** Writes disclosures into the log, one entry for each member (M96). */
export async function logDisclosures(
  { clock, randomIdText }: Tools,
  records: RecordsStore,
  entries: readonly ToLog[],
): Promise<readonly Disclosure[]> {
  const ids = newIds(randomIdText);
  const madeAt = clock.now().toISOString();
  const today = todayBy(clock);
  const made = entries.map((entry) => ({
    ...{ disclosedOn: today, didNotLeave: false },
    ...entry,
    ...{ id: ids.disclosure(), madeAt },
  }));
  await records.disclosures.addAll(made);
  for (const { memberId: subject, how } of made) {
    await records.recordEvent(auditEvent('disclosure-recorded', { subject, detail: { how } }));
  }
  return made;
}

interface LoggedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of everyone whom the file is about. */
  readonly disclosures: readonly ToLog[];
}

/**
 * Writes a file that is about members. The log comes first, so that no file can leave without its
 * entry; an entry whose file could not be written says so.
 */
export async function writeLogged(
  tools: Tools & { readonly exportFolder: ExportFolder },
  records: RecordsStore,
  { path, bytes, disclosures }: LoggedFile,
): Promise<Result<void, Refusal>> {
  const logged = await logDisclosures(tools, records, disclosures);
  const written = await tools.exportFolder.write(path, bytes);
  if (written.ok) return written;
  for (const { id } of logged) {
    await records.disclosures.change(id, (entry) => ok({ ...entry, didNotLeave: true }));
  }
  return written;
}
