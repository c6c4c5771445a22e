import path from 'node:path';
import { workerInspector } from '../../../electron/store/inspection/inspector';
import { StoreFailure } from '../../../electron/store/storage/store-failure';
import { replaceHeaders } from './headers';
import { writeNotes } from './notes';
import { OLD_RECOVERY_CODE } from './old-vault';
import { changeSecrets, reKey } from './secrets';
import { stickIn, type Task, userDataIn } from './task';
import { tell } from './telling';
import {
  PASSPHRASE,
  Refused,
  repeatableBytes,
  type TrialVault,
  valueOf,
  vaultAt,
} from './vault-at';
import { weakenEngine } from './weaken';

/** A process to be traced, killed, or hindered. Says what it does as it does it (telling.ts). */
async function main(text: string): Promise<void> {
  const task = JSON.parse(text) as Task;
  weakenEngine(task.synchronous);
  if (task.work === 'headers') replaceHeaders(task);
  else await workOnVault(task);
  tell({ at: 'done', step: 'finished' });
}

async function workOnVault(task: Task): Promise<void> {
  const trial = await vaultAt(userDataIn(task.root), {
    inspect: workerInspector(path.join(__dirname, 'inspector.cjs')),
    hasKeyRing: task.hasKeyRing,
    random: task.isRepeatable ? repeatableBytes(task.run) : undefined,
  });
  await openOrMake(trial, task);
  await workOf(trial, task);
  await trial.vault.lock('quit');
}

async function openOrMake({ vault }: TrialVault, { work }: Task): Promise<void> {
  if (vault.status().state === 'locked') {
    if (work === 'migration') valueOf(await vault.unlockWithRecoveryCode(OLD_RECOVERY_CODE));
    else valueOf(await vault.unlock(PASSPHRASE));
    return tell({ at: 'done', step: 'unlocked' });
  }
  const { recoveryCode } = valueOf(await vault.begin(PASSPHRASE));
  valueOf(await vault.complete(recoveryCode));
  tell({ at: 'done', step: 'vault-made' });
}

function workOf(trial: TrialVault, task: Task): Promise<void> {
  switch (task.work) {
    case 'secrets':
      return changeSecrets(trial, task);
    case 're-key':
      return inRounds(task, async (round) => {
        await notesOf(trial, task, 2 * round - 1);
        await reKey(trial, round);
        await notesOf(trial, task, 2 * round);
      });
    case 'backups':
      return backUp(trial, task);
    case 'restore':
      return restore(trial, task);
    default:
      return writeEvenings(trial, task);
  }
}

async function writeEvenings(trial: TrialVault, task: Task): Promise<void> {
  await inRounds(task, async (round) => {
    await notesOf(trial, task, round);
    if (round % task.roundsBetweenLocks !== 0) return;
    await trial.vault.lock('asked');
    const { vault } = trial;
    if (task.work !== 'migration') valueOf(await vault.unlock(PASSPHRASE));
    else valueOf(await vault.unlockWithRecoveryCode(OLD_RECOVERY_CODE));
  });
}

async function backUp(trial: TrialVault, task: Task): Promise<void> {
  valueOf(await trial.backups.chooseFolder(stickIn(task.root)));
  await inRounds(task, async (round) => {
    await notesOf(trial, task, round);
    tell({ at: 'done', step: 'backup-begun' });
    const { file, places } = valueOf(await trial.backups.make());
    tell({ at: 'done', step: `backup-made ${file.fileName} in ${places}` });
    if (round < task.rounds) await nextSecond();
  });
}

/** A backup is named by its second; a pruned one's name would be given again within it. */
function nextSecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000) + 1));
}

/** The newest backup takes the vault's place; the vault as it was is kept aside. */
async function restore(trial: TrialVault, task: Task): Promise<void> {
  const { vault, backups } = trial;
  await notesOf(trial, task, 1);
  const laptop = (await backups.places()).find(({ kind }) => kind === 'laptop');
  const fileName = laptop?.backups[0]?.fileName ?? '';
  const { token } = valueOf(await backups.choose({ kind: 'laptop', fileName }));
  valueOf(await backups.open(token, { by: 'passphrase', passphrase: PASSPHRASE }));
  tell({ at: 'done', step: 'restore-begun' });
  valueOf(await backups.restore(token));
  tell({ at: 'done', step: 'restored' });
  valueOf(await vault.unlock(PASSPHRASE));
  await notesOf(trial, { ...task, run: task.run + 1 }, 1);
}

async function notesOf({ vault }: TrialVault, task: Task, round: number): Promise<void> {
  valueOf(await vault.use((open) => writeNotes(open, task, round)));
}

async function inRounds({ rounds }: Task, work: (round: number) => Promise<void>): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) await work(round);
}

// A worker that verifies holds no process open (store/inspection); in the app the window does.
const open = setInterval(() => {}, 60_000);

main(process.argv[2] ?? '')
  .catch((thrown: unknown) => {
    tell({ at: 'refused', key: 'process', code: codeOf(thrown) });
    process.exitCode = 3;
  })
  .finally(() => clearInterval(open));

function codeOf(thrown: unknown): string {
  if (thrown instanceof StoreFailure) return thrown.refusal.code;
  if (thrown instanceof Refused) return thrown.code;
  return `thrown: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;
}
