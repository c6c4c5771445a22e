import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenStores, VaultKeys } from '../../electron/application/ports/vault';
import { storeOpener } from '../../electron/store/open-stores';
import { auditEvent } from '../../shared/domain/audit-event';
import { chainSealer } from '../../electron/vault/chain';
import { randomKeys } from './keys';

export const testOpener = storeOpener((key) =>
  chainSealer(key, { author: 'test', now: () => Date.now() }),
);

/** Chains something on that day: the chain goes by the clock of the machine, and not by a test's. */
export async function chainedAt({ records }: OpenStores, instant: string): Promise<void> {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse(instant));
  await records.recordEvent(auditEvent('vault-unlocked'));
  clock.mockRestore();
}

/** A folder that is removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alcove-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TempVault {
  readonly folder: string;
  readonly keys: VaultKeys;
  readonly stores: OpenStores;
  readonly reopen: () => Promise<OpenStores>;
}

/** The two real stores, encrypted, in a folder of their own. */
export async function createTempVault(folder: string): Promise<TempVault> {
  const keys = randomKeys();
  const open = async (mode: 'create' | 'open'): Promise<OpenStores> => {
    const opened = await testOpener.open(keys, mode, folder);
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  return { folder, keys, stores: await open('create'), reopen: () => open('open') };
}
