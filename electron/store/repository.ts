import type { MangoQuery } from 'rxdb';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { err, type Result } from '../../shared/lib/result';
import type { Repository } from '../application/ports/stores';
import type { StoredDocument } from './collections';
import { takingTurns } from '../../shared/lib/turns';
import {
  storedForm,
  type Collection,
  type Document,
  type Mapping,
  type NewFile,
  type StoredForm,
} from './stored-form';

/** A repository that a term's own queries are added to. */
export interface DocumentStore<Doc extends { readonly id: string }> {
  readonly repository: Repository<Doc, Doc['id']>;
  /** As the repository's `add`, with a file: both or none. */
  addWith(doc: Doc, file: NewFile): Promise<void>;
  select(query: MangoQuery<StoredDocument>): Promise<readonly Doc[]>;
  /** Those of these ids that there are, in no order. */
  findAll(ids: readonly Doc['id'][]): Promise<readonly Doc[]>;
  count(selector: NonNullable<MangoQuery<StoredDocument>['selector']>): Promise<number>;
  /**
   * Removes a document with its text: the tombstone that RxDB leaves holds it, so every tombstone
   * of the collection is removed as well. One that is not there is none.
   */
  destroy(id: Doc['id']): Promise<void>;
}

export function documentStore<Doc extends { readonly id: string }>(
  collection: Collection,
  mapping: Mapping<Doc>,
): DocumentStore<Doc> {
  const inTurn = takingTurns();
  const { read, stored, fresh } = storedForm(collection, mapping);
  const readAll = (found: Iterable<Document>) => Promise.all(Array.from(found, read));
  const one = (id: Doc['id']): Promise<Document | null> => collection.findOne(id).exec();

  const write = async <R>(
    document: Document,
    rule: (doc: Doc) => Result<Doc, R>,
  ): Promise<Result<Doc, R>> => {
    const before = await read(document);
    const after = rule(before);
    if (!after.ok || canonicalJson(after.value) === canonicalJson(before)) return after;
    await document.modify((data) => ({ ...rxdbFieldsOf(data), ...stored(after.value) }));
    return after;
  };

  const repository: Repository<Doc, Doc['id']> = {
    find: async (id) => {
      const document = await one(id);
      return document && read(document);
    },
    add: async (doc) => {
      await collection.insert(fresh(doc));
    },
    addAll: (docs) => insertAll(collection, docs, fresh),
    change: (id, rule) =>
      inTurn(id, async () => {
        const document = await one(id);
        return document ? write(document, rule) : err({ code: 'document-missing' });
      }),
    put: (id, begin, rule) =>
      inTurn(id, async () => {
        const document = await one(id);
        if (document) return write(document, rule);
        const first = rule(begin());
        if (first.ok) await collection.insert(fresh(first.value));
        return first;
      }),
  };

  return {
    repository,
    addWith: async (doc, file) => {
      await collection.insert(fresh(doc, [file]));
    },
    select: async (query) => readAll(await collection.find(query).exec()),
    findAll: async (ids) => readAll((await collection.findByIds([...ids]).exec()).values()),
    count: (selector) => collection.count({ selector }).exec(),
    destroy: (id) =>
      inTurn(id, async () => {
        const document = await one(id);
        await document?.remove();
        while (!(await collection.storageInstance.cleanup(0)));
      }),
  };
}

/** RxDB's own fields, kept while the term's are replaced whole, so that a dropped field is gone. */
function rxdbFieldsOf(data: StoredDocument): Partial<StoredDocument> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => field.startsWith('_')));
}

/** RxDB would write those that are new: all or none is decided before. */
async function insertAll<Doc extends { readonly id: string }>(
  collection: Collection,
  docs: readonly Doc[],
  fresh: StoredForm<Doc>['fresh'],
): Promise<void> {
  const present = await collection.findByIds(docs.map(({ id }) => id)).exec();
  if (present.size > 0) throw new Error(`${present.size} documents exist already`);
  const { error } = await collection.bulkInsert(docs.map((doc) => fresh(doc)));
  if (error.length > 0) throw new Error(`${error.length} documents were not written`);
}
