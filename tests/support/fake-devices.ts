/** What jsdom has none of: cameras, microphones and loudspeakers. Sound and picture are what a test says. */

export interface FakeTrack extends EventTarget {
  readonly kind: 'video' | 'audio';
  isStopped: boolean;
  stop(): void;
}

export interface FakeDevices {
  /** Every track that was ever given out. */
  readonly tracks: FakeTrack[];
  readonly constraints: MediaStreamConstraints[];
  /** Where tones were played, in order. */
  readonly tones: string[];
  /** The name of what getUserMedia throws; `null` when it gives a stream. */
  refuses: string | null;
  /** What setSinkId throws. */
  sinkRefuses: string | null;
  devices: readonly { readonly kind: MediaDeviceKind; readonly deviceId: string; label: string }[];
  /** Root mean square of what the microphone hears. */
  level: number;
  /** Luminance of what the camera sees, 0 to 255. */
  luminance: number;
  /** getUserMedia waits for this. */
  asked: Promise<void>;
}

export const fake: FakeDevices = {
  tracks: [],
  constraints: [],
  tones: [],
  refuses: null,
  sinkRefuses: null,
  devices: [],
  level: 0,
  luminance: 128,
  asked: Promise.resolve(),
};

export function freshDevices(): void {
  Object.assign(fake, {
    ...{ tracks: [], constraints: [], tones: [], refuses: null, sinkRefuses: null },
    ...{ level: 0, luminance: 128, asked: Promise.resolve() },
    devices: [
      { kind: 'videoinput', deviceId: 'cam', label: 'Built-in' },
      { kind: 'audiooutput', deviceId: 'out', label: 'Headphones' },
    ],
  });
}

export const running = () => fake.tracks.filter(({ isStopped }) => !isStopped);

function track(kind: FakeTrack['kind']): FakeTrack {
  const made: FakeTrack = Object.assign(new EventTarget(), {
    kind,
    isStopped: false,
    stop: () => {
      made.isStopped = true;
    },
  });
  fake.tracks.push(made);
  return made;
}

const mediaDevices = {
  getUserMedia: async (constraints: MediaStreamConstraints) => {
    fake.constraints.push(constraints);
    await fake.asked;
    if (fake.refuses !== null) throw new DOMException('refused', fake.refuses);
    const tracks = [track(constraints.video ? 'video' : 'audio')];
    return { getTracks: () => tracks };
  },
  enumerateDevices: async () => fake.devices,
};

class FakeAudioContext {
  readonly currentTime = 0;
  readonly destination = {};
  #sinkId = '';
  setSinkId = async (id: string) => {
    if (fake.sinkRefuses !== null) throw new DOMException('refused', fake.sinkRefuses);
    this.#sinkId = id;
  };
  resume = async () => {};
  createAnalyser = () => ({
    fftSize: 0,
    getFloatTimeDomainData: (samples: Float32Array) => samples.fill(fake.level),
  });
  createMediaStreamSource = () => ({ connect: () => undefined });
  createGain = () => ({
    gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined },
    connect: (to: unknown) => to,
  });
  createOscillator = () =>
    Object.assign(new EventTarget(), {
      frequency: { value: 0 },
      connect: (to: unknown) => to,
      start: () => void fake.tones.push(this.#sinkId),
      stop(this: EventTarget) {
        setTimeout(() => this.dispatchEvent(new Event('ended')), 0);
      },
    });
  close = async () => {};
}

const sheet = {
  drawImage: () => undefined,
  getImageData: () => ({ data: new Uint8ClampedArray(16).fill(fake.luminance) }),
};

/** Once for a file of tests. */
export function giveDevices(): void {
  const give = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  give(navigator, 'mediaDevices', mediaDevices);
  give(globalThis, 'AudioContext', FakeAudioContext);
  give(HTMLCanvasElement.prototype, 'getContext', () => sheet);
  give(HTMLMediaElement.prototype, 'readyState', 4);
}

/** As when the window is covered or minimised. */
export function setHidden(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
