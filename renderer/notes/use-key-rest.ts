import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Autosave } from './autosave';
import { isAfterSigning } from './way';

/** Milliseconds after arriving: a press within them was meant for the note before. */
const REST_MS = 400;

/**
 * Whether the key that signs rests: one signing led here just now, and nothing was typed since.
 * Pressed twice it would sign a note that nobody has read.
 */
export function useKeyRest(autosave: Pick<Autosave<unknown>, 'isTouched'>): () => boolean {
  const { state } = useLocation();
  const arrivedAt = useRef(0);
  useEffect(() => {
    arrivedAt.current = performance.now();
  }, []);
  return () =>
    isAfterSigning(state) &&
    !autosave.isTouched() &&
    performance.now() - arrivedAt.current < REST_MS;
}
