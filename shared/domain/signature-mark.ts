import { z } from 'zod';

/** Longest edge of the pad in its own units: strokes are kept without regard to the screen. */
export const PAD_WIDTH = 1000;
export const PAD_HEIGHT = 320;

/** A point of a stroke, in units of the pad, and milliseconds since the first point of the mark. */
const strokePointSchema = z.tuple([
  z.number().min(0).max(PAD_WIDTH),
  z.number().min(0).max(PAD_HEIGHT),
  z.number().int().min(0).max(3_600_000),
]);

/** A signature as it was drawn: vectors with their times, which print sharp at any size. */
export const signatureMarkSchema = z
  .object({
    strokes: z
      .array(z.array(strokePointSchema).min(1).max(5_000).readonly())
      .min(1)
      .max(200)
      .readonly(),
  })
  .readonly();
export type SignatureMark = z.infer<typeof signatureMarkSchema>;

type Point = z.infer<typeof strokePointSchema>;

/** Shorter than this all in all, in units of the pad, it is a slip of the pen and not a name. */
const SHORTEST_MARK = 150;

/** Neither wider nor higher than this, in units of the pad, it is a hand that trembles on one spot. */
const SMALLEST_EXTENT = 60;

/** A dot, a touch by mistake or a tremble: refused before it counts as a signature. */
export function isTooSmall({ strokes }: SignatureMark): boolean {
  const length = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  const points = strokes.flat();
  const extent = Math.max(spread(points.map(([x]) => x)), spread(points.map(([, y]) => y)));
  return length < SHORTEST_MARK || extent < SMALLEST_EXTENT;
}

function spread(places: readonly number[]): number {
  const { least, most } = places.reduce(
    (all, place) => ({ least: Math.min(all.least, place), most: Math.max(all.most, place) }),
    { least: Infinity, most: -Infinity },
  );
  return most - least;
}

function lengthOf(stroke: readonly Point[]): number {
  return stroke.reduce((sum, point, index) => {
    const before = stroke[index - 1];
    return before ? sum + Math.hypot(point[0] - before[0], point[1] - before[1]) : sum;
  }, 0);
}

/**
 * The mark as the `d` of one SVG path in a `0 0 PAD_WIDTH PAD_HEIGHT` view box: curves through the
 * middles of neighbouring points, so that it is smooth on paper too.
 */
export function pathOf({ strokes }: SignatureMark): string {
  return strokes.map(strokePath).join('');
}

function strokePath(stroke: readonly Point[]): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const last = rest.at(-1);
  if (!last) return `M${place(first)}h0.1`;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${place(point)} ${place([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`;
  });
  return `M${place(first)}${curves.join('')}L${place(last)}`;
}

/** To a tenth of a unit: finer than any printer draws it. */
function place([x, y]: readonly [number, number, ...unknown[]]): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
