import path from 'node:path';
import type { ClosedStores, Keychain } from '../../electron/application/ports/vault';
import { closedStores } from '../../electron/store/closed-stores';
import { directInspector } from '../../electron/store/inspection/inspector';
import { storeOpener, type SealerOf } from '../../electron/store/open-stores';
import { FolderBackups } from '../../electron/vault/backup/folder-backups';
import { chainSealer, verifyChain } from '../../electron/vault/chain';
import type { KdfPolicy } from '../../electron/vault/argon2id';
import { FolderVault } from '../../electron/vault/vault';

const sealerOf: SealerOf = (key) => chainSealer(key, { author: 'clinician', now: Date.now });

/** A laptop without a key ring: what it makes opens anywhere with the passphrase alone. */
export const noKeychain: Keychain = {
  state: () => Promise.resolve('unavailable'),
  protect: () => Promise.reject(new Error('there is no key ring')),
  reveal: () => Promise.reject(new Error('there is no key ring')),
};

export const testClosedStores: ClosedStores = closedStores({
  sealerOf,
  inspect: directInspector(verifyChain),
});

export interface VaultInOptions {
  readonly keychain?: Keychain;
  readonly kdfPolicy?: KdfPolicy;
  readonly now?: () => Date;
}

export interface VaultWithBackups {
  readonly vault: FolderVault;
  readonly backups: FolderBackups;
}

/** Vault and backups as the app wires them. `userData` is the app's data folder. */
export function vaultWithBackups(
  userData: string,
  { keychain = noKeychain, now = () => new Date(), ...rest }: VaultInOptions = {},
): VaultWithBackups {
  const access = () => vault.access;
  const backups = new FolderBackups({
    ...{ userData, access, closed: testClosedStores, now, version: '0.0.0-test' },
  });
  const vault: FolderVault = new FolderVault({
    folder: path.join(userData, 'vault'),
    opener: storeOpener(sealerOf),
    closed: testClosedStores,
    device: { path: path.join(userData, 'device.json'), keychain },
    backUpBeforeMigration: backups.backUpClosed,
    now,
    monotonicMs: () => performance.now(),
    idleMinutes: 5,
    onLocked: () => {},
    ...rest,
  });
  return { vault, backups };
}
