import { sessionWakefulness } from '../../electron/platform/wakefulness';
import { systemTimer } from '../../electron/vault/timer';

/** docs/adr/0014: while a session is held the vault and the display stay awake, and no longer. */

const mockStarted = new Map<number, string>();
let mockLast = 0;

jest.mock('electron', () => ({
  powerSaveBlocker: {
    start: (kind: string) => {
      mockLast += 1;
      mockStarted.set(mockLast, kind);
      return mockLast;
    },
    stop: (id: number) => mockStarted.delete(id),
  },
}));

const MINUTE = 60_000;

beforeEach(() => {
  jest.useFakeTimers();
  mockStarted.clear();
});
afterEach(() => jest.useRealTimers());

const awake = () => sessionWakefulness(systemTimer.after);
const kept = () => [...mockStarted.values()];

test('nothing is awake before a room is entered', () => {
  expect(awake().isAwake()).toBe(false);
  expect(kept()).toEqual([]);
});

test('for the time that was asked for, and not a second longer, display included', () => {
  const it = awake();
  it.stayAwake(124 * MINUTE);
  expect(kept()).toEqual(['prevent-display-sleep']);
  jest.advanceTimersByTime(124 * MINUTE - 1);
  expect(it.isAwake()).toBe(true);
  jest.advanceTimersByTime(1);
  expect(it.isAwake()).toBe(false);
  expect(kept()).toEqual([]);
});

test('asked again, the new time counts from now and one blocker is held', () => {
  const it = awake();
  it.stayAwake(10 * MINUTE);
  jest.advanceTimersByTime(9 * MINUTE);
  it.stayAwake(10 * MINUTE);
  expect(kept()).toHaveLength(1);
  jest.advanceTimersByTime(9 * MINUTE);
  expect(it.isAwake()).toBe(true);
  jest.advanceTimersByTime(MINUTE);
  expect(it.isAwake()).toBe(false);
  expect(kept()).toEqual([]);
});

test('asked again for a time that is over, it rests', () => {
  const it = awake();
  it.stayAwake(10 * MINUTE);
  it.stayAwake(-5);
  expect(it.isAwake()).toBe(false);
  expect(kept()).toEqual([]);
});

test('rest ends it at once, twice does no harm, and an old time ends no new one', () => {
  const it = awake();
  it.stayAwake(10 * MINUTE);
  it.rest();
  it.rest();
  expect(it.isAwake()).toBe(false);
  expect(kept()).toEqual([]);
  jest.advanceTimersByTime(5 * MINUTE);
  it.stayAwake(20 * MINUTE);
  jest.advanceTimersByTime(15 * MINUTE);
  expect(it.isAwake()).toBe(true);
});
