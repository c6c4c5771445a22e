import type { Page } from '@playwright/test';
import type { Bridge } from '../../../shared/contract/bridge';
import type { Input, OperationName, Output, Reply } from '../../../shared/contract/contract';

/** Calls over the window's own bridge, for what a journey wants to know or to try past the screens. */

/** Whatever is given goes over as it is, well formed or not. */
export function askAnything(win: Page, operation: unknown, input: unknown): Promise<unknown> {
  return win.evaluate(
    ([called, given]) => {
      const bridge: unknown = Reflect.get(window, 'alcove');
      return (bridge as Bridge).invoke(called as never, given as never) as Promise<unknown>;
    },
    [operation, input] as const,
  );
}

export function ask<Name extends OperationName>(
  win: Page,
  operation: Name,
  input: Input<Name>,
): Promise<Reply<Name>> {
  return askAnything(win, operation, input) as Promise<Reply<Name>>;
}

/** The answer to a call that must not be refused. */
export async function told<Name extends OperationName>(
  win: Page,
  operation: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const reply = await ask(win, operation, input);
  if (!reply.ok) throw new Error(`${operation} was refused: ${reply.error.code}`);
  return reply.value;
}
