import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import type { OpenDrafts } from '../notes/open-drafts';
import type { BegunForm } from '../notes/open-forms';
import type { KeptForm } from './kept-form';

interface Options {
  readonly drafts: Pick<OpenDrafts, 'beginForm' | 'keepForm' | 'dropForm'>;
  readonly keepAs: UnfinishedFormKey;
  /** The first says whether anything was typed; the others are kept along with it. */
  readonly forms: readonly KeptForm[];
  /** What came back, or `null` once nothing that is kept is left. */
  readonly onBegun: (begun: BegunForm | null) => void;
}

/** Keeps the forms of a screen while they are typed in, and puts back what was kept before. */
export class FormKeeper {
  readonly #options: Options;
  readonly #changes: unknown[];
  readonly #stops: readonly (() => void)[];
  #isTyped = false;
  #isKept = false;
  /** What was last kept or dropped: it is not kept once more while the form stays as it is. */
  #last: string | null = null;
  /** Nothing is kept before it is known what was kept before. */
  #isReady = false;
  /** The screen is gone: what was typed in it before it was known what was kept is still kept. */
  #isLeft = false;

  constructor(options: Options) {
    this.#options = options;
    this.#changes = options.forms.map((form) => form.changes());
    this.#stops = options.forms.map((form, index) =>
      form.watch((changes, isChanged) => {
        this.#changes[index] = changes;
        if (index === 0) this.#isTyped = isChanged;
        this.#look();
      }),
    );
    void options.drafts.beginForm(options.keepAs, (begun) => this.#begin(begun));
  }

  /** Saved, thrown away or begun afresh: nothing of it is kept any longer. */
  drop(): void {
    if (!this.#isKept) return;
    this.#isKept = false;
    this.#last = JSON.stringify(this.#changes);
    this.#options.onBegun(null);
    void this.#options.drafts.dropForm(this.#options.keepAs);
  }

  startAfresh(): void {
    for (const form of this.#options.forms) form.startAfresh();
    this.drop();
  }

  stop(): void {
    this.#isLeft = true;
    if (this.#isReady || !this.#isTyped) this.#end();
  }

  #begin(begun: BegunForm | null): void {
    if (this.#isLeft && !this.#isTyped) return;
    if (begun) this.#putBack(begun);
    this.#isReady = true;
    this.#look();
    if (this.#isLeft) this.#end();
  }

  #end(): void {
    for (const stop of this.#stops) stop();
  }

  #putBack(begun: BegunForm): void {
    const { forms, onBegun } = this.#options;
    const kept: unknown = JSON.parse(begun.values);
    if (!Array.isArray(kept)) return;
    const isTypedMeanwhile = this.#isTyped;
    forms.forEach((form, index) => form.putBack(kept[index], isTypedMeanwhile));
    this.#isKept = true;
    this.#last = begun.values;
    onBegun(begun);
  }

  #look(): void {
    if (!this.#isReady) return;
    if (!this.#isTyped) {
      this.drop();
      this.#last = null;
      return;
    }
    const values = JSON.stringify(this.#changes);
    if (values === this.#last) return;
    this.#isKept = true;
    this.#last = values;
    this.#options.drafts.keepForm(this.#options.keepAs, values);
  }
}
