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

export interface Autosave {
  /** What was typed last, saved or not. */
  body(): NoteBody;
  state(): SaveState;
  change(body: NoteBody): void;
  /** Saves what is not saved yet. True when everything typed is durable. */
  flush(): Promise<boolean>;
  subscribe(listener: () => void): () => void;
  /** Ends the timers; nothing more is sent. */
  stop(): void;
}

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
export function createAutosave(options: Options): Autosave {
  let body = options.body;
  let state: SaveState = { kind: 'untouched', savedAt: options.savedAt };
  let typed = 0;
  let durable = 0;
  let unsavedSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let isStopped = false;
  const listeners = new Set<() => void>();

  function show(next: SaveState): void {
    state = next;
    options.onState(next);
    for (const listener of listeners) listener();
  }

  function schedule(inMs: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void flush(), inMs);
  }

  function change(next: NoteBody): void {
    body = next;
    // Choosing a form for a note in which nothing stands does not begin a draft.
    if (options.savedAt === null && typed === 0 && isEmpty(next)) return;
    typed += 1;
    unsavedSince ??= Date.now();
    if (state.kind !== 'saving' && state.kind !== 'not-saved') show({ kind: 'typing' });
    schedule(Math.max(0, Math.min(QUIET_MS, unsavedSince + LONGEST_MS - Date.now())));
  }

  async function saveOnce(): Promise<boolean> {
    const sent = typed;
    unsavedSince = null;
    show({ kind: 'saving' });
    const reply = await options.save(body);
    if (isStopped) return false;
    if (!reply.ok) {
      show({ kind: 'not-saved', refusal: reply.error });
      schedule(RETRY_MS);
      return false;
    }
    durable = sent;
    show(typed === sent ? { kind: 'saved', ...reply.value } : { kind: 'typing' });
    return true;
  }

  async function saveAll(): Promise<boolean> {
    while (durable < typed && !isStopped) if (!(await saveOnce())) return false;
    return durable === typed;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    body: () => body,
    state: () => state,
    change,
    flush,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}

function isEmpty({ sections }: NoteBody): boolean {
  return Object.values(sections).every((text) => text.trim() === '');
}
