import './browser-gaps';
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Provider } from 'react-redux';
import { createMemoryRouter, useLocation } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createAppStore, type AppStore } from '../../renderer/api/store';
import { askQuietly } from '../../renderer/api/use-ask';
import { OpenDrafts } from '../../renderer/notes/open-drafts';
import { DraftsContext } from '../../renderer/notes/use-drafts';
import { SearchDesk, SearchDeskContext } from '../../renderer/search/search-desk';
import { Frame } from '../../renderer/shell/frame';
import { theme } from '../../renderer/shell/theme';
import { contractDouble, type Answers, type BridgeDouble } from './contract-double';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

export interface ShownPlaces {
  readonly user: UserEvent;
  readonly store: AppStore;
  readonly bridge: BridgeDouble;
  /** Goes to a path as a link would. */
  readonly go: (path: string) => Promise<void>;
}

/** A few screens in the open vault's frame; every other path says where it is. */
export function showPlaces(
  screens: Readonly<Record<string, ReactElement>>,
  answers: Answers,
  first: string,
): ShownPlaces {
  const bridge = contractDouble(answers);
  const store = createAppStore(bridge);
  const ask = askQuietly(store.dispatch);
  const places = Object.entries(screens).map(([path, element]) => ({ path, element }));
  const router = createMemoryRouter(
    [{ element: <Frame />, children: [...places, { path: '*', element: <Elsewhere /> }] }],
    { initialEntries: [first] },
  );
  render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <Provider store={store}>
        <DraftsContext value={new OpenDrafts(ask, () => undefined)}>
          <SearchDeskContext value={new SearchDesk(ask)}>
            <RouterProvider router={router} />
          </SearchDeskContext>
        </DraftsContext>
      </Provider>
    </MantineProvider>,
  );
  const user = userEvent.setup({ delay: null });
  return { user, store, bridge, go: (path) => router.navigate(path) };
}

function Elsewhere() {
  return <p data-testid="elsewhere">{useLocation().pathname}</p>;
}
