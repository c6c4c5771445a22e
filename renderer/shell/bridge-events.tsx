import { useEffect, useEffectEvent } from 'react';
import { useDispatch } from 'react-redux';
import { assertNever } from '../../shared/lib/assert-never';
import type { Bridge, BridgeEvent, MenuEntry } from '../../shared/contract/bridge';
import { vaultClosed } from '../api/vault-closed';
import type { AppDispatch } from '../api/store';
import { paletteOpened, placeAsked, screenHidden } from '../api/view-slice';
import { useDrafts } from '../notes/use-drafts';
import { paths } from './paths';
import { useLock } from './use-lock';

/** Carries out what the main process says without being asked. */
export function BridgeEvents({ bridge }: { readonly bridge: Bridge }) {
  const dispatch = useDispatch<AppDispatch>();
  const drafts = useDrafts();
  const { lock, lockWithin } = useLock();

  const choose = (entry: MenuEntry) => {
    switch (entry) {
      case 'lock':
        return void lock();
      case 'command-palette':
        return void dispatch(paletteOpened(true));
      case 'blur':
        return void dispatch(screenHidden(true));
      case 'verify':
        return void dispatch(placeAsked(paths.check));
      case 'back-up':
        return void dispatch(placeAsked(paths.backups));
    }
  };

  const onEvent = useEffectEvent((event: BridgeEvent) => {
    switch (event.kind) {
      case 'lock-requested':
        return void lockWithin(event.reason, event.withinMs);
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
