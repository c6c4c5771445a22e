import type { Topic } from '../../shared/contract/operation';
import type { Refusal } from '../../shared/contract/refusal';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import type { AskQuietly } from '../api/use-ask';
import { Autosave } from './autosave';

/** A personal note, or the group note of a session when there is no member. */
export interface DraftKey {
  readonly sessionId: SessionId;
  readonly memberId: MemberId | null;
}

export interface SavedDraft {
  readonly body: NoteBody;
  readonly savedAt: string | null;
}

export interface RefusedDraft {
  readonly key: DraftKey;
  readonly refusal: Refusal;
}

interface Entry {
  readonly key: DraftKey;
  readonly autosave: Autosave;
}

/**
 * The drafts written since the vault was opened. They outlive their screens, so that text which
 * could not be saved is still there when one comes back; they are forgotten when the vault closes.
 */
export class OpenDrafts {
  readonly #ask: AskQuietly;
  readonly #onChanged: (topics: readonly Topic[]) => void;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #refused: readonly RefusedDraft[] = [];

  constructor(ask: AskQuietly, onChanged: (topics: readonly Topic[]) => void) {
    this.#ask = ask;
    this.#onChanged = onChanged;
  }

  /** The draft under this key: what was typed last, or else what the vault holds. */
  open(key: DraftKey, saved: SavedDraft): Autosave {
    const known = this.#entries.get(nameOf(key));
    if (known) return known.autosave;
    let isNew = saved.savedAt === null;
    const autosave = new Autosave({
      ...saved,
      save: (body) => this.#save(key, body),
      onState: ({ kind }) => {
        this.#noteRefusals();
        // The roster shows a draft from its first save on; later saves change no list.
        if (kind !== 'saved' || !isNew) return;
        isNew = false;
        this.#onChanged(topicsOf(key));
      },
    });
    this.#entries.set(nameOf(key), { key, autosave });
    return autosave;
  }

  /** Saves one draft, then lets the lists know that it changed. */
  async leave(key: DraftKey): Promise<void> {
    const entry = this.#entries.get(nameOf(key));
    if (!entry || entry.autosave.state().kind === 'untouched') return;
    await entry.autosave.flush();
    if (this.#entries.has(nameOf(key))) this.#onChanged(topicsOf(key));
  }

  /** True when everything is durable, at the latest after `withinMs`. */
  async saveAll(withinMs?: number): Promise<boolean> {
    const saving = [...this.#entries.values()].map(({ autosave }) => autosave.flush());
    const all = Promise.all(saving).then((answers) => answers.every(Boolean));
    return withinMs === undefined ? all : Promise.race([all, after(withinMs)]);
  }

  /** The note was signed: from here on the vault's text is the text. */
  drop(key: DraftKey): void {
    this.#entries.get(nameOf(key))?.autosave.stop();
    this.#entries.delete(nameOf(key));
    this.#noteRefusals();
  }

  forget(): void {
    for (const { autosave } of this.#entries.values()) autosave.stop();
    this.#entries.clear();
    this.#noteRefusals();
  }

  readonly refused = (): readonly RefusedDraft[] => this.#refused;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #save({ sessionId, memberId }: DraftKey, body: NoteBody) {
    return memberId
      ? this.#ask('saveDraft', { sessionId, memberId, body })
      : this.#ask('saveGroupDraft', { sessionId, body });
  }

  #noteRefusals(): void {
    const refused = [...this.#entries.values()].flatMap(refusalOf);
    if (refused.length === 0 && this.#refused.length === 0) return;
    this.#refused = refused;
    for (const listener of this.#listeners) listener();
  }
}

function nameOf({ sessionId, memberId }: DraftKey): string {
  return `${sessionId}:${memberId ?? 'group'}`;
}

function topicsOf({ memberId }: DraftKey): readonly Topic[] {
  return [memberId ? 'notes' : 'group-notes'];
}

function refusalOf({ key, autosave }: Entry): readonly RefusedDraft[] {
  const state = autosave.state();
  return state.kind === 'not-saved' ? [{ key, refusal: state.refusal }] : [];
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds);
  });
}
