import * as nodeFiles from 'node:fs';
import path from 'node:path';
import { writeDurably } from '../../../electron/vault/files';
import type { Task } from './task';
import { digestOf, tell } from './telling';

export const HEADER_FILE = 'vault.json';

/** A header replaced again and again, of a few bytes or of many pages: old or new, never between. */
export function replaceHeaders({ root, rounds }: Task): void {
  for (let version = 1; version <= rounds; version += 1) {
    const header = headerText(version);
    const key = `file/${HEADER_FILE}`;
    tell({ at: 'trying', key, version, digest: digestOf(header) });
    writeDurably(nodeFiles, path.join(root, HEADER_FILE), Buffer.from(header));
    tell({ at: 'saved', key, version });
  }
}

function headerText(version: number): string {
  const salt = `${version}`.repeat(version % 7 === 0 ? 9000 : 90);
  return JSON.stringify({ version, salt });
}
