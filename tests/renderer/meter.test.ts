import { runMeter } from '../../renderer/check/meter';

/** The level of the microphone, frame by frame; frames come when the test says so. */

const FRAME_MS = 1000 / 60;

let next: FrameRequestCallback | null = null;
let now = 0;

beforeEach(() => {
  next = null;
  now = 0;
  jest.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => {
    next = draw;
    return 1;
  });
  jest.spyOn(window, 'cancelAnimationFrame').mockImplementation(() => {
    next = null;
  });
});

afterEach(() => jest.restoreAllMocks());

function aMeter(isCoarse: boolean) {
  const meter = document.createElement('div');
  const bar = meter.appendChild(document.createElement('div'));
  const hearing = { level: 0.0001 };
  const onSpoken = jest.fn();
  const wordOf = (isSpeech: boolean) => (isSpeech ? 'speech' : 'quiet');
  const level = () => hearing.level;
  const stop = runMeter({ level, meter, isCoarse, wordOf, onSpoken });
  /** What stands in the bar after each of so many frames. */
  const frames = (count: number, levelAt: (frame: number) => number = () => hearing.level) =>
    Array.from({ length: count }, (_, frame) => {
      hearing.level = levelAt(frame);
      now += FRAME_MS;
      const due = next;
      next = null;
      due?.(now);
      return bar.style.transform;
    });
  return { meter, bar, frames, onSpoken, stop };
}

test('every frame draws what is heard in it: none is dropped', () => {
  const { frames } = aMeter(false);
  const rising = frames(60, (frame) => 0.0011 + frame * 0.0001);
  expect(new Set(rising).size).toBe(60);
});

test('with reduced motion it moves in few steps, twice a second', () => {
  const { frames } = aMeter(true);
  const drawn = new Set(frames(120, (frame) => 0.0011 + frame * 0.00005));
  expect(drawn.size).toBeLessThanOrEqual(4);
  for (const one of drawn) expect(one).toMatch(/^scaleX\(0\.[02468]00\)$|^scaleX\([01]\.000\)$/u);
});

test('a syllable falls slowly, so that it can be seen', () => {
  const { frames } = aMeter(false);
  const [loud, after] = frames(2, (frame) => (frame === 0 ? 0.5 : 0));
  expect(loud).toBe('scaleX(0.900)');
  expect(after).toBe('scaleX(0.876)');
});

test('a third of a second of speech is enough, and a knock on the table is not', () => {
  const knock = aMeter(false);
  knock.frames(60, (frame) => (frame < 3 ? 0.5 : 0));
  expect(knock.onSpoken).not.toHaveBeenCalled();
  const spoken = aMeter(false);
  spoken.frames(25, () => 0.1);
  expect(spoken.onSpoken).toHaveBeenCalledTimes(1);
});

test('a frame that came late counts for no more than a tenth of a second', () => {
  const { frames, onSpoken } = aMeter(false);
  frames(2, () => 0.1);
  now += 10_000;
  frames(1, () => 0.1);
  expect(onSpoken).not.toHaveBeenCalled();
});

test('it tells its level in words, and stops when it is told to', () => {
  const { meter, bar, frames, stop } = aMeter(false);
  frames(1, () => 0.1);
  expect(meter).toHaveAttribute('aria-valuetext', 'speech');
  expect(meter).toHaveAttribute('aria-valuenow', '67');
  stop();
  const left = bar.style.transform;
  frames(3, () => 0.9);
  expect(bar.style.transform).toBe(left);
});
