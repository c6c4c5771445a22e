import type { Collection } from './stored-form';

/** So many ids are asked for at once: a statement takes no more values than that. */
const AT_ONCE = 1_000;

/**
 * Removes documents for good and says how many there were. RxDB leaves a tombstone that holds the
 * text: the collection's are all removed as well.
 */
export async function destroyDocuments(
  collection: Collection,
  ids: readonly string[],
): Promise<number> {
  let removed = 0;
  for (const some of inParts(ids)) {
    const present = await collection.findByIds([...some]).exec();
    const { success, error } = await collection.bulkRemove([...present.keys()]);
    if (error.length > 0) throw new Error(`${error.length} documents were not removed`);
    removed += success.length;
  }
  while (!(await collection.storageInstance.cleanup(0)));
  return removed;
}

/** Those of these ids under which there is a document. */
export async function presentIn(
  collection: Collection,
  ids: readonly string[],
): Promise<readonly string[]> {
  const present: string[] = [];
  for (const some of inParts(ids)) {
    present.push(...(await collection.findByIds([...some]).exec()).keys());
  }
  return present;
}

function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(ids.length / AT_ONCE);
  return Array.from({ length: parts }, (_none, part) =>
    ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
}
