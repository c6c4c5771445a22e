import { systemPreferences, type WebContents } from 'electron';
import type { CheckedDevice, DeviceGate } from '../application/ports/room';
import type { After } from './clipboard';
import type { AskedPermission } from './hardening';
import { isOwnPage } from './origin';

const OPEN_FOR_MS = 60_000;

export type SystemAccess = 'granted' | 'denied' | 'unknown';

export interface DeviceGateParts {
  readonly after: After;
  /** What the system itself says; may ask the person at the keyboard (macOS). */
  readonly accessOf: (device: CheckedDevice) => Promise<SystemAccess>;
}

export interface GuardedDevices extends DeviceGate {
  /** Whether a page may have what it asks for now; nothing outside a check. */
  allows(asked: AskedPermission): boolean;
}

/**
 * Between `begin` and `end`, and for a minute at most, the main frame of our own page may use one
 * device. It cannot take a running picture away: the window stops it at the end of its check
 * (renderer/check/open-device.ts), and a page that is gone has stopped it.
 */
export function deviceGate({ after, accessOf }: DeviceGateParts): GuardedDevices {
  let open: CheckedDevice | null = null;
  let turn = 0;
  let stopWaiting = (): void => {};
  const end = (): void => {
    turn += 1;
    open = null;
    stopWaiting();
    stopWaiting = () => {};
  };
  return {
    begin: async (device) => {
      end();
      const mine = turn;
      const access = await accessOf(device);
      // Ended, or begun for another device, while the system was asking.
      if (mine !== turn || access === 'denied') return access;
      open = device;
      stopWaiting = after(OPEN_FOR_MS, end);
      return access;
    },
    end,
    allows: (asked) => open !== null && isOurs(asked) && isFor(open, asked),
  };
}

/** A reload, another page or a crash leaves nobody who could end the check. */
export function endWithPage(contents: Pick<WebContents, 'on'>, gate: DeviceGate): void {
  contents.on('did-navigate', () => gate.end());
  contents.on('render-process-gone', () => gate.end());
}

function isOurs({ isMainFrame, urls }: AskedPermission): boolean {
  return isMainFrame && urls.length > 0 && urls.every(isOwnPage);
}

const MEDIA: Readonly<Record<'camera' | 'microphone', string>> = {
  camera: 'video',
  microphone: 'audio',
};

/** Chromium lists loudspeakers and lets one be chosen by 'speaker-selection' alone. */
function isFor(device: CheckedDevice, { permission, mediaTypes }: AskedPermission): boolean {
  if (device === 'speaker') return permission === 'speaker-selection';
  const isOnly = mediaTypes.length > 0 && mediaTypes.every((type) => type === MEDIA[device]);
  return permission === 'media' && isOnly;
}

const SYSTEM_WORDS: ReadonlyMap<string, SystemAccess> = new Map([
  ['granted', 'granted'],
  ['denied', 'denied'],
  ['restricted', 'denied'],
]);

/** macOS asks the person when it was never asked before; Linux has no consent of its own. */
export function systemAccess(platform = process.platform): DeviceGateParts['accessOf'] {
  const isTold = platform === 'darwin' || platform === 'win32';
  return async (device) => {
    if (!isTold || device === 'speaker') return 'unknown';
    const status = systemPreferences.getMediaAccessStatus(device);
    if (platform === 'darwin' && status === 'not-determined') {
      return (await systemPreferences.askForMediaAccess(device)) ? 'granted' : 'denied';
    }
    return SYSTEM_WORDS.get(status) ?? 'unknown';
  };
}
