interface Dated {
  readonly from: string;
}

interface Sized extends Dated {
  readonly sizeFrom: number;
  readonly sizeTo: number;
}

type Standing = 'inForce' | 'later' | 'past';

/** Newest first. */
export function newestFirst<Step extends Dated>(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((one, other) => other.from.localeCompare(one.from));
}

/** Of two of its kind the newer that has begun decides; `rivals` are those it could give way to. */
export function standingOf({ from }: Dated, rivals: readonly Dated[], today: string): Standing {
  if (from > today) return 'later';
  const isOvertaken = rivals.some((rival) => rival.from > from && rival.from <= today);
  return isOvertaken ? 'past' : 'inForce';
}

/** Both begin on one day, for some same number present: only one of them can be the code. */
export function isRivalOf(one: Sized, other: Sized): boolean {
  return one.from === other.from && one.sizeFrom <= other.sizeTo && other.sizeFrom <= one.sizeTo;
}
