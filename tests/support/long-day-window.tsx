import { screen } from '@testing-library/react';
import type { Decision } from '../../shared/domain/decision';
import type { SessionId } from '../../shared/domain/ids';
import { aSchedule } from './people';
import { sampleAlcove, type SampleAlcove } from './sample-alcove';
import { fillSample } from './sample-caseload';
import { showWindow, there, type ShownWindow } from './show-window';
import { stopCalendarAt } from './stop-calendar';

export interface LongDay extends ShownWindow {
  readonly alcove: SampleAlcove;
  readonly sessionId: SessionId;
  typeVote(text: string): Promise<void>;
  question(): HTMLElement;
  decided(): Promise<readonly Decision[]>;
}

/** The room of a therapeutic community's long day, 12 September 2026 from 09:00 to 17:00, at 16:57. */
export async function aLongDay(): Promise<LongDay> {
  stopCalendarAt('2026-09-10T12:00:00.000Z');
  const alcove = sampleAlcove();
  const sessionId = await planDay(alcove);
  jest.setSystemTime(new Date('2026-09-12T12:57:00.000Z'));
  const shown = showWindow(alcove.bridge);
  const { user } = shown;
  await user.click(await screen.findByRole('button', { name: 'Open the room' }));
  await user.click(await screen.findByRole('button', { name: 'Go on without opening it here' }));
  jest.setSystemTime(new Date('2026-09-12T20:57:00.000Z'));
  const question = () => screen.getByRole('textbox', { name: 'What is decided' });
  const typeVote = async (text: string) => {
    await user.click(screen.getByRole('button', { name: 'Votes' }));
    await user.type(question(), text);
  };
  const decided = () => alcove.ask('listDecisions', { sessionId });
  return { ...shown, alcove, sessionId, typeVote, question, decided };
}

async function planDay(alcove: SampleAlcove): Promise<SessionId> {
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const kind = 'therapeutic-community';
  const { groupId } = await alcove.ask('createGroup', { name: 'Long day', kind });
  const dates = { from: '2026-09-12', to: '2026-09-13', weekday: 6 } as const;
  const schedule = aSchedule({ ...dates, startTime: '09:00', minutes: 480 });
  const { moduleId } = await alcove.ask('planModule', { groupId, name: 'Days', schedule });
  return there((await alcove.ask('listSessions', { moduleId }))[0]).session.id;
}
