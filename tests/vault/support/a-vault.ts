import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { LockReason } from '../../../shared/contract/bridge';
import type { KdfPolicy } from '../../../electron/vault/argon2id';
import type { FileCalls } from '../../../electron/vault/files';
import { FolderVault, type VaultParts } from '../../../electron/vault/vault';
import { ok, type Result } from '../../../shared/lib/result';
import { aKeychain, type TestKeychain } from './a-keychain';
import { type FakeStores, fakeStores } from './fake-stores';

export const PASSPHRASE = 'violet lantern under seven bridges';
export const OTHER_PASSPHRASE = 'violet lantern under eight bridges';

/** Argon2id still, but in a millisecond. */
export const CHEAP: KdfPolicy = {
  forNewSlots: { memoryKib: 64, passes: 1, lanes: 1 },
  atLeast: { memoryKib: 64, passes: 1, lanes: 1 },
  atMost: { memoryKib: 256, passes: 3, lanes: 1 },
};

const folders: string[] = [];

/** A fresh `<userData>`, removed by `removeFolders`. */
export function aUserData(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'alcove-vault-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

export type TestVault = {
  readonly vault: FolderVault;
  readonly stores: FakeStores;
  readonly folder: string;
  readonly locked: LockReason[];
  readonly keychain: TestKeychain;
  /** A monotonic clock to move by hand, in milliseconds, and the wall clock. */
  readonly clock: { now: number; wall: Date };
  /** Where the present generation's two files lie. */
  files(): string;
};

/** Without a key ring unless one is given: most of what a vault promises does not depend on it. */
type TestParts = Partial<VaultParts> & { readonly keychain?: TestKeychain };

export function aVaultAt(
  userData: string,
  { keychain = aKeychain('unavailable'), ...parts }: TestParts = {},
): TestVault {
  const files: FileCalls = parts.files ?? fs;
  const folder = join(userData, 'vault');
  const locked: LockReason[] = [];
  const clock = { now: 0, wall: new Date('2026-09-07T18:00:00.000Z') };
  const stores = fakeStores(files, () => clock.wall.getTime());
  const vault = new FolderVault({
    folder,
    opener: stores,
    closed: stores.closed,
    device: { path: join(userData, 'device.json'), keychain },
    backUpBeforeMigration: async () => ok(),
    now: () => clock.wall,
    monotonicMs: () => clock.now,
    idleMinutes: 5,
    onLocked: (reason) => locked.push(reason),
    kdfPolicy: CHEAP,
    ...parts,
  });
  const generation = () => join(folder, String(headerOf(folder)['generation']));
  return { vault, stores, folder, locked, keychain, clock, files: generation };
}

/** Makes a vault, opens it and answers with its recovery code. */
export async function made({ vault }: TestVault, passphrase = PASSPHRASE): Promise<string> {
  const { recoveryCode } = valueOf(await vault.begin(passphrase));
  valueOf(await vault.complete(recoveryCode));
  return recoveryCode;
}

export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function refusalOf<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error('expected a refusal');
  return result.error;
}

/** Every file below a folder with the digest of its bytes; the count of wrong tries is left out. */
export function digestsIn(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'attempts.json');
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        relative(folder, path),
        createHash('sha256').update(fs.readFileSync(path)).digest('hex'),
      ];
    }),
  );
}

export function headerOf(folder: string): {
  vaultId: string;
  slots: Record<string, unknown>[];
} & Record<string, unknown> {
  return JSON.parse(fs.readFileSync(join(folder, 'vault.json'), 'utf8'));
}

export function rewriteHeader(
  folder: string,
  change: (header: ReturnType<typeof headerOf>) => void,
): void {
  const header = headerOf(folder);
  change(header);
  fs.writeFileSync(join(folder, 'vault.json'), JSON.stringify(header));
}
