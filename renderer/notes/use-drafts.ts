import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import type { SaveState } from '../ui/saved-mark';
import type { Autosave } from './autosave';
import type { NotePlace } from './draft-place';
import type { OpenDrafts, RefusedDraft } from './open-drafts';

export const DraftsContext = createContext<OpenDrafts | null>(null);

export function useDrafts(): OpenDrafts {
  const drafts = use(DraftsContext);
  if (!drafts) throw new Error('no drafts above this component');
  return drafts;
}

/** Drafts that could not be saved, wherever they were written. */
export function useRefusedDrafts(): readonly RefusedDraft[] {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.refused);
}

export function useSaveState(autosave: Pick<Autosave<unknown>, 'subscribe' | 'state'>): SaveState {
  return useSyncExternalStore(autosave.subscribe, autosave.state);
}

/** Going elsewhere saves at once, and lets the roster know. */
export function useSavingOnLeave({ kind, sessionId, memberId }: NotePlace): void {
  const drafts = useDrafts();
  useEffect(
    () => () => void drafts.leave({ kind, sessionId, memberId }),
    [drafts, kind, sessionId, memberId],
  );
}
