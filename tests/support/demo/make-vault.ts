import type { FolderVault } from '../../../electron/vault/vault';
import type { Refusal } from '../../../shared/contract/refusal';
import type { Result } from '../../../shared/lib/result';
import { demoCaseload, type Caseload, type CaseloadPlan } from './caseload';
import { DEMO_PASSPHRASE } from './passphrase';
import { vaultWithBackups } from '../vault-in';
import { writeCaseload } from './write-caseload';

/** A vault as the app makes it. `folder` is the app's data folder; the vault lies in it. */
export function vaultIn(folder: string): FolderVault {
  return vaultWithBackups(folder).vault;
}

/** Makes a vault with a fictional caseload in an app data folder and leaves it locked. */
export async function makeDemoVault(folder: string, plan: CaseloadPlan): Promise<Caseload> {
  const vault = vaultIn(folder);
  const { recoveryCode } = valueOf(await vault.begin(DEMO_PASSPHRASE));
  valueOf(await vault.complete(recoveryCode));
  const caseload = demoCaseload(plan);
  valueOf(await vault.use((open) => writeCaseload(open, caseload)));
  await vault.lock('asked');
  return caseload;
}

function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
