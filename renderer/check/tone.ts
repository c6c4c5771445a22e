const PITCH_HERTZ = 440;
const SECONDS = 1.5;
/** A quarter of the laptop's own volume: soft, also in headphones. */
const LOUDNESS = 0.25;
const SWELL_SECONDS = 0.08;

declare global {
  /** Chromium has it; the compiler's own list does not yet. */
  interface AudioContext {
    setSinkId(sinkId: string): Promise<void>;
  }
}

/**
 * Plays a soft tone and resolves when it has died away, or at once when `signal` aborts.
 * @param sinkId '' for where the laptop plays sound
 * @throws NotFoundError when that device is gone; another DOMException when it does not play
 */
export async function playTone(sinkId: string, signal: AbortSignal): Promise<void> {
  const context = new AudioContext();
  try {
    if (sinkId !== '') await context.setSinkId(sinkId);
    await context.resume();
    if (!signal.aborted) await ended(startTone(context), signal);
  } finally {
    void context.close();
  }
}

function startTone(context: AudioContext): OscillatorNode {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = PITCH_HERTZ;
  const begins = context.currentTime;
  loudness.gain.setValueAtTime(0, begins);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, begins + SWELL_SECONDS);
  loudness.gain.setValueAtTime(LOUDNESS, begins + SECONDS - SWELL_SECONDS);
  loudness.gain.linearRampToValueAtTime(0, begins + SECONDS);
  tone.connect(loudness).connect(context.destination);
  tone.start(begins);
  tone.stop(begins + SECONDS);
  return tone;
}

function ended(tone: OscillatorNode, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    tone.addEventListener('ended', () => resolve(), { once: true });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
