import type { LockReason } from '../../shared/contract/bridge';
import { sessionWakefulness } from '../../electron/platform/wakefulness';
import { QUIT_SAVE_WITHIN_MS, SAVE_WITHIN_MS } from '../../electron/vault/auto-lock';
import { systemTimer } from '../../electron/vault/timer';
import { PASSPHRASE, removeFolders, valueOf } from './support/a-vault';
import { watched } from './support/a-watched-vault';

/** docs/adr/0014: in a session nobody types, and the vault stays open for the safety plan. */

jest.mock('electron', () => ({ powerSaveBlocker: { start: () => 1, stop: () => true } }));

const MINUTE = 60_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  removeFolders();
});

/** Wired as in main.ts: whatever locks the vault ends the waking. */
async function inASession() {
  const wakefulness = sessionWakefulness(systemTimer.after);
  const locked: LockReason[] = [];
  const onLocked = (reason: LockReason) => {
    locked.push(reason);
    wakefulness.rest();
  };
  const it = await watched({ isAwake: wakefulness.isAwake }, { onLocked });
  wakefulness.stayAwake(124 * MINUTE);
  return { ...it, locked, wakefulness };
}

test('two hours without a key do not lock a vault that a session keeps awake', async () => {
  const { vault, auto, person, requests } = await inASession();
  person.idleSeconds = 120 * 60;
  await jest.advanceTimersByTimeAsync(123 * MINUTE);
  expect(vault.opened()).not.toBeNull();
  expect(requests).toEqual([]);
  auto.stop();
});

test('when the time is over it locks as usual', async () => {
  const { auto, person, locked } = await inASession();
  person.idleSeconds = 120 * 60;
  await jest.advanceTimersByTimeAsync(124 * MINUTE + 1000 + SAVE_WITHIN_MS);
  expect(locked).toEqual(['idle']);
  auto.stop();
});

test('left before its time it locks after five idle minutes again', async () => {
  const { auto, person, locked, wakefulness } = await inASession();
  person.idleSeconds = 299;
  wakefulness.rest();
  await jest.advanceTimersByTimeAsync(2000);
  expect(locked).toEqual([]);
  person.idleSeconds = 300;
  await jest.advanceTimersByTimeAsync(1000 + SAVE_WITHIN_MS);
  expect(locked).toEqual(['idle']);
  auto.stop();
});

test('a screen that is locked during the session locks the vault', async () => {
  const { auto, person, locked, wakefulness } = await inASession();
  person.screenLocked = true;
  await jest.advanceTimersByTimeAsync(1000 + SAVE_WITHIN_MS);
  expect(locked).toEqual(['screen-lock']);
  expect(wakefulness.isAwake()).toBe(false);
  auto.stop();
});

test.each([
  ['suspend', SAVE_WITHIN_MS],
  ['screen-lock', SAVE_WITHIN_MS],
  ['asked', SAVE_WITHIN_MS],
  ['quit', QUIT_SAVE_WITHIN_MS],
] as const)(
  '%s locks during the session as ever, and ends the waking',
  async (reason, withinMs) => {
    const { vault, auto, locked, wakefulness } = await inASession();
    void auto.request(reason);
    await jest.advanceTimersByTimeAsync(withinMs);
    expect(vault.opened()).toBeNull();
    expect(locked).toEqual([reason]);
    expect(wakefulness.isAwake()).toBe(false);
    auto.stop();
  },
);

test('unlocked again, it is asleep until the room is entered again', async () => {
  const { vault, auto, wakefulness } = await inASession();
  await auto.lockNow();
  jest.useRealTimers();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wakefulness.isAwake()).toBe(false);
  auto.stop();
});
