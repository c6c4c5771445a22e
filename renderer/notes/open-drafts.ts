import type { Topic } from '../../shared/contract/operation';
import type { Refusal } from '../../shared/contract/refusal';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import type { AskQuietly } from '../api/use-ask';
import { createAutosave, type Autosave } from './autosave';

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

/**
 * The drafts written since the vault was opened. They outlive their screens, so that text which
 * could not be saved is still there when one comes back; they are forgotten when the vault closes.
 */
export interface OpenDrafts {
  /** The draft under this key: what was typed last, or else what the vault holds. */
  open(key: DraftKey, saved: SavedDraft): Autosave;
  /** Saves one draft, then lets the lists know that it changed. */
  leave(key: DraftKey): Promise<void>;
  /** True when everything is durable, at the latest after `withinMs`. */
  saveAll(withinMs?: number): Promise<boolean>;
  /** The note was signed: from here on the vault's text is the text. */
  drop(key: DraftKey): void;
  forget(): void;
  refused(): readonly RefusedDraft[];
  subscribe(listener: () => void): () => void;
}

interface Entry {
  readonly key: DraftKey;
  readonly autosave: Autosave;
}

const nameOf = ({ sessionId, memberId }: DraftKey) => `${sessionId}:${memberId ?? 'group'}`;
const topicsOf = ({ memberId }: DraftKey): readonly Topic[] => [memberId ? 'notes' : 'group-notes'];

export function createOpenDrafts(
  ask: AskQuietly,
  onChanged: (topics: readonly Topic[]) => void,
): OpenDrafts {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  let refused: readonly RefusedDraft[] = [];

  function noteRefusals(): void {
    const next = [...entries.values()].flatMap(refusalOf);
    if (next.length === 0 && refused.length === 0) return;
    refused = next;
    for (const listener of listeners) listener();
  }

  const save = ({ sessionId, memberId }: DraftKey) => {
    return (body: NoteBody) =>
      memberId
        ? ask('saveDraft', { sessionId, memberId, body })
        : ask('saveGroupDraft', { sessionId, body });
  };

  function open(key: DraftKey, saved: SavedDraft): Autosave {
    const known = entries.get(nameOf(key));
    if (known) return known.autosave;
    let isNew = saved.savedAt === null;
    const autosave = createAutosave({
      ...saved,
      save: save(key),
      onState: (state) => {
        noteRefusals();
        // The roster shows a draft from its first save on; later saves change no list.
        if (state.kind !== 'saved' || !isNew) return;
        isNew = false;
        onChanged(topicsOf(key));
      },
    });
    entries.set(nameOf(key), { key, autosave });
    return autosave;
  }

  function drop(key: DraftKey): void {
    entries.get(nameOf(key))?.autosave.stop();
    entries.delete(nameOf(key));
    noteRefusals();
  }

  async function leave(key: DraftKey): Promise<void> {
    const entry = entries.get(nameOf(key));
    if (!entry || entry.autosave.state().kind === 'untouched') return;
    await entry.autosave.flush();
    if (entries.has(nameOf(key))) onChanged(topicsOf(key));
  }

  async function saveAll(withinMs?: number): Promise<boolean> {
    const saving = Promise.all([...entries.values()].map(({ autosave }) => autosave.flush()));
    const all = saving.then((answers) => answers.every(Boolean));
    return withinMs === undefined ? all : Promise.race([all, after(withinMs)]);
  }

  function forget(): void {
    for (const { autosave } of entries.values()) autosave.stop();
    entries.clear();
    noteRefusals();
  }

  return {
    open,
    leave,
    saveAll,
    drop,
    forget,
    refused: () => refused,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function refusalOf({ key, autosave }: Entry): readonly RefusedDraft[] {
  const state = autosave.state();
  return state.kind === 'not-saved' ? [{ key, refusal: state.refusal }] : [];
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
