import * as fs from 'node:fs';
import { join } from 'node:path';
import { aKeychain } from './support/a-keychain';
import {
  aUserData,
  aVaultAt,
  digestsIn,
  made,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  type TestVault,
  valueOf,
} from './support/a-vault';
import { realStores } from './support/real-stores';

// docs/security, Tamper evidence: what this laptop has seen is what an older copy is told by.

// Argon2 and encrypted files take their time on a busy machine.
jest.setTimeout(60_000);

const opened: TestVault[] = [];
afterEach(async () => {
  for (const { vault } of opened.splice(0)) await vault.lock('asked');
  removeFolders();
});

const BY_PASSPHRASE = { by: 'passphrase', passphrase: PASSPHRASE } as const;
const EVENT = { kind: 'event', name: 'record-viewed' } as const;

async function aLockedVault(parts: Parameters<typeof aVaultAt>[1] = {}) {
  const userData = aUserData();
  const it = aVaultAt(userData, { keychain: aKeychain(), ...parts });
  opened.push(it);
  const code = await made(it);
  await it.vault.lock('asked');
  return { ...it, userData, code };
}

async function write({ vault }: Pick<TestVault, 'vault'>, events: number): Promise<void> {
  valueOf(await vault.unlock(PASSPHRASE));
  for (let count = 0; count < events; count += 1) {
    valueOf(await vault.use(({ records }) => records.recordEvent(EVENT)));
  }
  await vault.lock('asked');
}

function copyOf(folder: string): string {
  const copy = join(aUserData(), 'copy');
  fs.cpSync(folder, copy, { recursive: true });
  return copy;
}

function putBack(copy: string, folder: string): void {
  fs.rmSync(folder, { recursive: true });
  fs.cpSync(copy, folder, { recursive: true });
}

test.each([
  ['fake stores', {}],
  ['real stores', realStores(() => 1_000_000)],
])('%s: an older whole vault put back is opened and told, link by link', async (_which, parts) => {
  const it = await aLockedVault(parts);
  await write(it, 2);
  const copy = copyOf(it.folder);
  await write(it, 5);
  putBack(copy, it.folder);
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([
    { kind: 'older-copy', store: 'records', missingLinks: 5 },
  ]);
  const report = valueOf(await it.vault.check());
  expect(report.records.faults).toEqual([expect.objectContaining({ code: 'chain-truncated' })]);
  expect(report.groupProcess.faults).toEqual([]);
  expect(report.records.isHeadKnown).toBe(true);
});

test('an older copy that was written on is still told, until it is accepted', async () => {
  const it = await aLockedVault();
  await write(it, 2);
  const copy = copyOf(it.folder);
  await write(it, 2);
  putBack(copy, it.folder);
  it.clock.wall = new Date(it.clock.wall.getTime() + 1000);
  await write(it, 7);
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([
    { kind: 'older-copy', store: 'records', missingLinks: 1 },
  ]);
  valueOf(await it.vault.acceptFinding('older-copy'));
  expect(it.vault.status().findings).toEqual([]);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([]);
  expect(valueOf(await it.vault.check()).records.faults).toEqual([]);
});

test('an old header put back opens with the old passphrase, and is told', async () => {
  const it = await aLockedVault();
  const old = fs.readFileSync(join(it.folder, 'vault.json'));
  valueOf(await it.vault.unlock(PASSPHRASE));
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  await it.vault.lock('asked');
  fs.writeFileSync(join(it.folder, 'vault.json'), old);
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([{ kind: 'older-keys' }]);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([{ kind: 'older-keys' }]);
  // Changing the passphrase now makes keys that are newer than all this laptop has seen.
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(OTHER_PASSPHRASE));
  expect(it.vault.status().findings).toEqual([]);
});

test('accepting one finding does not accept the other', async () => {
  const it = await aLockedVault();
  const copy = copyOf(it.folder);
  await write(it, 3);
  valueOf(await it.vault.unlock(PASSPHRASE));
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  await it.vault.lock('asked');
  putBack(copy, it.folder);
  const kinds = () => it.vault.status().findings.map(({ kind }) => kind);
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(kinds()).toEqual(['older-copy', 'older-keys']);
  valueOf(await it.vault.acceptFinding('older-copy'));
  expect(kinds()).toEqual(['older-keys']);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(kinds()).toEqual(['older-keys']);
  valueOf(await it.vault.acceptFinding('older-keys'));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(kinds()).toEqual([]);
});

test('what was remembered survives a run that was killed, and work that was never remembered', async () => {
  const it = await aLockedVault();
  valueOf(await it.vault.unlock(PASSPHRASE));
  valueOf(await it.vault.use(({ records }) => records.recordEvent(EVENT)));
  // Killed here: another run finds one link more than this laptop remembers.
  const next = aVaultAt(it.userData, { keychain: it.keychain });
  opened.push(next);
  valueOf(await next.vault.unlock(PASSPHRASE));
  expect(next.vault.status().findings).toEqual([]);
});

test('after a restore that was asked for, the restored state is what is expected', async () => {
  const it = await aLockedVault();
  await write(it, 1);
  const copy = copyOf(it.folder);
  valueOf(await it.vault.unlock(PASSPHRASE));
  const session = it.vault.access.session();
  if (!session) throw new Error('no session');
  const state = { heads: session.stores.heads(), serial: 1 };
  const { vaultId } = session.header;
  await it.vault.lock('asked');
  await write(it, 4);
  putBack(copy, it.folder);
  await it.vault.access.expect(vaultId, state);
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([]);
});

test.each(['unavailable', 'unprotected'] as const)(
  'with a key ring %s nothing is known, nothing is told and nothing is written',
  async (found) => {
    const userData = aUserData();
    const it = aVaultAt(userData, { keychain: aKeychain(found) });
    opened.push(it);
    await made(it);
    await it.vault.lock('asked');
    const copy = copyOf(it.folder);
    await write(it, 3);
    putBack(copy, it.folder);
    valueOf(await it.vault.unlock(PASSPHRASE));
    expect(it.vault.status().findings).toEqual([]);
    expect(fs.readdirSync(userData)).toEqual(['vault']);
  },
);

test('a clock that stands before the newest entry is told, up to a minute is not', async () => {
  const it = await aLockedVault();
  await write(it, 1);
  const written = it.clock.wall.getTime();
  it.clock.wall = new Date(written - 60_000);
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([]);
  await it.vault.lock('asked');
  it.clock.wall = new Date(written - 2 * 86_400_000);
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().findings).toEqual([{ kind: 'clock-went-back', seconds: 172_800 }]);
  valueOf(await it.vault.acceptFinding('clock-went-back'));
  expect(it.vault.status().findings).toEqual([]);
});

test('findings are gone while the vault is locked', async () => {
  const it = await aLockedVault();
  const copy = copyOf(it.folder);
  await write(it, 3);
  putBack(copy, it.folder);
  valueOf(await it.vault.unlock(PASSPHRASE));
  await it.vault.lock('asked');
  expect(it.vault.status().findings).toEqual([]);
  expect(refusalOf(await it.vault.acceptFinding('older-copy')).code).toBe('vault-locked');
});

test('a verification is done on a copy: work goes on, and nothing is left behind', async () => {
  const it = await aLockedVault(realStores(() => 1_000_000));
  valueOf(await it.vault.unlock(PASSPHRASE));
  const before = Object.keys(digestsIn(it.folder));
  const checking = it.vault.use(() => it.vault.check());
  valueOf(await it.vault.use(({ records }) => records.recordEvent(EVENT)));
  const report = valueOf(valueOf(await checking));
  expect([...report.records.faults, ...report.groupProcess.faults]).toEqual([]);
  expect(Object.keys(digestsIn(it.folder))).toEqual(before);
});

test('a lock does not wait for a verification', async () => {
  const it = await aLockedVault();
  valueOf(await it.vault.unlock(PASSPHRASE));
  it.stores.answer = { inspection: new Promise(() => {}) };
  const checking = it.vault.check();
  await new Promise(setImmediate);
  await it.vault.lock('suspend');
  expect(refusalOf(await checking).code).toBe('vault-locked');
  expect(fs.readdirSync(it.folder).filter((name) => name.endsWith('.making'))).toEqual([]);
  expect(refusalOf(await it.vault.check()).code).toBe('vault-locked');
});
