import { shell } from 'electron';
import { openableUrlOf } from '../../shared/domain/meeting-link-rules';
import { err, ok } from '../../shared/lib/result';
import type { MeetingDoor } from '../application/ports/room';

/** The one place from which anything outside is opened (docs/security, Electron). */
export function electronMeetingDoor(): MeetingDoor {
  return meetingDoor((url) => shell.openExternal(url));
}

/** @param openOutside hands an address to the system; rejects when the system does not take it */
export function meetingDoor(openOutside: (url: string) => Promise<void>): MeetingDoor {
  return {
    open: async (link) => {
      const url = openableUrlOf(link);
      if (!url.ok) return err({ code: 'meeting-not-opened' });
      try {
        await openOutside(url.value);
        return ok();
      } catch {
        return err({ code: 'meeting-not-opened' });
      }
    },
  };
}
