import * as fs from 'node:fs';
import { join } from 'node:path';
import {
  aUserData,
  aVaultAt,
  made,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  removeFolders,
  valueOf,
} from './support/a-vault';
import { faultyFiles } from './support/faulty-files';

// docs/security, Tamper evidence: failed unlocks are counted until the trail can take them.

// Argon2 and encrypted files take their time on a busy machine.
jest.setTimeout(60_000);

afterEach(removeFolders);

async function aLockedVault() {
  const userData = aUserData();
  const it = aVaultAt(userData);
  const code = await made(it);
  await it.vault.lock('asked');
  const stranger = valueOf(await aVaultAt(aUserData()).vault.begin(PASSPHRASE)).recoveryCode;
  return { ...it, userData, code, stranger, path: join(it.folder, 'attempts.json') };
}

test('wrong secrets are counted by kind, over runs of Alcove, and taken once', async () => {
  const it = await aLockedVault();
  await it.vault.unlock(OTHER_PASSPHRASE);
  it.clock.wall = new Date('2026-09-07T18:05:00.000Z');
  await it.vault.unlock(OTHER_PASSPHRASE);
  const next = aVaultAt(it.userData);
  next.clock.wall = new Date('2026-09-08T07:00:00.000Z');
  await next.vault.unlock(OTHER_PASSPHRASE);
  await next.vault.unlockWithRecoveryCode(it.stranger);
  expect(next.vault.takeFailedAttempts()).toEqual([
    {
      by: 'passphrase',
      count: 3,
      firstAt: '2026-09-07T18:00:00.000Z',
      lastAt: '2026-09-08T07:00:00.000Z',
    },
    {
      by: 'recovery-code',
      count: 1,
      firstAt: '2026-09-08T07:00:00.000Z',
      lastAt: '2026-09-08T07:00:00.000Z',
    },
  ]);
  expect(next.vault.takeFailedAttempts()).toEqual([]);
  expect(fs.existsSync(it.path)).toBe(false);
  expect(aVaultAt(it.userData).vault.takeFailedAttempts()).toEqual([]);
});

test('counts and times are all that is written', async () => {
  const it = await aLockedVault();
  await it.vault.unlock(OTHER_PASSPHRASE);
  const text = fs.readFileSync(it.path, 'utf8');
  expect(text).not.toContain('violet');
  expect(Object.keys((JSON.parse(text) as object[])[0] ?? {}).sort()).toEqual([
    'by',
    'count',
    'firstAt',
    'lastAt',
  ]);
});

test('a right secret, a mistyped code and a try while waiting are no failed attempts', async () => {
  const it = await aLockedVault();
  await it.vault.unlockWithRecoveryCode('0000');
  for (let tries = 0; tries < 3; tries += 1) await it.vault.unlock(OTHER_PASSPHRASE);
  await it.vault.unlock(OTHER_PASSPHRASE);
  it.clock.now += 60_000;
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.takeFailedAttempts()).toEqual([expect.objectContaining({ count: 3 })]);
});

test.each(['{', '[{"by":"passphrase","count":-1}]', 'x'.repeat(9000)])(
  'a file that holds %j counts for nothing and does no harm',
  async (text) => {
    const it = await aLockedVault();
    fs.writeFileSync(it.path, text);
    expect(aVaultAt(it.userData).vault.takeFailedAttempts()).toEqual([]);
    await it.vault.unlock(OTHER_PASSPHRASE);
    expect(it.vault.takeFailedAttempts()).toEqual([expect.objectContaining({ count: 1 })]);
  },
);

test('a disk that takes no count keeps nobody from trying, and this run still knows', async () => {
  const it = await aLockedVault();
  const files = faultyFiles();
  const failing = aVaultAt(it.userData, { files });
  failing.vault.takeFailedAttempts();
  files.openSync = (path, flags, mode) => {
    if (flags !== 'r') throw Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'open' });
    return fs.openSync(path, flags, mode);
  };
  const refused = await failing.vault.unlock(OTHER_PASSPHRASE);
  expect(refused).toMatchObject({ error: { code: 'wrong-passphrase' } });
  valueOf(await failing.vault.unlock(PASSPHRASE));
  expect(failing.vault.takeFailedAttempts()).toEqual([expect.objectContaining({ count: 1 })]);
});
