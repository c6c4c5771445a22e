import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import type { Keychain } from '../../electron/application/ports/vault';
import { closedStores } from '../../electron/store/closed-stores';
import { directInspector } from '../../electron/store/inspection/inspector';
import { storeOpener } from '../../electron/store/open-stores';
import { FolderBackups } from '../../electron/vault/backup/folder-backups';
import { chainSealer, verifyChain } from '../../electron/vault/chain';
import { FolderVault } from '../../electron/vault/vault';
import type { Refusal } from '../../shared/contract/refusal';
import type { Result } from '../../shared/lib/result';
import { demoCaseload } from '../support/demo/caseload';
import { writeCaseload } from '../support/demo/write-caseload';
import { figure, median, timed, type Figure } from './figure';

const RUNS = 3;
const PASSPHRASE = 'every lantern here is fictional';
/** A backup is written, read back, extracted, opened, and every row compared. */
const MOST_TIMES_A_COPY = 40;

/** A backup and a restore of the ten-year caseload beside a plain synced copy of the same bytes. */
export async function benchBackup(folder: string): Promise<readonly Figure[]> {
  const one = laptopIn(path.join(folder, 'backup-from'));
  const { recoveryCode } = valueOf(await one.vault.begin(PASSPHRASE));
  valueOf(await one.vault.complete(recoveryCode));
  const caseload = demoCaseload({ today: '2026-11-20', years: 10 });
  valueOf(await one.vault.use((open) => writeCaseload(open, caseload)));
  const snapshotMs = await benchSnapshot(one, folder);
  const backups = await timesOf(async () => void valueOf(await one.backups.make()));
  const { file } = valueOf(await one.backups.make());
  await one.vault.lock('quit');
  const from = path.join(one.userData, 'backups', file.fileName);
  const copies = await timesOf(async () => copySynced(from, path.join(folder, 'plain-copy')));
  const restores = await timesOf(() => restore(path.join(folder, 'backup-to'), from, recoveryCode));
  const copyMs = median(copies);
  const megabytes = file.bytes / 1024 ** 2;
  return [
    besideACopy('backup of ten years', median(backups), { copyMs, megabytes, snapshotMs }),
    besideACopy('restore of ten years', median(restores), { copyMs, megabytes }),
    figure('main thread held by the snapshot', snapshotMs, 'ms', { limit: 1000 }),
  ];
}

function besideACopy(
  name: string,
  ms: number,
  beside: { readonly copyMs: number } & Sizes,
): Figure {
  return figure(`${name}, in plain copies`, ms / beside.copyMs, 'ratio', {
    limit: MOST_TIMES_A_COPY,
    beside: { ms, ...beside },
  });
}

type Sizes = Readonly<Record<string, number>>;

interface BenchLaptop {
  readonly userData: string;
  readonly vault: FolderVault;
  readonly backups: FolderBackups;
}

const noKeyRing: Keychain = {
  state: async () => 'unavailable',
  protect: () => Promise.reject(new Error('there is no key ring')),
  reveal: async () => null,
};

function laptopIn(userData: string): BenchLaptop {
  fs.mkdirSync(userData, { recursive: true });
  const sealerOf = (key: Uint8Array) => chainSealer(key, { author: 'bench', now: Date.now });
  const closed = closedStores({ sealerOf, inspect: directInspector(verifyChain) });
  const access = () => vault.access;
  const now = () => new Date();
  const backups = new FolderBackups({ userData, access, closed, now, version: 'bench' });
  const vault: FolderVault = new FolderVault({
    folder: path.join(userData, 'vault'),
    opener: storeOpener(sealerOf),
    closed,
    device: { path: path.join(userData, 'device.json'), keychain: noKeyRing },
    backUpBeforeMigration: backups.backUpClosed,
    now,
    monotonicMs: () => performance.now(),
    idleMinutes: 5,
    onLocked: () => {},
  });
  return { userData, vault, backups };
}

async function benchSnapshot({ vault }: BenchLaptop, folder: string): Promise<number> {
  const stores = vault.access.session()?.stores;
  if (!stores) throw new Error('the vault is open');
  return median(
    await timesOf(async () => {
      const copy = path.join(folder, `snapshot-${randomBytes(4).toString('hex')}`);
      fs.mkdirSync(copy);
      valueOf(stores.snapshot(copy));
    }),
  );
}

async function restore(userData: string, file: string, typedCode: string): Promise<void> {
  fs.rmSync(userData, { recursive: true, force: true });
  const { backups } = laptopIn(userData);
  const { token } = valueOf(await backups.choose({ path: file }));
  valueOf(await backups.open(token, { by: 'recovery-code', typedCode }));
  valueOf(await backups.restore(token));
}

async function copySynced(from: string, to: string): Promise<void> {
  fs.rmSync(to, { force: true });
  fs.copyFileSync(from, to);
  const descriptor = fs.openSync(to, 'r+');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}

async function timesOf(work: () => Promise<void>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(work));
  return times;
}

function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
