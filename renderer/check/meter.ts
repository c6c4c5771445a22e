import { isSpeech, levelOf, meterShare } from '../../shared/domain/tech-check-rules';

/** What comes in by the microphone at this moment, as a root mean square. */
export interface Hearing {
  level(): number;
  stop(): void;
}

/** At 48 kHz a window of 43 ms: no syllable falls between two frames. */
const WINDOW = 2048;

export function hearingOf(stream: MediaStream): Hearing {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = WINDOW;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(WINDOW);
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples);
      return levelOf(samples);
    },
    stop: () => void context.close(),
  };
}

export interface MeterParts {
  readonly level: () => number;
  /** Its first child is drawn as long as the level is high, by a transform alone. */
  readonly meter: HTMLElement;
  /** In a few steps, twice a second, for who wants less motion. */
  readonly isCoarse: boolean;
  readonly wordOf: (isSpeech: boolean) => string;
  /** Speech was heard for long enough; the meter has stopped. */
  readonly onSpoken: () => void;
}

/** Longer than a knock on the table. */
const SPOKEN_MS = 300;
const TOLD_EVERY_MS = 500;
const COARSE_STEPS = 5;
/** What was shown falls this slowly from one end to the other, so that a syllable can be seen. */
const FALL_MS = 700;

/**
 * Draws the level with each frame of the screen and renders nothing. A frame that came late counts
 * for no more than a tenth of a second. The returned function stops it.
 */
export function runMeter({ level, meter, isCoarse, wordOf, onSpoken }: MeterParts): () => void {
  let spokenMs = 0;
  let shown = 0;
  let last: number | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  let frame = requestAnimationFrame(draw);
  function draw(now: number): void {
    const current = level();
    const elapsedMs = last === null ? 0 : Math.min(100, now - last);
    last = now;
    shown = Math.max(meterShare(current), shown - elapsedMs / FALL_MS);
    const isDue = now - toldAt >= TOLD_EVERY_MS;
    if (isDue) toldAt = now;
    if (isDue) tell(meter, shown, wordOf(isSpeech(current)));
    if (!isCoarse) stretch(meter, shown);
    else if (isDue) stretch(meter, Math.round(shown * COARSE_STEPS) / COARSE_STEPS);
    if (isSpeech(current)) spokenMs += elapsedMs;
    if (spokenMs >= SPOKEN_MS) onSpoken();
    else frame = requestAnimationFrame(draw);
  }
  return () => cancelAnimationFrame(frame);
}

function stretch(meter: HTMLElement, share: number): void {
  const bar = meter.firstElementChild;
  if (bar instanceof HTMLElement) bar.style.transform = `scaleX(${share.toFixed(3)})`;
}

function tell(meter: HTMLElement, share: number, word: string): void {
  meter.setAttribute('aria-valuenow', String(Math.round(share * 100)));
  meter.setAttribute('aria-valuetext', word);
}
