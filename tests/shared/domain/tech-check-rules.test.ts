import { techCheckItems, techCheckOutcomes } from '../../../shared/domain/tech-check';
import {
  countStandings,
  deviceOutcome,
  isDarkPicture,
  isSpeech,
  levelOf,
  meterShare,
  networkOutcome,
  powerOutcome,
  sharingOutcome,
  standingIn,
} from '../../../shared/domain/tech-check-rules';

test('every outcome of every check stands somehow', () => {
  for (const item of techCheckItems) {
    for (const outcome of techCheckOutcomes[item]) {
      expect(standingIn({ [item]: outcome }, item)).not.toBeNull();
    }
  }
});

test('what was not looked at is neither fine nor in the way', () => {
  expect(standingIn({}, 'camera')).toBeNull();
  expect(countStandings({})).toEqual({
    ...{ fine: 0, 'to-look-at': 0, 'in-the-way': 0 },
    unchecked: 8,
  });
});

test('open Wi-Fi is in the way, measured or said (M23); a skipped check is never fine', () => {
  expect(standingIn({ wifi: 'open' }, 'wifi')).toBe('in-the-way');
  expect(standingIn({ wifi: 'said-open' }, 'wifi')).toBe('in-the-way');
  for (const item of techCheckItems.filter((one) => one !== 'sharing')) {
    expect(standingIn({ [item]: 'skipped' }, item)).toBe('to-look-at');
  }
});

test('results are counted by how they stand', () => {
  const results = { camera: 'works', microphone: 'silent', wifi: 'skipped' } as const;
  expect(countStandings(results)).toEqual({
    ...{ fine: 1, 'in-the-way': 1, 'to-look-at': 1 },
    unchecked: 5,
  });
});

test('more than 300 ms there and back is slow', () => {
  expect(networkOutcome(300)).toBe('reached');
  expect(networkOutcome(300.5)).toBe('slow');
});

test('a battery below 40 % is low, unless it is being filled', () => {
  expect(powerOutcome({ power: 'battery', batteryPercent: 40 })).toBe('battery');
  expect(powerOutcome({ power: 'battery', batteryPercent: 39 })).toBe('battery-low');
  expect(powerOutcome({ power: 'battery', batteryPercent: null })).toBe('battery');
  expect(powerOutcome({ power: 'plugged-in', batteryPercent: 5 })).toBe('plugged-in');
  expect(powerOutcome({ power: 'unknown', batteryPercent: null })).toBe('unknown');
});

test('where the system cannot hide the window, the switch makes no difference (M107)', () => {
  expect(sharingOutcome('always', true)).toBe('hidden');
  expect(sharingOutcome('sometimes', true)).toBe('may-be-seen');
  expect(sharingOutcome('sometimes', false)).toBe('switched-off');
  expect(sharingOutcome('never', true)).toBe('seen');
  expect(sharingOutcome('never', false)).toBe('seen');
});

test('an error that nobody knows is a failure, and no name of an object’s own either', () => {
  for (const name of ['', 'constructor', 'UnknownError']) {
    expect(deviceOutcome(name)).toBe('failed');
  }
});

const picture = (...pixel: readonly [number, number, number]) =>
  Array.from({ length: 64 }, () => [...pixel, 255]).flat();

test('a covered lens is dark; a dim room, one bright lamp or a coloured wall is not', () => {
  expect(isDarkPicture(picture(0, 0, 0))).toBe(true);
  expect(isDarkPicture(picture(10, 10, 10))).toBe(true);
  expect(isDarkPicture(picture(30, 30, 30))).toBe(false);
  expect(isDarkPicture(picture(0, 0, 255))).toBe(false);
  const lamp = picture(0, 0, 0).fill(255, 0, 16);
  expect(isDarkPicture(lamp)).toBe(false);
});

const tone = (loudness: number) =>
  Array.from({ length: 480 }, (_, at) => loudness * Math.sin((2 * Math.PI * at) / 48));

test('speech near a laptop is speech, the hum of a room is not', () => {
  expect(isSpeech(levelOf(tone(0.05)))).toBe(true);
  expect(isSpeech(levelOf(tone(0.005)))).toBe(false);
  expect(isSpeech(levelOf([]))).toBe(false);
});

test('a meter shows 60 dB over its length and never leaves it', () => {
  expect(meterShare(1)).toBe(1);
  expect(meterShare(2)).toBe(1);
  expect(meterShare(0.0316)).toBeCloseTo(0.5, 2);
  expect(meterShare(0.001)).toBeCloseTo(0, 5);
  expect(meterShare(0)).toBe(0);
});
