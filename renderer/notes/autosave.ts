import type { Refusal } from '../../shared/contract/refusal';
import type { Result } from '../../shared/lib/result';
import type { SaveState } from '../ui/saved-mark';

/** Saves after this long without a keystroke; with the store's own time well within a second. */
const QUIET_MS = 400;
/** Someone who types without a pause is saved all the same. */
const LONGEST_MS = 2_000;
/** After a refusal (disk full, read-only …) it is tried again by itself. */
const RETRY_MS = 4_000;

export interface AutosaveOptions<Content> {
  readonly content: Content;
  /** When the vault took this content; `null` when it never has. */
  readonly savedAt: string | null;
  readonly save: (content: Content) => Promise<Result<{ readonly savedAt: string }, Refusal>>;
  readonly onState: (state: SaveState) => void;
  /** Nothing that a draft would be begun for. */
  readonly isEmpty?: (content: Content) => boolean;
  /** False for a change that is no typing: it is saved at once. */
  readonly isTyped?: (before: Content, after: Content) => boolean;
  /** Milliseconds without a keystroke. */
  readonly quietMs?: number;
}

/**
 * One draft on its way to the vault: saves in the order of typing, one at a time, until the store
 * has answered for the last keystroke. "Saved" carries the store's time and is said only then.
 */
export class Autosave<Content> {
  readonly #options: AutosaveOptions<Content>;
  readonly #listeners = new Set<() => void>();
  #content: Content;
  /** By place: what was typed since the content was last asked for. */
  readonly #typedLater = new Map<string, (content: Content) => Content>();
  #state: SaveState;
  /** How many changes were typed, and how many of them are durable. */
  #typed = 0;
  #durable = 0;
  #unsavedSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #isStopped = false;
  #isTouched = false;

  constructor(options: AutosaveOptions<Content>) {
    this.#options = options;
    this.#content = options.content;
    this.#state = { kind: 'untouched', savedAt: options.savedAt };
  }

  /** What was typed last, saved or not. */
  content(): Content {
    for (const write of this.#typedLater.values()) this.#content = write(this.#content);
    this.#typedLater.clear();
    return this.#content;
  }

  /** True when something was typed or chosen here, saved or not. */
  isTouched(): boolean {
    return this.#isTouched;
  }

  /** True when the vault has answered for the last keystroke. */
  isDurable(): boolean {
    return this.#durable === this.#typed;
  }

  readonly state = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  change(content: Content): void {
    const before = this.content();
    this.#content = content;
    if (!this.#isBegun() && this.#options.isEmpty?.(content)) return;
    const isTyped = this.#options.isTyped?.(before, content) ?? true;
    this.#noteChange(isTyped);
  }

  /**
   * Something was typed at this place of the content. It is written into the content when that is
   * next asked for, so that a keystroke in megabytes of text does not read them all.
   */
  typed(place: string, write: (content: Content) => Content): void {
    if (!this.#isBegun()) return this.change(write(this.#content));
    this.#typedLater.set(place, write);
    this.#noteChange(true);
  }

  /** Choosing a form for a note in which nothing stands does not begin a draft. */
  #isBegun(): boolean {
    return this.#options.savedAt !== null || this.#typed > 0;
  }

  #noteChange(isTyped: boolean): void {
    this.#isTouched = true;
    this.#typed += 1;
    this.#unsavedSince ??= Date.now();
    if (!isTyped) return this.#flushIn(0);
    const { kind } = this.#state;
    if (kind === 'untouched' || kind === 'saved') this.#show({ kind: 'typing' });
    const longest = this.#unsavedSince + LONGEST_MS - Date.now();
    this.#flushIn(Math.max(0, Math.min(this.#options.quietMs ?? QUIET_MS, longest)));
  }

  /** What a lock kept in memory is as if it had just been typed: it is saved at once. */
  takeBack(content: Content): void {
    this.#typedLater.clear();
    this.#content = content;
    this.#isTouched = true;
    this.#typed += 1;
    this.#show({ kind: 'typing' });
    this.#flushIn(0);
  }

  /** Saves what is not saved yet. True when everything typed is durable. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Saves once more what may be saved already: the answer says who else saved it in between. */
  saveAgain(): Promise<boolean> {
    this.#typed += 1;
    return this.flush();
  }

  /** Ends the timers; nothing more is sent. Resolves when nothing is on its way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
    await this.#running;
  }

  async #saveAll(): Promise<boolean> {
    while (!this.isDurable()) if (!(await this.#saveOnce())) return false;
    return true;
  }

  async #saveOnce(): Promise<boolean> {
    if (this.#isStopped) return false;
    const sent = this.#typed;
    this.#unsavedSince = null;
    this.#show({ kind: 'saving' });
    const reply = await this.#options.save(this.content());
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
