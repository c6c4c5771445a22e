import SignaturePad from 'signature_pad';
import { drawingOf, strokesOf, withoutLastStroke, type Drawing } from './drawing';

/** Where Mantine says which scheme holds. */
const SCHEME = 'data-mantine-color-scheme';
/** Pixels between points that are kept: fine enough for print, coarse enough for a trembling hand. */
const MIN_DISTANCE = 2;

interface Options {
  readonly canvas: HTMLCanvasElement;
  readonly drawing: Drawing | null;
  readonly onDrawn: (drawing: Drawing | null) => void;
}

/**
 * A pen on one canvas. The drawing is kept in the mark's own units, and drawn anew from them when
 * the pad gets another size, moves to a screen of another density, or the colours change.
 */
export class SigningPad {
  readonly #canvas: HTMLCanvasElement;
  readonly #pad: SignaturePad;
  readonly #onDrawn: Options['onDrawn'];
  readonly #stops: readonly (() => void)[];
  #drawing: Drawing | null;
  #width = 0;

  constructor({ canvas, drawing, onDrawn }: Options) {
    this.#canvas = canvas;
    this.#onDrawn = onDrawn;
    this.#drawing = drawing;
    this.#pad = new SignaturePad(canvas, { minDistance: MIN_DISTANCE });
    this.#pad.addEventListener('endStroke', this.#takeStrokes);
    this.#fit();
    this.#stops = [this.#watchSize(), this.#watchColours()];
  }

  undo(): void {
    if (this.#drawing) this.#change(withoutLastStroke(this.#drawing));
  }

  clear(): void {
    this.#change(null);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#pad.removeEventListener('endStroke', this.#takeStrokes);
    this.#pad.off();
  }

  readonly #takeStrokes = (): void => {
    const strokes = this.#pad.toData().map(({ points }) => points);
    this.#drawing = drawingOf(strokes, this.#width);
    this.#onDrawn(this.#drawing);
  };

  #change(drawing: Drawing | null): void {
    this.#drawing = drawing;
    this.#draw();
    this.#onDrawn(drawing);
  }

  #watchSize(): () => void {
    const observer = new ResizeObserver(() => this.#fit());
    observer.observe(this.#canvas, { box: 'device-pixel-content-box' });
    return () => observer.disconnect();
  }

  #watchColours(): () => void {
    const observer = new MutationObserver(() => this.#draw());
    observer.observe(document.documentElement, { attributeFilter: [SCHEME] });
    return () => observer.disconnect();
  }

  #fit(): void {
    const { width, height } = this.#canvas.getBoundingClientRect();
    if (width === 0) return;
    const density = Math.max(window.devicePixelRatio, 1);
    this.#width = width;
    this.#canvas.width = Math.round(width * density);
    this.#canvas.height = Math.round(height * density);
    this.#canvas.getContext('2d')?.scale(density, density);
    this.#draw();
  }

  #draw(): void {
    const pad = this.#pad;
    pad.penColor = getComputedStyle(this.#canvas).color;
    const { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation } = pad;
    const pen = { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation };
    const strokes = strokesOf(this.#drawing, this.#width);
    pad.fromData(strokes.map((points) => ({ ...pen, points: [...points] })));
  }
}
