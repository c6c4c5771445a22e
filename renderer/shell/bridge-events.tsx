import { useEffect, useEffectEvent } from 'react';
import { useDispatch } from 'react-redux';
import { assertNever } from '../../shared/lib/assert-never';
import type { Bridge, BridgeEvent, MenuEntry } from '../../shared/contract/bridge';
import { vaultClosed } from '../api/vault-closed';
import type { AppDispatch } from '../api/store';
import { paletteOpened, screenHidden } from '../api/view-slice';
import { useDrafts } from '../notes/use-drafts';
import { useLock } from './use-lock';

/** Carries out what the main process says without being asked. */
export function BridgeEvents({ bridge }: { readonly bridge: Bridge }) {
  const dispatch = useDispatch<AppDispatch>();
  const drafts = useDrafts();
  const { lock, lockAnyway } = useLock();

  /** The laptop sleeps or stands unattended: what can be saved is saved, then it locks in any case. */
  const lockNow = async (withinMs: number) => {
    await drafts.saveAll(withinMs);
    await lockAnyway();
  };

  const choose = (entry: MenuEntry) => {
    switch (entry) {
      case 'lock':
        return void lock();
      case 'command-palette':
        return void dispatch(paletteOpened(true));
      case 'blur':
        return void dispatch(screenHidden(true));
    }
  };

  const onEvent = useEffectEvent((event: BridgeEvent) => {
    switch (event.kind) {
      case 'lock-requested':
        return void lockNow(event.withinMs);
      case 'vault-locked':
        drafts.forget();
        return void dispatch(vaultClosed());
      case 'menu-chosen':
        return choose(event.entry);
      default:
        return assertNever(event);
    }
  });

  useEffect(() => bridge.onEvent((event) => onEvent(event)), [bridge]);
  return null;
}
