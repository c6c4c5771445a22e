import path from 'node:path';
import type { Keychain, StoreOpener, VaultKeys } from '../../../electron/application/ports/vault';
import { closedStores } from '../../../electron/store/closed-stores';
import { directInspector, type Inspector } from '../../../electron/store/inspection/inspector';
import { storeOpener } from '../../../electron/store/open-stores';
import type { KdfPolicy } from '../../../electron/vault/argon2id';
import { FolderBackups } from '../../../electron/vault/backup/folder-backups';
import { chainSealer, verifyChain } from '../../../electron/vault/chain';
import type { RandomBytes } from '../../../electron/vault/keys';
import { FolderVault } from '../../../electron/vault/vault';
import type { Result } from '../../../shared/lib/result';
import { seeded } from '../replay/random';

/** Argon2id still, but in a millisecond: what a passphrase costs is not on trial here. */
const CHEAP: KdfPolicy = {
  forNewSlots: { memoryKib: 64, passes: 1, lanes: 1 },
  atLeast: { memoryKib: 64, passes: 1, lanes: 1 },
  atMost: { memoryKib: 256, passes: 3, lanes: 1 },
};

/** The vault's passphrase after so many changes. */
export function passphraseAt(version: number): string {
  return `violet lantern under ${version + 7} bridges`;
}
export const PASSPHRASE = passphraseAt(0);

/** A key ring that gives back what it was given: it is Alcove's own files that are on trial. */
const keyRing: Keychain = {
  state: async () => 'protected',
  protect: async (text) => Buffer.from(`kept: ${text}`),
  reveal: async (bytes) => {
    const text = Buffer.from(bytes).toString();
    return text.startsWith('kept: ') ? { text: text.slice(6), isStale: false } : null;
  },
};

const noKeyRing: Keychain = { ...keyRing, state: async () => 'unavailable' };

export interface TrialVault {
  readonly vault: FolderVault;
  readonly backups: FolderBackups;
  /** Keys and folder of the stores as they were last opened, to verify the files by themselves. */
  lastOpened(): { readonly keys: VaultKeys; readonly folder: string } | null;
}

export interface TrialParts {
  readonly random?: RandomBytes | undefined;
  readonly hasKeyRing?: boolean;
  /** In the app a worker thread; where nothing is traced it may as well be the same one. */
  readonly inspect?: Inspector | undefined;
}

/** The real vault, stores and backups, wired as main.ts wires them, in `userData`. */
export async function vaultAt(userData: string, parts: TrialParts = {}): Promise<TrialVault> {
  let last: { readonly keys: VaultKeys; readonly folder: string } | null = null;
  const sealerOf = (key: Uint8Array) => chainSealer(key, { author: 'trial', now: Date.now });
  const real = storeOpener(sealerOf);
  const opener: StoreOpener = {
    open: (keys, mode, folder) => {
      last = { keys: structuredClone(keys), folder };
      return real.open(keys, mode, folder);
    },
  };
  const { inspect = directInspector(verifyChain), random, hasKeyRing = true } = parts;
  const keychain = hasKeyRing ? keyRing : noKeyRing;
  const closed = closedStores({ sealerOf, inspect });
  const common = { closed, now: () => new Date(), ...(random && { random }) };
  const access = () => vault.access;
  const backups = new FolderBackups({ ...common, userData, access, version: 'trial' });
  const vault: FolderVault = new FolderVault({
    ...common,
    opener,
    folder: path.join(userData, 'vault'),
    device: { path: path.join(userData, 'device.json'), keychain },
    backUpBeforeMigration: backups.backUpClosed,
    monotonicMs: () => performance.now(),
    idleMinutes: 5,
    onLocked: () => {},
    kdfPolicy: CHEAP,
  });
  await vault.lookAtKeychain();
  return { vault, backups, lastOpened: () => last };
}

/** For trials alone: keys that anybody could guess. */
export function repeatableBytes(run: number): RandomBytes {
  const random = seeded(run);
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
}

/** The value, or a throw that says which refusal it was. */
export function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (result.ok) return result.value;
  throw new Refused(result.error.code, JSON.stringify(result.error));
}

/** An expected refusal on its way out of a workload. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}
