import * as fc from 'fast-check';
import {
  SLEEP_BELIEVED_MS,
  steadyNow,
  type ClockReading,
  type SteadyTime,
} from '../../../shared/lib/steady-clock';

const START = Date.parse('2026-11-24T23:55:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What happens to a laptop: it is used, it sleeps, somebody sets its clock. */
type Happening =
  | { readonly kind: 'awake'; readonly ms: number }
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'set'; readonly ms: number };

const awake = (ms: number): Happening => ({ kind: 'awake', ms });
const sleep = (ms: number): Happening => ({ kind: 'sleep', ms });
const set = (ms: number): Happening => ({ kind: 'set', ms });

/** The steady time after all that, read once after each, in milliseconds since the start. */
function after(...happenings: readonly Happening[]): number {
  return timesOf(happenings).at(-1) ?? 0;
}

function timesOf(happenings: readonly Happening[]): readonly number[] {
  let reading: ClockReading = { wallMs: START, monotonicMs: 500 };
  let time: SteadyTime = steadyNow(null, reading);
  return happenings.map(({ kind, ms }) => {
    const monotonicMs = reading.monotonicMs + (kind === 'awake' ? ms : 0);
    reading = { wallMs: reading.wallMs + ms, monotonicMs };
    time = steadyNow(time, reading);
    return time.nowMs - START;
  });
}

test('it begins with the wall clock and goes on with it', () => {
  expect(steadyNow(null, { wallMs: START, monotonicMs: 7 }).nowMs).toBe(START);
  expect(after(awake(1000), awake(1000))).toBe(2000);
});

test('the clock set back during a session does not move it', () => {
  expect(after(awake(MINUTE), set(-HOUR), awake(MINUTE))).toBe(2 * MINUTE);
  expect(after(set(-5), awake(MINUTE))).toBe(MINUTE);
});

test('a sleep moves it on by as long as it lasted', () => {
  expect(after(awake(MINUTE), sleep(20 * MINUTE), awake(MINUTE))).toBe(22 * MINUTE);
});

test('a sleep after the clock was set back is still a sleep', () => {
  expect(after(set(-HOUR), sleep(20 * MINUTE), awake(MINUTE))).toBe(21 * MINUTE);
});

test('the clock set ahead by less than a believed sleep does not move it', () => {
  expect(after(awake(MINUTE), set(SLEEP_BELIEVED_MS - 1), awake(MINUTE))).toBe(2 * MINUTE);
});

test('the clock set ahead by more cannot be told from a sleep, and is taken for one', () => {
  expect(after(set(SLEEP_BELIEVED_MS))).toBe(SLEEP_BELIEVED_MS);
  expect(after(set(HOUR))).toBe(after(sleep(HOUR)));
});

test('the clock set back by mistake and right again is no sleep', () => {
  expect(after(awake(MINUTE), set(-HOUR), awake(MINUTE), set(HOUR - 3000), awake(MINUTE))).toBe(
    3 * MINUTE,
  );
});

test('the clock set ahead by mistake and right again leaves the right time', () => {
  expect(after(set(24 * HOUR), awake(MINUTE), set(-24 * HOUR + 2000), awake(MINUTE))).toBe(
    2 * MINUTE,
  );
});

test('a sleep is taken back once: setting back twice as far moves nothing more', () => {
  expect(after(set(HOUR), set(-HOUR), set(-HOUR), awake(MINUTE))).toBe(MINUTE);
});

test('a monotonic clock that goes back stands still', () => {
  const first = steadyNow(null, { wallMs: START, monotonicMs: 500 });
  expect(steadyNow(first, { wallMs: START, monotonicMs: 100 }).nowMs).toBe(START);
});

const time = fc.integer({ min: 1, max: 3 * HOUR });
const smallSet = fc.integer({ min: 1 - SLEEP_BELIEVED_MS, max: SLEEP_BELIEVED_MS - 1 });
const happening = fc.oneof(
  time.map(awake),
  time.map((ms) => sleep(ms)),
);
const setBack = fc.integer({ min: -30 * 24 * HOUR, max: -4 * HOUR }).map(set);

test('however far the clock is set back among waking and sleeping, the time never goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(happening, setBack), { maxLength: 30 }), (all) => {
      const times = timesOf(all);
      expect(times.every((one, index) => one >= (times[index - 1] ?? 0))).toBe(true);
    }),
  );
});

test('small corrections of the clock never move it', () => {
  fc.assert(
    fc.property(fc.array(smallSet, { maxLength: 30 }), (corrections) => {
      const all = corrections.flatMap((ms) => [set(ms), awake(MINUTE)]);
      expect(after(...all)).toBe(corrections.length * MINUTE);
    }),
  );
});
