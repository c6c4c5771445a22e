import type { Connection } from './connection';

/** A revision as it lies in the file. `content` is the canonical JSON text of the document. */
export type WrittenRevision = {
  readonly collection: string;
  readonly schemaVersion: number;
  readonly documentId: string;
  readonly revision: string;
  readonly deleted: boolean;
  readonly content: string;
  /** SHA-256 in hex of the content and of what is attached to it (see content-digest.ts). */
  readonly digest: string;
};

/** A document that is removed for good, with its tombstone. */
export type PurgedDocument = Pick<WrittenRevision, 'collection' | 'schemaVersion' | 'documentId'>;

/**
 * Sees every change inside the transaction that makes it, and may write to the same file: the
 * chain is one, a full-text index can be another. What it throws undoes the change.
 */
export type RevisionWitness = {
  readonly written: (connection: Connection, revisions: readonly WrittenRevision[]) => void;
  readonly purged: (connection: Connection, documents: readonly PurgedDocument[]) => void;
};
