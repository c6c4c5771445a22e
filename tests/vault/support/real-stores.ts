import type { ClosedStores, StoreOpener } from '../../../electron/application/ports/vault';
import { closedStores } from '../../../electron/store/closed-stores';
import { directInspector } from '../../../electron/store/inspection/inspector';
import { storeOpener } from '../../../electron/store/open-stores';
import { chainSealer, verifyChain } from '../../../electron/vault/chain';

/** The encrypted stores themselves, verified on this thread. */
export function realStores(now: () => number = Date.now): {
  readonly opener: StoreOpener;
  readonly closed: ClosedStores;
} {
  const sealerOf = (key: Uint8Array) => chainSealer(key, { author: 'clinician', now });
  return {
    opener: storeOpener(sealerOf),
    closed: closedStores({ sealerOf, inspect: directInspector(verifyChain) }),
  };
}
