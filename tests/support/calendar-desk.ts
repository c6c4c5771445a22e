import type { Conflict } from '../../shared/contract/calendar';
import type { GroupId, ModuleId } from '../../shared/domain/ids';
import { meetingAccessSchema, type MeetingAccess } from '../../shared/domain/meeting-access';
import type { NoticeTyped } from '../../shared/domain/notice';
import type { FreshAlcove } from './fresh-alcove';
import { aProfile, aSchedule } from './people';

/** What the tests of the calendar ask and say, over the real stores. */

export const AUTUMN = { from: '2026-09-01', to: '2026-12-31' };

export const aNotice = (parts: Partial<NoticeTyped> = {}): NoticeTyped => ({
  ...{ kind: 'absent', from: '2026-09-08', to: '2026-09-08', minutes: null, reason: '' },
  ...parts,
});

export const named = (name: string) =>
  aProfile({ preferredFirstName: name, legalName: `${name} Fictional` });

/** A meeting that lets in twelve. */
export const doxy: MeetingAccess = meetingAccessSchema.parse({
  link: { platform: 'doxy', host: 'doxy.me', room: 'canaryroom' },
  ...{ meetingId: null, passcode: 'canarypass', phonePasscode: null, dialIns: [] },
  platformReason: 'canaryreason',
});

export function calendarDesk(fresh: FreshAlcove) {
  const view = (period = AUTUMN) => fresh.alcove.done('getCalendar', period);
  const addVacation = (from: string, to: string, note = '') =>
    fresh.alcove.ask('addVacation', { vacation: { from, to, note } });

  async function conflictsByDate(): Promise<readonly (readonly [string, Conflict['code'][]])[]> {
    return (await view()).sessions.map(({ session, conflicts }) => [
      session.date,
      conflicts.map(({ code }) => code),
    ]);
  }

  /** Another group, in the same weeks as the Tuesdays. */
  async function planThursdays(): Promise<{ groupId: GroupId; moduleId: ModuleId }> {
    const group = { name: 'Thursdays', kind: 'closed-module' } as const;
    const { groupId } = await fresh.alcove.done('createGroup', group);
    const schedule = aSchedule({ weekday: 4, to: '2026-09-15' });
    const planned = { groupId, name: 'b', schedule };
    return { groupId, moduleId: (await fresh.alcove.done('planModule', planned)).moduleId };
  }

  return { view, addVacation, conflictsByDate, planThursdays };
}
