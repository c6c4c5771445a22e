import { Connection } from '../../electron/store/storage/connection';
import { StoreFailure } from '../../electron/store/storage/store-failure';
import {
  aNote,
  holdsBytes,
  indexBytes,
  wanted,
  wordsIn,
  searchedVaultForEachTest,
} from './searched-vault';

/** The index never outlives, outgrows or outlasts its documents, whatever befalls it. */

const alcove = searchedVaultForEachTest();

test('two hundred saves of one draft leave the index no larger than one save', async () => {
  const last = `${'The last of many thoughts about the evening. '.repeat(50)} final`;
  const note = aNote('first');
  await alcove.records.notes.add(note);
  for (let save = 0; save < 200; save += 1) await alcove.rewrite(note, `${last} ${save}`);
  await alcove.rewrite(note, last);
  let grown = 0;
  await alcove.whileClosed((engine) => {
    grown = indexBytes(engine);
  });
  // It waits until what is left of the earlier ones is cleared away.
  await alcove.records.search.check();
  let settled = 0;
  await alcove.whileClosed((engine) => {
    settled = indexBytes(engine);
    expect(wordsIn(engine)).not.toContain('199');
    const rows = engine.prepare<[], { readonly rows: number }>(
      'SELECT count(*) AS rows FROM search_row',
    );
    expect(rows.get()?.rows).toBe(1);
  });
  await alcove.beginAnew();
  await alcove.records.notes.add(aNote(last));
  await alcove.whileClosed((engine) => {
    // A few bytes count how often it was written.
    expect(settled).toBeLessThan(indexBytes(engine) * 1.05);
    expect(grown).toBeLessThan(indexBytes(engine) * 4);
  });
});

test('words that were taken out of a text are gone from the index once the file was opened anew', async () => {
  const notes = Array.from({ length: 40 }, (_, index) => aNote(`ordinary ${index}`, index + 1));
  const note = aNote('qzxcanary', 41);
  await alcove.records.notes.addAll([note, ...notes]);
  await alcove.rewrite(note, 'something else');
  const left: boolean[] = [];
  await alcove.whileClosed((engine) => void left.push(holdsBytes(engine, 'canary')));
  await alcove.records.search.check();
  await alcove.whileClosed((engine) => void left.push(holdsBytes(engine, 'canary')));
  expect(left).toEqual([true, false]);
  expect(await alcove.found('ordinary')).toHaveLength(40);
});

test('a file that a program without an index wrote to is indexed anew, while it is open', async () => {
  const notes = Array.from({ length: 30 }, (_, index) => aNote(`canary ${index}`, index + 1));
  await alcove.records.notes.addAll(notes);
  await alcove.whileClosed((engine) => {
    engine.exec('DROP TABLE search_text; DROP TABLE search_row; DROP TABLE search_state');
  });
  expect(await alcove.records.search.find(wanted('canary'))).toMatchObject({ isBeingBuilt: true });
  const late = aNote('canary late', 40);
  await alcove.records.notes.add(late);
  await alcove.built();
  expect(await alcove.found('canary')).toHaveLength(31);
  expect(await alcove.found('late')).toEqual([late.id]);
});

test('links that came after the one the index speaks of are noticed', async () => {
  await alcove.records.notes.add(aNote('canary'));
  await alcove.whileClosed((engine) => {
    engine.exec('UPDATE search_state SET sequence=sequence-1');
    engine.exec('DELETE FROM search_row');
  });
  await alcove.built();
  expect(await alcove.found('canary')).toHaveLength(1);
});

test('a file closed in the middle of a rebuild opens, and the rebuild ends', async () => {
  const notes = Array.from({ length: 60 }, (_, index) => aNote(`canary ${index}`, index + 1));
  await alcove.records.notes.addAll(notes);
  await alcove.whileClosed((engine) => {
    engine.exec("UPDATE search_state SET version='older'");
  });
  let partly = await alcove.records.search.find(wanted('canary'));
  while (partly.count === 0) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    partly = await alcove.records.search.find(wanted('canary'));
  }
  expect(partly).toMatchObject({ isBeingBuilt: true });
  expect(partly.count).toBeLessThan(60);
  await alcove.reopen();
  await alcove.built();
  expect(await alcove.found('canary')).toHaveLength(50);
  expect((await alcove.records.search.find(wanted('canary'))).count).toBe(60);
});

test('a check finds and mends what is wrong, missing or left over, and then finds nothing', async () => {
  const notes = [1, 2, 3, 4].map((number) => aNote(`canary ${number}`, number));
  await alcove.records.notes.addAll(notes);
  expect(await alcove.records.search.check()).toEqual({ documents: 4, mended: 0 });
  await alcove.whileClosed((engine) => {
    engine.exec(`UPDATE search_row SET digest='other' WHERE row=1;
      DELETE FROM search_row WHERE row=2;
      DELETE FROM search_text WHERE rowid=3;
      UPDATE search_row SET doc='ses_gone' WHERE row=4`);
  });
  expect(await alcove.records.search.check()).toEqual({ documents: 4, mended: 6 });
  expect(await alcove.found('canary')).toHaveLength(4);
  expect(await alcove.records.search.check()).toEqual({ documents: 4, mended: 0 });
});

test.each([
  ['a page of it is overwritten', 'UPDATE search_text_data SET block=zeroblob(9) WHERE id>1000'],
  ['all of it is gone', 'DELETE FROM search_text_data'],
])(
  'when %s the record opens, takes what is written, and the index is made anew',
  async (_, sql) => {
    await alcove.records.notes.add(aNote('canary one'));
    await alcove.whileClosed((engine) => engine.exec(sql));
    await alcove.records.notes.add(aNote('canary two', 2));
    await alcove.built();
    expect(await alcove.found('canary')).toHaveLength(2);
  },
);

test('an index that cannot be written refuses no save: it goes, and is made anew', async () => {
  const note = aNote('canary one');
  await alcove.records.notes.add(note);
  const { search } = alcove.records;
  spoilNextWords();
  await alcove.rewrite(note, 'canary again');
  expect((await alcove.records.notes.find(note.id))?.text.body.sections['text']).toBe(
    'canary again',
  );
  expect((await search.find(wanted('again'))).isBeingBuilt).toBe(true);
  await alcove.built();
  expect(await alcove.found('again')).toEqual([note.id]);
});

/** The next words that are written find the index damaged. */
function spoilNextWords(): void {
  const { run } = Connection.prototype;
  const spy = jest.spyOn(Connection.prototype, 'run').mockImplementation(function spoilt(
    this: Connection,
    sql: string,
    ...params
  ) {
    if (!sql.startsWith('INSERT INTO search_text(rowid')) return run.call(this, sql, ...params);
    spy.mockRestore();
    throw new StoreFailure({ code: 'store-damaged', store: 'records', detail: '' });
  });
}
