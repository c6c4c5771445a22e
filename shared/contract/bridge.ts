import type { Input, OperationName, Reply } from './contract';

/** The one channel that carries every operation, and the one that carries every event. */
export const OPERATION_CHANNEL = 'alcove:operation';
export const EVENT_CHANNEL = 'alcove:event';

/** The name under which the bridge stands on `window`. */
export const BRIDGE_NAME = 'alcove';

/** What the main process says without being asked. */
export type BridgeEvent =
  /** The vault is about to lock: save what was typed now, within `withinMs`, then call lockVault. */
  | { readonly kind: 'lock-requested'; readonly reason: LockReason; readonly withinMs: number }
  /** The vault is locked: forget everything. */
  | { readonly kind: 'vault-locked'; readonly reason: LockReason }
  /** A menu entry that a screen carries out. */
  | { readonly kind: 'menu-chosen'; readonly entry: MenuEntry };

export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen-lock' | 'quit';
export type MenuEntry = 'lock' | 'command-palette' | 'blur' | 'verify' | 'back-up';

/** What the preload script puts on `window`; the only thing a window can reach beyond itself. */
export interface Bridge {
  invoke<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Reply<Name>>;
  /** Returns the function that ends the listening. */
  onEvent(listener: (event: BridgeEvent) => void): () => void;
}
