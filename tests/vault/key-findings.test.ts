import * as fs from 'node:fs';
import { join } from 'node:path';
import { openPortable } from '../../electron/vault/portable';
import type { Finding } from '../../shared/domain/vault-check';
import { aKeychain } from './support/a-keychain';
import {
  aUserData,
  aVaultAt,
  headerOf,
  made,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  removeFolders,
  rewriteHeader,
  type TestVault,
  valueOf,
} from './support/a-vault';

// docs/security, Keys: what is destroyed in vault.json is told and kept, until it is made anew.

jest.setTimeout(60_000);

const opened: TestVault[] = [];
afterEach(async () => {
  for (const { vault } of opened.splice(0)) await vault.lock('asked');
  removeFolders();
});

const BY_PASSPHRASE = { by: 'passphrase', passphrase: PASSPHRASE } as const;

async function aLockedVault(keychain = aKeychain()) {
  const it = aVaultAt(aUserData(), { keychain });
  opened.push(it);
  await it.vault.lookAtKeychain();
  const code = await made(it);
  const findings = (): readonly Finding[] => it.vault.status().findings;
  return { ...it, code, findings, byCode: { by: 'recovery-code', typedCode: code } as const };
}

type Locked = Awaited<ReturnType<typeof aLockedVault>>;

/** As one flipped bit does that leaves JSON behind. */
function alter(folder: string, kind: string): Record<string, unknown> {
  let altered: Record<string, unknown> = {};
  rewriteHeader(folder, ({ slots }) => {
    altered = slots.find((slot) => slot['kind'] === kind) ?? {};
    altered['wrapped'] = `${String(altered['wrapped']).slice(0, -1)}g`;
  });
  return altered;
}

const slotsOf = ({ folder }: Locked) => headerOf(folder).slots;

async function newCode({ vault }: Locked): Promise<void> {
  const { recoveryCode } = valueOf(await vault.keyChanges.beginRecoveryCode(BY_PASSPHRASE));
  valueOf(await vault.keyChanges.completeRecoveryCode(recoveryCode));
}

test('a sound vault on a laptop with a key ring has nothing to tell', async () => {
  const it = await aLockedVault();
  expect(it.findings()).toEqual([]);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.findings()).toEqual([]);
});

test('a destroyed recovery code is told, survives other changes, and goes with a new code', async () => {
  const it = await aLockedVault();
  await it.vault.lock('asked');
  const altered = alter(it.folder, 'recovery-code');
  const told = [{ kind: 'slot-unusable', ways: ['recovery-code'] }];
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.findings()).toEqual(told);
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, PASSPHRASE));
  valueOf(await it.vault.keyChanges.allowKeychainUnlock(BY_PASSPHRASE));
  valueOf(await it.vault.keyChanges.forbidKeychainUnlock());
  expect(slotsOf(it)).toContainEqual(altered);
  expect(it.findings()).toEqual(told);
  await newCode(it);
  expect(it.findings()).toEqual([]);
  expect(slotsOf(it).map(({ kind }) => kind)).toEqual(['passphrase', 'recovery-code']);
  expect(slotsOf(it)).not.toContainEqual(altered);
});

test('a destroyed slot that was mended by hand opens again, whatever was written meanwhile', async () => {
  const it = await aLockedVault();
  await it.vault.lock('asked');
  const sound = slotsOf(it).find(({ kind }) => kind === 'recovery-code');
  alter(it.folder, 'recovery-code');
  valueOf(await it.vault.unlock(PASSPHRASE));
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  await it.vault.lock('asked');
  rewriteHeader(it.folder, ({ slots }) => {
    Object.assign(slots.find(({ kind }) => kind === 'recovery-code') ?? {}, sound);
  });
  valueOf(await it.vault.unlockWithRecoveryCode(it.code));
  expect(it.findings()).toEqual([]);
});

test('a destroyed passphrase is told as that, not as the key ring’s loss, until it is set', async () => {
  const it = await aLockedVault();
  await it.vault.lock('asked');
  alter(it.folder, 'passphrase');
  valueOf(await it.vault.unlockWithRecoveryCode(it.code));
  expect(it.findings()).toEqual([{ kind: 'slot-unusable', ways: ['passphrase'] }]);
  valueOf(await it.vault.keyChanges.changePassphrase(it.byCode, OTHER_PASSPHRASE));
  expect(it.findings()).toEqual([]);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(OTHER_PASSPHRASE));
  expect(it.findings()).toEqual([]);
});

test('a destroyed key ring slot is told, and forbidding the key ring erases it', async () => {
  const it = await aLockedVault();
  valueOf(await it.vault.keyChanges.allowKeychainUnlock(BY_PASSPHRASE));
  await it.vault.lock('asked');
  alter(it.folder, 'keychain');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.findings()).toEqual([{ kind: 'slot-unusable', ways: ['keychain'] }]);
  valueOf(await it.vault.keyChanges.forbidKeychainUnlock());
  expect(it.findings()).toEqual([]);
  expect(slotsOf(it).map(({ kind }) => kind)).toEqual(['passphrase', 'recovery-code']);
});

test.each([
  ['altered', (sealed: Record<string, string>) => ({ ...sealed, nonce: '0'.repeat(24) })],
  ['gone', () => null],
])('backups without the passphrase are told: the part for them is %s', async (_how, change) => {
  const it = await aLockedVault();
  await it.vault.lock('asked');
  rewriteHeader(it.folder, (header) => {
    const portable = header['portable'] as Record<string, string>;
    expect(Object.keys(portable)).toContain('nonce');
    header['portable'] = change(portable);
  });
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.findings()).toEqual([{ kind: 'slot-unusable', ways: ['passphrase-in-backups'] }]);
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, PASSPHRASE));
  expect(it.findings()).toEqual([]);
});

test('what was accepted stays so until the next unlock, other changes of the keys or not', async () => {
  const it = await aLockedVault();
  await it.vault.lock('asked');
  alter(it.folder, 'recovery-code');
  valueOf(await it.vault.unlock(PASSPHRASE));
  valueOf(await it.vault.acceptFinding('slot-unusable'));
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, PASSPHRASE));
  expect(it.findings()).toEqual([]);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.findings().map(({ kind }) => kind)).toEqual(['slot-unusable']);
});

/** The header as it is after a restore: the passphrase without the laptop's part. */
async function unmixed(it: Locked): Promise<void> {
  const session = it.vault.access.session();
  if (!session) throw new Error('no session');
  const portable = openPortable(session.header, session.keys.backup);
  await it.vault.lock('asked');
  rewriteHeader(it.folder, (header) => {
    header.slots = header.slots.map((slot) =>
      slot['kind'] === 'passphrase' ? { ...portable } : slot,
    );
    header['portable'] = null;
  });
}

test.each(['changePassphrase', 're-key'] as const)(
  'a passphrase that stands alone beside a key ring is told until a %s mixes it',
  async (how) => {
    const it = await aLockedVault();
    await unmixed(it);
    valueOf(await it.vault.unlock(PASSPHRASE));
    expect(it.findings()).toEqual([{ kind: 'passphrase-unmixed' }]);
    await newCode(it);
    expect(it.findings()).toEqual([{ kind: 'passphrase-unmixed' }]);
    if (how === 're-key') {
      const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
      valueOf(await it.vault.keyChanges.completeReKey(recoveryCode));
    } else valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, PASSPHRASE));
    expect(it.findings()).toEqual([]);
    expect(slotsOf(it).find(({ kind }) => kind === 'passphrase')).toMatchObject({
      mixedWith: 'device-secret',
    });
  },
);

test.each(['unavailable', 'unprotected'] as const)(
  'with a key ring %s a passphrase that stands alone is as good as it can be',
  async (found) => {
    const it = await aLockedVault(aKeychain(found));
    await it.vault.lock('asked');
    valueOf(await it.vault.unlock(PASSPHRASE));
    expect(it.findings()).toEqual([]);
    expect(fs.existsSync(join(it.folder, '..', 'device.json'))).toBe(false);
  },
);
