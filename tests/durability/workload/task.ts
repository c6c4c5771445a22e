import path from 'node:path';

export type Work = 'notes' | 'headers' | 'secrets' | 're-key' | 'migration' | 'backups' | 'restore';

/** What a child process is asked to do; handed over as JSON in its only argument. */
export interface Task {
  readonly work: Work;
  /** Everything the process writes lies below it, as `userDataIn` and `stickIn` say. */
  readonly root: string;
  /** Separates the ids of one run from those of the others over the same vault. */
  readonly run: number;
  /** Rounds of work; a process to be killed is given more than it can do. */
  readonly rounds: number;
  /** After so many rounds of notes the vault is locked and unlocked: its files are closed. */
  readonly roundsBetweenLocks: number;
  /** Names and keys come out the same each time, so that the n-th call is always the same call. */
  readonly isRepeatable?: boolean;
  /**
   * Whether this laptop has a key ring. Without one there are fewer files, and fewer syncs of theirs
   * that could cover up for a missing one.
   */
  readonly hasKeyRing: boolean;
  /** What the engine really does when it is told FULL; anything but FULL is a control. */
  readonly synchronous: Synchronous;
}

export type Synchronous = 'FULL' | 'NORMAL' | 'OFF';

/** `<userData>` of the Alcove under trial. */
export function userDataIn(root: string): string {
  return path.join(root, 'user-data');
}

/** A folder chosen for backups: a stick, as far as a power cut is concerned. */
export function stickIn(root: string): string {
  return path.join(root, 'stick');
}
