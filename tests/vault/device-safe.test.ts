import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { DeviceSafe } from '../../electron/vault/device-safe';
import { aKeychain, type TestKeychain } from './support/a-keychain';
import { aUserData, refusalOf, removeFolders, valueOf } from './support/a-vault';
import { faultyFiles } from './support/faulty-files';

// docs/security, Keys: what the operating system's key ring keeps for this laptop.

// Argon2 and encrypted files take their time on a busy machine.
jest.setTimeout(60_000);

afterEach(removeFolders);

const VAULT_ID = '00112233445566778899aabbccddeeff';
const HEAD = { sequence: 3, mac: 'ab'.repeat(32) };
const STATE = { heads: { records: HEAD, groupProcess: HEAD }, serial: 2 };

function aSafe(keychain: TestKeychain = aKeychain(), userData = aUserData()) {
  const path = join(userData, 'device.json');
  const safe = new DeviceSafe({ path, keychain, files: fs, random: randomBytes });
  const again = () => new DeviceSafe({ path, keychain, files: fs, random: randomBytes });
  return { safe, again, path, keychain, userData };
}

test('a secret is kept, given back by another run of Alcove, and forgotten', async () => {
  const { safe, again } = aSafe();
  const made = valueOf(await safe.newSecret('device'));
  expect(safe.has('device', made.id)).toBe(false);
  valueOf(made.keep());
  expect(made.secret).toHaveLength(32);
  expect(Buffer.from(valueOf(await again().secret('device', made.id)))).toEqual(
    Buffer.from(made.secret),
  );
  expect(refusalOf(await again().secret('unlock', made.id)).code).toBe('device-secret-missing');
  valueOf(again().forget('device', made.id));
  expect(refusalOf(await again().secret('device', made.id)).code).toBe('device-secret-missing');
});

test('nothing is written before a secret is kept, and never its plain bytes', async () => {
  const { safe, path, userData } = aSafe();
  const made = valueOf(await safe.newSecret('unlock'));
  expect(fs.readdirSync(userData)).toEqual([]);
  valueOf(made.keep());
  const bytes = fs.readFileSync(path);
  const secret = Buffer.from(made.secret);
  for (const plain of [secret, secret.toString('hex'), secret.toString('base64').slice(0, 40)]) {
    expect(bytes.includes(plain)).toBe(false);
  }
  expect(fs.statSync(path).mode & 0o777).toBe(0o600);
});

test('a secret is never written over another of its name; the same one may be kept again', async () => {
  const { safe, path } = aSafe();
  const made = valueOf(await safe.newSecret('device'));
  valueOf(made.keep());
  const bytes = fs.readFileSync(path);
  valueOf(made.keep());
  expect(fs.readFileSync(path)).toEqual(bytes);
  const file = JSON.parse(bytes.toString('utf8')) as { entries: Record<string, string> };
  file.entries[`device/${made.id}`] = Buffer.from('another').toString('base64');
  fs.writeFileSync(path, JSON.stringify(file));
  expect(() => made.keep()).toThrow('a device secret exists already');
});

test.each([
  ['unavailable', 'keychain-unavailable'],
  ['unprotected', 'keychain-unprotected'],
] as const)('a key ring that is %s is not used in either direction', async (found, code) => {
  const { safe, keychain, path } = aSafe();
  const made = valueOf(await safe.newSecret('device'));
  valueOf(made.keep());
  const before = fs.readFileSync(path);
  keychain.found = found;
  expect(refusalOf(await safe.secret('device', made.id)).code).toBe(code);
  expect(refusalOf(await safe.newSecret('device')).code).toBe(code);
  expect(await safe.rememberState(VAULT_ID, STATE)).toBe(false);
  expect(safe.state).toBe(found);
  expect(fs.readFileSync(path)).toEqual(before);
});

test('another key ring is told from one that is away', async () => {
  const { safe, keychain } = aSafe();
  const made = valueOf(await safe.newSecret('device'));
  valueOf(made.keep());
  keychain.key = randomBytes(32);
  expect(refusalOf(await safe.secret('device', made.id)).code).toBe('keychain-changed');
});

test('a key ring that does not give back what it was given is not trusted with a secret', async () => {
  const keychain = aKeychain();
  const { safe, userData } = aSafe({ ...keychain, reveal: async () => null });
  expect(refusalOf(await safe.newSecret('device')).code).toBe('keychain-unavailable');
  expect(fs.readdirSync(userData)).toEqual([]);
});

test('an entry that stands under another name is refused', async () => {
  const { safe, path } = aSafe();
  const one = valueOf(await safe.newSecret('device'));
  const two = valueOf(await safe.newSecret('device'));
  valueOf(one.keep());
  valueOf(two.keep());
  const file = JSON.parse(fs.readFileSync(path, 'utf8')) as { entries: Record<string, string> };
  file.entries[`device/${one.id}`] = file.entries[`device/${two.id}`] ?? '';
  fs.writeFileSync(path, JSON.stringify(file));
  expect(refusalOf(await safe.secret('device', one.id)).code).toBe('keychain-changed');
  valueOf(await safe.secret('device', two.id));
});

test('what the key ring calls stale is protected anew, and still opens', async () => {
  const { safe, keychain, path } = aSafe();
  const made = valueOf(await safe.newSecret('device'));
  valueOf(made.keep());
  const before = fs.readFileSync(path);
  keychain.isStale = true;
  valueOf(await safe.secret('device', made.id));
  keychain.isStale = false;
  expect(fs.readFileSync(path)).not.toEqual(before);
  expect(Buffer.from(valueOf(await safe.secret('device', made.id)))).toEqual(
    Buffer.from(made.secret),
  );
});

test('the newest state of a vault is remembered, by vault', async () => {
  const { safe, again } = aSafe();
  expect(await safe.vaultState(VAULT_ID)).toBeNull();
  expect(await safe.rememberState(VAULT_ID, STATE)).toBe(true);
  expect(await safe.rememberState(VAULT_ID, { ...STATE, serial: 3 })).toBe(true);
  expect(await again().vaultState(VAULT_ID)).toEqual({ ...STATE, serial: 3 });
  expect(await again().vaultState(VAULT_ID.replace('0', '1'))).toBeNull();
});

test.each([
  ['no JSON', '{"format":"alcove-device","ver'],
  ['a foreign file', '{"format":"keepass","version":1,"entries":{}}'],
  ['far too long', ' '.repeat(300_000)],
])('a file that is %s has no entries and is kept aside when one is written', async (_how, text) => {
  const { safe, path, userData } = aSafe();
  fs.writeFileSync(path, text);
  expect(await safe.vaultState(VAULT_ID)).toBeNull();
  expect(fs.readFileSync(path, 'utf8')).toBe(text);
  expect(await safe.rememberState(VAULT_ID, STATE)).toBe(true);
  expect(await safe.vaultState(VAULT_ID)).toEqual(STATE);
  expect(fs.readFileSync(join(userData, 'device.json.unreadable'), 'utf8')).toBe(text);
});

test('a file of a newer Alcove is never written over', async () => {
  const { safe, path, userData } = aSafe();
  const text = '{"format":"alcove-device","version":2,"vaults":[]}';
  fs.writeFileSync(path, text);
  expect(await safe.rememberState(VAULT_ID, STATE)).toBe(false);
  const made = valueOf(await safe.newSecret('device'));
  expect(refusalOf(made.keep()).code).toBe('vault-folder-unwritable');
  expect(fs.readFileSync(path, 'utf8')).toBe(text);
  expect(fs.readdirSync(userData)).toEqual(['device.json']);
});

test('500 altered files: entries are missing or right, never wrong, never a crash', async () => {
  const { safe, path } = aSafe();
  const made = valueOf(await safe.newSecret('device'));
  valueOf(made.keep());
  await safe.rememberState(VAULT_ID, STATE);
  const original = fs.readFileSync(path);
  const outcomes = new Set<string>();
  const property = fc.asyncProperty(
    fc.nat(original.length - 1),
    fc.integer({ min: 1, max: 255 }),
    async (at, change) => {
      const altered = Buffer.from(original);
      altered.writeUInt8(altered.readUInt8(at) ^ change, at);
      fs.writeFileSync(path, altered);
      const secret = await safe.secret('device', made.id);
      const isRight = secret.ok && Buffer.from(secret.value).equals(Buffer.from(made.secret));
      expect(isRight).toBe(secret.ok);
      outcomes.add(secret.ok ? 'right' : secret.error.code);
      expect([null, STATE]).toContainEqual(await safe.vaultState(VAULT_ID));
    },
  );
  await fc.assert(property, { numRuns: 500 });
  expect([...outcomes].sort()).toEqual(['device-secret-missing', 'keychain-changed', 'right']);
});

test('a disk that fails at any call leaves the old entries or the new ones, whole', async () => {
  const keychain = aKeychain();
  const callsOf = async (at: number) => {
    const { safe, path } = aSafe(keychain);
    await safe.rememberState(VAULT_ID, STATE);
    const files = faultyFiles({ at, code: 'EIO', forever: true });
    const failing = new DeviceSafe({ path, keychain, files, random: randomBytes });
    await failing.rememberState(VAULT_ID, { ...STATE, serial: 9 });
    return { found: await safe.vaultState(VAULT_ID), calls: files.calls.length };
  };
  const { calls } = await callsOf(Number.MAX_SAFE_INTEGER);
  for (let at = 1; at <= calls; at += 1) {
    const { found } = await callsOf(at);
    expect([2, 9]).toContain(found?.serial);
  }
  expect(calls).toBeGreaterThan(8);
});
