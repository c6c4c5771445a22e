import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../../shared/contract/bridge';
import { createAppStore } from '../api/store';
import { App } from './app';

/** Shows Alcove in a place of the page, over a bridge. */
export function startWindow(place: HTMLElement, bridge: Bridge): void {
  const store = createAppStore(bridge);
  createRoot(place).render(
    <StrictMode>
      <App store={store} bridge={bridge} />
    </StrictMode>,
  );
}
