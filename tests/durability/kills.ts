import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { checkVault } from './check/check-vault';
import { Told } from './check/told';
import { seeded, type Random } from './replay/random';
import { childEnvironment, WORKLOAD } from './trace/run-traced';
import { stickIn, type Task, userDataIn, type Work } from './workload/task';

export interface KillsMade {
  readonly kills: number;
  readonly vaults: number;
  /** Documents and events acknowledged, all vaults together. */
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly damaged: readonly string[];
}

const KILLS_PER_VAULT = 20;
/** What is going on when the process is killed: notes mostly, and all that moves whole files. */
const WORKS: readonly Work[] = ['notes', 're-key', 'notes', 'backups', 'notes'];
/** More than a process tells before it is killed. */
const MANY_ROUNDS = 1000;
const MOST_TELLINGS = 90;
const MOST_MS_LATER = 6;

/**
 * Kills the process at any moment of its work, the making of the vault included, and lets the next
 * one go on with what is there. Nothing that was called saved may be missing in the end.
 */
export async function killAgainAndAgain(kills: number, scratch: string): Promise<KillsMade> {
  const random = seeded(kills);
  const found = { acknowledged: 0, lost: [] as string[], damaged: [] as string[] };
  let vaults = 0;
  for (let done = 0; done < kills; done += KILLS_PER_VAULT) {
    const root = path.join(scratch, `killed-${(vaults += 1)}`);
    const told = new Told();
    const here = Math.min(KILLS_PER_VAULT, kills - done);
    for (let run = 1; run <= here; run += 1) await killOnce(run, root, told, random);
    const { lost, damaged } = await checkVault(root, told);
    const refused = told.refusals.map(({ key, code }) => `${key} was refused: ${code}`);
    found.lost.push(...lost);
    found.damaged.push(...damaged, ...refused);
    found.acknowledged += told.savedCount;
  }
  return { kills, vaults, ...found };
}

function killOnce(run: number, root: string, told: Told, random: Random): Promise<void> {
  for (const folder of [userDataIn(root), stickIn(root)]) mkdirSync(folder, { recursive: true });
  const task: Task = {
    ...{ work: WORKS[run % WORKS.length] ?? 'notes', root, run },
    ...{ rounds: MANY_ROUNDS, roundsBetweenLocks: 3, hasKeyRing: true, synchronous: 'FULL' },
  };
  const after = Math.floor(random() * MOST_TELLINGS);
  const laterMs = random() * MOST_MS_LATER;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WORKLOAD, JSON.stringify(task)], {
      env: childEnvironment(),
    });
    let [rest, errors] = ['', ''];
    let heard = 0;
    child.stdout.on('data', (data) => {
      const lines = (rest + String(data)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) told.hear(line);
      if (heard <= after && heard + lines.length > after) {
        setTimeout(() => child.kill('SIGKILL'), laterMs);
      }
      heard += lines.length;
    });
    child.on('error', reject);
    child.stderr.on('data', (data) => (errors += String(data)));
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else
        reject(new Error(`ended by itself with ${code ?? signal ?? 'nothing'}: ${rest}${errors}`));
    });
  });
}
