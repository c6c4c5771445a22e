import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RxCollection, RxJsonSchema } from 'rxdb';
import { createRxDatabase } from 'rxdb';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { sqliteStorage } from '../../../electron/store/storage/sqlite-storage';
import { StoreFailure } from '../../../electron/store/storage/store-failure';
import { verifyDocuments } from '../../../electron/store/storage/verify-documents';
import type { EncryptedFile } from '../../../electron/store/storage/encrypted-file';
import { verifyChain } from '../../../electron/vault/chain';
import { aChain, aRequest, chainKey, opened, tidyUp } from './fixtures';

afterEach(tidyUp);

type Member = { readonly id: string; readonly name: string; readonly healthNumber?: string };

const memberSchema: RxJsonSchema<Member> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    name: { type: 'string', maxLength: 100 },
    healthNumber: { type: 'string' },
  },
  required: ['id', 'name'],
  indexes: ['name'],
  encrypted: ['healthNumber'],
};

type Collections = {
  readonly members: RxCollection<Member>;
  readonly others: RxCollection<Member>;
};

async function aDatabase(file: EncryptedFile, password: string) {
  const { connection } = file;
  const storage = sqliteStorage({ connection, witnesses: [aChain(connection)] });
  const database = await createRxDatabase<Collections>({
    name: 'records',
    storage: wrappedKeyEncryptionCryptoJsStorage({ storage }),
    password,
    multiInstance: false,
    closeDuplicates: true,
  });
  await database.addCollections({
    members: { schema: memberSchema },
    others: { schema: memberSchema },
  });
  return database;
}

test('identifiers are encrypted within the encrypted file and come back in clear', async () => {
  const request = aRequest();
  const password = randomBytes(32).toString('base64');
  const file = opened(request);
  const database = await aDatabase(file, password);
  await database.members.insert({
    id: 'm1',
    name: 'Zoë Mockingbird',
    healthNumber: '9876-543-210',
  });
  const stored = file.connection.get<{ readonly data: string }>('SELECT data FROM "doc/members/0"');
  expect(stored?.data).not.toContain('9876');
  await database.close();
  file.close();
  expect(readFileSync(request.path).includes('Mockingbird')).toBe(false);
  const again = await aDatabase(opened({ ...request, mode: 'open' }), password);
  const member = await again.members.findOne({ selector: { name: 'Zoë Mockingbird' } }).exec();
  expect(member?.healthNumber).toBe('9876-543-210');
  await again.close();
});

test('another field password is refused by RxDB', async () => {
  const request = aRequest();
  const file = opened(request);
  const database = await aDatabase(file, 'first password');
  await database.close();
  await expect(aDatabase(file, 'second password')).rejects.toThrow('DB1');
});

test('writes through RxDB to two collections make one chain that verifies', async () => {
  const file = opened(aRequest());
  const database = await aDatabase(file, 'a long password');
  const member = await database.members.insert({ id: 'm1', name: 'Anna' });
  await database.others.bulkInsert([
    { id: 'm1', name: 'Ben' },
    { id: 'm2', name: 'Cleo' },
  ]);
  await member.incrementalPatch({ name: 'Anne' });
  await member.getLatest().remove();
  const chain = aChain(file.connection);
  expect(verifyChain(chain.readLinks(), chainKey).ok).toBe(true);
  expect(verifyDocuments(file.connection).ok).toBe(true);
  const entries = [...chain.readLinks()].map(({ entry }) => entry);
  const ofMember = { collection: 'members', documentId: 'm1' };
  expect(entries).toContainEqual(expect.objectContaining({ ...ofMember, deleted: true }));
  await database.close();
});

test('a query that is watched hears of a write', async () => {
  const database = await aDatabase(opened(aRequest()), 'a long password');
  const names: string[][] = [];
  const watched = database.members.find({ sort: [{ name: 'asc' }] }).$;
  const subscription = watched.subscribe((all) => void names.push(all.map(({ name }) => name)));
  await database.members.insert({ id: 'b', name: 'Ben' });
  await database.members.insert({ id: 'a', name: 'Anna' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  subscription.unsubscribe();
  expect(names.at(-1)).toEqual(['Anna', 'Ben']);
  await database.close();
});

test('a full disk reaches whoever saves, by every road RxDB has, and the next write works', async () => {
  const file = opened(aRequest());
  const database = await aDatabase(file, 'a long password');
  const member = await database.members.insert({ id: 'm1', name: 'Anna' });
  const full = Number(file.connection.pragma('page_count'));
  file.connection.pragma(`max_page_count=${full}`);
  const healthNumber = 'x'.repeat(200_000);
  const attempts = [
    () => database.members.insert({ id: 'm2', name: 'Ben', healthNumber }),
    () => database.members.bulkInsert([{ id: 'm2', name: 'Ben', healthNumber }]),
    () => database.members.upsert({ id: 'm1', name: 'Ben', healthNumber }),
    () => member.patch({ healthNumber }),
    () => member.incrementalPatch({ healthNumber }),
    () => member.incrementalModify((it) => ({ ...it, healthNumber })),
  ];
  for (const attempt of attempts) {
    const failure = await attempt().then(
      () => 'saved',
      (thrown: unknown) => thrown,
    );
    expect(failure).toBeInstanceOf(StoreFailure);
    expect(failure).toMatchObject({ refusal: { code: 'store-disk-full' } });
  }
  file.connection.pragma('max_page_count=1000000');
  await member.getLatest().incrementalPatch({ healthNumber: 'fits' });
  expect(member.getLatest().healthNumber).toBe('fits');
  await database.close();
});
