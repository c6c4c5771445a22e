import type {
  ConnectionFacts,
  TechCheckItem,
  techCheckOutcomes,
  TechCheckResults,
} from './tech-check';
import { techCheckItems } from './tech-check';

export type TechCheckOutcome<Item extends TechCheckItem> = (typeof techCheckOutcomes)[Item][number];

/**
 * What an outcome means for the session. `to-look-at` can be lived with; `in-the-way` is better put
 * right first. Neither keeps the meeting from being opened: the clinician decides.
 */
export type TechCheckStanding = 'fine' | 'to-look-at' | 'in-the-way';

const standings: {
  readonly [Item in TechCheckItem]: Readonly<Record<TechCheckOutcome<Item>, TechCheckStanding>>;
} = {
  camera: {
    works: 'fine',
    denied: 'to-look-at',
    none: 'in-the-way',
    'in-use': 'to-look-at',
    dark: 'in-the-way',
    failed: 'in-the-way',
    skipped: 'to-look-at',
  },
  microphone: {
    works: 'fine',
    denied: 'to-look-at',
    none: 'in-the-way',
    'in-use': 'to-look-at',
    silent: 'in-the-way',
    failed: 'in-the-way',
    skipped: 'to-look-at',
  },
  speaker: {
    heard: 'fine',
    'not-heard': 'in-the-way',
    none: 'in-the-way',
    failed: 'in-the-way',
    skipped: 'to-look-at',
  },
  network: {
    reached: 'fine',
    slow: 'to-look-at',
    offline: 'in-the-way',
    'not-reached': 'in-the-way',
    skipped: 'to-look-at',
  },
  wifi: {
    wired: 'fine',
    protected: 'fine',
    'said-protected': 'fine',
    open: 'in-the-way',
    'said-open': 'in-the-way',
    skipped: 'to-look-at',
  },
  power: {
    'plugged-in': 'fine',
    battery: 'fine',
    'battery-low': 'in-the-way',
    unknown: 'to-look-at',
    skipped: 'to-look-at',
  },
  sharing: {
    hidden: 'fine',
    'may-be-seen': 'to-look-at',
    seen: 'to-look-at',
    'switched-off': 'to-look-at',
  },
  privacy: { alone: 'fine', 'not-alone': 'in-the-way', skipped: 'to-look-at' },
};

/** How many of a check stand how; `unchecked` are those not looked at yet. */
export type TechCheckCounts = Readonly<Record<TechCheckStanding | 'unchecked', number>>;

export function countStandings(results: TechCheckResults): TechCheckCounts {
  const all = techCheckItems.map((item) => standingIn(results, item) ?? 'unchecked');
  const count = (wanted: keyof TechCheckCounts) => all.filter((one) => one === wanted).length;
  return {
    fine: count('fine'),
    'to-look-at': count('to-look-at'),
    'in-the-way': count('in-the-way'),
    unchecked: count('unchecked'),
  };
}

/** `null` while the item was not looked at. */
export function standingIn(
  results: TechCheckResults,
  item: TechCheckItem,
): TechCheckStanding | null {
  const known: Readonly<Record<string, TechCheckStanding>> = standings[item];
  const outcome = results[item];
  return outcome === undefined ? null : (known[outcome] ?? null);
}

/** A conversation stumbles above this: milliseconds there and back. */
const SLOW_MS = 300;

export function networkOutcome(roundTripMs: number): 'reached' | 'slow' {
  return roundTripMs > SLOW_MS ? 'slow' : 'reached';
}

/** Percent; a session of two hours needs about this much of a laptop's battery. */
const LOW_BATTERY_PERCENT = 40;

export function powerOutcome(
  facts: Pick<ConnectionFacts, 'power' | 'batteryPercent'>,
): TechCheckOutcome<'power'> {
  if (facts.power !== 'battery') return facts.power;
  const { batteryPercent } = facts;
  return batteryPercent !== null && batteryPercent < LOW_BATTERY_PERCENT
    ? 'battery-low'
    : 'battery';
}

/**
 * M107.
 * @param hides how far the system leaves the window out when it is asked to
 */
export function sharingOutcome(
  hides: 'always' | 'sometimes' | 'never',
  isHiddenFromSharing: boolean,
): TechCheckOutcome<'sharing'> {
  if (hides === 'never') return 'seen';
  if (!isHiddenFromSharing) return 'switched-off';
  return hides === 'always' ? 'hidden' : 'may-be-seen';
}

/** Why a camera or a microphone could not be used, by the name of what the system threw. */
export function deviceOutcome(errorName: string): 'denied' | 'none' | 'in-use' | 'failed' {
  return deviceErrors.get(errorName) ?? 'failed';
}

const deviceErrors: ReadonlyMap<string, 'denied' | 'none' | 'in-use'> = new Map([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
]);

/** Average luminance, 0 to 255: a covered lens stays below this, a dim room does not. */
const DARK_BELOW = 12;

/** @param pixels red, green, blue and alpha in turn, 0 to 255 */
export function isDarkPicture(pixels: ArrayLike<number>): boolean {
  let sum = 0;
  for (let at = 0; at + 2 < pixels.length; at += 4) {
    // Rec. 709.
    sum +=
      0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
  }
  return sum / Math.max(1, pixels.length / 4) < DARK_BELOW;
}

/** Root mean square of samples from −1 to 1: 0 is silence. */
export function levelOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < samples.length; at += 1) sum += (samples[at] ?? 0) ** 2;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

/** −40 dB below full scale: speech near a laptop is above, a quiet room below. */
const SPEECH_LEVEL = 0.01;

export function isSpeech(level: number): boolean {
  return level >= SPEECH_LEVEL;
}

/** What a meter shows of a level, 0 to 1, as the ear hears it: 60 dB over its length. */
export function meterShare(level: number): number {
  const decibels = 20 * Math.log10(Math.max(level, 1e-9));
  return Math.min(1, Math.max(0, 1 + decibels / 60));
}
