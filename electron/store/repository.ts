import type { MangoQuery, RxCollection, RxDocument } from 'rxdb';
import type { z } from 'zod';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { err, type Result } from '../../shared/lib/result';
import type { Repository } from '../application/ports/stores';
import type { StoredDocument } from './collections';
import { takingTurns } from '../../shared/lib/turns';

export type Collection = RxCollection<StoredDocument>;
type Document = RxDocument<StoredDocument>;

/** How one term's documents stand in a collection. */
export interface Mapping<Doc extends { readonly id: string }> {
  /** Reads a document; a stored one that does not fit is damage or a bug, and throws. */
  readonly schema: z.ZodType<Doc>;
  /** Fields that exist only to be looked up by. */
  readonly lookup?: (doc: Doc) => Readonly<Record<string, string | boolean>>;
}

/** A repository that a term's own queries are added to. */
export interface DocumentStore<Doc extends { readonly id: string }> {
  readonly repository: Repository<Doc, Doc['id']>;
  select(query: MangoQuery<StoredDocument>): Promise<readonly Doc[]>;
  count(selector: NonNullable<MangoQuery<StoredDocument>['selector']>): Promise<number>;
  /**
   * Removes a document with its text: the tombstone that RxDB leaves holds it, so every tombstone
   * of the collection is removed as well. One that is not there is none.
   */
  destroy(id: Doc['id']): Promise<void>;
}

export function documentStore<Doc extends { readonly id: string }>(
  collection: Collection,
  { schema, lookup = () => ({}) }: Mapping<Doc>,
): DocumentStore<Doc> {
  const inTurn = takingTurns();
  const read = (document: Document): Doc => schema.parse(document.toJSON());
  const stored = (doc: Doc): StoredDocument => ({ ...doc, ...lookup(doc) });
  const one = (id: Doc['id']): Promise<Document | null> => collection.findOne(id).exec();

  const write = async <R>(
    document: Document,
    rule: (doc: Doc) => Result<Doc, R>,
  ): Promise<Result<Doc, R>> => {
    const before = read(document);
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
      await collection.insert(stored(doc));
    },
    addAll: async (docs) => {
      // RxDB would write those that are new: all or none is decided before.
      const present = await collection.findByIds(docs.map(({ id }) => id)).exec();
      if (present.size > 0) throw new Error(`${present.size} documents exist already`);
      const { error } = await collection.bulkInsert(docs.map(stored));
      if (error.length > 0) throw new Error(`${error.length} documents were not written`);
    },
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
        if (first.ok) await collection.insert(stored(first.value));
        return first;
      }),
  };

  return {
    repository,
    select: async (query) => (await collection.find(query).exec()).map(read),
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
