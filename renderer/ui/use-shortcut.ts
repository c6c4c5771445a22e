import { useEffect, useEffectEvent } from 'react';
import { isPressed, type Shortcut } from './keys';

/**
 * Runs while the component is on screen and the keys are pressed, wherever the focus is. A key that
 * is held down ran once: what it does next would be done to another screen.
 */
export function useShortcut(shortcut: Shortcut, run: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(event, shortcut)) return;
    event.preventDefault();
    if (!event.repeat || shortcut.repeats) run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
