import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import type { AskQuietly } from '../api/use-ask';
import type { Autosave } from './autosave';
import { nameOf } from './draft-place';
import type { DraftShelf } from './draft-shelf';

/** What had been typed in a form; `savedAt` is `null` when the vault never took it. */
export interface BegunForm {
  readonly values: string;
  readonly savedAt: string | null;
}

/** A form is kept after this long without a keystroke: nobody waits for it as for a note. */
const QUIET_MS = 700;

/** Forms that are kept while they are filled in. */
export class OpenForms {
  readonly #ask: AskQuietly;
  readonly #shelf: DraftShelf;
  /** Forms of which it is being asked what was kept: until then nothing of them is. */
  readonly #beginning = new Set<Promise<void>>();
  /** A form that was dropped is gone from the vault before the same form is kept anew. */
  #dropped: Promise<unknown> = Promise.resolve();

  constructor(ask: AskQuietly, shelf: DraftShelf) {
    this.#ask = ask;
    this.#shelf = shelf;
  }

  async begin(key: UnfinishedFormKey, onBegun: (begun: BegunForm | null) => void): Promise<void> {
    const beginning = this.#begun(key).then(onBegun);
    this.#beginning.add(beginning);
    await beginning.finally(() => this.#beginning.delete(beginning));
  }

  /** What is typed while it is asked what was kept joins it as soon as that is known. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#beginning);
  }

  areSettled(): boolean {
    return this.#beginning.size === 0;
  }

  of(key: UnfinishedFormKey): Autosave<string> {
    return this.#shelf.open(this.#shelf.forms, {
      place: { kind: 'form', key },
      content: '',
      savedAt: null,
      quietMs: QUIET_MS,
      save: async (values) => {
        await this.#dropped;
        return this.#ask('keepUnfinishedForm', { key, values });
      },
      toHold: (values) => ({ kind: 'form', key, values }),
    });
  }

  /** @param isStopped resolves when nothing of it is on its way any more */
  async drop(key: UnfinishedFormKey, isStopped: Promise<void>): Promise<void> {
    this.#dropped = Promise.all([this.#dropped, isStopped]).then(() =>
      this.#ask('dropUnfinishedForm', { key }),
    );
    await this.#dropped;
  }

  async #begun(key: UnfinishedFormKey): Promise<BegunForm | null> {
    const known = this.#shelf.forms.get(nameOf({ kind: 'form', key }))?.autosave;
    if (!known) {
      const reply = await this.#ask('getUnfinishedForm', { key });
      return reply.ok ? reply.value : null;
    }
    const state = known.state();
    return { values: known.content(), savedAt: 'savedAt' in state ? state.savedAt : null };
  }
}
