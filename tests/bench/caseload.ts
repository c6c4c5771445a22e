import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { RecordsStore } from '../../electron/application/ports/stores';
import { noteIdOf } from '../../shared/domain/ids';
import { rosterOn } from '../../shared/domain/member';
import { beginNote } from '../../shared/domain/note';
import { saveDraft } from '../../shared/domain/signed-text';
import { ok } from '../../shared/lib/result';
import { demoCaseload, type Caseload } from '../support/demo/caseload';
import { addInParts } from '../support/demo/write-caseload';
import { figure, median, timed, type Figure } from './figure';
import { KINDS, storesIn, type BenchStore, type Kind } from './stores';

const OPENINGS = 5;
const PAGES = 60;
const SAVES = 60;

type Times = Readonly<Record<Kind, number[]>>;

const noTimes = (): Times => ({ encrypted: [], plain: [], memory: [] });

/** The ten-year caseload in each kind of store: opening, paging and saving, in turns. */
export async function benchCaseload(folder: string): Promise<readonly Figure[]> {
  const home = path.join(folder, 'caseload');
  mkdirSync(home);
  const caseload = demoCaseload({ today: '2026-11-20', years: 10 });
  const open = storesIn(home);
  for (const kind of KINDS) await fill(await open(kind), caseload);
  const first = await benchOpening(open, caseload);
  const stores = [await open('plain'), await open('encrypted'), await open('memory')];
  await addInParts((stores[2] as BenchStore).records.notes, caseload.notes);
  const figures = [first, await benchPages(stores, caseload), await benchSaves(stores, caseload)];
  for (const { close } of stores) await close();
  return figures;
}

async function fill(store: BenchStore, caseload: Caseload): Promise<void> {
  if (store.kind !== 'memory') await addInParts(store.records.notes, caseload.notes);
  await store.close();
}

async function benchOpening(
  open: (kind: Kind) => Promise<BenchStore>,
  caseload: Caseload,
): Promise<Figure> {
  const openings = noTimes();
  const firsts = noTimes();
  for (let run = 0; run < OPENINGS; run += 1) {
    for (const kind of ['plain', 'encrypted'] as const) {
      const start = performance.now();
      const store = await open(kind);
      openings[kind].push(performance.now() - start);
      firsts[kind].push(await timed(() => store.records.notes.page(pageOf(caseload, null))));
      await store.close();
    }
  }
  return figure('first query after opening', median(firsts.encrypted), 'ms', {
    limit: 20,
    beside: {
      plainMs: median(firsts.plain),
      openEncryptedMs: median(openings.encrypted),
      openPlainMs: median(openings.plain),
      notes: caseload.notes.length,
    },
  });
}

function pageOf({ oldestMember }: Caseload, before: string | null) {
  return { memberId: oldestMember.id, before, limit: 20 };
}

async function benchPages(stores: readonly BenchStore[], caseload: Caseload): Promise<Figure> {
  const dates = caseload.notes
    .filter(({ memberId }) => memberId === caseload.oldestMember.id)
    .map(({ sessionDate }) => sessionDate);
  const times = noTimes();
  for (let run = 0; run < PAGES; run += 1) {
    // Another page each time, or RxDB would answer from its cache.
    const page = pageOf(caseload, dates[40 + run * 5] ?? null);
    for (const { kind, records } of stores)
      times[kind].push(await timed(() => records.notes.page(page)));
  }
  return inThree('a page of 20 notes', times, 5);
}

async function benchSaves(stores: readonly BenchStore[], caseload: Caseload): Promise<Figure> {
  const times = noTimes();
  for (let run = 0; run < SAVES; run += 1) {
    for (const { kind, records } of stores) {
      times[kind].push(await timed(() => saveOneDraft(records, caseload, run)));
    }
  }
  return inThree('save a draft of 4 kB', times, 10);
}

const DRAFT = 'A draft of an ordinary note. '.repeat(140);

async function saveOneDraft(records: RecordsStore, caseload: Caseload, run: number): Promise<void> {
  const session = caseload.sessions.find(({ held }) => held === null);
  const [member] = session ? rosterOn(caseload.members, session.moduleId, session.date) : [];
  if (!session || !member) throw new Error('the caseload has a session to come');
  const savedAt = new Date(1_800_000_000_000 + run).toISOString();
  const body = { template: 'free', sections: { text: `${DRAFT}${run}` } } as const;
  const begin = () => beginNote(session, member.id, savedAt);
  await records.notes.put(noteIdOf(session.id, member.id), begin, (note) => {
    const saved = saveDraft(note.text, body, savedAt);
    return saved.ok ? ok({ ...note, text: saved.value }) : saved;
  });
}

function inThree(name: string, times: Times, limit: number): Figure {
  const beside = { plainMs: median(times.plain), memoryMs: median(times.memory) };
  return figure(name, median(times.encrypted), 'ms', { limit, beside });
}
