import {
  PAD_HEIGHT,
  PAD_WIDTH,
  isTooSmall,
  signatureMarkSchema,
  type SignatureMark,
} from '../../shared/domain/signature-mark';

/** A mark that is being drawn, and when its first point was set (milliseconds since 1970). */
export interface Drawing {
  readonly mark: SignatureMark;
  readonly begunAt: number;
}

/** A point on the screen: pixels from the pad's corner, milliseconds since 1970. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  readonly time: number;
  readonly pressure: number;
}

type Strokes = readonly (readonly ScreenPoint[])[];

/**
 * What was drawn on a pad of this width in pixels, in the mark's own units, to a tenth of one. A
 * stroke that ran over the edge ends at the edge.
 */
export function drawingOf(strokes: Strokes, width: number): Drawing | null {
  const begunAt = strokes[0]?.[0]?.time;
  if (begunAt === undefined) return null;
  const unit = PAD_WIDTH / width;
  const marked = strokes.map((stroke) =>
    stroke.map(({ x, y, time }): SignatureMark['strokes'][number][number] => [
      within(x * unit, PAD_WIDTH),
      within(y * unit, PAD_HEIGHT),
      Math.max(Math.round(time - begunAt), 0),
    ]),
  );
  return { mark: { strokes: marked }, begunAt };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value * 10) / 10, 0), most);
}

/** The same strokes on a pad of this width in pixels. */
export function strokesOf(drawing: Drawing | null, width: number): Strokes {
  if (!drawing) return [];
  const unit = width / PAD_WIDTH;
  return drawing.mark.strokes.map((stroke) =>
    stroke.map(([x, y, time]) => ({
      x: x * unit,
      y: y * unit,
      time: drawing.begunAt + time,
      pressure: 0,
    })),
  );
}

export function withoutLastStroke({ mark, begunAt }: Drawing): Drawing | null {
  const strokes = mark.strokes.slice(0, -1);
  return strokes.length === 0 ? null : { mark: { strokes }, begunAt };
}

/** Why a mark is no signature, before it is sent: a dot, or scribbling without end. */
export function problemOf(mark: SignatureMark): 'tooSmall' | 'tooLong' | null {
  if (!signatureMarkSchema.safeParse(mark).success) return 'tooLong';
  return isTooSmall(mark) ? 'tooSmall' : null;
}
