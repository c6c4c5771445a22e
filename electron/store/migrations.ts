import type { StoredDocument } from './collections';

/** Makes a document of one schema version into one of the next. */
export type MigrationStep = (document: StoredDocument) => StoredDocument;

/**
 * What each raised schema version did: by collection, by the version it led to. Whoever changes how
 * a term is stored adds a line here, raises the collection's version in collections.ts and the
 * layout in store-files.ts (docs/adr/0007).
 */
export const migrations: Readonly<Record<string, Readonly<Record<number, MigrationStep>>>> = {
  // Layout 3: what was being filled in is encrypted once more, as it is written anew.
  practice: { 1: (document) => document },
  // Layout 3: a signed copy can be attached to a consent. Before it there were no consents.
  consents: { 1: (consent) => consent },
  requests: {
    // Alcove 0.1 kept no heads with a release.
    1: (release) => ({ ...release, heads: null }),
    // Layout 3: a recipient's telephone is encrypted once more. Before it there were no disclosures.
    2: (release) => release,
  },
};
