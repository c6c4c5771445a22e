import type { HeldText } from '../application/ports/vault';
import type { RandomBytes } from './keys';
import type { OpenSession } from './open-session';
import { openText, sealText, type SealedText } from './sealed-text';

/**
 * Text that a lock could not wait for, in this process's memory under a key that only the next
 * unlock of the same vault gives back. Ending Alcove loses it.
 */
export function heldText(session: () => OpenSession | null, random: RandomBytes): HeldText {
  let held: SealedText | null = null;
  return {
    keep: (text) => {
      const open = session();
      if (!open || open.isReadOnly) return false;
      held = sealText(Buffer.from(text, 'utf8'), open.keys.held, associatedWith(open), random);
      return true;
    },
    take: () => {
      const open = session();
      if (!open || open.isReadOnly) return null;
      const text = held && openText(held, open.keys.held, associatedWith(open));
      if (!text) return null;
      held = null;
      return text.toString('utf8');
    },
  };
}

function associatedWith({ header }: OpenSession): string {
  return `alcove-vault/${header.vaultId}/held`;
}
