import type { Vault } from '../../electron/application/ports/vault';
import { vaultUseCases } from '../../electron/application/vault';
import { err, ok } from '../../shared/lib/result';

const passphrase = 'a quiet lantern by the third window';

function vaultThat(use: Vault['use']) {
  const locked: string[] = [];
  const vault = {
    unlock: async () => ok(),
    use,
    lock: async (reason: string) => void locked.push(reason),
  } as unknown as Vault;
  return { locked, useCases: vaultUseCases(vault, async () => {}) };
}

test('an unlock is chained as an event', async () => {
  const { locked, useCases } = vaultThat(async () => ok(undefined as never));
  expect(await useCases.unlockVault({ passphrase })).toEqual(ok({}));
  expect(locked).toEqual([]);
});

test('an unlock whose event cannot be written leaves the vault locked', async () => {
  const diskFull = new Error('SQLITE_FULL');
  const { locked, useCases } = vaultThat(() => Promise.reject(diskFull));
  await expect(useCases.unlockVault({ passphrase })).rejects.toBe(diskFull);
  expect(locked).toEqual(['asked']);
});

test('an unlock that a lock overtook leaves the vault locked', async () => {
  const { locked, useCases } = vaultThat(async () => err({ code: 'vault-locked' }));
  expect(await useCases.unlockVault({ passphrase })).toEqual(err({ code: 'vault-locked' }));
  expect(locked).toEqual(['asked']);
});
