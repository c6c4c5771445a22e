import type { RoomMember } from '../../../shared/contract/rooms';
import { foldForComparison } from '../../../shared/lib/text';

export interface Choosing {
  /** The letters typed so far. */
  readonly typed: string;
  /** `null` when no name begins with them: who was chosen stays. */
  readonly member: RoomMember | null;
}

/** As lists everywhere do: after a longer pause a letter begins a name anew, in milliseconds. */
export const TYPING_PAUSE_MS = 1_000;

/**
 * Whom another letter means: the letters so far and this one, or else this one alone, which goes
 * from one such name to the next.
 */
export function chooseByTyping(
  members: readonly RoomMember[],
  { typed, chosen }: { readonly typed: string; readonly chosen: RoomMember | null },
  letter: string,
): Choosing {
  const longer = typed + letter;
  const [meant] = namesBeginning(members, longer);
  if (meant) return { typed: longer, member: meant };
  const alike = namesBeginning(members, letter);
  const at = chosen ? alike.indexOf(chosen) : -1;
  return { typed: letter, member: alike[(at + 1) % alike.length] ?? null };
}

function namesBeginning(members: readonly RoomMember[], letters: string): readonly RoomMember[] {
  const begin = foldForComparison(letters);
  return members.filter(({ preferredFirstName, legalName }) =>
    foldForComparison(`${preferredFirstName} ${legalName}`).startsWith(begin),
  );
}
