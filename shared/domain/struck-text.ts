import { z } from 'zod';
import type { AddendumId } from './ids';
import type { Addendum, Correction, SignableText } from './signed-text';

/** A passage that a correction struck. It stays readable. Offsets are UTF-16 units of its text. */
export const strikeSchema = z
  .object({
    from: z.number().int().nonnegative(),
    to: z.number().int().positive(),
    /** Which correction struck it: they are counted from 1 through a note and its addenda. */
    number: z.number().int().positive(),
  })
  .readonly();
export type Strike = z.infer<typeof strikeSchema>;

/** A piece of a text that the same corrections struck; most pieces none. */
export interface TextPart {
  readonly text: string;
  readonly struckBy: readonly number[];
  /** The corrections whose passage ends here. */
  readonly ends: readonly number[];
}

/** The numbers of the corrections among a note's addenda, in the order in which they were added. */
export function correctionNumbers(
  addenda: readonly Pick<Addendum, 'id' | 'correction'>[],
): ReadonlyMap<AddendumId, number> {
  const corrections = addenda.filter(({ correction }) => correction !== undefined);
  return new Map(corrections.map(({ id }, index) => [id, index + 1]));
}

/** What corrections struck in one section, or in one addendum. */
export function strikesIn(
  { addenda }: Pick<SignableText, 'addenda'>,
  place: Correction['place'],
): readonly Strike[] {
  const numbers = correctionNumbers(addenda);
  return addenda.flatMap(({ id, correction }) => {
    const number = numbers.get(id);
    if (number === undefined || correction?.place !== place) return [];
    return [{ from: correction.from, to: correction.to, number }];
  });
}

/** Cuts a text where strikes begin and end; passages may overlap. Put together it is the text. */
export function partsOf(text: string, strikes: readonly Strike[]): readonly TextPart[] {
  const edges = strikes.flatMap(({ from, to }) => [from, to]).map((at) => within(text, at));
  const cuts = [...new Set([0, ...edges, text.length])].sort((one, other) => one - other);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const struckBy = strikes.filter(
      (strike) => strike.from <= from && to <= within(text, strike.to),
    );
    const ends = struckBy.filter((strike) => within(text, strike.to) === to);
    return { text: text.slice(from, to), struckBy: numbersOf(struckBy), ends: numbersOf(ends) };
  });
}

function within(text: string, at: number): number {
  return Math.min(at, text.length);
}

function numbersOf(strikes: readonly Strike[]): readonly number[] {
  return strikes.map(({ number }) => number);
}
