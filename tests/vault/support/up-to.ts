import { systemTimer, type Timer } from '../../../electron/vault/timer';

/** Waits that are longer never end: whoever should not wait so long, and does, waits for ever. */
export function upTo(longestMs: number): Timer {
  return {
    after: (ms, run) => (ms <= longestMs ? systemTimer.after(ms, run) : () => undefined),
  };
}
