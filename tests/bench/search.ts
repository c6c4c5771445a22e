import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import MiniSearch from 'minisearch';
import { searchUseCases } from '../../electron/application/search';
import type { OpenStores, StoreKeys } from '../../electron/application/ports/vault';
import { storeOpener } from '../../electron/store/open-stores';
import { openKeyed } from '../../electron/store/storage/engine';
import { storePathIn } from '../../electron/store/store-files';
import { chainSealer } from '../../electron/vault/chain';
import type { ProgressNote } from '../../shared/domain/note';
import { anything } from '../../shared/domain/search';
import { searchedInText } from '../../shared/domain/searched-text';
import { wordsIn } from '../../shared/domain/search-terms';
import { ok } from '../../shared/lib/result';
import { demoCaseload, type Caseload } from '../support/demo/caseload';
import { writeCaseload } from '../support/demo/write-caseload';
import { figure, median, timed, type Figure } from './figure';

const PAGE = { filter: anything, offset: 0, limit: 20 };

/** A page of hits over ten years, as-you-type, beside an index in memory over the same notes. */
export async function benchSearch(folder: string): Promise<readonly Figure[]> {
  const home = path.join(folder, 'search');
  mkdirSync(home);
  const keysOfOne = (): StoreKeys => ({
    page: randomBytes(32),
    field: randomBytes(32),
    chain: randomBytes(32),
  });
  const keys = {
    records: keysOfOne(),
    groupProcess: keysOfOne(),
    backup: randomBytes(32),
    held: randomBytes(32),
  };
  const opener = storeOpener((key) => chainSealer(key, { author: 'bench', now: Date.now }));
  const open = async (mode: 'create' | 'open'): Promise<OpenStores> => {
    const opened = await opener.open(keys, mode, home);
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  const caseload = demoCaseload({ today: '2026-11-20', years: 10 });
  const first = await open('create');
  await writeCaseload(first, caseload);
  await first.close();
  const file = storePathIn(home, 'records');
  const [indexMb, fileMb] = [indexBytesOf(file, keys.records) / 1e6, statSync(file).size / 1e6];
  const stores = await open('open');
  const pages = [...(await benchPages(stores, caseload)), await benchSaves(stores, caseload)];
  await stores.close();
  withoutIndex(file, keys.records);
  const rebuilt = await benchRebuild(await open('open'));
  return [
    ...pages,
    figure('the index of ten years in its file', indexMb, 'MB', { beside: { fileMb } }),
    rebuilt,
  ];
}

async function benchPages(stores: OpenStores, caseload: Caseload): Promise<readonly Figure[]> {
  const memory = new MiniSearch<{ readonly id: string; readonly text: string }>({
    fields: ['text'],
  });
  memory.addAll(
    caseload.notes.map(({ id, text }) => ({ id, text: searchedInText(text).join('\n') })),
  );
  const { search } = searchUseCases();
  const searches = queriesOf(caseload);
  const times: number[] = [];
  const inMemory: number[] = [];
  for (const text of searches) {
    times.push(await timed(() => search({ ...PAGE, text }, stores)));
    inMemory.push(
      await timed(async () => memory.search(text, { prefix: true, combineWith: 'AND' })),
    );
  }
  const [ours, theirs] = [median(times), median(inMemory)];
  const beside = {
    slowestMs: Math.max(...times),
    searches: times.length,
    notes: caseload.notes.length,
  };
  return [
    figure('a page of hits over ten years', ours, 'ms', { limit: 50, beside }),
    figure('searching, beside minisearch in memory', ours / theirs, 'ratio', {
      beside: { minisearchMs: theirs },
    }),
  ];
}

const SAVES = 60;
const DRAFT = 'A draft of an ordinary note. '.repeat(140);

/** The same as `save a draft of 4 kB` in caseload.ts, whose store has no index. */
async function benchSaves({ records }: OpenStores, { notes }: Caseload): Promise<Figure> {
  const [note] = notes;
  if (!note) throw new Error('the caseload has notes');
  const times: number[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    const body = { template: 'free', sections: { text: `${DRAFT}${save}` } } as const;
    const rule = (old: ProgressNote) => ok({ ...old, text: { ...old.text, body } });
    times.push(await timed(() => records.notes.change(note.id, rule)));
  }
  const beside = { slowestMs: Math.max(...times) };
  return figure('save a draft of 4 kB, and index it', median(times), 'ms', { limit: 10, beside });
}

/** What one types: words of the notes, from their first letter on, alone, in pairs and as phrases. */
function queriesOf({ notes }: Caseload): readonly string[] {
  return notes
    .filter((_, index) => index % Math.ceil(notes.length / 30) === 0)
    .flatMap(({ text }, index) => {
      const words = Array.from(wordsIn(searchedInText(text).join(' ')), ({ word }) => word);
      const [one = '', other = ''] = words.slice(index % 20);
      return [
        one.slice(0, 1),
        one.slice(0, 3),
        one,
        `${one} ${other.slice(0, 2)}`,
        `"${one} ${other}"`,
      ];
    });
}

async function benchRebuild(stores: OpenStores): Promise<Figure> {
  let longest = 0;
  let before = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 1);
  const seconds = (await timed(() => built(stores))) / 1000;
  clearInterval(ticking);
  await stores.close();
  return figure('longest wait while ten years are indexed anew', longest, 'ms', {
    limit: 30,
    beside: { seconds },
  });
}

async function built({ records }: OpenStores): Promise<void> {
  const nothing = { terms: { phrases: [], isLastOpen: false }, filter: anything, sessionIds: [] };
  const isBuilt = async () =>
    !(await records.search.find({ ...nothing, offset: 0, limit: 1 })).isBeingBuilt;
  while (!(await isBuilt())) await new Promise((resolve) => setTimeout(resolve, 20));
}

function indexBytesOf(file: string, { page }: StoreKeys): number {
  const engine = openKeyed(file, page, true);
  const sql = "SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE '%search%'";
  const bytes = engine.prepare<[], { readonly bytes: number }>(sql).get()?.bytes ?? 0;
  engine.close();
  return bytes;
}

function withoutIndex(file: string, { page }: StoreKeys): void {
  const engine = openKeyed(file, page, false);
  engine.exec('DROP TABLE search_text; DROP TABLE search_row; DROP TABLE search_state');
  engine.close();
}
