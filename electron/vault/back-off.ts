/** Seconds to wait after the first, second … wrong try in a row; the last one repeats. */
const WAIT_SECONDS = [0, 0, 1, 2, 4, 8, 16, 32, 60];

/**
 * Slows a person down who guesses at the keyboard. A courtesy: it is forgotten when the app ends,
 * and against who has the files only the key derivation counts (docs/security, Keys).
 */
export interface BackOff {
  /** Whole seconds until the next try is accepted; 0 when none. */
  waitSeconds(): number;
  wrongTry(): void;
  rightTry(): void;
}

/** @param monotonicMs a clock that never goes backwards, whatever the wall clock is set to */
export function backOff(monotonicMs: () => number): BackOff {
  let wrongTries = 0;
  let acceptedFrom = 0;
  return {
    waitSeconds: () => Math.max(0, Math.ceil((acceptedFrom - monotonicMs()) / 1000)),
    wrongTry: () => {
      const seconds = WAIT_SECONDS[Math.min(wrongTries, WAIT_SECONDS.length - 1)] ?? 0;
      wrongTries += 1;
      acceptedFrom = monotonicMs() + seconds * 1000;
    },
    rightTry: () => {
      wrongTries = 0;
      acceptedFrom = 0;
    },
  };
}
