import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { OpenStores, VaultKeys } from '../../electron/application/ports/vault';
import { storeOpener } from '../../electron/store/open-stores';
import { chainSealer } from '../../electron/vault/chain';
import { ok } from '../../shared/lib/result';
import { saveDraft } from '../../shared/domain/signed-text';
import { beginNote } from '../../shared/domain/note';
import { noteIdOf } from '../../shared/domain/ids';
import { rosterOn } from '../../shared/domain/member';
import { missingBySession } from '../../electron/application/missing-notes';
import { demoCaseload, type Caseload } from '../support/demo/caseload';
import { writeCaseload } from '../support/demo/write-caseload';
import { figure, median, medianOf, timed, type Figure } from './figure';
import { randomKeys } from '../support/keys';

const opener = storeOpener((key) => chainSealer(key, { author: 'bench', now: Date.now }));

async function open(keys: VaultKeys, folder: string, mode: 'create' | 'open'): Promise<OpenStores> {
  const opened = await opener.open(keys, mode, folder);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** The stores under the ten-year caseload: opening, paging, saving, what is missing. */
export async function benchCaseload(folder: string): Promise<readonly Figure[]> {
  const home = path.join(folder, 'caseload');
  mkdirSync(home);
  const keys = randomKeys();
  const caseload = demoCaseload({ today: '2026-11-20', years: 10 });
  const stores = await open(keys, home, 'create');
  const written = await timed(() => writeCaseload(stores, caseload));
  await stores.close();

  const openings: number[] = [];
  const firsts: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    const again = await open(keys, home, 'open');
    openings.push(performance.now() - start);
    firsts.push(await timed(() => again.records.notes.page(pageOf(caseload))));
    await again.close();
  }
  const live = await open(keys, home, 'open');
  const figures = [
    figure('first query after opening', median(firsts), 'ms', {
      limit: 20,
      beside: { openBothStoresMs: median(openings), notes: caseload.notes.length },
    }),
    ...(await benchReading(live, caseload)),
    ...(await benchSaving(live, caseload)),
    figure('write the whole caseload, 200 documents at once', written / 1000, 's'),
  ];
  await live.close();
  return figures;
}

function pageOf({ oldestMember }: Caseload) {
  return { memberId: oldestMember.id, before: null, limit: 20 };
}

async function benchReading(stores: OpenStores, caseload: Caseload): Promise<readonly Figure[]> {
  const { records } = stores;
  const dates = caseload.notes
    .filter(({ memberId }) => memberId === caseload.oldestMember.id)
    .map(({ sessionDate }) => sessionDate);
  const page = await medianOf(40, (run) =>
    records.notes.page({ ...pageOf(caseload), before: dates[40 + run * 5] ?? null }),
  );
  const missing = await medianOf(5, () =>
    missingBySession(stores, new Date('2026-11-20T12:00:00Z')),
  );
  return [
    figure('a page of 20 notes', page, 'ms', { limit: 5 }),
    figure('what is missing, over ten years', missing, 'ms'),
  ];
}

async function benchSaving(stores: OpenStores, caseload: Caseload): Promise<readonly Figure[]> {
  const session = caseload.sessions.find(({ held }) => held === null);
  if (!session) throw new Error('the caseload has a session to come');
  const [member] = rosterOn(caseload.members, session.moduleId, session.date);
  if (!member) throw new Error('the session has a roster');
  const text = 'A draft of an ordinary note. '.repeat(140);
  const saving = await medianOf(60, (run) => {
    const savedAt = new Date(1_800_000_000_000 + run).toISOString();
    const begin = () => beginNote(session, member.id, savedAt);
    const body = { template: 'free', sections: { text: `${text}${run}` } } as const;
    return stores.records.notes.put(noteIdOf(session.id, member.id), begin, (note) => {
      const saved = saveDraft(note.text, body, savedAt);
      return saved.ok ? ok({ ...note, text: saved.value }) : saved;
    });
  });
  return [figure('save a draft of 4 kB, durably', saving, 'ms', { limit: 10 })];
}
