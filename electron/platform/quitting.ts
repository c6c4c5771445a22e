import type { App } from 'electron';

export interface QuittingParts {
  readonly app: Pick<App, 'quit'>;
  readonly isVaultOpen: () => boolean;
  /** A last backup of what is in none; bounded, never rejects. */
  readonly backUp: () => Promise<void>;
  /** Saves, then locks. False when the window took the quit back. */
  readonly lock: () => Promise<boolean>;
  /** Locks without asking the window. */
  readonly lockAnyway: () => Promise<void>;
  /** What must not outlive the program: a copied secret. */
  readonly forget: () => Promise<void>;
}

/** Ends Alcove in order: backup, saving, lock, and only then the program. */
export interface Quitting {
  /** For `before-quit` and the closing of the window: holds the end up until the vault is locked. */
  readonly guard: (event: { preventDefault(): void }) => void;
  /** The clinician was asked: locks and ends although something could not be saved. */
  readonly anyway: () => void;
}

export function quitting(parts: QuittingParts): Quitting {
  const { app, isVaultOpen, backUp, lock, lockAnyway, forget } = parts;
  let isReady = false;
  let isUnderWay = false;

  /** A quit that something else held up must not let the next one skip the lock. */
  const mayEnd = () => isReady && !isVaultOpen();

  async function end(locked: () => Promise<boolean>): Promise<void> {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      if (!(await locked())) return;
      await forget();
      isReady = true;
      app.quit();
    } finally {
      isUnderWay = false;
    }
  }

  return {
    guard: (event) => {
      if (mayEnd()) return;
      event.preventDefault();
      void end(async () => {
        await backUp();
        return lock();
      });
    },
    anyway: () =>
      void end(async () => {
        await lockAnyway();
        return true;
      }),
  };
}
