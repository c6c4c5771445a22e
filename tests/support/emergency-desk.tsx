import './browser-gaps';
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { emergencyRecordUseCases } from '../../electron/application/emergency-records';
import { memberUseCases } from '../../electron/application/members';
import { unfinishedUseCases } from '../../electron/application/unfinished';
import { createAppStore } from '../../renderer/api/store';
import { askQuietly } from '../../renderer/api/use-ask';
import { OpenDrafts } from '../../renderer/notes/open-drafts';
import { DraftsContext } from '../../renderer/notes/use-drafts';
import { theme } from '../../renderer/shell/theme';
import { laptopTimeZone } from '../../renderer/ui/use-now';
import { ok } from '../../shared/lib/result';
import { contractDouble, type Answers } from './contract-double';
import { memoryVault } from './memory-vault';
import { aMember, aSession } from './people';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

/** Emergency records over the real use cases and stores in memory, with one member in one session. */
export async function anEmergencyDesk(answers: Answers = {}) {
  const vault = memoryVault();
  await vault.records.members.add(aMember(1));
  await vault.records.sessions.add(aSession());
  let count = 0;
  const world = {
    clock: { now: () => new Date(), timeZone: laptopTimeZone },
    randomIdText: () => String((count += 1)).padStart(20, '0'),
    sha256: (text: string) => text,
    sha256OfBytes: () => '',
  };
  const records = emergencyRecordUseCases(world);
  const unfinished = unfinishedUseCases(world, {
    keep: () => true,
    read: () => [],
    drop: () => {},
  });
  const bridge = contractDouble({
    listEmergencyRecords: (input) => records.listEmergencyRecords(input, vault),
    beginEmergencyRecord: (input) => records.beginEmergencyRecord(input, vault),
    addEmergencyEntry: (input) => records.addEmergencyEntry(input, vault),
    closeEmergencyRecord: (input) => records.closeEmergencyRecord(input, vault),
    getMember: (input) => memberUseCases(world).getMember(input, vault),
    getUnfinishedForm: (input) => unfinished.getUnfinishedForm(input, vault),
    keepUnfinishedForm: (input) => unfinished.keepUnfinishedForm(input, vault),
    dropUnfinishedForm: (input) => unfinished.dropUnfinishedForm(input, vault),
    copySecret: () => ok({ forgottenAfterSeconds: 30 }),
    noteSafetyPanel: () => ok({}),
    ...answers,
  });
  const store = createAppStore(bridge);
  const drafts = new OpenDrafts(askQuietly(store.dispatch), () => {});
  const around = (screen: ReactNode) => (
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <Provider store={store}>
        <DraftsContext value={drafts}>{screen}</DraftsContext>
      </Provider>
    </MantineProvider>
  );
  const open = (routes: RouteObject[], at: string) => {
    const router = createMemoryRouter(routes, { initialEntries: [at] });
    return { router, ...render(around(<RouterProvider router={router} />)) };
  };
  const recordsOf = (member: number) => vault.records.emergencyRecords.ofMember(aMember(member).id);
  return { user: userEvent.setup({ delay: null }), vault, bridge, open, recordsOf };
}
