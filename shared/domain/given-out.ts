/** How far a paper has got that is kept as it was given out. */
interface Kept {
  readonly state: 'prepared' | 'written' | 'not-written';
}

/** Whether it left: one whose file could not be written was given to nobody. */
export function wasGivenOut({ state }: Kept): boolean {
  return state !== 'not-written';
}

/** The number after the highest of a month: `2026-09-0007`. */
export function nextNumberOf(month: string, taken: readonly string[]): string {
  const highest = taken
    .filter((number) => number.startsWith(`${month}-`))
    .reduce((most, number) => Math.max(most, Number(number.slice(month.length + 1))), 0);
  return `${month}-${String(highest + 1).padStart(4, '0')}`;
}
