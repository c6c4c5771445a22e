import { Driver } from '../../electron/store/storage/driver';

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** Every way in which the storage asks the engine for something. */
const statement = Object.getPrototypeOf(new Driver(':memory:').prepare('SELECT 1')) as object;
const WAYS = [
  ...['exec', 'prepare', 'pragma', 'rekey'].map(
    (name) => [Driver.prototype as object, name] as const,
  ),
  ...['run', 'get', 'all', 'iterate'].map((name) => [statement, name] as const),
];

export interface Faults {
  /** Calls of the engine so far. */
  readonly calls: () => number;
  readonly undo: () => void;
}

/** From the n-th call on the engine answers that the disk is full: once, or for good. */
export function engineFailingAt(nth: number, how: 'once' | 'for-good'): Faults {
  let calls = 0;
  const originals = WAYS.map(([holder, name]) => {
    const original = Reflect.get(holder, name) as Call;
    const failing: Call = function failing(...args) {
      calls += 1;
      if (how === 'once' ? calls === nth : calls >= nth) {
        throw Object.assign(new Error('injected'), { code: 'SQLITE_FULL' });
      }
      return original.apply(this, args);
    };
    Reflect.set(holder, name, failing);
    return () => Reflect.set(holder, name, original);
  });
  return { calls: () => calls, undo: () => originals.forEach((restore) => restore()) };
}
