import type { HeldText } from '../application/ports/vault';
import { type RandomBytes, wipe } from './keys';
import type { OpenSession } from './open-session';
import { openText, sealText, type SealedText } from './sealed-text';

/**
 * Text that a lock could not wait for, in this process's memory under a key that only the next
 * unlock of the same vault gives back. Ending Alcove loses it. What another vault's session had to
 * hold stays untouched: that vault may be put back.
 */
export function heldText(session: () => OpenSession | null, random: RandomBytes): HeldText {
  let held: readonly SealedText[] = [];
  let readBy: OpenSession | null = null;
  const writable = () => {
    const open = session();
    return open?.isReadOnly ? null : open;
  };
  return {
    keep: (text) => {
      const open = writable();
      if (!open) return false;
      const sealed = sealText(Buffer.from(text, 'utf8'), ...underKeyOf(open), random);
      // Who has not read what was held cannot have handed it over again.
      held = [...(readBy === open ? othersThan(open, held) : held), sealed];
      return true;
    },
    read: () => {
      const open = writable();
      if (!open) return [];
      readBy = open;
      return held.flatMap((sealed) => textOf(open, sealed));
    },
    drop: () => {
      const open = writable();
      if (open && readBy === open) held = othersThan(open, held);
    },
  };
}

function textOf(open: OpenSession, sealed: SealedText): readonly string[] {
  const text = openText(sealed, ...underKeyOf(open));
  if (!text) return [];
  const read = text.toString('utf8');
  wipe(text);
  return [read];
}

function othersThan(open: OpenSession, held: readonly SealedText[]): readonly SealedText[] {
  return held.filter((sealed) => textOf(open, sealed).length === 0);
}

function underKeyOf({ header, keys }: OpenSession): readonly [key: Uint8Array, associated: string] {
  return [keys.held, `alcove-vault/${header.vaultId}/held`];
}
