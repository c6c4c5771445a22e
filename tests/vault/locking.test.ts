import {
  aUserData,
  aVaultAt,
  made,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  valueOf,
} from './support/a-vault';

afterEach(removeFolders);

function aSignal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  return Promise.withResolvers<void>();
}

async function unlocked() {
  const it = aVaultAt(aUserData());
  await made(it);
  return it;
}

test('a lock tells the windows, then closes the stores, once', async () => {
  const it = await unlocked();
  it.stores.events.length = 0;
  await Promise.all([it.vault.lock('idle'), it.vault.lock('asked')]);
  expect(it.locked).toEqual(['idle']);
  expect(it.stores.events).toEqual(['close']);
});

test('a window that cannot be told does not keep the stores open', async () => {
  const it = aVaultAt(aUserData(), {
    onLocked: () => {
      throw new Error('window destroyed');
    },
  });
  await made(it);
  await expect(it.vault.lock('asked')).rejects.toThrow('window destroyed');
  expect(it.stores.events.at(-1)).toBe('close');
  expect(it.stores.keysSeen.at(-1)?.records.page.every((byte) => byte === 0)).toBe(true);
  valueOf(await it.vault.unlock(PASSPHRASE));
});

test('a lock shuts the door at once and waits for what is running', async () => {
  const it = await unlocked();
  const { promise, resolve } = aSignal();
  const running = it.vault.use(() => promise.then(() => 'saved'));
  const lock = it.vault.lock('asked');
  expect(it.vault.opened()).toBeNull();
  expect(refusalOf(await it.vault.use(async () => 'late')).code).toBe('vault-locked');
  expect(it.stores.events.at(-1)).not.toBe('close');
  resolve();
  expect(valueOf(await running)).toBe('saved');
  await lock;
  expect(it.stores.events.at(-1)).toBe('close');
});

test('work that does not end in time is cut off and refused', async () => {
  const it = await unlocked();
  const { promise, resolve } = aSignal();
  const answering = it.vault.use(() => promise);
  const throwing = it.vault.use(() => promise.then(() => Promise.reject(new Error('closed'))));
  await it.vault.lock('suspend');
  expect(it.stores.events.at(-1)).toBe('close');
  resolve();
  expect(refusalOf(await answering).code).toBe('vault-locked');
  expect(refusalOf(await throwing).code).toBe('vault-locked');
});

test('a bug in a running operation stays a bug', async () => {
  const it = await unlocked();
  await expect(it.vault.use(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  await it.vault.lock('asked');
});

test('a lock during an unlock leaves the vault locked', async () => {
  const it = await unlocked();
  await it.vault.lock('asked');
  const unlock = it.vault.unlock(PASSPHRASE);
  await it.vault.lock('suspend');
  expect(refusalOf(await unlock).code).toBe('vault-locked');
  expect(it.vault.status().state).toBe('locked');
});

test('a lock while the stores are being opened closes them again', async () => {
  const it = await unlocked();
  await it.vault.lock('asked');
  const { promise, resolve } = aSignal();
  it.stores.answer = { delay: promise };
  const unlock = it.vault.unlock(PASSPHRASE);
  while (it.stores.keysSeen.length < 3) await new Promise(setImmediate);
  const lock = it.vault.lock('screen-lock');
  resolve();
  await lock;
  expect(refusalOf(await unlock).code).toBe('vault-locked');
  expect(it.stores.events.at(-1)).toBe('close');
  expect(it.stores.keysSeen.at(-1)?.records.page.every((byte) => byte === 0)).toBe(true);
});

test('an unlock asked for after a lock opens once the lock is done', async () => {
  const it = await unlocked();
  const [, unlock] = await Promise.all([it.vault.lock('asked'), it.vault.unlock(PASSPHRASE)]);
  valueOf(unlock);
  expect(it.stores.events.slice(-2)).toEqual(['close', `open ${it.files()}`]);
});

test('a lock during the creation leaves a whole, locked vault', async () => {
  const it = aVaultAt(aUserData());
  const { recoveryCode } = valueOf(await it.vault.begin(PASSPHRASE));
  const complete = it.vault.complete(recoveryCode);
  await it.vault.lock('suspend');
  expect(refusalOf(await complete).code).toBe('vault-locked');
  expect(it.vault.status().state).toBe('locked');
  valueOf(await it.vault.unlock(PASSPHRASE));
});

test('two unlocks at once open the stores once', async () => {
  const it = await unlocked();
  await it.vault.lock('asked');
  it.stores.events.length = 0;
  const both = await Promise.all([it.vault.unlock(PASSPHRASE), it.vault.unlock(PASSPHRASE)]);
  both.forEach(valueOf);
  expect(it.stores.events).toEqual([`open ${it.files()}`]);
});
