/**
 * How much longer something takes when there is four times as much of it: about 4 when time grows
 * with the size, about 16 when it grows with its square. The shortest of three tries counts on either
 * side, so that a busy machine does not decide.
 */
export function growthOf(run: (size: number) => unknown, size: number): number {
  const shortest = (times: number): number =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const began = performance.now();
        run(size * times);
        return performance.now() - began;
      }),
    );
  return shortest(4) / Math.max(shortest(1), 0.5);
}

/** Above it, time grows faster than the size. */
export const LINEAR = 10;
