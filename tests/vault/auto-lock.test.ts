import { QUIT_SAVE_WITHIN_MS, reasonToLock, SAVE_WITHIN_MS } from '../../electron/vault/auto-lock';
import { FolderVault } from '../../electron/vault/vault';
import { PASSPHRASE, removeFolders, valueOf } from './support/a-vault';
import { NEVER, watched } from './support/a-watched-vault';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  removeFolders();
});

test('five idle minutes lock, one second less does not', () => {
  const idle = (idleSeconds: number, screenLocked = false) => ({
    idleSeconds: () => idleSeconds,
    isScreenLocked: () => screenLocked,
  });
  expect(reasonToLock(idle(299), 5, false)).toBeNull();
  expect(reasonToLock(idle(300), 5, false)).toBe('idle');
  expect(reasonToLock(idle(0, true), 5, false)).toBe('screen-lock');
});

test('an idle vault asks the window to save and is locked within a second of asking', async () => {
  const { vault, auto, person, requests, locked } = await watched();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(requests).toEqual([]);
  person.idleSeconds = 300;
  await jest.advanceTimersByTimeAsync(1000);
  expect(requests).toEqual([['idle', SAVE_WITHIN_MS]]);
  expect(vault.opened()).not.toBeNull();
  await jest.advanceTimersByTimeAsync(SAVE_WITHIN_MS - 1);
  expect(vault.opened()).not.toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  expect(vault.opened()).toBeNull();
  expect(locked).toEqual(['idle']);
  auto.stop();
});

test.each(['suspend', 'screen-lock', 'asked'] as const)(
  '%s locks within a second even when window and operations hang',
  async (reason) => {
    const { vault, auto, locked, stores } = await watched();
    const stuck = vault.use(() => NEVER);
    let isDone = false;
    void auto.request(reason).then(() => (isDone = true));
    await jest.advanceTimersByTimeAsync(1000);
    expect(isDone).toBe(true);
    expect(locked).toEqual([reason]);
    expect(stores.events.at(-1)).toBe('close');
    expect(stores.keysSeen.at(-1)?.records.chain.every((byte) => byte === 0)).toBe(true);
    void stuck;
    auto.stop();
  },
);

test('the window’s lockVault call ends the wait, and the reason stays the first one', async () => {
  const { vault, auto, locked } = await watched();
  const lock = auto.request('suspend');
  await jest.advanceTimersByTimeAsync(30);
  const saved = await vault.use(async () => 'draft saved');
  expect(valueOf(saved)).toBe('draft saved');
  await auto.lockNow();
  await lock;
  expect(locked).toEqual(['suspend']);
  auto.stop();
});

test('lockVault without a request locks at once', async () => {
  const { auto, locked } = await watched();
  await auto.lockNow();
  expect(locked).toEqual(['asked']);
  auto.stop();
});

test('without a window there is nothing to wait for', async () => {
  const { auto, vault } = await watched({ requestSave: () => Promise.resolve() });
  await auto.request('quit');
  expect(vault.opened()).toBeNull();
  auto.stop();
});

test('a window that cannot be asked is not waited for', async () => {
  const { auto, vault } = await watched({
    requestSave: () => {
      throw new Error('destroyed');
    },
  });
  await auto.request('quit');
  expect(vault.opened()).toBeNull();
  auto.stop();
});

test('asked for several times at once, the window saves once', async () => {
  const { auto, requests, locked } = await watched();
  const locks = [auto.request('suspend'), auto.request('screen-lock'), auto.request('suspend')];
  await jest.advanceTimersByTimeAsync(SAVE_WITHIN_MS);
  await Promise.all(locks);
  expect(requests).toHaveLength(1);
  expect(locked).toEqual(['suspend']);
  auto.stop();
});

test('a quit is taken back when the window could not save, and nothing is locked', async () => {
  const { auto, vault, locked } = await watched();
  const quit = auto.request('quit');
  await jest.advanceTimersByTimeAsync(30);
  auto.keepOpen();
  await expect(quit).resolves.toBe(false);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(vault.opened()).not.toBeNull();
  expect(locked).toEqual([]);
  auto.stop();
});

test('a quit that nothing holds back may go on', async () => {
  const { auto, locked } = await watched();
  const quit = auto.request('quit');
  await auto.lockNow();
  await expect(quit).resolves.toBe(true);
  expect(locked).toEqual(['quit']);
  auto.stop();
});

test.each(['idle', 'suspend', 'screen-lock', 'asked'] as const)(
  'a lock for %s cannot be taken back by the window',
  async (reason) => {
    const { auto, locked } = await watched();
    const lock = auto.request(reason);
    await jest.advanceTimersByTimeAsync(30);
    auto.keepOpen();
    await jest.advanceTimersByTimeAsync(SAVE_WITHIN_MS);
    await expect(lock).resolves.toBe(true);
    expect(locked).toEqual([reason]);
    auto.stop();
  },
);

test('a quit waits longer for a slow window, and ends all the same when it says nothing', async () => {
  const { auto, vault, locked, requests } = await watched();
  const quit = auto.request('quit');
  expect(requests).toEqual([['quit', QUIT_SAVE_WITHIN_MS]]);
  await jest.advanceTimersByTimeAsync(QUIT_SAVE_WITHIN_MS - 1);
  expect(vault.opened()).not.toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  await expect(quit).resolves.toBe(true);
  expect(locked).toEqual(['quit']);
  auto.stop();
});

test('a lid that is shut does not wait as long as the quit that it meets', async () => {
  const { auto, locked } = await watched();
  void auto.request('quit');
  await jest.advanceTimersByTimeAsync(30);
  void auto.request('suspend');
  await jest.advanceTimersByTimeAsync(SAVE_WITHIN_MS);
  expect(locked).toEqual(['suspend']);
  auto.stop();
});

test('the lid shut while a quit waits locks all the same, and the quit may still be taken back', async () => {
  const { auto, vault, locked, requests } = await watched();
  const quit = auto.request('quit');
  await jest.advanceTimersByTimeAsync(30);
  const shut = auto.request('suspend');
  expect(requests.map(([reason]) => reason)).toEqual(['quit', 'suspend']);
  auto.keepOpen();
  expect(vault.opened()).not.toBeNull();
  await jest.advanceTimersByTimeAsync(SAVE_WITHIN_MS);
  expect(locked).toEqual(['suspend']);
  await expect(Promise.all([quit, shut])).resolves.toEqual([false, false]);
  expect(vault.opened()).toBeNull();
  auto.stop();
});

test('a quit taken back can be asked for again', async () => {
  const { auto, requests, locked } = await watched();
  const first = auto.request('quit');
  auto.keepOpen();
  await first;
  const second = auto.request('quit');
  await auto.lockNow();
  await expect(second).resolves.toBe(true);
  expect(requests).toHaveLength(2);
  expect(locked).toEqual(['quit']);
  auto.stop();
});

test('with nothing under way there is nothing to take back', async () => {
  const { auto, vault } = await watched();
  auto.keepOpen();
  expect(vault.opened()).not.toBeNull();
  await auto.lockNow();
  expect(vault.opened()).toBeNull();
  auto.stop();
});

test('a locked screen is noticed by looking, where the system does not say', async () => {
  const { auto, person, locked } = await watched();
  person.screenLocked = true;
  await jest.advanceTimersByTimeAsync(1000 + SAVE_WITHIN_MS);
  expect(locked).toEqual(['screen-lock']);
  auto.stop();
});

test('a locked vault is not locked again, and one opened again is watched again', async () => {
  const { auto, vault, person, requests, locked } = await watched();
  person.idleSeconds = 900;
  await jest.advanceTimersByTimeAsync(10_000);
  expect(requests).toHaveLength(1);
  person.idleSeconds = 0;
  jest.useRealTimers();
  valueOf(await vault.unlock(PASSPHRASE));
  jest.useFakeTimers();
  expect(vault.opened()).not.toBeNull();
  // Real timers cut the looking short, so the second lock is asked for.
  const second = auto.request('suspend');
  await jest.advanceTimersByTimeAsync(SAVE_WITHIN_MS);
  await second;
  expect(requests.map(([reason]) => reason)).toEqual(['idle', 'suspend']);
  expect(locked).toEqual(['idle', 'suspend']);
  expect(vault.opened()).toBeNull();
  auto.stop();
});

test('after stop nothing looks any more', async () => {
  const { auto, person, requests } = await watched();
  auto.stop();
  person.idleSeconds = 900;
  await jest.advanceTimersByTimeAsync(10_000);
  expect(requests).toEqual([]);
});

test('a suspend during an unlock leaves the vault locked', async () => {
  const { auto, vault } = await watched();
  jest.useRealTimers();
  await auto.lockNow();
  const unlock = vault.unlock(PASSPHRASE);
  await auto.request('suspend');
  expect((await unlock).ok).toBe(false);
  expect(vault).toBeInstanceOf(FolderVault);
  expect(vault.opened()).toBeNull();
  auto.stop();
});
