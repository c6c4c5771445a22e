import * as nodeStreams from 'node:fs/promises';
import type { VaultReport } from '../../shared/domain/vault-check';
import type { VaultKeys } from '../application/ports/vault';
import { openContainer, type Container } from '../vault/backup/container';
import { extractBackup } from '../vault/backup/extract';
import type { Manifest } from '../vault/backup/manifest';
import { wipeVaultKeys } from '../vault/keys';
import { chainHeadsOf, inspectHere } from './inspect-here';
import { openKeys } from './open-keys';
import type { Outcome } from './outcome';
import { refusalOutcome } from './refusal-outcome';
import { counted, sourceOf, storeLines } from './report-words';
import { reportOutcome, type VerifyParts } from './verify-vault';

/** Reads a backup to its end and looks over what it holds, as a restore would. */
export async function verifyBackup(path: string, parts: VerifyParts): Promise<Outcome> {
  const container = await openContainer(nodeStreams, path);
  if (!container.ok) return refusalOutcome(container.error);
  try {
    const opened = await openKeys(container.value.header, parts.secrets);
    if (!opened.ok) return opened.error;
    const { keys, by } = opened.value;
    try {
      return await verifyContent(container.value, keys, [`Opened with the ${by}.`], parts);
    } finally {
      wipeVaultKeys(keys);
    }
  } finally {
    await container.value.file.close();
  }
}

async function verifyContent(
  container: Container,
  keys: VaultKeys,
  opening: readonly string[],
  { heads, temporaryFolder }: VerifyParts,
): Promise<Outcome> {
  const into = temporaryFolder();
  let found: VaultReport | undefined;
  const inspect: typeof inspectHere = async (...asked) => {
    const report = await inspectHere(...asked);
    if (report.ok) found = report.value;
    return report;
  };
  const manifest = await extractBackup(
    { files: nodeStreams, closed: { inspect } },
    { container, keys, into },
  );
  if (!manifest.ok) return damagedBackup(refusalOutcome(manifest.error), found);
  const whole = [...opening, ...factLines(manifest.value)];
  if (found && !chainHeadsOf(heads)) return reportOutcome(found, whole, () => 'backup');
  const report = await inspectHere(keys, into, chainHeadsOf(heads));
  if (!report.ok) return refusalOutcome(report.error);
  return reportOutcome(report.value, whole, (store) => {
    const source = sourceOf(store, heads);
    return source === 'none' ? 'backup' : source;
  });
}

/** What its files were found to be, when it came that far. */
function damagedBackup(outcome: Outcome, found: VaultReport | undefined): Outcome {
  if (!found) return outcome;
  const { records, groupProcess } = found;
  const lines = [records, groupProcess].flatMap((store) => storeLines(store, 'backup'));
  return { ...outcome, lines: [...outcome.lines, ...lines] };
}

function factLines({ facts }: Manifest): readonly string[] {
  return [
    `A backup of ${facts.madeAt}, made by Alcove ${facts.madeBy}.`,
    `It is complete: ${counted(facts.documents, 'document')}, and its files are the ones it was made with.`,
  ];
}
