import type { TextIndex } from '../application/ports/stores';
import { isUnreadable } from './storage/search-index';
import { findRows } from './storage/search-query';
import type { SearchUpkeep } from './storage/search-upkeep';

/** The index of an open file, for the use cases. */
export function textIndex(upkeep: SearchUpkeep): TextIndex {
  const { index } = upkeep;
  return {
    find: async (wanted) => {
      try {
        // Of one that the disk did not take, or that is gone, nothing can be asked.
        const found = index.state() ? findRows(index.connection, wanted) : NOTHING;
        if (!index.isWhole) upkeep.start();
        return { ...found, isBeingBuilt: !index.isWhole };
      } catch (thrown) {
        if (!isUnreadable(thrown)) throw thrown;
        index.drop();
        upkeep.start();
        return { ...NOTHING, isBeingBuilt: true };
      }
    },
    check: () => upkeep.check(),
  };
}

const NOTHING = { rows: [], count: 0 } as const;
