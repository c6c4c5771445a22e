import { verifyDocuments } from '../../../electron/store/storage/verify-documents';
import type { Connection } from '../../../electron/store/storage/connection';
import { ChainTable } from '../../../electron/store/storage/chain-table';
import { sqliteStorage } from '../../../electron/store/storage/sqlite-storage';
import type { RevisionWitness, WrittenRevision } from '../../../electron/store/storage/witness';
import { verifyChain } from '../../../electron/vault/chain';
import {
  aChain,
  aNote,
  aRequest,
  aStore,
  anInstance,
  chainKey,
  opened,
  revised,
  tidyUp,
} from './fixtures';

afterEach(tidyUp);

async function aWrittenStore() {
  const store = aStore();
  const notes = await anInstance(store.storage);
  const all = Array.from({ length: 6 }, (_, index) => aNote({ id: `n${index}` }));
  await notes.bulkWrite(
    all.map((document) => ({ document })),
    'test',
  );
  const [first] = all;
  if (!first) throw new Error('nothing written');
  await notes.bulkWrite([{ previous: first, document: revised(first, { minutes: 1 }) }], 'test');
  return { ...store, notes, all };
}

function entriesOf(chain: ChainTable): readonly unknown[] {
  return [...chain.readLinks()].map(({ entry }) => entry);
}

test('every written revision has one link, in the order of writing', async () => {
  const { chain, all } = await aWrittenStore();
  const entries = entriesOf(chain);
  expect(entries).toHaveLength(7);
  expect(entries[0]).toMatchObject({
    kind: 'revision',
    collection: 'notes',
    schemaVersion: 0,
    documentId: 'n0',
    revision: all[0]?._rev,
    deleted: false,
  });
  expect(entries[6]).toMatchObject({ documentId: 'n0' });
  expect(verifyChain(chain.readLinks(), chainKey, chain.head() ?? undefined).ok).toBe(true);
});

test('an audit event takes its place in the same chain', async () => {
  const { chain, notes } = await aWrittenStore();
  const head = chain.appendEvent({ kind: 'event', name: 'recordOpened', subject: 'mem-1' });
  await notes.bulkWrite([{ document: aNote() }], 'test');
  expect(head?.sequence).toBe(8);
  expect(entriesOf(chain)[7]).toEqual({ kind: 'event', name: 'recordOpened', subject: 'mem-1' });
  expect(chain.head()?.sequence).toBe(9);
  expect(verifyChain(chain.readLinks(), chainKey).ok).toBe(true);
});

test('a sealer that fails leaves no document', async () => {
  const request = aRequest();
  const { connection } = opened(request);
  const failing = {
    seal: () => {
      throw new Error('no key');
    },
  };
  const chain = new ChainTable(connection, failing);
  const notes = await anInstance(sqliteStorage({ connection, witnesses: [chain] }));
  let isHeard = false;
  notes.changeStream().subscribe(() => (isHeard = true));
  await expect(notes.bulkWrite([{ document: aNote({ id: 'a' }) }], 'test')).rejects.toThrow(
    'no key',
  );
  expect(await notes.findDocumentsById(['a'], true)).toEqual([]);
  expect(isHeard).toBe(false);
});

test('a write that fails leaves no link', async () => {
  const { chain, notes } = await aWrittenStore();
  const head = chain.head();
  const twice = [{ document: aNote({ id: 'same' }) }, { document: aNote({ id: 'same' }) }];
  await expect(notes.bulkWrite(twice, 'test')).rejects.toThrow('UNIQUE');
  expect(chain.head()).toEqual(head);
  expect(await notes.findDocumentsById(['same'], true)).toEqual([]);
});

test('a second witness writes in the same transaction, and can undo it', async () => {
  const seen: WrittenRevision[] = [];
  let isRefusing = false;
  const words: RevisionWitness = {
    written: (connection, revisions) => {
      for (const { documentId } of revisions)
        connection.run('INSERT INTO words VALUES(?)', documentId);
      seen.push(...revisions);
      if (isRefusing) throw new Error('index failed');
    },
    purged: () => {},
  };
  const { storage, connection, chain } = aStore((it) => [it, words]);
  connection.define('CREATE TABLE words(id TEXT)');
  const notes = await anInstance(storage);
  const note = aNote({ id: 'a' });
  await notes.bulkWrite([{ document: note }], 'test');
  expect(JSON.parse(seen[0]?.content ?? '')).toEqual(note);
  isRefusing = true;
  await expect(notes.bulkWrite([{ document: aNote() }], 'test')).rejects.toThrow('index failed');
  expect(connection.all('SELECT id FROM words')).toEqual([{ id: 'a' }]);
  expect(chain.head()?.sequence).toBe(1);
});

test('documents as they were written verify, deletions, attachments and purges included', async () => {
  const { connection, notes, chain } = await aWrittenStore();
  const data = new Blob(['mark'], { type: 'image/png' });
  const mark = { data, digest: 'd', length: 4, type: 'image/png' };
  await notes.bulkWrite([{ document: { ...aNote({ id: 'm' }), _attachments: { mark } } }], 'test');
  await notes.bulkWrite([{ document: aNote({ id: 'gone', _deleted: true }) }], 'test');
  expect(verifyDocuments(connection)).toEqual({ ok: true, value: { documents: 8 } });
  await notes.cleanup(0);
  expect(entriesOf(chain).at(-1)).toMatchObject({ kind: 'purge', documentId: 'gone' });
  expect(verifyDocuments(connection)).toEqual({ ok: true, value: { documents: 7 } });
  await notes.remove();
  expect(verifyDocuments(connection)).toEqual({ ok: true, value: { documents: 0 } });
});

test.each<[string, string, (connection: Connection) => void]>([
  [
    'a text altered',
    'document-altered',
    (it) => it.run(`UPDATE "doc/notes/0" SET data=replace(data,'first','last') WHERE id='n2'`),
  ],
  [
    'a text that is no document',
    'document-altered',
    (it) => it.run(`UPDATE "doc/notes/0" SET data='[]' WHERE id='n2'`),
  ],
  [
    'a deletion undone',
    'document-altered',
    (it) => it.run(`UPDATE "doc/notes/0" SET deleted=1 WHERE id='n2'`),
  ],
  [
    'a time altered',
    'document-altered',
    (it) => it.run(`UPDATE "doc/notes/0" SET lwt=1 WHERE id='n2'`),
  ],
  [
    'a document taken out',
    'document-missing',
    (it) => it.run(`DELETE FROM "doc/notes/0" WHERE id='n2'`),
  ],
  [
    'a whole collection taken out',
    'document-missing',
    (it) => it.define('DROP TABLE "doc/notes/0"'),
  ],
  [
    'a document put in',
    'document-unlinked',
    (it) =>
      it.run(
        `INSERT INTO "doc/notes/0" SELECT 99,'new',deleted,lwt,data FROM "doc/notes/0" LIMIT 1`,
      ),
  ],
])('verification finds %s', async (_name, code, tamper) => {
  const { connection } = await aWrittenStore();
  tamper(connection);
  const fault = expect.objectContaining({ code, collection: 'notes' });
  expect(verifyDocuments(connection)).toMatchObject({ error: expect.arrayContaining([fault]) });
});

test('verification finds the texts of two documents exchanged', async () => {
  const { connection } = await aWrittenStore();
  const textOf = (id: string) =>
    connection.get<{ readonly data: string }>('SELECT data FROM "doc/notes/0" WHERE id=?', id);
  const [second, third] = [textOf('n2')?.data ?? '', textOf('n3')?.data ?? ''];
  connection.run(`UPDATE "doc/notes/0" SET data=? WHERE id='n2'`, third);
  connection.run(`UPDATE "doc/notes/0" SET data=? WHERE id='n3'`, second);
  const result = verifyDocuments(connection);
  expect(result.ok ? [] : result.error.map(({ documentId }) => documentId)).toEqual(['n2', 'n3']);
});

test('verification finds an attachment altered, added or taken out', async () => {
  const changes = [
    `UPDATE "att/notes/0" SET data=x'00'`,
    `DELETE FROM "att/notes/0"`,
    `INSERT INTO "att/notes/0" SELECT doc,'other',digest,sha256,type,data FROM "att/notes/0"`,
  ];
  for (const change of changes) {
    const { connection, notes } = await aWrittenStore();
    const mark = { data: new Blob(['mark']), digest: 'd', length: 4, type: 'image/png' };
    await notes.bulkWrite(
      [{ document: { ...aNote({ id: 'm' }), _attachments: { mark } } }],
      'test',
    );
    connection.run(change);
    expect(verifyDocuments(connection)).toMatchObject({
      error: [{ code: 'document-altered', documentId: 'm' }],
    });
  }
});

test('an older revision put back is found although its page was once genuine', async () => {
  const { connection, notes } = await aWrittenStore();
  const old = connection.get<{ readonly data: string; readonly lwt: number }>(
    `SELECT data, lwt FROM "doc/notes/0" WHERE id='n1'`,
  );
  const [stored] = await notes.findDocumentsById(['n1'], false);
  if (!stored || !old) throw new Error('not stored');
  const document = revised(stored, { body: 'Signed.', isSigned: true });
  await notes.bulkWrite([{ previous: stored, document }], 'test');
  connection.run(`UPDATE "doc/notes/0" SET data=?, lwt=? WHERE id='n1'`, old.data, old.lwt);
  expect(verifyDocuments(connection)).toMatchObject({ error: [{ documentId: 'n1' }] });
});

test('an altered entry in the file is found by the chain', async () => {
  for (const entry of ['{"kind":"event","name":"other"}', 'no json']) {
    const { connection, chain } = await aWrittenStore();
    connection.run('UPDATE chain SET entry=? WHERE sequence=3', entry);
    const result = verifyChain(chain.readLinks(), chainKey);
    expect(result).toMatchObject({ ok: false, error: { sequence: 3 } });
  }
});

test('the chain goes on where it stopped when the file is opened again', async () => {
  const { file, request, chain } = await aWrittenStore();
  const head = chain.head();
  file.close();
  const { connection } = opened({ ...request, mode: 'open' });
  const again = aChain(connection);
  expect(again.head()).toEqual(head);
  again.appendEvent({ kind: 'event', name: 'unlock' });
  expect([...again.readLinks(8)]).toMatchObject([{ sequence: 8, previous: head?.mac }]);
  expect(verifyChain(again.readLinks(), chainKey, head ?? undefined).ok).toBe(true);
});
