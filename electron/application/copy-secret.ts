import { ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { SecretClipboard } from './ports/world';

/** The vault need not be open: the recovery code is shown before there is one. */
export function copySecretUseCases(clipboard: SecretClipboard): Handlers<'copySecret'> {
  return {
    copySecret: async ({ text }) => {
      await clipboard.copy(text);
      return ok({ forgottenAfterSeconds: clipboard.forgottenAfterSeconds });
    },
  };
}
