import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkBackups } from './check/check-backups';
import { checkHeader } from './check/check-header';
import { checkRestore } from './check/check-restore';
import { checkSecrets } from './check/check-secrets';
import { checkPresent, checkVault, type Unlock } from './check/check-vault';
import { everythingIn } from './check/everything-in';
import { Told } from './check/told';
import type { Verdict } from './check/verdict';
import { childEnvironment, WORKLOAD } from './trace/run-traced';
import { OLD_RECOVERY_CODE } from './workload/old-vault';
import { stickIn, type Task, userDataIn, type Work } from './workload/task';
import { vaultAt } from './workload/vault-at';

/** One workload, ready to be traced, and what must hold of whatever a cut leaves of it. */
export interface Trial {
  readonly task: Task;
  readonly owed: Told;
  readonly check: (root: string, told: Told) => Promise<Verdict>;
}

type Amount = Pick<Task, 'rounds' | 'roundsBetweenLocks' | 'hasKeyRing'>;
type Begin = (task: Task) => Promise<Omit<Trial, 'task'>>;

const OLD_VAULT = path.resolve('tests/fixtures/vault-0.1');

const BEGINNINGS: Readonly<Record<Work, Begin>> = {
  notes: async () => ({ owed: new Told(), check: checkVault }),
  headers: async () => ({ owed: new Told(), check: checkHeader }),
  secrets: async ({ root }) => ({ owed: anEvening(root, 'notes'), check: checkSecrets }),
  're-key': async ({ root }) => ({ owed: anEvening(root, 'notes'), check: checkVault }),
  backups: async ({ root }) => ({ owed: anEvening(root, 'notes'), check: checkBackups }),
  migration: beginMigration,
  restore: beginRestore,
};

/** An empty root with what the work needs to begin with. */
export async function trialOf(work: Work, scratch: string, amount: Amount): Promise<Trial> {
  const root = path.join(scratch, work);
  for (const folder of [userDataIn(root), stickIn(root)]) mkdirSync(folder, { recursive: true });
  const { rounds, roundsBetweenLocks, hasKeyRing } = amount;
  const common = { rounds, roundsBetweenLocks, hasKeyRing, synchronous: 'FULL' } as const;
  const task: Task = { work, root, run: 1, ...common };
  return { task, ...(await BEGINNINGS[work](task)) };
}

/** A vault of Alcove 0.1; what it holds is read from a copy that was migrated undisturbed. */
async function beginMigration({ root }: Task): Promise<Omit<Trial, 'task'>> {
  const copy = `${root}-copy`;
  for (const place of [root, copy]) {
    cpSync(OLD_VAULT, path.join(userDataIn(place), 'vault'), { recursive: true });
    rmSync(path.join(userDataIn(place), 'vault', 'secrets.json'));
  }
  const unlock: Unlock = ({ vault }) => vault.unlockWithRecoveryCode(OLD_RECOVERY_CODE);
  const owed = await everythingIn(await vaultAt(userDataIn(copy)), unlock);
  rmSync(copy, { recursive: true });
  const check = async (place: string, told: Told) =>
    checkPresent(await vaultAt(userDataIn(place)), told, unlock);
  return { owed, check };
}

async function beginRestore({ root }: Task): Promise<Omit<Trial, 'task'>> {
  const owed = anEvening(root, 'backups');
  return { owed, check: checkRestore(owed.clone()) };
}

/** A vault to begin with, written by an evening that nothing disturbs. */
export function anEvening(root: string, work: 'notes' | 'backups'): Told {
  const evening: Task = {
    ...{ work, root, run: 50, rounds: 2, roundsBetweenLocks: 2, isRepeatable: true },
    ...{ hasKeyRing: true, synchronous: 'FULL' },
  };
  const command = [WORKLOAD, JSON.stringify(evening)];
  const { stdout, status } = spawnSync(process.execPath, command, { env: childEnvironment() });
  const told = new Told();
  for (const line of String(stdout).split('\n').slice(0, -1)) told.hear(line);
  if (status === 0 && told.at('finished')) return told;
  throw new Error(`nothing to begin with: ${String(stdout).slice(-500)}`);
}
