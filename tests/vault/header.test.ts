import * as fc from 'fast-check';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { HEADER_VERSION, headerBytes, readHeader, withSlot } from '../../electron/vault/header';
import {
  aUserData,
  aVaultAt,
  digestsIn,
  made,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  rewriteHeader,
  valueOf,
} from './support/a-vault';

jest.setTimeout(60_000);

afterEach(removeFolders);

async function lockedVault() {
  const userData = aUserData();
  const it = aVaultAt(userData);
  const code = await made(it);
  await it.vault.lock('asked');
  const path = join(it.folder, 'vault.json');
  return { ...it, userData, code, path };
}

test('the header is canonical JSON and reads back as it was written', async () => {
  const { path } = await lockedVault();
  const bytes = fs.readFileSync(path);
  const header = valueOf(readHeader(bytes));
  expect(Buffer.from(headerBytes(header))).toEqual(bytes);
  expect(header.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery-code']);
  expect(header.createdAt).toBe('2026-09-07T18:00:00.000Z');
});

test('a header of a newer Alcove is refused with both versions, whatever else it holds', async () => {
  const { vault, folder } = await lockedVault();
  rewriteHeader(folder, (header) => Object.assign(header, { version: 7, escrow: true }));
  expect(refusalOf(await vault.unlock(PASSPHRASE))).toEqual({
    code: 'vault-newer',
    found: 7,
    supported: HEADER_VERSION,
  });
});

test.each([
  ['empty', ''],
  ['cut short', '{"format":"alcove-vault","version":1,"vaultId":"00'],
  ['not UTF-8', Buffer.from([0xff, 0xfe, 0x00])],
  ['another JSON', '[]'],
  ['null', 'null'],
  ['a foreign file', '{"format":"keepass","version":1}'],
  ['version 0', '{"format":"alcove-vault","version":0}'],
  [
    'without slots',
    '{"format":"alcove-vault","version":1,"vaultId":"00112233445566778899aabbccddeeff","createdAt":"2026-09-07T18:00:00.000Z","slots":[]}',
  ],
  ['deeply nested', '['.repeat(30_000)],
  ['far too long', ' '.repeat(70_000)],
])('a header that is %s is refused as damaged and left alone', async (_what, content) => {
  const { vault, path, userData } = await lockedVault();
  fs.writeFileSync(path, content);
  const before = digestsIn(userData);
  expect(refusalOf(await vault.unlock(PASSPHRASE)).code).toBe('vault-damaged');
  expect(refusalOf(await vault.begin(PASSPHRASE)).code).toBe('vault-exists');
  expect(digestsIn(userData)).toEqual(before);
});

test('an added property is refused: the schema is exact', async () => {
  const { vault, folder } = await lockedVault();
  rewriteHeader(folder, (header) => Object.assign(header, { hint: 'bridges' }));
  expect(refusalOf(await vault.unlock(PASSPHRASE)).code).toBe('vault-damaged');
});

test('a sound header padded beyond any real length is refused', async () => {
  const { vault, path } = await lockedVault();
  fs.appendFileSync(path, ' '.repeat(64 * 1024));
  expect(refusalOf(await vault.unlock(PASSPHRASE))).toEqual({
    code: 'vault-damaged',
    detail: 'vault.json is far too long.',
  });
});

test('a folder in the header’s place is refused', async () => {
  const { vault, path } = await lockedVault();
  fs.rmSync(path);
  fs.mkdirSync(path);
  expect(refusalOf(await vault.unlock(PASSPHRASE))).toMatchObject({ code: 'vault-damaged' });
});

test('slots that cannot be used are written again as they were, after those that can', async () => {
  const { path, folder } = await lockedVault();
  const altered = { kind: 'recovery-code', wrapped: 'x', note: { deep: [1, null] } };
  rewriteHeader(folder, ({ slots }) => slots.unshift(altered, { kind: 'telepathy' }));
  const header = valueOf(readHeader(fs.readFileSync(path)));
  const written = headerBytes({ ...header, serial: header.serial + 1 });
  expect(JSON.parse(Buffer.from(written).toString()).slots).toEqual([
    ...header.slots,
    altered,
    { kind: 'telepathy' },
  ]);
  expect(Buffer.from(headerBytes(valueOf(readHeader(written))))).toEqual(Buffer.from(written));
});

test('what is kept of unusable slots never makes a header that cannot be read', async () => {
  const { path, folder } = await lockedVault();
  const [passphrase, code] = valueOf(readHeader(fs.readFileSync(path))).slots;
  if (!passphrase || !code) throw new Error('no slots');
  rewriteHeader(folder, (header) => {
    const many = Array.from({ length: 15 }, (_none, index) => ({ kind: 'old', index }));
    header.slots = [{ kind: 'recovery-code' }, ...many];
  });
  const header = valueOf(readHeader(fs.readFileSync(path)));
  expect(header.unusable).toHaveLength(16);
  const withBoth = withSlot({ ...header, ...withSlot(header, passphrase) }, code);
  const read = valueOf(readHeader(headerBytes({ ...header, ...withBoth })));
  expect(read.slots).toEqual([passphrase, code]);
  expect(read.unusable.map(({ kind }) => kind)).toEqual(Array(14).fill('old'));
  const deep = JSON.parse(`${'['.repeat(25_000)}${']'.repeat(25_000)}`);
  const unusable = ['a'.repeat(3000), deep].map((json) => ({ kind: null, words: '', json }));
  expect(valueOf(readHeader(headerBytes({ ...read, unusable }))).unusable).toEqual([]);
});

test('500 flipped bytes: never a wrong key, never a crash, never a write', async () => {
  const it = await lockedVault();
  const original = fs.readFileSync(it.path);
  const outcomes = new Set<string>();
  let refused = 0;
  const property = fc.asyncProperty(
    fc.nat(original.length - 1),
    fc.integer({ min: 1, max: 255 }),
    async (at, change) => {
      const altered = Buffer.from(original);
      altered.writeUInt8(altered.readUInt8(at) ^ change, at);
      fs.writeFileSync(it.path, altered);
      const before = digestsIn(it.userData);
      it.clock.now += 60_000;
      const byPassphrase = await it.vault.unlock(PASSPHRASE);
      await it.vault.lock('asked');
      it.clock.now += 60_000;
      const byCode = await it.vault.unlockWithRecoveryCode(it.code);
      await it.vault.lock('asked');
      for (const result of [byPassphrase, byCode]) {
        outcomes.add(result.ok ? 'opened' : result.error.code);
        if (!result.ok) refused += 1;
      }
      expect(digestsIn(it.userData)).toEqual(before);
    },
  );
  await fc.assert(property, { numRuns: 500 });
  // The store would say store-wrong-key if a wrong key came out of a slot.
  const harmless = ['opened', 'vault-damaged', 'vault-newer', 'wrong-passphrase', 'store-missing'];
  expect([...outcomes].filter((it) => ![...harmless, 'wrong-recovery-code'].includes(it))).toEqual(
    [],
  );
  expect(refused).toBeGreaterThan(500);
});

test('random bytes and random JSON are refused, never thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.json().map((json) => Buffer.from(json)),
      ),
      (bytes) => {
        expect(readHeader(bytes).ok).toBe(false);
      },
    ),
  );
});
