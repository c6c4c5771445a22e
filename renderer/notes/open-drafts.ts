import type { Topic } from '../../shared/contract/operation';
import type { Refusal } from '../../shared/contract/refusal';
import type { HeldDraft } from '../../shared/contract/unfinished';
import type { NoteBody } from '../../shared/domain/note-body';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import type { AskQuietly } from '../api/use-ask';
import { Autosave, type AutosaveOptions } from './autosave';
import { nameOf, topicsOf, type DraftPlace, type NoteKey, type NotePlace } from './draft-place';

export interface SavedDraft {
  readonly body: NoteBody;
  readonly savedAt: string | null;
}

/** What had been typed in a form; `savedAt` is `null` when the vault never took it. */
export interface BegunForm {
  readonly values: string;
  readonly savedAt: string | null;
}

export interface RefusedDraft {
  readonly place: DraftPlace;
  readonly refusal: Refusal;
}

interface Draft<Content> {
  readonly place: DraftPlace;
  readonly autosave: Autosave<Content>;
  readonly toHold: () => HeldDraft;
}

type Drafts<Content> = Map<string, Draft<Content>>;
type AnyDraft = Draft<NoteBody> | Draft<string>;

interface Opening<Content> extends Omit<AutosaveOptions<Content>, 'onState'> {
  readonly place: DraftPlace;
  readonly toHold: (content: Content) => HeldDraft;
  readonly onSaved?: () => void;
}

/** A form is kept after this long without a keystroke: nobody waits for it as for a note. */
const FORM_QUIET_MS = 700;

/**
 * What is being written since the vault was opened: notes, addenda and forms. They outlive their
 * screens, so that text which could not be saved is still there when one comes back; they are
 * forgotten when the vault closes.
 */
export class OpenDrafts {
  readonly #ask: AskQuietly;
  readonly #onChanged: (topics: readonly Topic[]) => void;
  readonly #notes: Drafts<NoteBody> = new Map();
  readonly #addenda: Drafts<string> = new Map();
  readonly #forms: Drafts<string> = new Map();
  readonly #listeners = new Set<() => void>();
  #refused: readonly RefusedDraft[] = [];
  /** Forms of which it is being asked what was kept: until then nothing of them is. */
  readonly #beginning = new Set<Promise<void>>();
  /** A form that was dropped is gone from the vault before the same form is kept anew. */
  #dropped: Promise<unknown> = Promise.resolve();
  /** Names of what the main process holds although it was taken back. */
  readonly #held = new Set<string>();

  constructor(ask: AskQuietly, onChanged: (topics: readonly Topic[]) => void) {
    this.#ask = ask;
    this.#onChanged = onChanged;
  }

  /** The note under this key: what was typed last, or else what the vault holds. */
  note({ sessionId, memberId }: NoteKey, saved: SavedDraft): Autosave<NoteBody> {
    const place = { kind: 'note', sessionId, memberId } as const;
    let isNew = saved.savedAt === null;
    return this.#open(this.#notes, {
      place,
      content: saved.body,
      savedAt: saved.savedAt,
      save: (body) =>
        memberId
          ? this.#ask('saveDraft', { sessionId, memberId, body })
          : this.#ask('saveGroupDraft', { sessionId, body }),
      toHold: (body) => ({ ...place, body }),
      isEmpty: ({ sections }) => Object.values(sections).every((text) => text.trim() === ''),
      isTyped: (before, after) => before.sections !== after.sections,
      onSaved: () => {
        // The roster shows a draft from its first save on; later saves change no list.
        if (isNew) this.#onChanged(topicsOf(place));
        isNew = false;
      },
    });
  }

  /** The addendum under this key: what was typed last, or else what the vault holds. */
  addendum({ sessionId, memberId }: NoteKey, unfinished: string | null): Autosave<string> {
    const place = { kind: 'addendum', sessionId, memberId } as const;
    return this.#open(this.#addenda, {
      place,
      content: unfinished ?? '',
      savedAt: null,
      save: (text) =>
        memberId
          ? this.#ask('saveAddendumDraft', { sessionId, memberId, text })
          : this.#ask('saveGroupAddendumDraft', { sessionId, text }),
      toHold: (text) => ({ ...place, text }),
    });
  }

  /** True when something stands in an addendum that was not added yet. */
  hasAddendum({ sessionId, memberId }: NoteKey, unfinished: string | null): boolean {
    const draft = this.#addenda.get(nameOf({ kind: 'addendum', sessionId, memberId }));
    return (draft?.autosave.content() ?? unfinished ?? '') !== '';
  }

  /** Tells what was typed in this form and not saved; what is saved meanwhile waits for it. */
  async beginForm(
    key: UnfinishedFormKey,
    onBegun: (begun: BegunForm | null) => void,
  ): Promise<void> {
    const beginning = this.#begunForm(key).then(onBegun);
    this.#beginning.add(beginning);
    await beginning.finally(() => this.#beginning.delete(beginning));
  }

  /** Keeps a form as it stands, shortly. */
  keepForm(key: UnfinishedFormKey, values: string): void {
    this.#form(key).change(values);
  }

  /** The form was saved or thrown away. One that cannot be dropped now comes back once more. */
  async dropForm(key: UnfinishedFormKey): Promise<void> {
    const isStopped = this.drop({ kind: 'form', key });
    this.#dropped = Promise.all([this.#dropped, isStopped]).then(() =>
      this.#ask('dropUnfinishedForm', { key }),
    );
    await this.#dropped;
  }

  /** Saves one draft, then lets the lists know that it changed. */
  async leave(place: NotePlace): Promise<void> {
    const draft = this.#find(place);
    if (!draft || draft.autosave.state().kind === 'untouched') return;
    await draft.autosave.flush();
    if (this.#find(place)) this.#onChanged(topicsOf(place));
  }

  /** True when everything is durable, at the latest after `withinMs`. */
  async saveAll(withinMs?: number): Promise<boolean> {
    const all = this.#saveEach();
    return withinMs === undefined ? all : Promise.race([all, after(withinMs)]);
  }

  /** What the vault has not taken. */
  unsaved(): readonly HeldDraft[] {
    const unsaved = this.#all().filter(({ autosave }) => !autosave.isDurable());
    return unsaved.map(({ toHold }) => toHold());
  }

  /** What a lock had to hold is being written again, and saved at once. */
  takeBack(held: readonly HeldDraft[]): void {
    for (const draft of held) {
      this.#held.add(nameOf(draft));
      if (draft.kind === 'form') this.#form(draft.key).takeBack(draft.values);
      else if (draft.kind === 'addendum') this.addendum(draft, null).takeBack(draft.text);
      else this.note(draft, { body: draft.body, savedAt: null }).takeBack(draft.body);
    }
  }

  /** The note was signed, the addendum added: from here on the vault's text is the text. */
  async drop(place: DraftPlace): Promise<void> {
    const draft = this.#find(place);
    for (const drafts of [this.#notes, this.#addenda, this.#forms]) drafts.delete(nameOf(place));
    this.#noteRefusals();
    this.#letGo(place);
    await draft?.autosave.stop();
  }

  forget(): void {
    for (const { autosave } of this.#all()) void autosave.stop();
    for (const drafts of [this.#notes, this.#addenda, this.#forms]) drafts.clear();
    this.#held.clear();
    this.#noteRefusals();
  }

  readonly refused = (): readonly RefusedDraft[] => this.#refused;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** What is typed while it is asked what was kept joins it as soon as that is known. */
  async #saveEach(): Promise<boolean> {
    if (this.#beginning.size > 0) await Promise.allSettled(this.#beginning);
    const saved = await Promise.all(this.#all().map(({ autosave }) => autosave.flush()));
    return saved.every(Boolean);
  }

  async #begunForm(key: UnfinishedFormKey): Promise<BegunForm | null> {
    const known = this.#forms.get(nameOf({ kind: 'form', key }))?.autosave;
    if (!known) {
      const reply = await this.#ask('getUnfinishedForm', { key });
      return reply.ok ? reply.value : null;
    }
    const state = known.state();
    return { values: known.content(), savedAt: 'savedAt' in state ? state.savedAt : null };
  }

  #form(key: UnfinishedFormKey): Autosave<string> {
    return this.#open(this.#forms, {
      place: { kind: 'form', key },
      content: '',
      savedAt: null,
      quietMs: FORM_QUIET_MS,
      save: async (values) => {
        await this.#dropped;
        return this.#ask('keepUnfinishedForm', { key, values });
      },
      toHold: (values) => ({ kind: 'form', key, values }),
    });
  }

  #open<Content>(drafts: Drafts<Content>, opening: Opening<Content>): Autosave<Content> {
    const { place, toHold, onSaved, ...options } = opening;
    const known = drafts.get(nameOf(place));
    if (known) return known.autosave;
    const onState: AutosaveOptions<Content>['onState'] = ({ kind }) => {
      this.#noteRefusals();
      if (kind !== 'saved') return;
      this.#letGo(place);
      onSaved?.();
    };
    const autosave = new Autosave({ ...options, onState });
    drafts.set(nameOf(place), { place, autosave, toHold: () => toHold(autosave.content()) });
    return autosave;
  }

  /**
   * Saved or thrown away, a text is not held any longer: taken back once more it would undo what was
   * written since. All that is unsaved is held instead, since a lock may just have handed it over.
   */
  #letGo(place: DraftPlace): void {
    if (!this.#held.delete(nameOf(place))) return;
    const drafts = this.unsaved();
    for (const draft of drafts) this.#held.add(nameOf(draft));
    if (drafts.length === 0) void this.#ask('dropHeldDrafts', {});
    else void this.#ask('holdUnsavedDrafts', { drafts });
  }

  #all(): readonly AnyDraft[] {
    return [...this.#notes.values(), ...this.#addenda.values(), ...this.#forms.values()];
  }

  #find(place: DraftPlace): AnyDraft | undefined {
    return this.#all().find((draft) => nameOf(draft.place) === nameOf(place));
  }

  #noteRefusals(): void {
    const refused = this.#all().flatMap(refusalOf);
    if (refused.length === 0 && this.#refused.length === 0) return;
    this.#refused = refused;
    for (const listener of this.#listeners) listener();
  }
}

function refusalOf({ place, autosave }: AnyDraft): readonly RefusedDraft[] {
  const state = autosave.state();
  return state.kind === 'not-saved' ? [{ place, refusal: state.refusal }] : [];
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds);
  });
}
