import type { OfficeStores, RecordsPlace } from '../../electron/application/ports/office';
import type { Repository } from '../../electron/application/ports/stores';
import { err } from '../../shared/lib/result';

interface Memory<Doc, Id> extends Repository<Doc, Id> {
  values(): readonly Doc[];
  remove(id: Id): Promise<void>;
}

/** A repository that forgets. */
export function memory<Doc extends { readonly id: string }, Id extends string>(
  docs = new Map<string, Doc>(),
): Memory<Doc, Id> {
  const write = (doc: Doc) => void docs.set(doc.id, doc);
  return {
    values: () => [...docs.values()],
    remove: async (id) => void docs.delete(id),
    find: async (id) => docs.get(id) ?? null,
    add: async (doc) => write(doc),
    addAll: async (added) => added.forEach(write),
    change: async (id, rule) => {
      const doc = docs.get(id);
      if (!doc) return err({ code: 'document-missing' });
      const changed = rule(doc);
      if (changed.ok) write(changed.value);
      return changed;
    },
    put: async (id, begin, rule) => {
      const changed = rule(docs.get(id) ?? begin());
      if (changed.ok) write(changed.value);
      return changed;
    },
  };
}

interface Shelf {
  has(id: string): boolean;
  remove(id: string): boolean;
}

export interface MemoryPlaces extends Pick<OfficeStores, 'present' | 'destroy'> {
  in<Doc extends { readonly id: string }, Id extends string>(place: RecordsPlace): Memory<Doc, Id>;
}

/** Repositories that lie together in places, as the collections of the records do. */
export function memoryPlaces(): MemoryPlaces {
  const shelves: { readonly place: RecordsPlace; readonly shelf: Shelf }[] = [];
  const at = (wanted: RecordsPlace) =>
    shelves.filter(({ place }) => place === wanted).map(({ shelf }) => shelf);
  return {
    in: <Doc extends { readonly id: string }, Id extends string>(place: RecordsPlace) => {
      const docs = new Map<string, Doc>();
      shelves.push({
        place,
        shelf: { has: (id) => docs.has(id), remove: (id) => docs.delete(id) },
      });
      return memory<Doc, Id>(docs);
    },
    present: async (place, ids) => ids.filter((id) => at(place).some((shelf) => shelf.has(id))),
    destroy: async (place, ids) =>
      ids.filter((id) => at(place).some((shelf) => shelf.remove(id))).length,
  };
}
