import type { UnknownAction } from '@reduxjs/toolkit';
import type { BaseQueryFn } from '@reduxjs/toolkit/query';
import type { Bridge } from '../../shared/contract/bridge';
import type { Input, OperationName, Reply } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { vaultClosed } from './vault-closed';

/** One operation with its input, as an endpoint hands it on. */
export interface Ask<Name extends OperationName = OperationName> {
  readonly operation: Name;
  readonly input: Input<Name>;
}

/** What the store passes to every request: the way out of the window. */
export interface WayOut {
  readonly bridge: Bridge;
}

export type Invoke = BaseQueryFn<Ask, unknown, Refusal>;

/** Sends an operation over the bridge. A refusal is the error value; nothing else is ever thrown. */
export const invoke: Invoke = async ({ operation, input }, { extra, dispatch }) => {
  const reply = await ask((extra as WayOut).bridge, dispatch, operation, input);
  return reply.ok ? { data: reply.value } : { error: reply.error };
};

/** Asks, and forgets everything when the answer is that the vault is locked. */
export async function ask<Name extends OperationName>(
  bridge: Bridge,
  dispatch: (action: UnknownAction) => unknown,
  operation: Name,
  input: Input<Name>,
): Promise<Reply<Name>> {
  try {
    const reply = await bridge.invoke(operation, input);
    if (!reply.ok && reply.error.code === 'vault-locked') dispatch(vaultClosed());
    return reply;
  } catch {
    // The bridge itself failed: the main process is gone or the message could not be carried.
    return { ok: false, error: { code: 'unexpected', incident: 'window' } };
  }
}
