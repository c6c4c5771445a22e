import type { Refusal } from '../../shared/contract/refusal';
import type { HeldDraft } from '../../shared/contract/unfinished';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import { Autosave, type AutosaveOptions } from './autosave';
import { nameOf, type DraftPlace } from './draft-place';

export interface RefusedDraft {
  readonly place: DraftPlace;
  readonly refusal: Refusal;
}

interface Draft<Content> {
  readonly place: DraftPlace;
  readonly autosave: Autosave<Content>;
  readonly toHold: () => HeldDraft;
}

export type Drafts<Content> = Map<string, Draft<Content>>;
export type AnyDraft = Draft<GroupNoteBody> | Draft<string>;

export interface Opening<Content> extends Omit<AutosaveOptions<Content>, 'onState'> {
  readonly place: DraftPlace;
  readonly toHold: (content: Content) => HeldDraft;
  readonly onSaved?: () => void;
}

/** Every text that is being written, by its place, and which of them could not be saved. */
export class DraftShelf {
  readonly notes: Drafts<GroupNoteBody> = new Map();
  readonly addenda: Drafts<string> = new Map();
  readonly forms: Drafts<string> = new Map();
  readonly #onSaved: (place: DraftPlace) => void;
  readonly #listeners = new Set<() => void>();
  #refused: readonly RefusedDraft[] = [];

  constructor(onSaved: (place: DraftPlace) => void) {
    this.#onSaved = onSaved;
  }

  /** The one that is open under this place, or a new one. */
  open<Content>(drafts: Drafts<Content>, opening: Opening<Content>): Autosave<Content> {
    const { place, toHold, onSaved, ...options } = opening;
    const known = drafts.get(nameOf(place));
    if (known) return known.autosave;
    const onState: AutosaveOptions<Content>['onState'] = ({ kind }) => {
      this.noteRefusals();
      if (kind !== 'saved') return;
      this.#onSaved(place);
      onSaved?.();
    };
    const autosave = new Autosave({ ...options, onState });
    drafts.set(nameOf(place), { place, autosave, toHold: () => toHold(autosave.content()) });
    return autosave;
  }

  all(): readonly AnyDraft[] {
    return [...this.notes.values(), ...this.addenda.values(), ...this.forms.values()];
  }

  find(place: DraftPlace): AnyDraft | undefined {
    return this.all().find((draft) => nameOf(draft.place) === nameOf(place));
  }

  remove(place: DraftPlace): void {
    for (const drafts of [this.notes, this.addenda, this.forms]) drafts.delete(nameOf(place));
    this.noteRefusals();
  }

  clear(): void {
    for (const { autosave } of this.all()) void autosave.stop();
    for (const drafts of [this.notes, this.addenda, this.forms]) drafts.clear();
    this.noteRefusals();
  }

  readonly refused = (): readonly RefusedDraft[] => this.#refused;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  noteRefusals(): void {
    const refused = this.all().flatMap(refusalOf);
    if (refused.length === 0 && this.#refused.length === 0) return;
    this.#refused = refused;
    this.tell();
  }
}

function refusalOf({ place, autosave }: AnyDraft): readonly RefusedDraft[] {
  const state = autosave.state();
  return state.kind === 'not-saved' ? [{ place, refusal: state.refusal }] : [];
}
