import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readBackupFileName } from '../../../shared/domain/backup';
import { stickIn, userDataIn } from '../workload/task';
import { PASSPHRASE, type TrialVault, vaultAt } from '../workload/vault-at';
import { byPassphrase, checkPresent, checkVault, otherLaptop } from './check-vault';
import type { Told } from './told';
import { ALL_WELL, both, damage, type Verdict } from './verdict';

const MADE = 'backup-made ';

/**
 * The vault is whole, every file that is called a backup restores completely onto another laptop,
 * and of what was said to be backed up the newest is there, in as many places as was said.
 */
export async function checkBackups(root: string, told: Told): Promise<Verdict> {
  const places = [path.join(userDataIn(root), 'backups'), stickIn(root)];
  const found = places.map(backupsIn);
  const restored = await inOrder(found.flat(), (file) => checkBackup(root, file, told));
  return both(await checkVault(root, told), ...restored, missing(found, told));
}

function backupsIn(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const isBackup = (name: string): boolean => readBackupFileName(name) !== null;
  return names.filter(isBackup).map((name) => path.join(folder, name));
}

/** Its facts are proved by the restore itself; what it owes is what was saved before it was begun. */
async function checkBackup(root: string, file: string, told: Told): Promise<Verdict> {
  const laptop = otherLaptop(root);
  rmSync(laptop, { recursive: true, force: true });
  const trial = await vaultAt(userDataIn(laptop));
  const name = path.basename(file);
  const restored = await restoreFrom(trial, file);
  if (restored) return damage(`${name}: ${restored}`);
  const made = told.steps().find((step) => step.startsWith(`${MADE}${name}`));
  const owed = made === undefined ? null : told.at(made);
  return checkPresent(trial, owed ?? told.owingNothing(), byPassphrase);
}

/** Why it cannot be restored, or `null` when it was. */
async function restoreFrom({ backups }: TrialVault, file: string): Promise<string | null> {
  const chosen = await backups.choose({ path: file });
  if (!chosen.ok) return chosen.error.code;
  const proof = { by: 'passphrase', passphrase: PASSPHRASE } as const;
  const opened = await backups.open(chosen.value.token, proof);
  if (!opened.ok) return opened.error.code;
  const restored = await backups.restore(chosen.value.token);
  return restored.ok ? null : restored.error.code;
}

/** Names are dated: the newest that was told of, or a newer one, must be there. */
function missing(places: readonly (readonly string[])[], told: Told): Verdict {
  const made = told.steps().filter((step) => step.startsWith(MADE));
  const [newest = '', count] = made.at(-1)?.slice(MADE.length).split(' in ') ?? [];
  const held = places.filter((files) => files.some((file) => path.basename(file) >= newest));
  if (count === undefined || held.length >= Number(count)) return ALL_WELL;
  const lost = `${newest} was made in ${count} places and is in ${held.length}`;
  return { lost: [lost], damaged: [] };
}

async function inOrder<T>(
  items: readonly T[],
  work: (item: T) => Promise<Verdict>,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const item of items) verdicts.push(await work(item));
  return verdicts;
}
