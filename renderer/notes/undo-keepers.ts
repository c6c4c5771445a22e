import type { Undo } from '../../shared/domain/draft-history';
import { UndoKeeper } from './undo-keeper';

/** What can be taken back is worth no longer wait at a lock: the text itself is saved by then. */
const LONGEST_MS = 400;

/** One for each note that was written in since the vault was opened, by its name. */
export class UndoKeepers {
  readonly #keepers = new Map<string, UndoKeeper>();

  of(name: string, keep: (undo: Undo) => Promise<unknown>): UndoKeeper {
    const keeper = this.#keepers.get(name) ?? new UndoKeeper(keep);
    this.#keepers.set(name, keeper);
    return keeper;
  }

  /** Once the texts are saved. */
  async keepAll(): Promise<void> {
    if (this.#keepers.size === 0) return;
    const all = Promise.allSettled([...this.#keepers.values()].map((keeper) => keeper.keep()));
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
  }

  drop(name: string): void {
    this.#keepers.get(name)?.stop();
    this.#keepers.delete(name);
  }

  forget(): void {
    for (const keeper of this.#keepers.values()) keeper.stop();
    this.#keepers.clear();
  }
}
