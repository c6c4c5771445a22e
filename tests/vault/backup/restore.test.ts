import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as streams from 'node:fs/promises';
import { join } from 'node:path';
import { openContainer } from '../../../electron/vault/backup/container';
import { openManifest } from '../../../electron/vault/backup/manifest';
import { openingBytes, writeContainer } from '../../../electron/vault/backup/write-container';
import type { FileCalls } from '../../../electron/vault/files';
import { aUserData, digestsIn, PASSPHRASE, refusalOf, valueOf } from '../support/a-vault';
import { faultyFiles } from '../support/faulty-files';
import {
  aKeyRing,
  aLaptop,
  aNote,
  filesOf,
  furnished,
  keysOf,
  type Laptop,
  namesIn,
  putAway,
  rowDigests,
} from './a-laptop';
import { faultyStreams } from './faulty-streams';

/** docs/security, Durability and Hostile input: restores land all or nothing. */

afterEach(putAway);

const proof = { by: 'passphrase', passphrase: PASSPHRASE } as const;

const addNote = (it: Laptop, number: number) =>
  it.vault.use(({ records }) => records.notes.add(aNote(number)));

async function holdsNote(it: Laptop, number: number): Promise<boolean> {
  const { id } = aNote(number);
  return valueOf(await it.vault.use(({ records }) => records.notes.find(id))) !== null;
}

async function opensWithNote(it: Laptop, number: number): Promise<boolean> {
  valueOf(await it.vault.unlock(PASSPHRASE));
  const isThere = await holdsNote(it, number);
  await it.vault.lock('quit');
  return isThere;
}

/** Makes a backup and answers with a copy of it that no pruning reaches. */
async function backUp(it: Laptop, name = 'kept.alcove'): Promise<string> {
  const { file } = valueOf(await it.backups.make());
  const path = join(it.userData, name);
  fs.copyFileSync(join(it.userData, 'backups', file.fileName), path);
  return path;
}

/** A vault with note 50, a backup of it, and then note 51 in the vault alone. */
async function withOlderBackup(it: Laptop): Promise<string> {
  await furnished(it, 2);
  valueOf(await addNote(it, 50));
  const path = await backUp(it);
  valueOf(await addNote(it, 51));
  return path;
}

async function restored(it: Laptop, path: string): Promise<void> {
  const { token } = valueOf(await it.backups.choose({ path }));
  valueOf(await it.backups.open(token, proof));
  valueOf(await it.backups.restore(token));
}

async function relation(it: Laptop, path: string): Promise<string> {
  const { token } = valueOf(await it.backups.choose({ path }));
  const opened = valueOf(await it.backups.open(token, proof));
  await it.backups.discard(token);
  return opened.relation;
}

test('a restore puts the backup in place, keeps the present vault aside and locks', async () => {
  const it = aLaptop(aUserData());
  const path = await withOlderBackup(it);
  const before = filesOf(it);
  await restored(it, path);
  expect(it.vault.status().state).toBe('locked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect([await holdsNote(it, 50), await holdsNote(it, 51)]).toEqual([true, false]);
  const [kept, ...others] = await it.backups.keptAside();
  expect(others).toEqual([]);
  expect(kept?.id).toBe(before.split('/').at(-1));
  expect(kept?.bytes).toBeGreaterThan(100_000);
  expect(fs.existsSync(join(before, 'records.db'))).toBe(true);
  expect(namesIn(it.userData).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('a vault kept aside changes places with the present one, and back again', async () => {
  const it = aLaptop(aUserData());
  await restored(it, await withOlderBackup(it));
  valueOf(await it.vault.unlock(PASSPHRASE));
  const [old] = await it.backups.keptAside();
  valueOf(await it.backups.putBack(old?.id ?? ''));
  expect(it.vault.status().state).toBe('locked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(await holdsNote(it, 51)).toBe(true);
  const [other, ...rest] = await it.backups.keptAside();
  expect(rest).toEqual([]);
  expect(other?.id).not.toBe(old?.id);
  valueOf(await it.backups.putBack(other?.id ?? ''));
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(await holdsNote(it, 51)).toBe(false);
});

test('a vault kept aside is removed for good when asked, and nothing else is', async () => {
  const it = aLaptop(aUserData());
  await restored(it, await withOlderBackup(it));
  valueOf(await it.vault.unlock(PASSPHRASE));
  const [old] = await it.backups.keptAside();
  valueOf(await it.backups.removeKeptAside(old?.id ?? ''));
  expect(await it.backups.keptAside()).toEqual([]);
  expect(fs.existsSync(join(it.folder, old?.id ?? ''))).toBe(false);
  expect(refusalOf(await it.backups.removeKeptAside(old?.id ?? '')).code).toBe(
    'kept-aside-missing',
  );
  for (const id of ['..', 'aside', '', filesOf(it).split('/').at(-1) ?? '']) {
    expect(refusalOf(await it.backups.removeKeptAside(id)).code).toBe('kept-aside-missing');
    expect(refusalOf(await it.backups.putBack(id)).code).toBe('kept-aside-missing');
  }
  expect(await holdsNote(it, 50)).toBe(true);
});

test('the first unlock after a restore can write into the trail that there was one, once', async () => {
  const it = aLaptop(aUserData());
  const path = await withOlderBackup(it);
  it.clock.now = new Date('2026-11-22T08:00:00.000Z');
  await restored(it, path);
  expect(it.backups.takeRestored()).toBeNull();
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.backups.takeRestored()).toEqual({
    restoredAt: '2026-11-22T08:00:00.000Z',
    madeAt: '2026-11-21T14:30:00.000Z',
  });
  expect(it.backups.takeRestored()).toBeNull();
});

test('a restore that was asked for is not reported as an older copy; a file put back by hand is', async () => {
  const keychain = aKeyRing();
  const it = aLaptop(aUserData(), { keychain });
  await it.vault.lookAtKeychain();
  const path = await withOlderBackup(it);
  await it.vault.lock('asked');
  const before = join(aUserData(), 'vault');
  fs.cpSync(it.folder, before, { recursive: true });
  valueOf(await it.vault.unlock(PASSPHRASE));
  await restored(it, path);
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([{ kind: 'passphrase-unmixed' }]);
  for (const number of [60, 61, 62, 63]) valueOf(await addNote(it, number));
  await it.vault.lock('asked');
  fs.rmSync(it.folder, { recursive: true });
  fs.cpSync(before, it.folder, { recursive: true });
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings.map(({ kind }) => kind)).toContain('older-copy');
});

test('a backup is told apart from the open vault by its chain: same, older, newer, forked, another', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 2);
  const first = await backUp(it, 'first.alcove');
  expect(await relation(it, first)).toBe('same');
  valueOf(await addNote(it, 60));
  expect(await relation(it, first)).toBe('older');
  const second = await backUp(it, 'second.alcove');
  await restored(it, first);
  expect(await relation(it, second)).toBe('unknown');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(await relation(it, second)).toBe('newer');
  valueOf(await addNote(it, 61));
  expect(await relation(it, second)).toBe('forked');
  await it.vault.lock('asked');
  const other = aLaptop(aUserData());
  await furnished(other, 1);
  expect(await relation(other, second)).toBe('other-vault');
  expect(await relation(aLaptop(aUserData()), second)).toBe('no-vault');
});

test('a vault whose header is damaged or gone is restored over, and what is left of it is kept', async () => {
  for (const damage of [
    (header: string) => fs.writeFileSync(header, '{"format":"alco'),
    (header: string) => fs.rmSync(header),
  ]) {
    const it = aLaptop(aUserData());
    const path = await withOlderBackup(it);
    await it.vault.lock('asked');
    const old = filesOf(it);
    damage(join(it.folder, 'vault.json'));
    expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe('vault-damaged');
    expect(await relation(it, path)).toBe('unknown');
    await restored(it, path);
    valueOf(await it.vault.unlock(PASSPHRASE));
    expect([await holdsNote(it, 50), await holdsNote(it, 51)]).toEqual([true, false]);
    const [kept] = await it.backups.keptAside();
    expect(kept?.id).toMatch(/^damaged-/);
    expect(kept?.bytes).toBeGreaterThan(100_000);
    expect(fs.existsSync(join(old, 'records.db'))).toBe(true);
    // It would not open: the restored one stays.
    expect(refusalOf(await it.backups.putBack(kept?.id ?? '')).code).toBe('vault-damaged');
    expect(it.vault.status().state).toBe('unlocked');
    valueOf(await it.backups.removeKeptAside(kept?.id ?? ''));
    expect(fs.existsSync(old)).toBe(false);
    expect(await holdsNote(it, 50)).toBe(true);
    await it.vault.lock('quit');
  }
});

test('restoring again and again keeps each present vault, and numbers its keys upwards', async () => {
  const it = aLaptop(aUserData());
  const path = await withOlderBackup(it);
  const serials = [];
  for (let round = 0; round < 3; round += 1) {
    await restored(it, path);
    valueOf(await it.vault.unlock(PASSPHRASE));
    serials.push(it.vault.access.session()?.header.serial);
  }
  expect(serials).toEqual([2, 3, 4]);
  expect(await it.backups.keptAside()).toHaveLength(3);
});

interface Attempt {
  readonly userData: string;
  readonly calls: readonly string[];
  readonly isRefused: boolean;
  /** Folders of files right afterwards. */
  readonly generations: number;
}

/** One restore in which the n-th file call fails, from a copy of one laptop. */
async function attempt(
  from: string,
  path: string,
  fault?: { at: number; forever: boolean },
): Promise<Attempt> {
  const userData = aUserData();
  fs.cpSync(from, userData, { recursive: true });
  let files: ReturnType<typeof faultyFiles> = faultyFiles();
  const switchable = new Proxy(files, {
    get: (_target, name: keyof FileCalls) => files[name],
  });
  const it = aLaptop(userData, { files: switchable });
  const { token } = valueOf(await it.backups.choose({ path }));
  valueOf(await it.backups.open(token, proof));
  files = faultyFiles(fault && { ...fault, code: 'EIO' });
  const result = await it.backups.restore(token);
  const { calls } = files;
  files = faultyFiles();
  const generations = namesIn(it.folder).filter((name) => name.startsWith('g-')).length;
  return { userData, calls, isRefused: !result.ok, generations };
}

test('a failure or a kill at each file call of a restore leaves the old vault or the new one, whole', async () => {
  const origin = aLaptop(aUserData());
  const path = await withOlderBackup(origin);
  const keys = keysOf(origin);
  await origin.vault.lock('quit');
  const old = rowDigests(filesOf(origin), keys);
  const { calls } = await attempt(origin.userData, path);
  expect(calls.length).toBeGreaterThan(40);
  const outcomes = { old: 0, new: 0 };
  for (const forever of [false, true]) {
    for (let at = 1; at <= calls.length; at += 1) {
      const tried = await attempt(origin.userData, path, { at, forever });
      const after = aLaptop(tried.userData);
      const isOld = JSON.stringify(rowDigests(filesOf(after), keys)) === JSON.stringify(old);
      valueOf(await after.vault.unlock(PASSPHRASE));
      expect(await holdsNote(after, 50)).toBe(true);
      expect(await holdsNote(after, 51)).toBe(isOld);
      // Only a kill may leave it open which of the two it is.
      const isTold = !tried.isRefused || !forever;
      expect(isOld).toBe(isTold ? tried.isRefused : isOld);
      expect(tried.generations).toBe(isTold ? 2 - Number(tried.isRefused) : tried.generations);
      // What is kept aside is never the vault in place.
      const aside = await after.backups.keptAside();
      expect(aside).toHaveLength(isOld ? 0 : 1);
      outcomes[isOld ? 'old' : 'new'] += 1;
      await after.vault.lock('quit');
      fs.rmSync(tried.userData, { recursive: true });
    }
  }
  console.log('restores cut off', outcomes);
  expect(outcomes.old).toBeGreaterThan(10);
  expect(outcomes.new).toBeGreaterThan(0);
}, 300_000);

test('a failure or a kill at each file call of changing places leaves one of the two in place and the other kept', async () => {
  const origin = aLaptop(aUserData());
  await restored(origin, await withOlderBackup(origin));
  valueOf(await origin.vault.unlock(PASSPHRASE));
  const [kept] = await origin.backups.keptAside();
  await origin.vault.lock('quit');
  const putBackIn = async (fault?: { at: number; forever: boolean }): Promise<Attempt> => {
    const userData = aUserData();
    fs.cpSync(origin.userData, userData, { recursive: true });
    let files: ReturnType<typeof faultyFiles> = faultyFiles();
    const switchable = new Proxy(files, {
      get: (_target, name: keyof FileCalls) => files[name],
    });
    const it = aLaptop(userData, { files: switchable });
    files = faultyFiles(fault && { ...fault, code: 'ENOSPC' });
    const result = await it.backups.putBack(kept?.id ?? '');
    const { calls } = files;
    files = faultyFiles();
    return { userData, calls, isRefused: !result.ok, generations: 2 };
  };
  const { calls } = await putBackIn();
  for (const forever of [false, true]) {
    for (let at = 1; at <= calls.length; at += 1) {
      const tried = await putBackIn({ at, forever });
      const after = aLaptop(tried.userData);
      valueOf(await after.vault.unlock(PASSPHRASE));
      const isBack = await holdsNote(after, 51);
      expect(isBack).toBe(forever ? isBack : !tried.isRefused);
      expect(await after.backups.keptAside()).toHaveLength(1);
      await after.vault.lock('quit');
      fs.rmSync(tried.userData, { recursive: true });
    }
  }
}, 120_000);

test('where there was no vault, a failure or a kill leaves none or the whole new one', async () => {
  const origin = aLaptop(aUserData());
  const path = await withOlderBackup(origin);
  await origin.vault.lock('quit');
  const { calls } = await attempt(aUserData(), path);
  for (const forever of [false, true]) {
    for (let at = 1; at <= calls.length; at += 1) {
      const empty = aUserData();
      const tried = await attempt(empty, path, { at, forever });
      const after = aLaptop(tried.userData);
      const { state } = after.vault.status();
      const isTold = !tried.isRefused || !forever;
      const isLocked = isTold ? !tried.isRefused : state === 'locked';
      expect(state).toBe(isLocked ? 'locked' : 'absent');
      expect(!isLocked || (await opensWithNote(after, 50))).toBe(true);
      fs.rmSync(tried.userData, { recursive: true });
    }
  }
}, 120_000);

test('a failure at each call while a backup is read leaves the vault untouched', async () => {
  const origin = aLaptop(aUserData());
  const path = await withOlderBackup(origin);
  await origin.vault.lock('quit');
  const before = digestsIn(origin.folder);
  const names = namesIn(origin.userData);
  let calls = 1;
  let refused = 0;
  for (let at = 1; at <= calls; at += 1) {
    const stream = faultyStreams({ at, code: 'ENOSPC', forever: false });
    const it = aLaptop(origin.userData, { stream });
    const chosen = await it.backups.choose({ path });
    const opened = chosen.ok ? await it.backups.open(chosen.value.token, proof) : chosen;
    refused += Number(!opened.ok);
    expect(opened.ok ? 'opened' : opened.error.code).toMatch(
      /^(opened|backup-unreadable|vault-folder-unwritable|backup-damaged)$/,
    );
    if (opened.ok && chosen.ok) await it.backups.discard(chosen.value.token);
    calls = Math.max(calls, stream.calls.length, at === 1 ? 60 : 0);
    expect(digestsIn(origin.folder)).toEqual(before);
  }
  expect(refused).toBeGreaterThan(20);
  // One failed removal may leave a folder beside the vault: the next reading sweeps it.
  await restored(aLaptop(origin.userData), path);
  expect(namesIn(origin.userData)).toEqual(names);
}, 60_000);

test('a link, a folder, a pipe, an empty file and another file are no backups', async () => {
  const it = aLaptop(aUserData());
  const path = await withOlderBackup(it);
  const place = aUserData();
  const at = (name: string) => join(place, name);
  fs.symlinkSync(path, at('link'));
  fs.mkdirSync(at('folder'));
  execFileSync('mkfifo', [at('pipe')]);
  fs.writeFileSync(at('empty'), '');
  fs.writeFileSync(at('text'), 'A letter about somebody fictional. '.repeat(100));
  fs.copyFileSync(join(it.folder, 'vault.json'), at('header'));
  const refusals = [];
  for (const name of ['none', 'link', 'folder', 'pipe', 'empty', 'text', 'header']) {
    refusals.push(refusalOf(await it.backups.choose({ path: at(name) })).code);
  }
  expect(refusals).toEqual([
    'backup-unreadable',
    'backup-unreadable',
    'backup-unreadable',
    'backup-unreadable',
    'backup-not-ours',
    'backup-not-ours',
    'backup-not-ours',
  ]);
  const climbing = { kind: 'laptop', fileName: '../kept.alcove' } as const;
  expect(refusalOf(await it.backups.choose(climbing)).code).toBe('backup-unreadable');
});

test('a backup whose manifest counts otherwise than its files hold is damaged, though every digest fits', async () => {
  const it = aLaptop(aUserData());
  const path = await withOlderBackup(it);
  const { backup } = keysOf(it);
  const container = valueOf(await openContainer(streams, path));
  const manifest = valueOf(await openManifest(container, backup));
  await container.file.close();
  const { token } = valueOf(await it.backups.choose({ path }));
  valueOf(await it.backups.open(token, proof));
  const [staging = ''] = namesIn(it.userData).filter((name) => name.includes('restoring'));
  const [generation = ''] = namesIn(join(it.userData, staging));
  const folder = join(it.userData, staging, generation);
  const { facts } = manifest;
  const lies = [
    { ...facts, documents: facts.documents - 1 },
    { ...facts, heads: { ...facts.heads, records: facts.heads.groupProcess } },
  ];
  for (const [index, lie] of [facts, ...lies].entries()) {
    const contents = { header: container.header, manifest: { ...manifest, facts: lie }, folder };
    const opening = openingBytes(contents, backup, randomBytes);
    const made = join(it.userData, `lie-${index}.alcove`);
    await writeContainer(streams, made, { contents, opening, goOn: () => true });
  }
  const codes = [];
  for (const index of [0, 1, 2]) {
    const file = join(it.userData, `lie-${index}.alcove`);
    const other = aLaptop(aUserData());
    const chosen = valueOf(await other.backups.choose({ path: file }));
    const opened = await other.backups.open(chosen.token, proof);
    codes.push(opened.ok ? 'opened' : opened.error.code);
  }
  expect(codes).toEqual(['opened', 'backup-damaged', 'backup-damaged']);
});

test('a token serves once, and not after another file was chosen', async () => {
  const it = aLaptop(aUserData());
  const path = await withOlderBackup(it);
  const first = valueOf(await it.backups.choose({ path }));
  const second = valueOf(await it.backups.choose({ path }));
  expect(refusalOf(await it.backups.open(first.token, proof)).code).toBe('backup-token-unknown');
  expect(refusalOf(await it.backups.restore(second.token)).code).toBe('backup-token-unknown');
  valueOf(await it.backups.open(second.token, proof));
  valueOf(await it.backups.restore(second.token));
  expect(refusalOf(await it.backups.restore(second.token)).code).toBe('backup-token-unknown');
});
