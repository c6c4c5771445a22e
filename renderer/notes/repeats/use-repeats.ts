import { useEffect, useState } from 'react';
import type { Drafted } from '../../../shared/contract/draft-histories';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import type { RepeatedText } from '../../../shared/domain/repeated-text';
import { useAskQuietly, type AskQuietly } from '../../api/use-ask';
import type { Autosave } from '../autosave';

/** A repeated passage, with its words as they stood when it was found. */
export interface ShownRepeat extends RepeatedText {
  readonly shown: string;
}

export interface Repeats {
  readonly found: readonly ShownRepeat[];
  /** Looks now; for what is about to be signed. */
  readonly look: () => Promise<readonly ShownRepeat[]>;
}

/** Looked for so long after a save that no typing followed. */
const QUIET_MS = 2_500;
/** Characters above which nobody wrote this by hand, and sending it along would be felt. */
const LONGEST = 200_000;

/**
 * Passages that stand in another member's note as well (M115): looked for when the note is opened,
 * when typing has stopped, and before signing. Nothing waits for the answer.
 */
export function useRepeats(autosave: Autosave<GroupNoteBody>, drafted: Drafted): Repeats {
  const ask = useAskQuietly();
  const [found, setFound] = useState<readonly ShownRepeat[]>([]);
  const [look] = useState(() => async () => {
    const repeats = await repeatsIn(autosave.content(), drafted, ask);
    setFound(repeats);
    return repeats;
  });
  useEffect(() => {
    let timer = setTimeout(() => void look(), 0);
    const unsubscribe = autosave.subscribe(() => {
      clearTimeout(timer);
      if (autosave.state().kind === 'saved') timer = setTimeout(() => void look(), QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [autosave, look]);
  return { found, look };
}

/** Only a note about a member is held beside others. */
async function repeatsIn(
  body: GroupNoteBody,
  drafted: Drafted,
  ask: AskQuietly,
): Promise<readonly ShownRepeat[]> {
  if (drafted.kind !== 'note' || !isToBeLookedOver(body)) return [];
  const { sessionId, memberId } = drafted;
  const reply = await ask('findRepeatedText', { sessionId, memberId, body });
  if (!reply.ok) return [];
  return reply.value.map((repeat) => ({
    ...repeat,
    shown: (body.sections[repeat.section] ?? '').slice(repeat.from, repeat.to),
  }));
}

function isToBeLookedOver({ sections }: GroupNoteBody): boolean {
  const length = Object.values(sections).reduce((sum, text) => sum + (text?.trim().length ?? 0), 0);
  return length > 0 && length <= LONGEST;
}
