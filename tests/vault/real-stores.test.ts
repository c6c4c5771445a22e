import * as fs from 'node:fs';
import { join } from 'node:path';
import {
  aUserData,
  aVaultAt,
  made,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  valueOf,
} from './support/a-vault';
import { realStores } from './support/real-stores';

// Argon2 and encrypted files take their time on a busy machine.
jest.setTimeout(60_000);

afterEach(removeFolders);

const stores = () => realStores(() => 1_000_000);

/** Files of this folder that the process still holds open, where the system tells (Linux). */
function heldOpenIn(folder: string): readonly string[] {
  if (!fs.existsSync('/proc/self/fd')) return [];
  const descriptors = fs.readdirSync('/proc/self/fd');
  const targets = descriptors.map((it) =>
    fs.existsSync(`/proc/self/fd/${it}`) ? fs.readlinkSync(`/proc/self/fd/${it}`) : '',
  );
  return targets.filter((target) => target.startsWith(folder));
}

test('the real stores are made, locked and opened again by passphrase and by code', async () => {
  const it = aVaultAt(aUserData(), stores());
  const code = await made(it);
  const event = { kind: 'event', name: 'vault-unlocked' } as const;
  valueOf(await it.vault.use(({ records }) => records.recordEvent(event)));
  await it.vault.lock('asked');
  expect(heldOpenIn(it.folder)).toEqual([]);
  expect(fs.readdirSync(it.files()).sort()).toEqual(['group-process.db', 'records.db']);
  valueOf(await it.vault.unlock(PASSPHRASE));
  await it.vault.lock('idle');
  valueOf(await it.vault.unlockWithRecoveryCode(code));
  expect(
    valueOf(await it.vault.use(({ records }) => records.practice.find('practice'))),
  ).toBeNull();
  await it.vault.lock('quit');
});

test('stores that another connection holds are refused as in use', async () => {
  const userData = aUserData();
  const one = aVaultAt(userData, stores());
  await made(one);
  const two = aVaultAt(userData, stores());
  expect(refusalOf(await two.vault.unlock(PASSPHRASE)).code).toBe('vault-in-use');
  valueOf(await one.vault.use(({ records }) => records.practice.find('practice')));
  await one.vault.lock('asked');
  valueOf(await two.vault.unlock(PASSPHRASE));
  await two.vault.lock('asked');
});

test('a damaged or missing store is refused and stays as it is', async () => {
  const it = aVaultAt(aUserData(), stores());
  await made(it);
  await it.vault.lock('asked');
  const path = join(it.files(), 'records.db');
  const original = fs.readFileSync(path);
  const altered = Buffer.from(original);
  altered.writeUInt8(altered.readUInt8(700) ^ 1, 700);
  fs.writeFileSync(path, altered);
  expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe('store-wrong-key');
  expect(fs.readFileSync(path)).toEqual(altered);
  fs.rmSync(path);
  expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe('store-missing');
  expect(fs.existsSync(path)).toBe(false);
  fs.writeFileSync(path, original);
  valueOf(await it.vault.unlock(PASSPHRASE));
  await it.vault.lock('asked');
});

test('work cut off by a lock leaves a chain that opens', async () => {
  const it = aVaultAt(aUserData(), stores());
  await made(it);
  const event = { kind: 'event', name: 'note-viewed' } as const;
  const endless = it.vault.use(async ({ records }) => {
    for (;;) {
      await records.recordEvent(event);
      await new Promise(setImmediate);
    }
  });
  await it.vault.lock('suspend');
  expect(refusalOf(await endless).code).toBe('vault-locked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  await it.vault.lock('asked');
});
