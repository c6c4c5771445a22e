import * as fs from 'node:fs';
import { join } from 'node:path';
import {
  aUserData,
  aVaultAt,
  digestsIn,
  made,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  valueOf,
} from './support/a-vault';
import { faultyFiles } from './support/faulty-files';

jest.setTimeout(60_000);

afterEach(removeFolders);

/** Begins on sound files, then completes on files that fail: `begin` writes nothing. */
async function completedOn(userData: string, files: ReturnType<typeof faultyFiles>) {
  const it = aVaultAt(userData, { files });
  const { recoveryCode } = valueOf(await it.vault.begin(PASSPHRASE));
  const callsBefore = files.calls.length;
  const result = await it.vault.complete(recoveryCode);
  return { ...it, result, recoveryCode, callsBefore };
}

async function callsOfCreation(): Promise<{ readonly first: number; readonly last: number }> {
  const files = faultyFiles();
  const { result, callsBefore } = await completedOn(aUserData(), files);
  valueOf(result);
  return { first: callsBefore + 1, last: files.calls.length };
}

/** What a restarted app finds must be a whole vault or none, and never an obstacle. */
async function whatIsFound(userData: string, recoveryCode: string): Promise<'whole' | 'none'> {
  const { vault } = aVaultAt(userData);
  if (vault.status().state === 'absent') {
    await made(aVaultAt(userData), OTHER_PASSPHRASE);
    valueOf(await aVaultAt(userData).vault.unlock(OTHER_PASSPHRASE));
    return 'none';
  }
  valueOf(await vault.unlock(PASSPHRASE));
  await vault.lock('asked');
  valueOf(await vault.unlockWithRecoveryCode(recoveryCode));
  return 'whole';
}

test('killed at each file-system call of the creation: a whole vault or none', async () => {
  const { first, last } = await callsOfCreation();
  const found = { whole: 0, none: 0 };
  const onlyVault = ['vault'];
  for (let at = first; at <= last; at += 1) {
    const userData = aUserData();
    const files = faultyFiles({ at, code: 'EIO', forever: true });
    const { recoveryCode } = await completedOn(userData, files);
    found[await whatIsFound(userData, recoveryCode)] += 1;
    expect(fs.readdirSync(userData)).toEqual(onlyVault);
  }
  expect(last - first).toBeGreaterThan(20);
  expect(found.whole + found.none).toBe(last - first + 1);
  expect(found.none).toBeGreaterThan(found.whole);
});

describe.each([
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'other'],
] as const)('%s at one call of the creation', (code, reason) => {
  test('is refused in words with nothing changed, and the same code completes it later', async () => {
    const { first, last } = await callsOfCreation();
    const outcomes = new Set<string>();
    const madeYetRefused = new Set<string>();
    for (let at = first; at <= last; at += 1) {
      const userData = aUserData();
      const files = faultyFiles({ at, code, forever: false });
      const { vault, result, recoveryCode } = await completedOn(userData, files);
      outcomes.add(result.ok ? 'made' : JSON.stringify(result.error));
      const isMade = vault.status().state !== 'begun';
      if (isMade && !result.ok) madeYetRefused.add(result.error.code);
      const seen = fs.readdirSync(userData).filter((name) => !name.includes('.discarded-'));
      expect(seen).toEqual(isMade ? ['vault'] : []);
      if (!isMade) valueOf(await vault.complete(recoveryCode));
      await vault.lock('asked');
      expect(await whatIsFound(userData, recoveryCode)).toBe('whole');
    }
    expect([...outcomes]).toContain(JSON.stringify({ code: 'vault-folder-unwritable', reason }));
    // Only the opening that follows a finished creation may fail and leave a vault behind.
    expect([...madeYetRefused]).not.toContain('vault-folder-unwritable');
  });
});

test('stores that cannot be written are an unwritable folder', async () => {
  const userData = aUserData();
  const it = aVaultAt(userData);
  const { recoveryCode } = valueOf(await it.vault.begin(PASSPHRASE));
  it.stores.answer = { refuse: 'store-disk-full' };
  expect(refusalOf(await it.vault.complete(recoveryCode))).toEqual({
    code: 'vault-folder-unwritable',
    reason: 'disk-full',
  });
  expect(fs.readdirSync(userData)).toEqual([]);
  it.stores.answer = { refuse: 'store-read-only' };
  expect(refusalOf(await it.vault.complete(recoveryCode))).toMatchObject({ reason: 'read-only' });
  it.stores.answer = {};
  valueOf(await it.vault.complete(recoveryCode));
});

test('the new stores are closed before the folder is moved, and opened where it stands', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  expect(it.stores.events).toEqual([
    expect.stringMatching(/^create .*vault\.creating-[0-9a-f]{16}\/g-[0-9a-f]{16}$/),
    'close',
    `open ${it.files()}`,
  ]);
});

test('a bug in the stores is thrown and leaves nothing', async () => {
  const userData = aUserData();
  const it = aVaultAt(userData);
  const { recoveryCode } = valueOf(await it.vault.begin(PASSPHRASE));
  it.stores.answer = { delay: Promise.reject(new TypeError('bug')) };
  await expect(it.vault.complete(recoveryCode)).rejects.toThrow('bug');
  expect(fs.readdirSync(userData)).toEqual([]);
  expect(it.stores.keysSeen.at(-1)?.records.page.every((byte) => byte === 0)).toBe(true);
});

test('everything is synced before it gets its name, and the name after', async () => {
  const files = faultyFiles();
  const userData = aUserData();
  const { callsBefore } = await completedOn(userData, files);
  const calls = files.calls
    .slice(callsBefore)
    .map((call) =>
      call
        .replaceAll(userData, '')
        .replace(/creating-\w+/g, 'creating')
        .replace(/g-[0-9a-f]{16}/g, 'g')
        .replace(/ \d+$/, ''),
    )
    .filter((call) => /fsync|rename|openSync/.test(call));
  const header = calls.indexOf('openSync /vault.creating/.vault.json.new');
  expect(calls.slice(header, header + 8)).toEqual([
    'openSync /vault.creating/.vault.json.new',
    'fsyncSync',
    'renameSync /vault.creating/.vault.json.new /vault.creating/vault.json',
    'openSync /vault.creating',
    'fsyncSync',
    'renameSync /vault.creating /vault',
    'openSync ',
    'fsyncSync',
  ]);
  expect(calls.slice(0, header)).toEqual([
    'openSync /vault.creating/g/records.db',
    'fsyncSync',
    'openSync /vault.creating/g/group-process.db',
    'fsyncSync',
    'openSync /vault.creating/g',
    'fsyncSync',
  ]);
});

test('leftovers are swept, and only leftovers', async () => {
  const userData = aUserData();
  const kept = ['vault.creating-notes', 'vault-2025', 'vault.creating-0123456789abcdeX', 'other'];
  const swept = ['vault.creating-0123456789abcdef', 'vault.discarded-0123456789abcdef'];
  for (const name of [...kept, ...swept]) {
    fs.mkdirSync(join(userData, name));
    fs.writeFileSync(join(userData, name, 'vault.json'), 'x');
  }
  expect(aVaultAt(userData).vault.status().state).toBe('absent');
  await made(aVaultAt(userData));
  expect(fs.readdirSync(userData).sort()).toEqual([...kept, 'vault'].sort());
});

test('a creation that another process swept away is refused and harms nothing', async () => {
  const userData = aUserData();
  const [slow, quick] = [aVaultAt(userData), aVaultAt(userData)];
  const { recoveryCode } = valueOf(await slow.vault.begin(PASSPHRASE));
  const { promise, resolve } = Promise.withResolvers<void>();
  slow.stores.answer = { delay: promise };
  const completion = slow.vault.complete(recoveryCode);
  while (slow.stores.keysSeen.length === 0) await new Promise(setImmediate);
  await made(quick, OTHER_PASSPHRASE);
  const before = digestsIn(userData);
  resolve();
  expect((await completion).ok).toBe(false);
  expect(digestsIn(userData)).toEqual(before);
  valueOf(await aVaultAt(userData).vault.unlock(OTHER_PASSPHRASE));
});

test('an empty folder, a missing parent: the vault is made there', async () => {
  const userData = aUserData();
  fs.mkdirSync(join(userData, 'vault'));
  await made(aVaultAt(userData));
  await made(aVaultAt(join(userData, 'new', 'profile')));
});

test.each(['file', 'stores without a header', 'dangling link'])(
  'a %s in the vault’s place is neither absent nor replaced',
  async (what) => {
    const userData = aUserData();
    const place = join(userData, 'vault');
    if (what === 'file') fs.writeFileSync(place, 'mine');
    if (what === 'dangling link') fs.symlinkSync(join(userData, 'unmounted'), place);
    if (what === 'stores without a header') {
      fs.mkdirSync(place);
      fs.writeFileSync(join(place, 'records.db'), 'mine');
    }
    const { vault } = aVaultAt(userData);
    expect(vault.status().state).toBe('locked');
    expect(refusalOf(await vault.begin(PASSPHRASE)).code).toBe('vault-damaged');
    expect(refusalOf(await vault.unlock(PASSPHRASE)).code).toBe('vault-damaged');
  },
);
