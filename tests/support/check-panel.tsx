import './browser-gaps';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router';
import { createAppStore } from '../../renderer/api/store';
import { TechCheckPanel } from '../../renderer/check/tech-check';
import { meetingViewSchema } from '../../shared/contract/meetings';
import { groupIdSchema } from '../../shared/domain/ids';
import type { ConnectionFacts, TechCheckResults } from '../../shared/domain/tech-check';
import { ok } from '../../shared/lib/result';
import { contractDouble, type Answers } from './contract-double';
import { freshDevices, giveDevices, setHidden } from './fake-devices';

/** The tech check over a bridge that a test answers, with devices that a test makes. */

export const groupId = groupIdSchema.parse(`grp_${'0'.repeat(20)}`);
export const meeting = meetingViewSchema.parse({
  access: {
    link: {
      platform: 'zoom',
      host: 'us02web.zoom.us',
      way: { kind: 'join', meetingId: '81234567890' },
      pwd: null,
    },
    ...{ meetingId: null, passcode: null, phonePasscode: null, dialIns: [], platformReason: '' },
  },
  url: 'https://us02web.zoom.us/j/81234567890',
  capacity: 100,
  expected: 8,
});
export const facts: ConnectionFacts = { wifi: 'protected', power: 'battery', batteryPercent: 39 };
export const settings = { idleMinutes: 5, backupReminderDays: 3, isHiddenFromSharing: true };

const usual: Answers = {
  beginDeviceCheck: () => ok({ access: 'unknown' }),
  endDeviceCheck: () => ok({}),
  readConnection: () => ok(facts),
  getMeeting: () => ok(meeting),
  checkNetwork: () => ok({ host: 'us02web.zoom.us', roundTripMs: 84 }),
  getSystem: () => ok({ platform: 'windows', hidesFromSharing: 'always', version: '0.5.0' }),
  getSettings: () => ok(settings),
};

export function showPanel(answers: Answers = {}, group: typeof groupId | null = groupId) {
  const bridge = contractDouble({ ...usual, ...answers });
  const told: TechCheckResults[] = [];
  const shown = render(
    <Provider store={createAppStore(bridge)}>
      <MantineProvider>
        <MemoryRouter>
          <TechCheckPanel groupId={group} onResults={(results) => told.push(results)} />
        </MemoryRouter>
      </MantineProvider>
    </Provider>,
  );
  return { user: userEvent.setup({ delay: null }), bridge, told, ...shown };
}

export const press = async (name: string | RegExp) =>
  userEvent.setup({ delay: null }).click(await screen.findByRole('button', { name }));
export const row = (title: string) => {
  const item = screen.getByRole('heading', { name: title }).closest('li');
  if (!item) throw new Error(`no ${title}`);
  return within(item);
};

/** To be called once in a file of tests. */
export function checkForEachTest(): void {
  beforeAll(giveDevices);
  beforeEach(freshDevices);
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
    act(() => setHidden(false));
  });
}
