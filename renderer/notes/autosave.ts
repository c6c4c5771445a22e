import type { Refusal } from '../../shared/contract/refusal';
import type { NoteBody } from '../../shared/domain/note-body';
import type { Result } from '../../shared/lib/result';
import type { SaveState } from '../ui/saved-mark';

/** Saves after this long without a keystroke; with the store's own time well within a second. */
const QUIET_MS = 400;
/** Someone who types without a pause is saved all the same. */
const LONGEST_MS = 2_000;
/** After a refusal (disk full, read-only …) it is tried again by itself. */
const RETRY_MS = 4_000;

interface Options {
  readonly body: NoteBody;
  readonly savedAt: string | null;
  readonly save: (body: NoteBody) => Promise<Result<{ readonly savedAt: string }, Refusal>>;
  readonly onState: (state: SaveState) => void;
}

/**
 * One draft on its way to the vault: saves in the order of typing, one at a time, until the store
 * has answered for the last keystroke. "Saved" carries the store's time and is said only then.
 */
export class Autosave {
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  #body: NoteBody;
  #state: SaveState;
  /** How many changes were typed, and how many of them are durable. */
  #typed = 0;
  #durable = 0;
  #unsavedSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #isStopped = false;

  constructor(options: Options) {
    this.#options = options;
    this.#body = options.body;
    this.#state = { kind: 'untouched', savedAt: options.savedAt };
  }

  /** What was typed last, saved or not. */
  body(): NoteBody {
    return this.#body;
  }

  readonly state = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  change(body: NoteBody): void {
    const isTyped = body.sections !== this.#body.sections;
    this.#body = body;
    // Choosing a form for a note in which nothing stands does not begin a draft.
    if (this.#options.savedAt === null && this.#typed === 0 && isEmpty(body)) return;
    this.#typed += 1;
    this.#unsavedSince ??= Date.now();
    // Another form of the same text is not typing: it is saved at once.
    if (!isTyped) return this.#flushIn(0);
    const { kind } = this.#state;
    if (kind !== 'saving' && kind !== 'not-saved') this.#show({ kind: 'typing' });
    const longest = this.#unsavedSince + LONGEST_MS - Date.now();
    this.#flushIn(Math.max(0, Math.min(QUIET_MS, longest)));
  }

  /** Saves what is not saved yet. True when everything typed is durable. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Ends the timers; nothing more is sent. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  async #saveAll(): Promise<boolean> {
    while (this.#durable < this.#typed) if (!(await this.#saveOnce())) return false;
    return true;
  }

  async #saveOnce(): Promise<boolean> {
    if (this.#isStopped) return false;
    const sent = this.#typed;
    this.#unsavedSince = null;
    this.#show({ kind: 'saving' });
    const reply = await this.#options.save(this.#body);
    if (this.#isStopped) return false;
    if (!reply.ok) {
      this.#show({ kind: 'not-saved', refusal: reply.error });
      this.#flushIn(RETRY_MS);
      return false;
    }
    this.#durable = sent;
    if (this.#typed === sent) this.#show({ kind: 'saved', ...reply.value });
    return true;
  }

  #flushIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #show(state: SaveState): void {
    this.#state = state;
    this.#options.onState(state);
    for (const listener of this.#listeners) listener();
  }
}

function isEmpty({ sections }: NoteBody): boolean {
  return Object.values(sections).every((text) => text.trim() === '');
}
