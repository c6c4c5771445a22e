import type { Drafted } from '../../shared/contract/draft-histories';
import type { Topic } from '../../shared/contract/operation';
import type { HeldDraft } from '../../shared/contract/unfinished';
import { isNothingSaid, type GroupNoteBody } from '../../shared/domain/group-process';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import type { AskQuietly } from '../api/use-ask';
import type { Autosave } from './autosave';
import { nameOf, nameOfDrafted, topicsOf, type DraftPlace, type NotePlace } from './draft-place';
import { DraftShelf, type RefusedDraft } from './draft-shelf';
import { OpenForms, type BegunForm } from './open-forms';
import { saveAddendumDrafted, saveDrafted } from './save-drafted';
import type { UndoKeeper } from './undo-keeper';
import { UndoKeepers } from './undo-keepers';

export interface SavedDraft {
  readonly body: GroupNoteBody;
  readonly savedAt: string | null;
}

type HeldNote = Extract<HeldDraft, { readonly kind: 'note' }>;

/**
 * What is being written since the vault was opened: notes, addenda and forms. They outlive their
 * screens, so that text which could not be saved is still there when one comes back; they are
 * forgotten when the vault closes.
 */
export class OpenDrafts {
  readonly #ask: AskQuietly;
  readonly #onChanged: (topics: readonly Topic[]) => void;
  readonly #shelf = new DraftShelf((place) => this.#letGo(place));
  readonly #forms: OpenForms;
  readonly #undoKeepers = new UndoKeepers();
  /** By the names of notes: how often another window saved them in between. */
  readonly #others = new Map<string, number>();
  /** Names of what the main process holds although it was taken back. */
  readonly #held = new Set<string>();

  constructor(ask: AskQuietly, onChanged: (topics: readonly Topic[]) => void) {
    this.#ask = ask;
    this.#onChanged = onChanged;
    this.#forms = new OpenForms(ask, this.#shelf);
  }

  /** This note: what was typed last, or else what the vault holds. */
  note(drafted: Drafted, saved: SavedDraft): Autosave<GroupNoteBody> {
    const place = { kind: 'note', drafted } as const;
    let basedOn = saved.savedAt;
    let isNew = basedOn === null;
    return this.#shelf.open(this.#shelf.notes, {
      place,
      content: saved.body,
      savedAt: saved.savedAt,
      save: async (body) => {
        const reply = await saveDrafted(this.#ask, drafted, { body, basedOn });
        if (reply.ok) basedOn = reply.value.savedAt;
        if (reply.ok && reply.value.keptOther) this.#noteOther(drafted);
        return reply;
      },
      toHold: (body) => ({ ...place, body, basedOn }),
      isEmpty: isNothingSaid,
      isTyped: (before, after) => before.sections !== after.sections,
      onSaved: () => {
        // The roster shows a draft from its first save on; later saves change no list.
        if (isNew) this.#onChanged(topicsOf(drafted));
        isNew = false;
      },
    });
  }

  /** The addendum to this note: what was typed last, or else what the vault holds. */
  addendum(drafted: Drafted, unfinished: string | null): Autosave<string> {
    const place = { kind: 'addendum', drafted } as const;
    return this.#shelf.open(this.#shelf.addenda, {
      place,
      content: unfinished ?? '',
      savedAt: null,
      save: (text) => saveAddendumDrafted(this.#ask, drafted, text),
      toHold: (text) => ({ ...place, text }),
    });
  }

  /** True when something stands in an addendum that was not added yet. */
  hasAddendum(drafted: Drafted, unfinished: string | null): boolean {
    const draft = this.#shelf.addenda.get(nameOf({ kind: 'addendum', drafted }));
    return (draft?.autosave.content() ?? unfinished ?? '') !== '';
  }

  /** What is typed in this note here, saved or not; `null` when nobody wrote in it. */
  typedIn(drafted: Drafted): GroupNoteBody | null {
    const autosave = this.#shelf.notes.get(nameOf({ kind: 'note', drafted }))?.autosave;
    return autosave?.isTouched() ? autosave.content() : null;
  }

  /** True when another window saved this note too: its text is among the earlier versions. */
  readonly hasOther = (drafted: Drafted): boolean => this.#othersOf(drafted) > 0;

  /**
   * Saves a note for the last time before it is signed, which destroys its earlier versions. False
   * when it thereby comes out that another window saved it too.
   */
  async saveForSigning(drafted: Drafted): Promise<boolean> {
    const before = this.#othersOf(drafted);
    await this.#shelf.notes.get(nameOf({ kind: 'note', drafted }))?.autosave.saveAgain();
    return this.#othersOf(drafted) === before;
  }

  /** Keeps what can be taken back in this note, once what was typed last is saved. */
  undoKeeper(drafted: Drafted): UndoKeeper {
    const name = nameOf({ kind: 'note', drafted });
    return this.#undoKeepers.of(name, async (undo) => {
      const isSaved = await this.#shelf.notes.get(name)?.autosave.flush();
      if (isSaved) await this.#ask('keepUndo', { drafted, undo });
    });
  }

  /** Tells what was typed in this form and not saved; what is saved meanwhile waits for it. */
  beginForm(key: UnfinishedFormKey, onBegun: (begun: BegunForm | null) => void): Promise<void> {
    return this.#forms.begin(key, onBegun);
  }

  /** Keeps a form as it stands, shortly. */
  keepForm(key: UnfinishedFormKey, values: string): void {
    this.#forms.of(key).change(values);
  }

  /** The form was saved or thrown away. One that cannot be dropped now comes back once more. */
  dropForm(key: UnfinishedFormKey): Promise<void> {
    return this.#forms.drop(key, this.drop({ kind: 'form', key }));
  }

  /** Saves one draft, then lets the lists know that it changed. */
  async leave(place: NotePlace): Promise<void> {
    const draft = this.#shelf.find(place);
    if (!draft || draft.autosave.state().kind === 'untouched') return;
    await draft.autosave.flush();
    if (this.#shelf.find(place)) this.#onChanged(topicsOf(place.drafted));
  }

  /**
   * True when everything is durable, at the latest after `withinMs`. What can be taken back is kept
   * too, if there is time.
   */
  async saveAll(withinMs?: number): Promise<boolean> {
    let isSaved = false;
    const all = this.#saveTexts().then(async (areSaved) => {
      isSaved = areSaved;
      if (areSaved) await this.#undoKeepers.keepAll();
      return areSaved;
    });
    if (withinMs === undefined) return all;
    // Not what is unsaved by then: a lock that came in between has forgotten it.
    return Promise.race([all, after(withinMs).then(() => isSaved)]);
  }

  /** What the vault has not taken. */
  unsaved(): readonly HeldDraft[] {
    const unsaved = this.#shelf.all().filter(({ autosave }) => !autosave.isDurable());
    return unsaved.map(({ toHold }) => toHold());
  }

  /** What a lock had to hold is being written again, and saved at once. */
  takeBack(held: readonly HeldDraft[]): void {
    for (const draft of held) {
      this.#held.add(nameOf(draft));
      if (draft.kind === 'form') this.#forms.of(draft.key).takeBack(draft.values);
      else if (draft.kind === 'addendum') this.addendum(draft.drafted, null).takeBack(draft.text);
      else this.#takeBackNote(draft);
    }
  }

  /** The note was signed, the addendum added: from here on the vault's text is the text. */
  async drop(place: DraftPlace): Promise<void> {
    const draft = this.#shelf.find(place);
    this.#shelf.remove(place);
    this.#undoKeepers.drop(nameOf(place));
    this.#letGo(place);
    await draft?.autosave.stop();
  }

  forget(): void {
    this.#shelf.clear();
    this.#undoKeepers.forget();
    this.#held.clear();
    this.#others.clear();
  }

  readonly refused = (): readonly RefusedDraft[] => this.#shelf.refused();

  readonly subscribe = (listener: () => void): (() => void) => this.#shelf.subscribe(listener);

  async #saveTexts(): Promise<boolean> {
    if (!this.#forms.areSettled()) await this.#forms.settled();
    const saved = await Promise.all(this.#shelf.all().map(({ autosave }) => autosave.flush()));
    return saved.every(Boolean);
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

  #takeBackNote({ drafted, body, basedOn }: HeldNote): void {
    this.note(drafted, { body, savedAt: basedOn }).takeBack(body);
  }

  #othersOf(drafted: Drafted): number {
    return this.#others.get(nameOfDrafted(drafted)) ?? 0;
  }

  #noteOther(drafted: Drafted): void {
    this.#others.set(nameOfDrafted(drafted), this.#othersOf(drafted) + 1);
    this.#shelf.tell();
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
