import { act, screen } from '@testing-library/react';
import type { Input } from '../../shared/contract/contract';
import { heldByReact } from './react-memory';
import { sampleAlcove, SAMPLE_PASSPHRASE, type SampleAlcove } from './sample-alcove';
import { fillSample } from './sample-caseload';
import { showWindow, type ShownWindow } from './show-window';

/** A window over the usual caseload, in whose work a lock can come. */

/** What a test types, to be looked for afterwards. */
export const CANARY = 'Canary Fictional';

export interface InterruptedWindow extends ShownWindow {
  readonly alcove: SampleAlcove;
  /** The forms that were kept, in order. */
  readonly kept: () => readonly Input<'keepUnfinishedForm'>[];
  /** Locks as after idle minutes; answers whether the canary was left in page, store or React. */
  readonly lockAndUnlock: () => Promise<boolean>;
}

export async function openWindow(): Promise<InterruptedWindow> {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const shown = showWindow(alcove.bridge);
  const { bridge, store, user } = shown;
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  const isLeft = () => {
    const page = document.documentElement.outerHTML + JSON.stringify(store.getState());
    return page.includes(CANARY) || heldByReact([CANARY], [bridge]).length > 0;
  };
  return {
    ...shown,
    alcove,
    kept: () =>
      bridge.callsOf('keepUnfinishedForm').map(({ input }) => input as Input<'keepUnfinishedForm'>),
    lockAndUnlock: async () => {
      act(() => bridge.say({ kind: 'lock-requested', reason: 'idle', withinMs: 700 }));
      await screen.findByRole('heading', { name: 'Alcove is locked' });
      const wasLeft = isLeft();
      await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
      await user.click(screen.getByRole('button', { name: 'Unlock' }));
      await screen.findByRole('heading', { name: 'Today', level: 1 });
      return wasLeft;
    },
  };
}
