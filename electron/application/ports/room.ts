import type { MeetingRefusal } from '../../../shared/contract/refusal';
import type { MeetingLink } from '../../../shared/domain/meeting-link';
import type { ConnectionFacts } from '../../../shared/domain/tech-check';
import type { Result } from '../../../shared/lib/result';

/** What a session room needs from the system around it. */

/** The one way out of the app (docs/security, Electron). */
export interface MeetingDoor {
  /** Rebuilds the link from its parts and hands it to the system. */
  open(link: MeetingLink): Promise<Result<void, MeetingRefusal>>;
}

/** The only call that Alcove makes, and only when it is asked to. */
export interface HostProbe {
  /** The median of three connections to port 443, in milliseconds. */
  roundTripMs(host: string): Promise<Result<number, MeetingRefusal>>;
}

/** What this laptop tells of itself, without asking anyone else. */
export interface ConnectionProbe {
  read(): Promise<ConnectionFacts>;
}

export type CheckedDevice = 'camera' | 'microphone' | 'speaker';

/** Lets the window use one device at a time, for a check, and for no longer than a minute. */
export interface DeviceGate {
  begin(device: CheckedDevice): Promise<'granted' | 'denied' | 'unknown'>;
  end(): void;
}

export interface RoomWindow {
  /** Slim at the edge of the screen it is on; usual as it was before. */
  setShape(shape: 'slim' | 'usual'): void;
}

/**
 * While a session is under way nobody types, and a vault that locks itself would hide the safety
 * plan when it is needed (docs/adr/0014). The screen lock and the lid still lock it.
 */
export interface Wakefulness {
  /** From now on, replacing what was asked before. */
  stayAwake(milliseconds: number): void;
  /** As usual again. */
  rest(): void;
}
