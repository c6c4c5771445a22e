import { createContext, use, useEffect, useRef, useSyncExternalStore } from 'react';
import type { SaveState } from '../ui/saved-mark';
import type { Autosave } from './autosave';
import type { NotePlace } from './draft-place';
import type { RefusedDraft } from './draft-shelf';
import type { OpenDrafts } from './open-drafts';

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

/** Going elsewhere saves at once, and lets the roster know. A screen is mounted for one note. */
export function useSavingOnLeave({ kind, drafted }: NotePlace): void {
  const drafts = useDrafts();
  const latest = useRef(drafted);
  useEffect(() => {
    const place = { kind, drafted: latest.current };
    return () => void drafts.leave(place);
  }, [drafts, kind]);
}
