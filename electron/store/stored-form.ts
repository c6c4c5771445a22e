import type { RxCollection, RxDocument } from 'rxdb';
import type { z } from 'zod';
import type { StoredDocument } from './collections';
import { attachedBytes } from './storage/attachments';

export type Collection = RxCollection<StoredDocument>;
export type Document = RxDocument<StoredDocument>;

/** How one term's documents stand in a collection. */
export interface Mapping<Doc extends { readonly id: string }> {
  /** Reads a document; a stored one that does not fit is damage or a bug, and throws. */
  readonly schema: z.ZodType<Doc>;
  /** Fields that exist only to be looked up by. */
  readonly lookup?: (doc: Doc) => Readonly<Record<string, string | boolean>>;
  readonly beside?: Beside<Doc>;
}

/** A large part of a document that is kept as a file attached to it, and read with it alone. */
export interface Beside<Doc> {
  /** The file's name. */
  readonly name: string;
  /** What is written into the file, once and for all; `null` for nothing. */
  readonly take: (doc: Doc) => string | null;
  /** The document without that part. */
  readonly without: (doc: Doc) => Readonly<Record<string, unknown>>;
  /** The stored document with that part; `null` when there is none, or it is lost. */
  readonly restore: (stored: StoredDocument, text: string | null) => unknown;
}

/** A file to be attached to a new document. */
export interface NewFile {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** How a term's documents are written into a collection and read from it. */
export interface StoredForm<Doc> {
  readonly read: (document: Document) => Promise<Doc>;
  readonly stored: (doc: Doc) => StoredDocument;
  /** A new one, with everything that is attached to it. */
  readonly fresh: (doc: Doc, files?: readonly NewFile[]) => StoredDocument;
}

export function storedForm<Doc extends { readonly id: string }>(
  collection: Collection,
  { schema, lookup = () => ({}), beside }: Mapping<Doc>,
): StoredForm<Doc> {
  const read = async (document: Document): Promise<Doc> => {
    const stored = document.toJSON();
    if (!beside) return schema.parse(stored);
    const bytes = await attachedTo(collection, stored.id, beside.name, document);
    return schema.parse(beside.restore(stored, bytes && new TextDecoder().decode(bytes)));
  };
  const stored = (doc: Doc): StoredDocument => ({
    ...doc,
    ...beside?.without(doc),
    ...lookup(doc),
  });
  const fresh = (doc: Doc, files: readonly NewFile[] = []): StoredDocument => {
    const text = beside?.take(doc) ?? null;
    const own =
      beside && text !== null ? [{ id: beside.name, bytes: new TextEncoder().encode(text) }] : [];
    const all = [...own, ...files];
    return { ...stored(doc), ...(all.length > 0 && { _attachments: all.map(asAttachment) }) };
  };
  return { read, stored, fresh };
}

function asAttachment({ id, bytes }: NewFile): Readonly<Record<string, unknown>> {
  return { id, type: 'application/octet-stream', data: new Blob([new Uint8Array(bytes)]) };
}

/** A file that is attached to a document; `null` when there is none, or when its bytes were lost. */
export async function attachedTo(
  { storageInstance }: Collection,
  id: string,
  name: string,
  document: Document,
): Promise<Uint8Array | null> {
  const attachment = document.getAttachment(name);
  const data = attachment && (await attachedBytes(storageInstance, id, attachment));
  return data ? new Uint8Array(await data.arrayBuffer()) : null;
}
