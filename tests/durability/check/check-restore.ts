import { userDataIn } from '../workload/task';
import { type TrialVault, vaultAt } from '../workload/vault-at';
import { byPassphrase, checkPresent } from './check-vault';
import type { Told } from './told';
import { both, damage, type Verdict } from './verdict';

/**
 * All or nothing: the vault as it was, or the one from the backup with the other kept aside and
 * ready to be put back. What was said to be restored is.
 * @param ofBackup what the backup is known to hold
 */
export function checkRestore(ofBackup: Told): (root: string, told: Told) => Promise<Verdict> {
  return async (root, told) => {
    const before = told.at('restored') ?? told;
    const trial = await vaultAt(userDataIn(root));
    const aside = await trial.backups.keptAside();
    if (aside.length === 0 && told.at('restored')) return damage('was restored, and is not');
    if (aside.length === 0) return checkPresent(trial, before, byPassphrase);
    const held = told.after(before).and(ofBackup);
    const restored = await checkPresent(trial, held, byPassphrase, expectedAfter(told));
    return both(restored, await putBack(trial, before));
  };
}

/**
 * Cut between the new header and the note to this laptop that an older state is right now, the next
 * unlock calls the restored vault an older copy: true, and no loss.
 */
function expectedAfter(told: Told): readonly ['older-copy'] | readonly [] {
  return told.at('restored') ? [] : ['older-copy'];
}

async function putBack(trial: TrialVault, before: Told): Promise<Verdict> {
  const [aside, ...others] = await trial.backups.keptAside();
  if (!aside || others.length > 0) return damage(`${others.length + 1} vaults kept aside`);
  const done = await trial.backups.putBack(aside.id);
  if (!done.ok) return damage(`cannot be put back: ${JSON.stringify(done.error)}`);
  return checkPresent(trial, before, byPassphrase);
}
