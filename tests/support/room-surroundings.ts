import type {
  ConnectionProbe,
  DeviceGate,
  HostProbe,
  MeetingDoor,
  RoomWindow,
  Wakefulness,
} from '../../electron/application/ports/room';
import type { SecretClipboard, TextClipboard } from '../../electron/application/ports/world';
import { ok } from '../../shared/lib/result';

interface Surroundings {
  readonly meetingDoor: MeetingDoor;
  readonly hostProbe: HostProbe;
  readonly connectionProbe: ConnectionProbe;
  readonly deviceGate: DeviceGate;
  readonly roomWindow: RoomWindow;
  readonly wakefulness: Wakefulness;
  readonly textClipboard: TextClipboard;
  readonly clipboard: SecretClipboard;
}

/** A room whose meeting always opens, on a laptop that tells nothing. */
export const roomSurroundings: Surroundings = {
  meetingDoor: { open: async () => ok() },
  hostProbe: { roundTripMs: async () => ok(20) },
  connectionProbe: {
    read: async () => ({ wifi: 'unknown', power: 'unknown', batteryPercent: null }),
  },
  deviceGate: { begin: async () => 'unknown', end: () => {} },
  roomWindow: { setShape: () => {} },
  wakefulness: { stayAwake: () => {}, rest: () => {} },
  textClipboard: { copyText: async () => {} },
  clipboard: { forgottenAfterSeconds: 30, copy: async () => {} },
};
