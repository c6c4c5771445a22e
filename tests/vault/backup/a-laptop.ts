import { emptyBody } from '../../../shared/domain/note-body';
import { emptyGroupBody } from '../../../shared/domain/group-process';
import * as fs from 'node:fs';
import * as streams from 'node:fs/promises';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Keychain, VaultKeys } from '../../../electron/application/ports/vault';
import { closedStores } from '../../../electron/store/closed-stores';
import { directInspector } from '../../../electron/store/inspection/inspector';
import { storeOpener } from '../../../electron/store/open-stores';
import { Driver } from '../../../electron/store/storage/driver';
import { FolderBackups } from '../../../electron/vault/backup/folder-backups';
import type { StreamFiles } from '../../../electron/vault/backup/stream-files';
import { chainSealer, verifyChain } from '../../../electron/vault/chain';
import type { FileCalls } from '../../../electron/vault/files';
import { FolderVault, type VaultParts } from '../../../electron/vault/vault';
import { noteIdOf } from '../../../shared/domain/ids';
import { emptyText } from '../../../shared/domain/signed-text';
import {
  aGroup,
  aMember,
  aPractice,
  aSession,
  memberId,
  moduleId,
  sessionId,
} from '../../support/people';
import { CHEAP, PASSPHRASE, removeFolders, valueOf } from '../support/a-vault';

const laptops: Laptop[] = [];

/** After each test: a process may hold only one open vault (RxDB's number of collections). */
export async function putAway(): Promise<void> {
  for (const { vault } of laptops.splice(0)) await vault.lock('quit');
  removeFolders();
}

/** A key ring in memory; another one, or a reset one, is another object. */
export function aKeyRing(): Keychain {
  const kept = new Map<string, string>();
  return {
    state: async () => 'protected',
    protect: async (text) => {
      const ticket = randomBytes(16);
      kept.set(ticket.toString('hex'), text);
      return ticket;
    },
    reveal: async (bytes) => {
      const text = kept.get(Buffer.from(bytes).toString('hex'));
      return text === undefined ? null : { text, isStale: false };
    },
  };
}

const noKeyRing: Keychain = {
  state: async () => 'unavailable',
  protect: async () => {
    throw new Error('there is no key ring');
  },
  reveal: async () => null,
};

export interface Laptop {
  readonly userData: string;
  /** `<userData>/vault` */
  readonly folder: string;
  readonly vault: FolderVault;
  readonly backups: FolderBackups;
  /** Both clocks, to move by hand: the wall clock as a date, the other in milliseconds. */
  readonly clock: { now: Date; monotonicMs: number };
}

export interface LaptopParts {
  readonly keychain?: Keychain;
  readonly files?: FileCalls;
  readonly stream?: StreamFiles;
  readonly vault?: Partial<VaultParts>;
}

export const sealerOf = (key: Uint8Array) =>
  chainSealer(key, { author: 'clinician', now: () => Date.UTC(2026, 8, 7) });

/** Vault and backups as main.ts wires them, with real files and real stores. */
export function aLaptop(userData: string, parts: LaptopParts = {}): Laptop {
  const clock = { now: new Date('2026-11-21T14:30:00.000Z'), monotonicMs: 0 };
  const files = parts.files ?? fs;
  const closed = closedStores({ sealerOf, inspect: directInspector(verifyChain) });
  const folder = join(userData, 'vault');
  const backups: FolderBackups = new FolderBackups({
    userData,
    access: () => vault.access,
    closed,
    now: () => clock.now,
    version: '0.2.0',
    files,
    stream: parts.stream ?? streams,
  });
  const vault = new FolderVault({
    folder,
    opener: storeOpener(sealerOf),
    closed,
    device: { path: join(userData, 'device.json'), keychain: parts.keychain ?? noKeyRing },
    backUpBeforeMigration: backups.backUpClosed,
    now: () => clock.now,
    monotonicMs: () => clock.monotonicMs,
    idleMinutes: 5,
    onLocked: () => undefined,
    kdfPolicy: CHEAP,
    files,
    ...parts.vault,
  });
  const laptop = { userData, folder, vault, backups, clock };
  laptops.push(laptop);
  return laptop;
}

/** Makes a vault with a few documents of every kind, and answers with its recovery code. */
export async function furnished({ vault }: Laptop, notes = 12): Promise<string> {
  const { recoveryCode } = valueOf(await vault.begin(PASSPHRASE));
  valueOf(await vault.complete(recoveryCode));
  valueOf(
    await vault.use(async ({ records, groupProcess }) => {
      await records.practice.add({ id: 'practice', profile: aPractice() });
      await records.groups.add(aGroup());
      await records.members.addAll([aMember(1), aMember(2)]);
      await records.sessions.add(aSession());
      for (let number = 0; number < notes; number += 1) await records.notes.add(aNote(number));
      await groupProcess.groupNotes.add(aGroupNote(1));
    }),
  );
  return recoveryCode;
}

export const aNote = (number: number) => ({
  id: noteIdOf(sessionId(number), memberId(1)),
  memberId: memberId(1),
  sessionId: sessionId(number),
  moduleId: moduleId(1),
  sessionDate: '2026-09-01',
  text: {
    ...emptyText(emptyBody, '2026-09-02T01:00:00.000Z'),
    body: {
      template: 'free' as const,
      sections: { text: `A fictional note ${number}. `.repeat(20) },
    },
  },
});

const aGroupNote = (number: number) => ({
  id: sessionId(number),
  moduleId: moduleId(1),
  sessionDate: '2026-09-01',
  text: emptyText(emptyGroupBody, '2026-09-02T01:00:00.000Z'),
});

/** The open vault's keys, copied: to look into its files without Alcove once it is locked. */
export function keysOf({ vault }: Laptop): VaultKeys {
  const session = vault.access.session();
  if (!session) throw new Error('the vault is locked');
  return structuredClone(session.keys);
}

/** Where the vault's two files lie. */
export function filesOf({ folder }: { readonly folder: string }): string {
  const { generation } = JSON.parse(fs.readFileSync(join(folder, 'vault.json'), 'utf8')) as {
    generation: string | null;
  };
  return generation === null ? folder : join(folder, generation);
}

/** A digest of every row of every table of both files, read with the engine alone. */
export function rowDigests(folder: string, keys: VaultKeys): Readonly<Record<string, string>> {
  return {
    ...digestsOfFile(join(folder, 'records.db'), keys.records.page),
    ...digestsOfFile(join(folder, 'group-process.db'), keys.groupProcess.page),
  };
}

function digestsOfFile(path: string, key: Uint8Array): Readonly<Record<string, string>> {
  const database = new Driver(path, { readonly: true });
  try {
    database.pragma("cipher='sqlcipher'");
    database.pragma('legacy=4');
    database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all() as { name: string }[];
    return Object.fromEntries(
      tables.flatMap(({ name }) =>
        database
          .prepare(`SELECT * FROM "${name}"`)
          .raw()
          .all()
          .map((row: unknown, index: number) => [
            `${path.split('/').at(-1)} ${name} ${index}`,
            digestOf(row),
          ]),
      ),
    );
  } finally {
    database.close();
  }
}

function digestOf(row: unknown): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('hex');
}

/** The backups that stand in a folder under their names, and whatever else does. */
export function namesIn(folder: string): readonly string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
}
