import { closeSync, existsSync, fstatSync, openSync } from 'node:fs';
import {
  decryptedPage,
  deriveMacKey,
  isAuthentic,
  PAGE_BYTES,
  SALT_BYTES,
} from '../storage/page-proof';
import { committedPages, readAt } from '../storage/wal-pages';

/** The pages of a closed file, each on its own: one that is damaged takes no other with it. */
export interface Pages {
  /** Pages are numbered from 1 to this. */
  readonly count: number;
  /** The decrypted page, `undefined` when no authentic copy of it is there. */
  page(number: number): Buffer | undefined;
}

/**
 * Reads a closed file without the engine, which gives a table up at its first damaged page. What
 * the log holds of a page counts before the file's own. Throws what the file system throws.
 */
export function withPages<T>(path: string, key: Uint8Array, work: (pages: Pages) => T): T {
  const main = openSync(path, 'r');
  const log = existsSync(`${path}-wal`) ? openSync(`${path}-wal`, 'r') : undefined;
  try {
    return work(pagesOf(main, log, key));
  } finally {
    closeSync(main);
    if (log !== undefined) closeSync(log);
  }
}

function pagesOf(main: number, log: number | undefined, key: Uint8Array): Pages {
  const macKey = deriveMacKey(key, readAt(main, 0, SALT_BYTES));
  const logged = log === undefined ? new Map<number, number>() : committedPages(log, PAGE_BYTES);
  const copiesOf = (number: number): readonly Buffer[] => {
    const at = logged.get(number);
    const inLog = log === undefined || at === undefined ? [] : [readAt(log, at, PAGE_BYTES)];
    return [...inLog, readAt(main, (number - 1) * PAGE_BYTES, PAGE_BYTES)];
  };
  const inFile = Math.ceil(fstatSync(main).size / PAGE_BYTES);
  return {
    count: [...logged.keys()].reduce((most, number) => Math.max(most, number), inFile),
    page: (number) => {
      const sound = copiesOf(number).find((copy) => isAuthentic(copy, number, macKey));
      return sound && decryptedPage(sound, number, key);
    },
  };
}
