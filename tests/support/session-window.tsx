import { screen } from '@testing-library/react';
import type { MeetingAccess } from '../../shared/domain/meeting-access';
import type { RoomView } from '../../shared/contract/rooms';
import type { SessionId } from '../../shared/domain/ids';
import { sampleAlcove, type SampleAlcove } from './sample-alcove';
import { fillSample } from './sample-caseload';
import { showWindow, there, type ShownWindow } from './show-window';
import { stopCalendarAt } from './stop-calendar';

/** The session of Tuesday 15 September 2026, 19:30 in Toronto, with its roster of seven. */

/** On the evening of the session, in its own zone: `evening('19:26')`. */
export const evening = (time: string): string =>
  new Date(`2026-09-15T${time}:00.000-04:00`).toISOString();

const access: MeetingAccess = {
  link: {
    platform: 'zoom',
    host: 'zoom.us',
    way: { kind: 'join', meetingId: '81234567890' },
    pwd: null,
  },
  meetingId: '81234567890',
  passcode: null,
  phonePasscode: null,
  dialIns: [],
  platformReason: '',
};

export interface SessionWindow extends ShownWindow {
  readonly alcove: SampleAlcove;
  readonly sessionId: SessionId;
}

export interface Evening {
  readonly alcove: SampleAlcove;
  readonly sessionId: SessionId;
  room(): Promise<RoomView>;
}

/** The caseload on that evening, before any window is shown. */
export async function anEvening(time: string): Promise<Evening> {
  stopCalendarAt(evening(time));
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const { session } = there((await alcove.ask('getToday', {})).next);
  await alcove.ask('saveMeeting', { groupId: session.groupId, access });
  const { id: sessionId } = session;
  return { alcove, sessionId, room: () => alcove.ask('getRoom', { sessionId }) };
}

/** The window at Today; `press` is the button there that leads into the room. */
export async function goIntoRoom(
  { alcove, sessionId }: Evening,
  press: 'Open the room' | 'Prepare the room' | 'Rehearse',
): Promise<SessionWindow> {
  const shown = showWindow(alcove.bridge);
  await shown.user.click(await screen.findByRole('button', { name: press }));
  return { ...shown, alcove, sessionId };
}
