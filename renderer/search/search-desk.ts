import { createContext, use, useSyncExternalStore } from 'react';
import type { Output } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { anything, type SearchFilter } from '../../shared/domain/search';
import type { AskQuietly } from '../api/use-ask';

/** What is looked for. It is clinical: it stands in no state of the store, no cache and no path. */
export interface Sought {
  readonly text: string;
  readonly filter: SearchFilter;
}

export type Found = Output<'search'>;
export type Side = 'records' | 'groupProcess';

export interface SearchView {
  readonly sought: Sought;
  /** `null` while nothing was looked for; the answer before the newest stays until that is there. */
  readonly found: Found | null;
  readonly refusal: Refusal | null;
}

/** After the last key; whoever types goes on typing within it. */
const QUIET_MS = 120;
const PAGE = 20;
/** While the index is being built anew more is found from second to second. */
const BUILDING_MS = 1_500;

const nothingSought: SearchView = {
  sought: { text: '', filter: anything },
  found: null,
  refusal: null,
};

/**
 * The one search of the open vault. It outlives its screen, so that coming back finds what was typed;
 * it is gone when the vault closes.
 */
export class SearchDesk {
  readonly #ask: AskQuietly;
  readonly #listeners = new Set<() => void>();
  #view = nothingSought;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: an answer to any but the newest comes too late. */
  #question = 0;

  constructor(ask: AskQuietly) {
    this.#ask = ask;
  }

  readonly view = (): SearchView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Looks for it, shortly after the last change. */
  seek(changed: Partial<Sought>): void {
    this.#show({ sought: { ...this.#view.sought, ...changed } });
    this.#askAfter(QUIET_MS);
  }

  /** Looks anew for what was sought before: it may have been signed or written on since. */
  again(): void {
    this.#askAfter(0);
  }

  /** The screen is left: nobody waits for an answer. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#question += 1;
  }

  /** The next hits of one side, below those that are shown. */
  async more(side: Side): Promise<void> {
    const { found } = this.#view;
    if (found === null) return;
    const shown = found[side].hits;
    const question = this.#question;
    const reply = await this.#search(shown.length);
    if (question !== this.#question) return;
    if (reply.ok) {
      const { hits, count } = reply.value[side];
      this.#show({ found: { ...found, [side]: { hits: [...shown, ...hits], count } } });
    } else {
      this.#show({ refusal: reply.error });
    }
  }

  #askAfter(milliseconds: number): void {
    this.rest();
    if (this.#view.sought.text.trim() === '') {
      this.#show({ found: null, refusal: null });
      return;
    }
    this.#timer = setTimeout(() => void this.#answer(this.#question), milliseconds);
  }

  async #answer(question: number): Promise<void> {
    const reply = await this.#search(0);
    if (question !== this.#question) return;
    this.#show(
      reply.ok ? { found: reply.value, refusal: null } : { found: null, refusal: reply.error },
    );
    if (reply.ok && reply.value.isBeingBuilt) this.#askAfter(BUILDING_MS);
  }

  #search(offset: number) {
    return this.#ask('search', { ...this.#view.sought, offset, limit: PAGE });
  }

  #show(changed: Partial<SearchView>): void {
    this.#view = { ...this.#view, ...changed };
    for (const listener of this.#listeners) listener();
  }
}

export const SearchDeskContext = createContext<SearchDesk | null>(null);

export function useSearchDesk(): SearchDesk {
  const desk = use(SearchDeskContext);
  if (!desk) throw new Error('no search desk above this component');
  return desk;
}

export function useSearchView(desk: SearchDesk): SearchView {
  return useSyncExternalStore(desk.subscribe, desk.view);
}
