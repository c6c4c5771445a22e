import { accessSync, constants, copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Refusal } from '../../shared/contract/refusal';
import { CHAIN_START, type ChainHead } from '../../shared/domain/chain';
import type { ChainHeads, VaultReport } from '../../shared/domain/vault-check';
import type { Result } from '../../shared/lib/result';
import type { VaultKeys } from '../application/ports/vault';
import { directInspector } from '../store/inspection/inspector';
import { storesIn } from '../store/store-files';
import { verifyChain } from '../vault/chain';
import type { GivenHeads } from './verify-request';

export const inspectHere = directInspector(verifyChain);

/**
 * Looks over the files of a folder without changing it. Reading a file that has a log makes an index
 * beside it for a moment, so that what lies where nothing may be written is copied first.
 */
export async function inspectFolder(
  keys: VaultKeys,
  folder: string,
  { heads, temporaryFolder }: { heads: GivenHeads; temporaryFolder: () => string },
): Promise<Result<VaultReport, Refusal>> {
  const known = chainHeadsOf(heads);
  if (isWritable(folder)) return inspectHere(keys, folder, known);
  const copies = temporaryFolder();
  for (const { path: file } of storesIn(folder, keys)) copyWithLog(file, copies);
  return inspectHere(keys, copies, known);
}

const SUFFIXES = ['', '-wal'] as const;

function copyWithLog(file: string, into: string): void {
  for (const from of SUFFIXES.map((suffix) => `${file}${suffix}`)) {
    if (existsSync(from)) copyFileSync(from, path.join(into, path.basename(from)));
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every chain holds the place before its first link: it stands for a head that was not given. */
const NO_HEAD: ChainHead = { sequence: 0, mac: CHAIN_START };

export function chainHeadsOf(heads: GivenHeads): ChainHeads | null {
  const { records, 'group-process': groupProcess } = heads;
  if (!records && !groupProcess) return null;
  return { records: records ?? NO_HEAD, groupProcess: groupProcess ?? NO_HEAD };
}
