import type { ReadInput } from '../../shared/contract/contract';
import type { ChosenFileRefusal } from '../../shared/contract/refusal';
import type { ConsentSignature, SignedCopy } from '../../shared/domain/consent';
import { err, ok, type Result } from '../../shared/lib/result';
import type { OpenVault } from './ports/stores';
import type { RandomIdText } from './ports/world';

/** As the window sends it: a copy is named by its token. */
type SignatureTyped = ReadInput<'giveConsent'>['signature'];

interface HeldCopy {
  readonly token: string;
  readonly copy: SignedCopy;
  readonly bytes: Uint8Array;
}

export interface CompleteSignature {
  readonly signature: ConsentSignature;
  /** The signed paper; `null` for every other method. */
  readonly bytes: Uint8Array | null;
}

/** The one file that waits in memory until its consent is recorded. */
export interface ChosenCopies {
  /** Takes the place of what was chosen before. Returns its token. */
  hold(vault: OpenVault, copy: SignedCopy, bytes: Uint8Array): string;
  complete(
    vault: OpenVault,
    signature: SignatureTyped,
  ): Result<CompleteSignature, ChosenFileRefusal>;
  forget(vault: OpenVault): void;
}

/** Each unlocked session has stores of its own, so that with them its file is forgotten. */
export function chosenCopies(randomIdText: RandomIdText): ChosenCopies {
  const sessions = new WeakMap<OpenVault, HeldCopy>();
  return {
    hold: (vault, copy, bytes) => {
      const token = randomIdText();
      sessions.set(vault, { token, copy, bytes });
      return token;
    },
    complete: (vault, signature) => {
      if (signature.method !== 'paper') return ok({ signature, bytes: null });
      const { copyToken, ...written } = signature;
      const held = sessions.get(vault);
      if (held?.token !== copyToken) return err({ code: 'copy-token-unknown' });
      return ok({ signature: { ...written, copy: held.copy }, bytes: held.bytes });
    },
    forget: (vault) => void sessions.delete(vault),
  };
}
