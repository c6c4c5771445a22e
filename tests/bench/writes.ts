import type { StoredDocument } from '../../electron/store/collections';
import { figure, median, timed, type Figure } from './figure';
import { KINDS, storesIn, type Kind } from './stores';

const NOTES = 600;
const TEXT = 'x'.repeat(4000);

/** Durable writes one by one of notes of 4 kB, through RxDB and with the chain. */
export async function benchWrites(folder: string): Promise<readonly Figure[]> {
  const stores = await Promise.all(KINDS.map(storesIn(folder)));
  const times: Record<Kind, number[]> = { encrypted: [], plain: [], memory: [] };
  for (let index = 0; index < NOTES; index += 1) {
    // One note to each in turn: what else this machine is doing falls on all alike.
    for (const { kind, database } of stores) {
      times[kind].push(await timed(() => database.notes.insert(aNote(index))));
    }
  }
  for (const { close } of stores) await close();
  const encryptedMs = median(times.encrypted);
  const plainMs = median(times.plain);
  const beside = { encryptedMs, plainMs, memoryMs: median(times.memory) };
  const ratio = encryptedMs / plainMs;
  return [
    figure('durable write, encrypted over unencrypted', ratio, 'ratio', { limit: 1.8, beside }),
  ];
}

function aNote(index: number): StoredDocument {
  return {
    id: `note-${index}`,
    memberId: `member-${index % 12}`,
    sessionId: `session-${index}`,
    moduleId: 'module',
    sessionDate: '2026-09-01',
    isSigned: false,
    text: TEXT,
  };
}
