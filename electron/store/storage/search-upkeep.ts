import type { EncryptedFile } from './encrypted-file';
import { isUnreadable, type SearchIndex } from './search-index';
import { mend, settle, type Mended, type Pieces } from './search-mending';
import { StoreFailure } from './store-failure';

/** A full disk may have room again by then. */
const TRY_AGAIN_MS = 10_000;
/** Long enough for whatever else waits for the thread. */
const BETWEEN_PIECES_MS = 2;

/** Thrown out of a check that the closing of the file cut short. */
export class UpkeepStopped extends Error {
  override readonly name = 'UpkeepStopped';
}

/** The witness did away with an index that it could not read. */
class IndexGone extends Error {
  override readonly name = 'IndexGone';
}

/** Keeps one file's index while the file is open: one work at a time, in pieces, beside all else. */
export class SearchUpkeep {
  #last: Promise<unknown> = Promise.resolve();
  #isReadable: boolean;
  #isStopped = false;
  #isMaking = false;
  #wake: () => void = () => {};

  constructor(
    readonly index: SearchIndex,
    file: Pick<EncryptedFile, 'isIndexReadable'>,
  ) {
    this.#isReadable = file.isIndexReadable;
  }

  /** As soon as the file is open. A disk that takes no index must not keep the record shut. */
  begin(): void {
    try {
      this.#prepare();
      if (this.index.isWhole && !this.index.isStale) return;
    } catch (thrown) {
      if (!(thrown instanceof StoreFailure)) throw thrown;
    }
    this.start();
  }

  /** Makes the index, or clears it of what was taken out, where it needs that. */
  start(): void {
    if (this.#isMaking || this.#isStopped) return;
    this.#isMaking = true;
    void this.#inTurn(() => this.#make());
  }

  /**
   * Holds every document against its rows and mends what differs, after what is being done. Rejects
   * with UpkeepStopped when the file is closed meanwhile, and with a StoreFailure.
   */
  check(): Promise<Mended> {
    return this.#inTurn(async () => {
      if (this.#isStopped) throw new UpkeepStopped();
      this.#isReadable = this.index.isReadable();
      this.#prepare();
      return this.#run(mend(this.index));
    });
  }

  /** Nothing is done from here on; no piece is ever half done. */
  stop(): void {
    this.#isStopped = true;
    this.#wake();
  }

  /** Resolves when nothing is left to do, or the upkeep was stopped. */
  async idle(): Promise<void> {
    await this.#last;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => {});
    return mine;
  }

  async #make(): Promise<void> {
    while (!this.#isStopped && !(await this.#isMade())) await this.#pause(TRY_AGAIN_MS);
    this.#isMaking = false;
  }

  /** False when it is to be tried again: the disk did not take it, or the index could not be read. */
  async #isMade(): Promise<boolean> {
    try {
      this.#prepare();
      if (!this.index.isWhole) await this.#run(mend(this.index));
      if (this.index.isStale) await this.#run(settle(this.index));
      return true;
    } catch (thrown) {
      if (thrown instanceof UpkeepStopped) return true;
      if (thrown instanceof IndexGone) return false;
      if (!(thrown instanceof StoreFailure)) throw thrown;
      this.#isReadable = !isUnreadable(thrown);
      return false;
    }
  }

  #prepare(): void {
    if (!this.#isReadable) this.index.drop();
    this.index.prepare();
    this.#isReadable = true;
  }

  async #run<T>(pieces: Pieces<T>): Promise<T> {
    for (;;) {
      if (this.#isStopped) throw new UpkeepStopped();
      if (!this.index.state()) throw new IndexGone();
      const piece = pieces.next();
      if (piece.done) return piece.value;
      await this.#pause(BETWEEN_PIECES_MS);
    }
  }

  /** Holds no process open. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, milliseconds).unref();
    });
  }
}
