import type { Undo } from '../../shared/domain/draft-history';

/** Kept after this long without a change: a kill costs at most the steps of these seconds. */
const QUIET_MS = 4_000;

/** What can be taken back in one draft. It outlives the screen, as the draft itself does. */
export class UndoKeeper {
  readonly #keep: (undo: Undo) => Promise<unknown>;
  readonly #sections = new Map<string, () => string | null>();
  #isChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: (undo: Undo) => Promise<unknown>) {
    this.#keep = keep;
  }

  /** What the vault kept. What has been typed since the vault was opened is newer. */
  knows(kept: Undo): void {
    for (const [section, undo] of Object.entries(kept)) {
      if (!this.#sections.has(section)) this.#sections.set(section, () => undo);
    }
  }

  /** @param undoOf what can be taken back in this section now; `null` for nothing */
  watch(section: string, undoOf: () => string | null): void {
    this.#sections.set(section, undoOf);
  }

  /** `null` when nothing is known of this section. */
  undoIn(section: string): string | null {
    return this.#sections.get(section)?.() ?? null;
  }

  changed(): void {
    this.#isChanged = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), QUIET_MS);
  }

  /** Once what was typed is saved: what is kept leads back from there. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#isChanged) return;
    this.#isChanged = false;
    const sections = [...this.#sections].map(([section, undoOf]) => [section, undoOf()] as const);
    const kept = sections.filter((entry): entry is [string, string] => entry[1] !== null);
    await this.#keep(Object.fromEntries(kept));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isChanged = false;
    this.#sections.clear();
  }
}
