import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Hears every key that is pressed while the keyboard is within an element. */
export function useKeysWithin(
  place: RefObject<HTMLElement | null>,
  run: (event: KeyboardEvent) => void,
): void {
  const onKey = useEffectEvent(run);
  useEffect(() => {
    const element = place.current;
    const listener = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [place]);
}
