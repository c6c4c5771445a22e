import { useSyncExternalStore } from 'react';
import type { Autosave } from './autosave';

/** The draft as it stood at the last pause or save: not after each keystroke. */
export function useContent<Content>(autosave: Autosave<Content>): Content {
  useSyncExternalStore(autosave.subscribe, autosave.state);
  return autosave.content();
}
