import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inspectStores } from '../../../electron/store/inspection/inspect-stores';
import { verifyChain } from '../../../electron/vault/chain';
import type { Refusal } from '../../../shared/contract/refusal';
import type { Finding, VaultReport } from '../../../shared/domain/vault-check';
import type { Result } from '../../../shared/lib/result';
import { userDataIn } from '../workload/task';
import { PASSPHRASE, type TrialVault, vaultAt } from '../workload/vault-at';
import { lostFrom } from './check-documents';
import type { Told } from './told';
import { ALL_WELL, both, damage, type Verdict } from './verdict';

export type Unlock = (trial: TrialVault) => Promise<Result<void, Refusal>>;

export const byPassphrase: Unlock = ({ vault }) => vault.unlock(PASSPHRASE);

/**
 * Opens what a cut left as the app would. A vault that was never said to be made may be absent; one
 * that is there must open, hold what was told of it, and be whole.
 */
export async function checkVault(root: string, told: Told): Promise<Verdict> {
  const trial = await vaultAt(userDataIn(root));
  if (trial.vault.status().state !== 'absent') return checkPresent(trial, told, byPassphrase);
  const isOwed = told.at('vault-made') ?? told.at('unlocked');
  return isOwed ? { lost: ['the vault is gone'], damaged: [] } : ALL_WELL;
}

/** A restored vault, or one made without a key ring, has it from the start. */
const NO_ALARM: readonly Finding['kind'][] = ['passphrase-unmixed'];

/**
 * Pages, chain and documents of both files, what was told of them, and that this laptop raises no
 * alarm but the expected ones. The vault is locked afterwards.
 */
export async function checkPresent(
  trial: TrialVault,
  told: Told,
  unlock: Unlock,
  expected: readonly Finding['kind'][] = [],
): Promise<Verdict> {
  const { vault } = trial;
  const unlocked = await unlock(trial);
  if (!unlocked.ok) return damage(`does not open: ${JSON.stringify(unlocked.error)}`);
  const known = [...expected, ...NO_ALARM];
  const findings = vault.status().findings.filter(({ kind }) => !known.includes(kind));
  const alarms = findings.map((finding) => `finds ${JSON.stringify(finding)}`);
  const lost = await vault.use((open) => lostFrom(open, told));
  const left = leftovers(vault.access.folder);
  await vault.lock('asked');
  if (!lost.ok) return damage('closed while it was read');
  return both(damage(...alarms, ...left), filesOf(trial), { lost: lost.value, damaged: [] });
}

/** What a cut left half made is swept at the next opening. */
function leftovers(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.making'));
  return names.map((name) => `${name} was not swept`);
}

function filesOf({ lastOpened }: TrialVault): Verdict {
  const opened = lastOpened();
  if (!opened) return damage('no store was opened');
  const report = inspectStores({ ...opened, heads: null }, verifyChain);
  return report.ok ? damage(...faultsIn(report.value)) : damage(JSON.stringify(report.error));
}

function faultsIn({ records, groupProcess }: VaultReport): readonly string[] {
  return [records, groupProcess].flatMap(({ store, faults }) =>
    faults.map((fault) => `${store}: ${JSON.stringify(fault)}`),
  );
}

/** The folder of a laptop that the vault has never been on. */
export function otherLaptop(root: string): string {
  return path.join(root, 'other-laptop');
}
