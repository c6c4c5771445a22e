import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { Provider } from 'react-redux';
import type { Bridge } from '../../shared/contract/bridge';
import { askQuietly, topicsChanged } from '../api/use-ask';
import type { AppStore } from '../api/store';
import { OpenDrafts } from '../notes/open-drafts';
import { DraftsContext } from '../notes/use-drafts';
import { BridgeEvents } from './bridge-events';
import { Curtain } from './curtain';
import { Gate } from './gate';
import { theme } from './theme';

interface Props {
  readonly store: AppStore;
  readonly bridge: Bridge;
}

export function App({ store, bridge }: Props) {
  const [drafts] = useState(
    () =>
      new OpenDrafts(askQuietly(store.dispatch), (topics) => {
        store.dispatch(topicsChanged(topics));
      }),
  );
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Provider store={store}>
        <DraftsContext value={drafts}>
          <BridgeEvents bridge={bridge} />
          <Gate />
          <Curtain />
        </DraftsContext>
      </Provider>
    </MantineProvider>
  );
}
