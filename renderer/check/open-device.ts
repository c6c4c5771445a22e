import { deviceOutcome } from '../../shared/domain/tech-check-rules';
import type { AskQuietly } from '../api/use-ask';

export type DeviceFailure = ReturnType<typeof deviceOutcome>;

export type DeviceState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly stream: MediaStream }
  /** It went off before the clinician was done. */
  | { readonly kind: 'off'; readonly why: 'time' | 'hidden' }
  | { readonly kind: 'failed'; readonly outcome: DeviceFailure };

export interface DeviceWanted {
  readonly device: 'camera' | 'microphone';
  /** `null` for the one that the system prefers. */
  readonly deviceId: string | null;
  readonly ask: AskQuietly;
}

const LONGEST_MS = 30_000;

/**
 * Turns a device on, for half a minute at most and only while Alcove is in view. The returned
 * function turns it off, also when it is still on its way; nothing is told after that.
 */
export function openDevice(wanted: DeviceWanted, tell: (state: DeviceState) => void): () => void {
  let stream: MediaStream | null = null;
  let isOver = false;
  const close = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', hide);
    stopAll(stream);
    void wanted.ask('endDeviceCheck', {});
  };
  const end = (state: DeviceState): void => {
    if (isOver) return;
    close();
    tell(state);
  };
  const hide = (): void => {
    if (document.hidden) end({ kind: 'off', why: 'hidden' });
  };
  const timer = setTimeout(() => end({ kind: 'off', why: 'time' }), LONGEST_MS);
  document.addEventListener('visibilitychange', hide);
  void takeDevice(wanted).then((taken) => {
    if (taken.kind === 'failed') return end(taken);
    if (isOver) return stopAll(taken.stream);
    stream = taken.stream;
    for (const track of stream.getTracks()) {
      track.addEventListener('ended', () => end({ kind: 'failed', outcome: 'failed' }));
    }
    tell(taken);
  });
  return close;
}

function stopAll(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

type Taken = Extract<DeviceState, { readonly kind: 'on' | 'failed' }>;

async function takeDevice({ device, deviceId, ask }: DeviceWanted): Promise<Taken> {
  const begun = await ask('beginDeviceCheck', { device });
  if (!begun.ok) return { kind: 'failed', outcome: 'failed' };
  if (begun.value.access === 'denied') return { kind: 'failed', outcome: 'denied' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraintsOf(device, deviceId));
    return { kind: 'on', stream };
  } catch (thrown) {
    return { kind: 'failed', outcome: deviceOutcome(nameOf(thrown)) };
  }
}

/** What is said is to be seen on the meter as it comes in, not as a call would clean it. */
const SOUND = { echoCancellation: false, noiseSuppression: false, autoGainControl: true } as const;

function constraintsOf(device: DeviceWanted['device'], id: string | null): MediaStreamConstraints {
  const chosen = id === null ? {} : { deviceId: { exact: id } };
  if (device === 'microphone') return { audio: { ...SOUND, ...chosen } };
  return { video: { width: { ideal: 640 }, height: { ideal: 480 }, ...chosen } };
}

/** A DOMException is no Error in every window. */
export function nameOf(thrown: unknown): string {
  const isNamed = typeof thrown === 'object' && thrown !== null && 'name' in thrown;
  return isNamed ? String(thrown.name) : '';
}
