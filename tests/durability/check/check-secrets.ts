import { userDataIn } from '../workload/task';
import { PASSPHRASE_KEY, RECOVERY_KEY } from '../workload/secrets';
import { passphraseAt, vaultAt } from '../workload/vault-at';
import { checkPresent, checkVault, type Unlock } from './check-vault';
import type { Told } from './told';
import { ALL_WELL, both, damage, type Verdict } from './verdict';

/** The old or the new passphrase opens, and the old or the new code; what was replaced does not. */
export async function checkSecrets(root: string, told: Told): Promise<Verdict> {
  if (told.keys('secret').length === 0) return checkVault(root, told);
  const byPassphrases = await anyOf(root, told, passphrasesOf(told), (it) => ({
    by: ({ vault }) => vault.unlock(it),
    name: 'passphrase',
  }));
  const codes = told.possible(RECOVERY_KEY).map(({ digest }) => digest);
  if (told.savedVersion(RECOVERY_KEY) === 0) return both(byPassphrases, await replaced(root, told));
  const byCodes = await anyOf(root, told, codes, (it) => ({
    by: ({ vault }) => vault.unlockWithRecoveryCode(it),
    name: 'recovery code',
  }));
  return both(byPassphrases, byCodes, await replaced(root, told));
}

function passphrasesOf(told: Told): readonly string[] {
  const saved = told.savedVersion(PASSPHRASE_KEY);
  const tried = told.possible(PASSPHRASE_KEY).map(({ version }) => version);
  return [...new Set([saved, ...tried])].map(passphraseAt);
}

async function anyOf(
  root: string,
  told: Told,
  secrets: readonly string[],
  how: (secret: string) => { readonly by: Unlock; readonly name: string },
): Promise<Verdict> {
  let name = '';
  for (const secret of secrets) {
    const way = how(secret);
    name = way.name;
    const trial = await vaultAt(userDataIn(root));
    const unlocked = await way.by(trial);
    if (unlocked.ok) return checkPresent(trial, told, async () => unlocked);
  }
  return damage(`no ${name} opens it, of ${secrets.length}`);
}

async function replaced(root: string, told: Told): Promise<Verdict> {
  const saved = told.savedVersion(PASSPHRASE_KEY);
  if (saved === 0) return ALL_WELL;
  const { vault } = await vaultAt(userDataIn(root));
  const opened = await vault.unlock(passphraseAt(saved - 1));
  if (!opened.ok) return ALL_WELL;
  await vault.lock('asked');
  return damage(`passphrase ${saved - 1} was replaced and still opens`);
}
