import './browser-gaps';
import { configure, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createAppStore, type AppStore } from '../../renderer/api/store';
import { App } from '../../renderer/shell/app';
import type { BridgeDouble } from './contract-double';

/** Finding by role in a whole window takes jsdom a while, the more so beside other tests. */
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

export interface ShownWindow {
  readonly user: UserEvent;
  readonly store: AppStore;
  readonly bridge: BridgeDouble;
  readonly unmount: () => void;
}

/** The whole window over a bridge, as it is started. */
export function showWindow(bridge: BridgeDouble): ShownWindow {
  const store = createAppStore(bridge);
  const user = userEvent.setup({ delay: null });
  const { unmount } = render(<App store={store} bridge={bridge} />);
  return { user, store, bridge, unmount };
}

export async function goTo(user: UserEvent, place: string): Promise<void> {
  const rail = await screen.findByRole('navigation', { name: 'Alcove' });
  const links = [...rail.querySelectorAll('a')];
  const link = links.find(({ textContent }) => textContent === place);
  if (!link) throw new Error(`no ${place} in the rail`);
  await user.click(link);
}

/** What a test knows to be there. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
}

export function theLast<T>(values: readonly T[]): NonNullable<T> {
  return there(values.at(-1) ?? null);
}
