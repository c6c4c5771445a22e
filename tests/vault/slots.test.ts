import { randomBytes } from 'node:crypto';
import { argon2id } from '../../electron/vault/argon2id';
import {
  openKeychainSlot,
  openPassphraseSlot,
  openRecoveryCodeSlot,
  sealKeychainSlot,
  sealPassphraseSlot,
  sealRecoveryCodeSlot,
} from '../../electron/vault/slots';
import {
  aUserData,
  aVaultAt,
  CHEAP,
  made,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  rewriteHeader,
  valueOf,
} from './support/a-vault';

afterEach(removeFolders);

const VAULT_ID = '00112233445566778899aabbccddeeff';
const OTHER_ID = '10112233445566778899aabbccddeeff';
const SECRET = '0123456789ABCDEFGHJKMNPQRS';
const cost = CHEAP.forNewSlots;
const parts = { kdf: argon2id, cost, random: randomBytes, device: null };

test('a passphrase slot opens with its passphrase in its own vault only', async () => {
  const key = randomBytes(32);
  const slot = await sealPassphraseSlot(key, VAULT_ID, PASSPHRASE, parts);
  expect(await openPassphraseSlot(slot, VAULT_ID, PASSPHRASE, argon2id, null)).toEqual(key);
  expect(await openPassphraseSlot(slot, VAULT_ID, `${PASSPHRASE}!`, argon2id, null)).toBeNull();
  expect(await openPassphraseSlot(slot, OTHER_ID, PASSPHRASE, argon2id, null)).toBeNull();
});

test('a recovery slot opens with its code in its own vault only', () => {
  const key = randomBytes(32);
  const slot = sealRecoveryCodeSlot(key, VAULT_ID, SECRET, randomBytes);
  expect(openRecoveryCodeSlot(slot, VAULT_ID, SECRET)).toEqual(key);
  expect(openRecoveryCodeSlot(slot, VAULT_ID, SECRET.replace('S', 'T'))).toBeNull();
  expect(openRecoveryCodeSlot(slot, OTHER_ID, SECRET)).toBeNull();
});

test('a passphrase slot mixed with a device secret needs both, and says which secret', async () => {
  const key = randomBytes(32);
  const device = { id: '0123456789abcdef0123456789abcdef', secret: randomBytes(32) };
  const slot = await sealPassphraseSlot(key, VAULT_ID, PASSPHRASE, { ...parts, device });
  expect(slot).toMatchObject({ mixedWith: 'device-secret', deviceSecret: device.id });
  expect(JSON.stringify(slot)).not.toContain(device.secret.toString('hex'));
  const opened = (secret: Uint8Array | null, passphrase = PASSPHRASE) =>
    openPassphraseSlot(slot, VAULT_ID, passphrase, argon2id, secret);
  expect(await opened(device.secret)).toEqual(key);
  expect(await opened(device.secret, `${PASSPHRASE}!`)).toBeNull();
  expect(await opened(randomBytes(32))).toBeNull();
  expect(await opened(null)).toBeNull();
  const renamed = { ...slot, deviceSecret: device.id.replace('0', '1') } as typeof slot;
  const altered = await openPassphraseSlot(renamed, VAULT_ID, PASSPHRASE, argon2id, device.secret);
  expect(altered).toBeNull();
});

test('a keychain slot opens with its secret in its own vault only', () => {
  const key = randomBytes(32);
  const device = { id: '0123456789abcdef0123456789abcdef', secret: randomBytes(32) };
  const slot = sealKeychainSlot(key, VAULT_ID, device, randomBytes);
  expect(openKeychainSlot(slot, VAULT_ID, device.secret)).toEqual(key);
  expect(openKeychainSlot(slot, VAULT_ID, randomBytes(32))).toBeNull();
  expect(openKeychainSlot(slot, OTHER_ID, device.secret)).toBeNull();
});

test('every bit of a sealed slot counts', () => {
  const slot = sealRecoveryCodeSlot(randomBytes(32), VAULT_ID, SECRET, randomBytes);
  const flipped = (hex: string, bit: number): string => {
    const bytes = Buffer.from(hex, 'hex');
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return bytes.toString('hex');
  };
  const variants = [
    ...Array.from({ length: 384 }, (_none, bit) => ({
      ...slot,
      wrapped: flipped(slot.wrapped, bit),
    })),
    ...Array.from({ length: 96 }, (_none, bit) => ({ ...slot, nonce: flipped(slot.nonce, bit) })),
    ...Array.from({ length: 128 }, (_none, bit) => ({
      ...slot,
      kdf: { ...slot.kdf, salt: flipped(slot.kdf.salt, bit) },
    })),
  ];
  expect(variants.filter((it) => openRecoveryCodeSlot(it, VAULT_ID, SECRET) !== null)).toEqual([]);
});

test('what a slot says of its own cost is authenticated', async () => {
  const slot = await sealPassphraseSlot(randomBytes(32), VAULT_ID, PASSPHRASE, parts);
  const cheapened = { ...slot, kdf: { ...slot.kdf, passes: 2 } };
  // Even with a derivation that ignores the cost, so that the key is the same.
  const sameKey = { derive: () => Promise.resolve(new Uint8Array(32)) };
  const fixed = await sealPassphraseSlot(randomBytes(32), VAULT_ID, PASSPHRASE, {
    ...parts,
    kdf: sameKey,
  });
  expect(await openPassphraseSlot(fixed, VAULT_ID, PASSPHRASE, sameKey, null)).not.toBeNull();
  const altered = { ...fixed, kdf: { ...fixed.kdf, passes: 2 } };
  expect(await openPassphraseSlot(altered, VAULT_ID, PASSPHRASE, sameKey, null)).toBeNull();
  expect(await openPassphraseSlot(cheapened, VAULT_ID, PASSPHRASE, argon2id, null)).toBeNull();
});

test('two slots of one key share nothing', async () => {
  const key = randomBytes(32);
  const one = await sealPassphraseSlot(key, VAULT_ID, PASSPHRASE, parts);
  const two = await sealPassphraseSlot(key, VAULT_ID, PASSPHRASE, parts);
  expect(
    [one.nonce, one.wrapped, one.kdf.salt].filter((hex) => JSON.stringify(two).includes(hex)),
  ).toEqual([]);
});

const DESTRUCTIONS: readonly (readonly [string, (slot: Record<string, unknown>) => void])[] = [
  ['emptied', (slot) => Object.keys(slot).forEach((key) => delete slot[key])],
  ['zeroed', (slot) => (slot['wrapped'] = '0'.repeat(96))],
  ['cut short', (slot) => (slot['wrapped'] = 'abcd')],
  ['of an unknown kind', (slot) => (slot['kind'] = 'telepathy')],
];

test.each(DESTRUCTIONS)('each slot opens alone when the other is %s', async (_how, destroy) => {
  for (const [broken, intact] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const it = aVaultAt(aUserData());
    const code = await made(it);
    await it.vault.lock('asked');
    rewriteHeader(it.folder, ({ slots }) => destroy(slots[broken] ?? {}));
    const byPassphrase = () => it.vault.unlock(PASSPHRASE);
    const byCode = () => it.vault.unlockWithRecoveryCode(code);
    const refused = await (broken === 0 ? byPassphrase() : byCode());
    expect(refused.ok).toBe(false);
    valueOf(await (intact === 0 ? byPassphrase() : byCode()));
  }
});

test('each slot opens alone when the other is removed', async () => {
  const it = aVaultAt(aUserData());
  const code = await made(it);
  await it.vault.lock('asked');
  rewriteHeader(it.folder, ({ slots }) => slots.shift());
  expect(refusalOf(await it.vault.unlock(PASSPHRASE))).toEqual({
    code: 'vault-damaged',
    detail: 'vault.json has no passphrase slot that can be used.',
  });
  valueOf(await it.vault.unlockWithRecoveryCode(code));
});

test('an unknown kind of slot is named in the refusal', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  await it.vault.lock('asked');
  rewriteHeader(it.folder, ({ slots }) => (slots[0] = { kind: 'telepathy', secret: 'x' }));
  const refusal = refusalOf(await it.vault.unlock(PASSPHRASE));
  expect(refusal).toMatchObject({ code: 'vault-damaged' });
  expect(JSON.stringify(refusal)).toContain('Slot 1 (telepathy) is unknown or altered');
});
