import { canonicalJson } from '../lib/canonical-json';
import { err, ok, type Result } from '../lib/result';
import { defaultLibrary } from './default-library/list';
import type { GroupKind } from './group-kind';
import {
  MOST_LIBRARY_ENTRIES,
  type LibraryDocument,
  type LibraryEntry,
  type LibraryEntryId,
  type LibraryRefusal,
} from './library';

export interface ShelvedEntry {
  readonly entry: LibraryEntry;
  /** `changed` is a default that the clinician made their own. */
  readonly origin: 'default' | 'changed' | 'own';
}

const defaults: ReadonlyMap<LibraryEntryId, LibraryEntry> = new Map(
  defaultLibrary.map((entry) => [entry.id, entry]),
);

/** The defaults in their order, as the clinician left them, and after them what is their own. */
export function shelvedEntries(document: LibraryDocument): readonly ShelvedEntry[] {
  const changed = new Map(document.entries.map((entry) => [entry.id, entry]));
  const brought = defaultLibrary
    .filter(({ id }) => !document.removed.includes(id))
    .map((entry): ShelvedEntry => {
      const own = changed.get(entry.id);
      return own ? { entry: own, origin: 'changed' } : { entry, origin: 'default' };
    });
  // A changed default that a later Alcove no longer brings along is the clinician's own by then.
  const own = document.entries
    .filter(({ id }) => !defaults.has(id))
    .map((entry): ShelvedEntry => ({ entry, origin: 'own' }));
  return [...brought, ...own];
}

/** The defaults that were taken away, as they would come back. */
export function takenAway(shown: readonly ShelvedEntry[]): readonly LibraryEntry[] {
  const present = new Set(shown.map(({ entry }) => entry.id));
  return defaultLibrary.filter(({ id }) => !present.has(id));
}

export function entriesForKind(
  document: LibraryDocument,
  kind: GroupKind,
): readonly LibraryEntry[] {
  return shelvedEntries(document)
    .map(({ entry }) => entry)
    .filter(({ kinds }) => kinds.includes(kind));
}

export function isInLibrary(document: LibraryDocument, id: LibraryEntryId): boolean {
  return defaults.has(id) || document.entries.some((entry) => entry.id === id);
}

/** A new entry, or another text for one. A default that was saved as it came counts as unchanged. */
export function withEntry(
  document: LibraryDocument,
  entry: LibraryEntry,
): Result<LibraryDocument, LibraryRefusal> {
  const restored = withDefault(document, entry.id);
  if (isAsItCame(entry)) return ok(restored);
  const isNew = !document.entries.some(({ id }) => id === entry.id);
  if (isNew && document.entries.length >= MOST_LIBRARY_ENTRIES) {
    return err({ code: 'library-full', most: MOST_LIBRARY_ENTRIES });
  }
  const entries = isNew
    ? [...document.entries, entry]
    : document.entries.map((one) => (one.id === entry.id ? entry : one));
  return ok({ ...restored, entries });
}

function isAsItCame(entry: LibraryEntry): boolean {
  const brought = defaults.get(entry.id);
  return brought !== undefined && canonicalJson(brought) === canonicalJson(entry);
}

/** An own entry is gone; a default is hidden, and what was made of it is gone. */
export function withoutEntry(document: LibraryDocument, id: LibraryEntryId): LibraryDocument {
  const entries = document.entries.filter((entry) => entry.id !== id);
  const isHidden = !defaults.has(id) || document.removed.includes(id);
  return { ...document, entries, removed: isHidden ? document.removed : [...document.removed, id] };
}

/** A default as it came. An own entry, which came from nowhere, stays. */
export function withDefault(document: LibraryDocument, id: LibraryEntryId): LibraryDocument {
  if (!defaults.has(id)) return document;
  return {
    ...document,
    entries: document.entries.filter((entry) => entry.id !== id),
    removed: document.removed.filter((one) => one !== id),
  };
}
