import { mkdirSync } from 'node:fs';
import type { OpenStores } from '../../electron/application/ports/vault';
import { openKeyed } from '../../electron/store/storage/engine';
import type { Engine } from '../../electron/store/storage/driver';
import { storePathIn } from '../../electron/store/store-files';
import { beginNote, type ProgressNote } from '../../shared/domain/note';
import { anything } from '../../shared/domain/search';
import { readSearch } from '../../shared/domain/search-terms';
import { ok } from '../../shared/lib/result';
import { aSession, memberId, sessionId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** A vault of its own for each test, and what tests of its full-text index ask of it. */
export function searchedVaultForEachTest() {
  const root = temporaryFolder();
  let count = 0;
  let vault: TempVault;
  let stores: OpenStores;

  async function begin(): Promise<void> {
    const folder = `${root}/${(count += 1)}`;
    mkdirSync(folder);
    vault = await createTempVault(folder);
    ({ stores } = vault);
  }

  beforeEach(begin);
  afterEach(() => stores.close());

  const reopen = async (): Promise<void> => {
    await stores.close();
    stores = await vault.reopen();
  };

  return {
    get vault() {
      return vault;
    },
    get stores() {
      return stores;
    },
    get records() {
      return stores.records;
    },
    reopen,
    beginAnew: async () => {
      await stores.close();
      await begin();
    },
    /** The closed file through another program that has the key and knows nothing of an index. */
    whileClosed: async (work: (engine: Engine) => void): Promise<void> => {
      await stores.close();
      const path = storePathIn(vault.folder, 'records');
      const engine = openKeyed(path, vault.keys.records.page, false);
      engine.unsafeMode(true);
      work(engine);
      engine.close();
      stores = await vault.reopen();
    },
    found: async (typed: string): Promise<readonly string[]> =>
      (await stores.records.search.find(wanted(typed))).rows.map(({ entry }) => entry),
    built: async (): Promise<void> => {
      while ((await stores.records.search.find(wanted('x'))).isBeingBuilt) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    rewrite: (note: ProgressNote, text: string) =>
      stores.records.notes.change(note.id, (old) => ok({ ...old, text: aNote(text).text })),
  };
}

export const wanted = (typed: string) => ({
  terms: readSearch(typed),
  filter: anything,
  sessionIds: [],
  offset: 0,
  limit: 50,
});

export const SAVED = '2026-09-02T01:00:00.000Z';

export function aNote(text: string, session = 1, member = 1): ProgressNote {
  const note = beginNote(aSession({ id: sessionId(session) }), memberId(member), SAVED);
  return { ...note, text: { ...note.text, body: { template: 'free', sections: { text } } } };
}

/** All words that lie in the index of the closed file, found or not. */
export function wordsIn(engine: Engine): readonly string[] {
  engine.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, 'search_text', 'row')");
  const rows = engine.prepare<[], { readonly term: string }>('SELECT term FROM temp.words').all();
  return rows.map(({ term }) => term);
}

export function indexBytes(engine: Engine): number {
  const sql = 'SELECT sum(length(block)) AS size FROM search_text_data';
  return engine.prepare<[], { readonly size: number }>(sql).get()?.size ?? 0;
}

/** Whether a text lies anywhere in the index, found or not. */
export function holdsBytes(engine: Engine, text: string): boolean {
  const sql = 'SELECT 1 FROM search_text_data WHERE instr(block, CAST(? AS BLOB))>0';
  return engine.prepare<[string]>(sql).get(text) !== undefined;
}
