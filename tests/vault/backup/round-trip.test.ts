import * as fs from 'node:fs';
import { join } from 'node:path';
import { aUserData, PASSPHRASE, refusalOf, valueOf } from '../support/a-vault';
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

/** docs/security, Durability: 50 backups restored, 50/50 equal by digest. */

afterEach(putAway);

const backupsOf = ({ userData }: Laptop) => join(userData, 'backups');

test('50 backups, each of another state, are restored equal by the digest of every row', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 3);
  const states: { digests: object; file: string }[] = [];
  for (let number = 0; number < 50; number += 1) {
    valueOf(await it.vault.use(({ records }) => records.notes.add(aNote(100 + number))));
    const { file } = valueOf(await it.backups.make());
    const keys = keysOf(it);
    const kept = join(it.userData, `kept-${number}.alcove`);
    fs.copyFileSync(join(backupsOf(it), file.fileName), kept);
    await it.vault.lock('asked');
    states.push({ digests: rowDigests(filesOf(it), keys), file: kept });
    valueOf(await it.vault.unlock(PASSPHRASE));
  }
  await it.vault.lock('quit');
  let equal = 0;
  for (const { digests, file } of states) {
    const other = aLaptop(aUserData());
    const { token } = valueOf(await other.backups.choose({ path: file }));
    valueOf(await other.backups.open(token, { by: 'passphrase', passphrase: PASSPHRASE }));
    valueOf(await other.backups.restore(token));
    valueOf(await other.vault.unlock(PASSPHRASE));
    const keys = keysOf(other);
    await other.vault.lock('quit');
    expect(rowDigests(filesOf(other), keys)).toEqual(digests);
    equal += 1;
  }
  expect(equal).toBe(50);
  expect(Object.keys(states[0]?.digests ?? {}).length).toBeGreaterThan(20);
}, 120_000);

test('a backup stands under its name, whole, readable by its owner alone, and nothing else is left', async () => {
  const it = aLaptop(aUserData());
  await furnished(it);
  const { file, places, documents } = valueOf(await it.backups.make());
  expect(file.fileName).toMatch(/^Alcove-2026-11-21-143000-[0-9a-f]{8}\.alcove$/);
  expect(places).toBe(1);
  // What was written, and the few that RxDB keeps about its collections.
  expect(documents).toBeGreaterThanOrEqual(18);
  expect(namesIn(backupsOf(it))).toEqual([file.fileName]);
  const facts = fs.statSync(join(backupsOf(it), file.fileName));
  expect({ bytes: facts.size, mode: facts.mode & 0o777 }).toEqual({
    bytes: file.bytes,
    mode: 0o600,
  });
  expect(namesIn(it.folder).filter((name) => name.endsWith('.making'))).toEqual([]);
});

test('no backup holds a name or a note in clear', async () => {
  const it = aLaptop(aUserData());
  await furnished(it);
  const { file } = valueOf(await it.backups.make());
  const bytes = fs.readFileSync(join(backupsOf(it), file.fileName));
  for (const canary of ['Anabel Fictional', 'A fictional note', 'Nowhere Lane', 'records.db']) {
    expect(bytes.includes(canary)).toBe(false);
  }
});

test('a backup from a laptop with a key ring opens on another with the passphrase and with the code', async () => {
  const it = aLaptop(aUserData(), { keychain: aKeyRing() });
  await it.vault.lookAtKeychain();
  const code = await furnished(it);
  const slots = it.vault.access.session()?.header.slots ?? [];
  expect(slots.find(({ kind }) => kind === 'passphrase')).toMatchObject({
    mixedWith: 'device-secret',
  });
  const { file } = valueOf(await it.backups.make());
  const path = join(backupsOf(it), file.fileName);
  await it.vault.lock('quit');
  for (const proof of [
    { by: 'passphrase', passphrase: PASSPHRASE } as const,
    { by: 'recovery-code', typedCode: code } as const,
  ]) {
    const other = aLaptop(aUserData());
    const { token } = valueOf(await other.backups.choose({ path }));
    const opened = valueOf(await other.backups.open(token, proof));
    expect(opened).toMatchObject({ relation: 'no-vault', facts: { madeBy: '0.2.0' } });
    valueOf(await other.backups.restore(token));
    expect(other.vault.status().state).toBe('locked');
    valueOf(await other.vault.unlock(PASSPHRASE));
    expect(valueOf(await other.vault.use(({ records }) => records.members.all()))).toHaveLength(2);
    await other.vault.lock('quit');
  }
});

test('a key ring slot never leaves with a backup', async () => {
  const it = aLaptop(aUserData(), { keychain: aKeyRing() });
  await it.vault.lookAtKeychain();
  await furnished(it);
  const proof = { by: 'passphrase', passphrase: PASSPHRASE } as const;
  valueOf(await it.vault.keyChanges.allowKeychainUnlock(proof));
  const { file } = valueOf(await it.backups.make());
  const bytes = fs.readFileSync(join(backupsOf(it), file.fileName));
  expect(bytes.includes('"kind":"recovery-code"')).toBe(true);
  expect(bytes.includes('"kind":"keychain"')).toBe(false);
  expect(bytes.includes('device-secret')).toBe(false);
});

test('a wrong secret opens no backup and makes the next try wait', async () => {
  const it = aLaptop(aUserData());
  await furnished(it);
  const { file } = valueOf(await it.backups.make());
  const path = join(backupsOf(it), file.fileName);
  const { token } = valueOf(await it.backups.choose({ path }));
  const wrong = { by: 'passphrase', passphrase: 'not the passphrase at all' } as const;
  const tries = [];
  for (let number = 0; number < 4; number += 1) tries.push(await it.backups.open(token, wrong));
  expect(tries.map((tried) => refusalOf(tried).code)).toEqual([
    'wrong-passphrase',
    'wrong-passphrase',
    'wrong-passphrase',
    'wait-before-trying',
  ]);
  expect(refusalOf(await it.backups.restore(token)).code).toBe('backup-token-unknown');
});
