import type { EventBulk, RxDocumentData, RxStorageChangeEvent } from 'rxdb';
import { aNote, aStore, anInstance, noteSchema, prepared, revised, tidyUp } from './fixtures';
import type { Note } from './fixtures';

afterEach(tidyUp);

async function theNotes() {
  const { storage, connection, chain } = aStore();
  return { storage, connection, chain, notes: await anInstance(storage) };
}

async function collect(
  instance: Awaited<ReturnType<typeof anInstance>>,
  work: () => Promise<unknown>,
) {
  const bulks: EventBulk<RxStorageChangeEvent<RxDocumentData<Note>>, unknown>[] = [];
  const subscription = instance.changeStream().subscribe((bulk) => void bulks.push(bulk));
  await work();
  subscription.unsubscribe();
  return bulks;
}

test('what is inserted is read back by its id', async () => {
  const { notes } = await theNotes();
  const note = aNote({ id: 'a' });
  expect(await notes.bulkWrite([{ document: note }], 'test')).toEqual({ error: [] });
  expect(await notes.findDocumentsById(['a', 'nobody'], false)).toEqual([note]);
});

test('a second insert under the same id is a conflict that shows what is stored', async () => {
  const { notes } = await theNotes();
  const [first, second] = [aNote({ id: 'a' }), aNote({ id: 'a' })];
  await notes.bulkWrite([{ document: first }], 'test');
  const { error } = await notes.bulkWrite([{ document: second }], 'test');
  expect(error).toMatchObject([{ status: 409, documentId: 'a', documentInDb: first }]);
});

test('an update from an outdated revision is a conflict and changes nothing', async () => {
  const { notes, chain } = await theNotes();
  const first = aNote({ id: 'a' });
  const second = revised(first, { minutes: 40 });
  await notes.bulkWrite([{ document: first }], 'test');
  await notes.bulkWrite([{ previous: first, document: second }], 'test');
  const head = chain.head();
  const late = revised(first, { minutes: 30 });
  const { error } = await notes.bulkWrite([{ previous: first, document: late }], 'test');
  expect(error).toMatchObject([{ status: 409, documentInDb: second }]);
  expect(await notes.findDocumentsById(['a'], false)).toEqual([second]);
  expect(chain.head()).toEqual(head);
});

test('in one bulk some rows may conflict while the others are written', async () => {
  const { notes } = await theNotes();
  const first = aNote({ id: 'a' });
  await notes.bulkWrite([{ document: first }], 'test');
  const rows = [{ document: aNote({ id: 'a' }) }, { document: aNote({ id: 'b' }) }];
  const { error } = await notes.bulkWrite(rows, 'test');
  expect(error.map(({ documentId }) => documentId)).toEqual(['a']);
  expect(await notes.findDocumentsById(['a', 'b'], false)).toHaveLength(2);
});

test('a deleted document is found with the deleted ones only, and can be written again', async () => {
  const { notes } = await theNotes();
  const first = aNote({ id: 'a' });
  const gone = revised(first, { _deleted: true });
  const back = revised(gone, { _deleted: false });
  await notes.bulkWrite([{ document: first }], 'test');
  await notes.bulkWrite([{ previous: first, document: gone }], 'test');
  expect(await notes.findDocumentsById(['a'], false)).toEqual([]);
  expect(await notes.findDocumentsById(['a'], true)).toEqual([gone]);
  await notes.bulkWrite([{ previous: gone, document: back }], 'test');
  expect(await notes.findDocumentsById(['a'], false)).toEqual([back]);
});

test('the change stream tells of inserts, updates and deletions with their checkpoint', async () => {
  const { notes, storage } = await theNotes();
  const sameTable = await anInstance(storage);
  const first = aNote({ id: 'a' });
  const second = revised(first, { minutes: 40 });
  const gone = revised(second, { _deleted: true });
  const bulks = await collect(sameTable, async () => {
    await notes.bulkWrite([{ document: first }], 'one');
    await notes.bulkWrite([{ previous: first, document: second }], 'two');
    await notes.bulkWrite([{ previous: second, document: gone }], 'three');
    await notes.bulkWrite([{ document: first }], 'a conflict');
  });
  expect(bulks.map(({ context }) => context)).toEqual(['one', 'two', 'three']);
  expect(bulks.flatMap(({ events }) => events.map(({ operation }) => operation))).toEqual([
    ...['INSERT', 'UPDATE', 'DELETE'],
  ]);
  expect(bulks.at(-1)?.checkpoint).toEqual({ id: 'a', lwt: gone._meta.lwt });
});

test('the change stream ends for a closed instance', async () => {
  const { notes, storage } = await theNotes();
  const other = await anInstance(storage);
  let isEnded = false;
  notes.changeStream().subscribe({ complete: () => (isEnded = true) });
  await notes.close();
  await notes.close();
  expect(isEnded).toBe(true);
  await expect(notes.findDocumentsById(['a'], false)).rejects.toThrow('closed');
  expect(await other.findDocumentsById(['a'], false)).toEqual([]);
});

test('changes since a checkpoint come once each, oldest first, a page at a time', async () => {
  const { notes } = await theNotes();
  const all = Array.from({ length: 25 }, () => aNote());
  await notes.bulkWrite(
    all.map((document) => ({ document })),
    'test',
  );
  const seen: string[] = [];
  let checkpoint: { id: string; lwt: number } | undefined;
  for (;;) {
    const page = await notes.getChangedDocumentsSince(10, checkpoint);
    seen.push(...page.documents.map(({ id }) => id));
    checkpoint = page.checkpoint;
    if (page.documents.length < 10) break;
  }
  expect(seen).toEqual(all.map(({ id }) => id));
  expect((await notes.getChangedDocumentsSince(10, checkpoint)).documents).toEqual([]);
});

test('changes written in the same millisecond are not lost between two pages', async () => {
  const { notes } = await theNotes();
  const all = ['a', 'b', 'c', 'd'].map((id) => aNote({ id, _meta: { lwt: 5_000 } }));
  await notes.bulkWrite(
    all.map((document) => ({ document })),
    'test',
  );
  const first = await notes.getChangedDocumentsSince(2);
  const second = await notes.getChangedDocumentsSince(2, first.checkpoint);
  expect([...first.documents, ...second.documents].map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
});

test('cleanup removes old tombstones for good, in batches, and nothing else', async () => {
  const { notes, connection } = await theNotes();
  const gone = Array.from({ length: 1200 }, (_, index) =>
    aNote({ id: `g${index}`, _deleted: true }),
  );
  const fresh = aNote({ id: 'fresh', _deleted: true, _meta: { lwt: Date.now() } });
  const rows = [...gone, fresh, aNote({ id: 'kept' })].map((document) => ({ document }));
  await notes.bulkWrite(rows, 'test');
  const done: boolean[] = [];
  for (let turn = 0; turn < 3; turn += 1) done.push(await notes.cleanup(60_000));
  expect(done).toEqual([false, false, true]);
  const left = connection.all<{ readonly id: string }>('SELECT id FROM "doc/notes/0" ORDER BY id');
  expect(left.map(({ id }) => id)).toEqual(['fresh', 'kept']);
});

test('an attachment comes back with its bytes and its type, and goes with its document', async () => {
  const { notes, connection } = await theNotes();
  const data = new Blob([new Uint8Array([0, 1, 2, 255])], { type: 'image/png' });
  const mark = { data, digest: 'sha-1', length: 4, type: 'image/png' };
  const document = { ...aNote({ id: 'a' }), _attachments: { mark } };
  await notes.bulkWrite([{ document }], 'test');
  const [stored] = await notes.findDocumentsById(['a'], false);
  expect(stored?._attachments).toEqual({ mark: { digest: 'sha-1', length: 4, type: 'image/png' } });
  const read = await notes.getAttachmentData('a', 'mark', 'sha-1');
  expect([...new Uint8Array(await read.arrayBuffer())]).toEqual([0, 1, 2, 255]);
  expect(read.type).toBe('image/png');
  await expect(notes.getAttachmentData('a', 'mark', 'sha-2')).rejects.toThrow('does not exist');
  if (!stored) throw new Error('not stored');
  const gone = revised(stored, { _deleted: true, _attachments: {} });
  await notes.bulkWrite([{ previous: stored, document: gone }], 'test');
  expect(connection.all('SELECT 1 FROM "att/notes/0"')).toEqual([]);
});

test('an attachment without its data is refused', async () => {
  const { notes } = await theNotes();
  const mark = { digest: 'sha-1', length: 4, type: 'image/png' };
  const document = aNote({ _attachments: { mark } });
  const { error } = await notes.bulkWrite([{ document }], 'test');
  expect(error).toMatchObject([{ status: 510, attachmentId: 'mark' }]);
});

test('two collections in one file keep apart, and removing one leaves the other', async () => {
  const { notes, storage } = await theNotes();
  const drafts = await anInstance(storage, 'drafts');
  await notes.bulkWrite([{ document: aNote({ id: 'a', body: 'note' }) }], 'test');
  await drafts.bulkWrite([{ document: aNote({ id: 'a', body: 'draft' }) }], 'test');
  await drafts.remove();
  expect(await notes.findDocumentsById(['a'], false)).toMatchObject([{ body: 'note' }]);
  const again = await anInstance(storage, 'drafts');
  expect(await again.findDocumentsById(['a'], true)).toEqual([]);
});

test('two versions of a collection keep apart, as a migration needs', async () => {
  const { notes, storage } = await theNotes();
  const next = await anInstance(storage, 'notes', { ...noteSchema, version: 1 });
  await notes.bulkWrite([{ document: aNote({ id: 'a' }) }], 'test');
  expect(await next.findDocumentsById(['a'], true)).toEqual([]);
});

test('text is kept to the letter, whatever is in it', async () => {
  const { notes } = await theNotes();
  const body = `quote " ' \\ \u0000 \u2028 \ud83e\udec2 \u202e <b>&amp; \ud800`;
  const note = aNote({ id: `o'b"r-\u0000-é`, body });
  await notes.bulkWrite([{ document: note }], 'test');
  expect(await notes.findDocumentsById([note.id], false)).toEqual([note]);
  const { documents } = await notes.query(prepared({ selector: { id: note.id } }));
  expect(documents).toEqual([note]);
});

test('a writer that retries on conflict lets timers run', async () => {
  const { notes } = await theNotes();
  const note = aNote({ id: 'a' });
  await notes.bulkWrite([{ document: note }], 'test');
  const timer = { isRun: false };
  setTimeout(() => (timer.isRun = true), 5);
  while (!timer.isRun) await notes.bulkWrite([{ document: aNote({ id: 'a' }) }], 'test');
  expect(timer.isRun).toBe(true);
});
