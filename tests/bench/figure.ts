/** One measured number beside its limit, and what it is compared with in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'ratio' | 'MB' | 's';
  readonly limit?: number;
  readonly isWithin?: boolean;
  readonly beside?: Readonly<Record<string, number>>;
}

export function figure(
  name: string,
  value: number,
  unit: Figure['unit'],
  { limit, beside }: Pick<Figure, 'limit' | 'beside'> = {},
): Figure {
  const shown = Math.round(value * 100) / 100;
  const judged = limit === undefined ? {} : { limit, isWithin: value <= limit };
  return { name, value: shown, unit, ...judged, ...(beside && { beside: rounded(beside) }) };
}

function rounded(numbers: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
