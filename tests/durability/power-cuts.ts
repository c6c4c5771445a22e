import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkVault } from './check/check-vault';
import { Told } from './check/told';
import { type CutsMade, cutPower } from './replay/cuts';
import type { IgnoredSyncs } from './replay/disk';
import { spread, seeded } from './replay/random';
import { runTraced } from './trace/run-traced';
import { type Synchronous, type Task, userDataIn, type Work } from './workload/task';
import { trialOf } from './workloads';

export interface CutsPlan {
  readonly work: Work;
  /** Points at which the power is cut, once in each mode. */
  readonly cuts: number;
  readonly rounds: number;
  readonly roundsBetweenLocks: number;
  readonly hasKeyRing: boolean;
  /** What the engine really does; anything but FULL makes a control. */
  readonly synchronous?: Synchronous;
  /** Syncs that the replay leaves out; anything but `none` makes a control. */
  readonly ignored?: IgnoredSyncs;
  readonly seed?: number;
}

/** Traces one workload and cuts the power all along it. */
export async function cutWorkload(plan: CutsPlan, scratch: string): Promise<CutsMade> {
  const { work, cuts, ignored = 'none', seed = 1, synchronous = 'FULL' } = plan;
  const place = path.join(scratch, `${work}-${synchronous}-${ignored}`);
  mkdirSync(place);
  try {
    const trial = await trialOf(work, place, plan);
    const events = runTraced({ ...trial.task, synchronous }, place);
    const common = { count: cuts, seed, ignored, folder: path.join(place, 'image') };
    return await cutPower(events, { ...common, ...trial, modes: ['strict', 'torn'] });
  } finally {
    rmSync(place, { recursive: true });
  }
}

/**
 * A disk that fails a sync once, and loses its power later: what it failed to sync is gone for good,
 * even if a later sync of the same file succeeds. So nothing of it may be called saved by then.
 * A sync of a folder that fails is passed over (README, Limits).
 */
export async function cutAfterFailedSyncs(count: number, scratch: string): Promise<CutsMade> {
  const found: CutsMade[] = [];
  for (const nth of spread(count, SYNCS_OF_AN_EVENING, seeded(count))) {
    const root = path.join(scratch, `failed-sync-${nth}`);
    mkdirSync(userDataIn(root), { recursive: true });
    const task: Task = {
      ...{ work: 'notes', root, run: 1, rounds: 4, roundsBetweenLocks: 2 },
      ...{ hasKeyRing: false, synchronous: 'FULL' },
    };
    const events = runTraced(task, root, { call: 'fsync', nth: nth + 1 });
    rmSync(root, { recursive: true });
    if (!events.some(({ kind }) => kind === 'file-sync-failed')) continue;
    const common = { count: 5, seed: nth, owed: new Told(), check: checkVault };
    const folder = path.join(scratch, 'image');
    found.push(await cutPower(events, { ...common, folder, modes: ['strict', 'torn'] }));
  }
  return found.reduce(together);
}

/** The first syncs of four rounds: the making of the vault, notes, and two locks. */
const SYNCS_OF_AN_EVENING = 90;

function together(one: CutsMade, other: CutsMade): CutsMade {
  return {
    cuts: one.cuts + other.cuts,
    strict: one.strict + other.strict,
    torn: one.torn + other.torn,
    losing: one.losing + other.losing,
    damaging: one.damaging + other.damaging,
    acknowledged: one.acknowledged + other.acknowledged,
    examples: [...one.examples, ...other.examples].slice(0, 5),
  };
}
