/** Where something stands in the folded text. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const REACH = 40;

/** The word before, with its capital, or nothing when something other than a blank is between. */
export function wordBefore(cased: string, { from }: Place): string {
  return (
    /(\p{L}[\p{L}'-]*)\.?[ \t]+$/u.exec(cased.slice(Math.max(0, from - REACH), from))?.[1] ?? ''
  );
}

export function wordAfter(cased: string, { to }: Place): string {
  return /^[ \t]+(\p{L}[\p{L}'-]*)/u.exec(cased.slice(to, to + REACH))?.[1] ?? '';
}

/** True where the text about it is in capitals too, so that its own say nothing. */
export function isShouted(cased: string, place: Place): boolean {
  const about = [wordBefore(cased, place), wordAfter(cased, place)].filter(
    ({ length }) => length > 1,
  );
  return about.length > 0 && about.every((word) => word === word.toUpperCase());
}
