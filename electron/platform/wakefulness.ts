import { powerSaveBlocker } from 'electron';
import type { Wakefulness } from '../application/ports/room';

export interface SessionWakefulness extends Wakefulness {
  /** True as long as idle time does not lock the vault. */
  isAwake(): boolean;
}

/** Runs something once, later; returns the function that cancels it. */
type Later = (milliseconds: number, run: () => void) => () => void;

/**
 * While it is awake the display does not go dark either: the system would lock the screen with it,
 * and with the screen the vault. `rest` is called on every lock as well, whatever it was for.
 */
export function sessionWakefulness(later: Later): SessionWakefulness {
  let endWaking: (() => void) | null = null;
  const rest = (): void => {
    endWaking?.();
    endWaking = null;
  };
  return {
    isAwake: () => endWaking !== null,
    rest,
    stayAwake: (milliseconds) => {
      rest();
      if (milliseconds <= 0) return;
      const blocker = powerSaveBlocker.start('prevent-display-sleep');
      const forget = later(milliseconds, rest);
      endWaking = () => {
        forget();
        powerSaveBlocker.stop(blocker);
      };
    },
  };
}
