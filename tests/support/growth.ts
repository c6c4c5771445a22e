/**
 * How much longer something takes when there is four times as much of it: about 4 when time grows
 * with the size, about 16 when it grows with its square. Counted in this thread's own processor time,
 * the shortest of three tries on either side, so that a busy machine does not decide.
 */
export function growthOf(run: (size: number) => unknown, size: number): number {
  const shortest = (times: number): number =>
    Math.min(...Array.from({ length: 3 }, () => busyMs(() => run(size * times))));
  return shortest(4) / Math.max(shortest(1), TICK_MS);
}

/** Processor time is told in ticks: shorter spans say nothing. Give it a size that takes longer. */
const TICK_MS = 4;

/** Above it, time grows faster than the size. */
export const LINEAR = 10;

/** Milliseconds of this thread's own processor time: what a busy machine does besides is not in it. */
export function busyMs(run: () => unknown): number {
  const began = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1_000;
}
