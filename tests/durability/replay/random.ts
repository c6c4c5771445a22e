/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` whole numbers below `below`, one from each equal stretch, in order; all when there are few. */
export function spread(count: number, below: number, random: Random): readonly number[] {
  if (below <= count) return Array.from({ length: below }, (_, index) => index);
  return Array.from({ length: count }, (_, index) =>
    Math.floor(((index + random()) * below) / count),
  );
}
