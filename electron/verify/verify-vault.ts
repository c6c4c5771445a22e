import * as nodeFiles from 'node:fs';
import { isWhole, type VaultReport } from '../../shared/domain/vault-check';
import { wipeVaultKeys } from '../vault/keys';
import { folderOf } from '../vault/generations';
import { headerAt } from '../vault/vault-folder';
import { inspectFolder } from './inspect-here';
import { openKeys, type Secrets } from './open-keys';
import type { Outcome } from './outcome';
import { refusalOutcome } from './refusal-outcome';
import { sourceOf, storeLines, type HeadSource } from './report-words';
import type { GivenHeads } from './verify-request';

export interface VerifyParts {
  readonly secrets: Secrets;
  readonly heads: GivenHeads;
  /** Makes a folder that is removed at the end. */
  readonly temporaryFolder: () => string;
}

/** Pages, chain, documents and head of the files that a vault's header names. */
export async function verifyVault(folder: string, parts: VerifyParts): Promise<Outcome> {
  const header = headerAt(nodeFiles, folder);
  if (!header.ok) return refusalOutcome(header.error);
  const opened = await openKeys(header.value, parts.secrets);
  if (!opened.ok) return opened.error;
  const { keys, by } = opened.value;
  try {
    const files = folderOf(folder, header.value.generation);
    const report = await inspectFolder(keys, files, parts);
    if (!report.ok) return refusalOutcome(report.error);
    return reportOutcome(report.value, [`Opened with the ${by}.`], (store) =>
      sourceOf(store, parts.heads),
    );
  } finally {
    wipeVaultKeys(keys);
  }
}

export function reportOutcome(
  report: VaultReport,
  opening: readonly string[],
  source: (store: VaultReport['records']) => HeadSource,
): Outcome {
  const { records, groupProcess } = report;
  const found = [records, groupProcess].flatMap((store) => storeLines(store, source(store)));
  const verdict = isWhole(report) ? 'whole' : 'damaged';
  return { verdict, lines: [...opening, ...found, VERDICT_WORDS[verdict]] };
}

const VERDICT_WORDS = {
  whole: 'Whole: no damage was found.',
  damaged: 'Damaged: see the lines that say so above. Nothing was changed.',
} as const;
