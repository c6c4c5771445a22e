/** Runs something once, later. */
export interface Timer {
  /** Returns the function that cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemTimer: Timer = {
  after: (milliseconds, run) => {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** Resolves when `work` settles or after `milliseconds`, whichever comes first. Never rejects. */
export function settledWithin(
  work: Promise<unknown>,
  milliseconds: number,
  timer: Timer,
): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timer.after(milliseconds, resolve);
    const settle = (): void => {
      cancel();
      resolve();
    };
    work.then(settle, settle);
  });
}

/** The value of `work`, or `null` when it takes longer than `milliseconds` or rejects. */
export async function valueWithin<T>(
  work: Promise<T>,
  milliseconds: number,
  timer: Timer,
): Promise<T | null> {
  let value: T | null = null;
  const kept = work.then((given) => (value = given));
  await settledWithin(kept, milliseconds, timer);
  return value;
}
