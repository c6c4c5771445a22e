import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { VaultKeys } from '../../electron/application/ports/vault';
import type { Engine } from '../../electron/store/storage/driver';
import { openKeyed } from '../../electron/store/storage/engine';
import { PAGE_BYTES } from '../../electron/store/storage/page-proof';
import { storePathIn } from '../../electron/store/store-files';
import { auditEvent } from '../../shared/domain/audit-event';
import { isWhole, type ChainHeads, type StoreFault } from '../../shared/domain/vault-check';
import { ok } from '../../shared/lib/result';
import { demoCaseload } from '../support/demo/caseload';
import { seededRandom } from '../support/demo/random';
import { writeCaseload } from '../support/demo/write-caseload';
import { createTempVault, temporaryFolder, testOpener } from '../support/temp-vault';
import { rowDigests } from './rows';
import { closed, valueOf } from './support';

/**
 * docs/security, Tamper evidence: 500 seeded edits by someone who has the keys and a SQL prompt,
 * but not the chain’s sealer, held against a head kept outside.
 */

const place = temporaryFolder();
const aFolder = () => mkdtempSync(path.join(place, 't-'));

const earlier = aFolder();
const present = aFolder();
let keys: VaultKeys;
let heads: ChainHeads;

beforeAll(async () => {
  const vault = await createTempVault(aFolder());
  ({ keys } = vault);
  const caseload = demoCaseload({ years: 1, today: '2026-09-10', noteLength: 800 });
  await writeCaseload(vault.stores, caseload);
  await vault.stores.close();
  cpSync(vault.folder, earlier, { recursive: true });
  const stores = await vault.reopen();
  for (const { id } of caseload.notes) {
    await stores.records.notes.change(id, (note) => ok({ ...note, sessionDate: '2026-09-02' }));
  }
  for (let view = 0; view < 30; view += 1) {
    await stores.records.recordEvent(auditEvent('record-viewed', { detail: { view } }));
  }
  heads = stores.heads();
  await stores.close();
  cpSync(vault.folder, present, { recursive: true });
});

const random = seededRandom(20260910);

const textTables = ['doc/notes/0', 'doc/members/0', 'doc/sessions/0', 'doc/groups/0'] as const;

const aTable = () => random.pick(textTables);

function withEngine(folder: string, work: (engine: Engine) => void): void {
  const engine = openKeyed(storePathIn(folder, 'records'), keys.records.page, false);
  engine.pragma('journal_mode=DELETE');
  work(engine);
  engine.close();
}

function rowsOf(
  engine: Engine,
  table: string,
): readonly { readonly row: number; readonly data: string }[] {
  const sql = `SELECT row, data FROM "${table}" ORDER BY row`;
  return engine.prepare<[], { readonly row: number; readonly data: string }>(sql).all();
}

function headOf(engine: Engine): number {
  const sql = 'SELECT max(sequence) AS head FROM chain';
  return engine.prepare<[], { readonly head: number }>(sql).get()?.head ?? 0;
}

const modify = (folder: string) =>
  withEngine(folder, (engine) => {
    const table = aTable();
    const { row, data } = random.pick(rowsOf(engine, table));
    const at = 5 + random.below(data.length - 10);
    const changed = `${data.slice(0, at)}${data[at] === 'x' ? 'y' : 'x'}${data.slice(at + 1)}`;
    dropIndexesOf(engine, table);
    engine.prepare(`UPDATE "${table}" SET data=? WHERE row=?`).run(changed, row);
  });

/** A text that is no JSON any more would stop the index, not the attacker. */
function dropIndexesOf(engine: Engine, table: string): void {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type='index' AND tbl_name=? AND sql IS NOT NULL";
  for (const { name } of engine.prepare<[string], { readonly name: string }>(sql).all(table)) {
    engine.exec(`DROP INDEX "${name}"`);
  }
}

const remove = (folder: string) =>
  withEngine(folder, (engine) => {
    const table = aTable();
    const { row } = random.pick(rowsOf(engine, table));
    engine.prepare(`DELETE FROM "${table}" WHERE row=?`).run(row);
  });

const swapBetweenMembers = (folder: string) =>
  withEngine(folder, (engine) => {
    const rows = rowsOf(engine, 'doc/notes/0');
    const first = random.below(rows.length);
    const [one, other] = [
      rows[first],
      rows[(first + 1 + random.below(rows.length - 1)) % rows.length],
    ];
    if (!one || !other) throw new Error('no notes');
    const update = engine.prepare('UPDATE "doc/notes/0" SET data=? WHERE row=?');
    update.run(other.data, one.row);
    update.run(one.data, other.row);
  });

const reorder = (folder: string) =>
  withEngine(folder, (engine) => {
    const at = 1 + random.below(headOf(engine) - 1);
    const free = headOf(engine) + 10;
    const move = engine.prepare('UPDATE chain SET sequence=? WHERE sequence=?');
    move.run(free, at);
    move.run(at, at + 1);
    move.run(at + 1, free);
  });

const cutLinks = (folder: string, count: number) =>
  withEngine(folder, (engine) => {
    engine.prepare('DELETE FROM chain WHERE sequence>?').run(headOf(engine) - count);
  });

const truncate = (folder: string) => cutLinks(folder, 1 + random.below(50));

const rollBack = (folder: string) => {
  copyFileSync(storePathIn(earlier, 'records'), storePathIn(folder, 'records'));
};

function differingPages(): readonly number[] {
  const [old, now] = [earlier, present].map((folder) =>
    readFileSync(storePathIn(folder, 'records')),
  );
  if (!old || !now) throw new Error('no files');
  const pages = Array.from({ length: old.length / PAGE_BYTES }, (_, page) => page);
  const at = (bytes: Buffer, page: number) =>
    bytes.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
  const ofTheRecord = recordPages();
  return pages.filter((page) => ofTheRecord.has(page) && !at(old, page).equals(at(now, page)));
}

/**
 * Pages without the first one, whose change counter says nothing, free ones, and those of the
 * full-text index: it is made from the record and is no evidence of it.
 */
function recordPages(): ReadonlySet<number> {
  const engine = openKeyed(storePathIn(present, 'records'), keys.records.page, true);
  const sql = "SELECT pageno FROM dbstat WHERE pageno>1 AND name NOT LIKE 'search\\_%' ESCAPE '\\'";
  const rows = engine.prepare<[], { readonly pageno: number }>(sql).all();
  engine.close();
  return new Set(rows.map(({ pageno }) => pageno - 1));
}

const splicePage = (folder: string) => {
  const [old, now] = [earlier, present].map((each) => readFileSync(storePathIn(each, 'records')));
  if (!old || !now) throw new Error('no files');
  for (const page of [random.pick(differingPages()), random.pick(differingPages())]) {
    old.copy(now, page * PAGE_BYTES, page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
  }
  writeFileSync(storePathIn(folder, 'records'), now);
};

const edits = { modify, remove, swapBetweenMembers, reorder, splicePage, truncate, rollBack };

async function faultsAfter(
  edit: (folder: string) => void,
  known: ChainHeads | null,
): Promise<readonly StoreFault[]> {
  const folder = aFolder();
  cpSync(present, folder, { recursive: true });
  edit(folder);
  const report = valueOf(await closed.inspect(keys, folder, known));
  rmSync(folder, { recursive: true });
  return report.records.faults;
}

test('the vault that is edited is whole', async () => {
  expect(isWhole(valueOf(await closed.inspect(keys, present, heads)))).toBe(true);
  expect(isWhole(valueOf(await closed.inspect(keys, earlier, null)))).toBe(true);
  expect(rowDigests(storePathIn(present, 'records'), keys.records).get('chain')).not.toBe(
    rowDigests(storePathIn(earlier, 'records'), keys.records).get('chain'),
  );
});

test('500 of 500 seeded edits are found with a head', async () => {
  const found: Record<string, number> = {};
  const kinds = Object.entries(edits);
  for (let turn = 0; turn < 500; turn += 1) {
    const [kind, edit] = kinds[turn % kinds.length] ?? ['modify', modify];
    const faults = await faultsAfter(edit, heads);
    expect([kind, turn, faults.length]).not.toEqual([kind, turn, 0]);
    found[kind] = (found[kind] ?? 0) + 1;
  }
  expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBe(500);
  expect(Object.keys(found)).toHaveLength(kinds.length);
}, 240_000);

test('without a head only these two stay unseen: events cut from the end, and an older file', async () => {
  expect(await faultsAfter(rollBack, null)).toEqual([]);
  for (const events of [1, 10, 30]) {
    expect(await faultsAfter((folder) => cutLinks(folder, events), null)).toEqual([]);
  }
  for (const beyondEvents of [31, 40, 50]) {
    const faults = await faultsAfter((folder) => cutLinks(folder, beyondEvents), null);
    expect(faults.map(({ code }) => code)).toContain('document-altered');
  }
  for (const edit of [modify, remove, swapBetweenMembers, reorder, splicePage]) {
    expect(await faultsAfter(edit, null)).not.toEqual([]);
  }
});

test('with a head the same two are named for what they are', async () => {
  const cut = await faultsAfter((folder) => cutLinks(folder, 10), heads);
  const { sequence } = heads.records;
  expect(cut).toEqual([{ code: 'chain-truncated', sequence: sequence - 10, expected: sequence }]);
  expect(await faultsAfter(rollBack, heads)).toEqual([
    expect.objectContaining({ code: 'chain-truncated' }),
  ]);
});

test('a vault that was written on from an older copy is told from the one that was known', async () => {
  const folder = aFolder();
  cpSync(earlier, folder, { recursive: true });
  const forked = valueOf(await testOpener.open(keys, 'open', folder));
  for (let view = 0; view < 120; view += 1) {
    await forked.records.recordEvent(auditEvent('record-viewed'));
  }
  expect(forked.missingSince('records', heads.records)).toBeNull();
  await forked.close();
  const { faults } = valueOf(await closed.inspect(keys, folder, heads)).records;
  expect(faults[0]).toEqual({ code: 'chain-rolled-back', sequence: heads.records.sequence });
});
