import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { checkBackups } from './check/check-backups';
import { checkVault } from './check/check-vault';
import { failEachCall, type FaultsWanted } from './faults';
import { killAgainAndAgain } from './kills';
import { cutAfterFailedSyncs, cutWorkload, type CutsPlan } from './power-cuts';
import {
  type Made,
  ofCuts,
  ofFaults,
  ofKills,
  type Row,
  rowOf,
  tableHead,
  tableRow,
} from './report';
import { fastFolder } from './trace/run-traced';
import { whyNotTraced } from './trace/strace';
import type { Work } from './workload/task';
import { anEvening } from './workloads';

const withKeyRing = { hasKeyRing: true, roundsBetweenLocks: 1 };

const TRIALS: readonly CutsPlan[] = [
  { work: 'notes', cuts: 160, rounds: 40, roundsBetweenLocks: 20, hasKeyRing: false },
  { ...withKeyRing, work: 'notes', cuts: 40, rounds: 1 },
  { ...withKeyRing, work: 'headers', cuts: 40, rounds: 30 },
  { ...withKeyRing, work: 'secrets', cuts: 40, rounds: 7 },
  { ...withKeyRing, work: 're-key', cuts: 40, rounds: 2 },
  { ...withKeyRing, work: 'migration', cuts: 60, rounds: 2 },
  { ...withKeyRing, work: 'backups', cuts: 50, rounds: 3 },
  { ...withKeyRing, work: 'restore', cuts: 40, rounds: 1 },
];

const evening = {
  ...({ work: 'notes', cuts: 40, rounds: 20 } as const),
  ...{ roundsBetweenLocks: 8, hasKeyRing: false },
};
const short = { ...withKeyRing, cuts: 8, rounds: 2 };
const WORKS: readonly Work[] = [
  'notes',
  'headers',
  'secrets',
  're-key',
  'migration',
  'backups',
  'restore',
];

const CONTROLS: readonly CutsPlan[] = [
  { ...evening, synchronous: 'NORMAL' },
  { ...evening, synchronous: 'OFF' },
  ...WORKS.flatMap((work) => [
    { ...short, work, ignored: 'files' } as const,
    { ...short, work, ignored: 'folders' } as const,
  ]),
];

const KILLS = 200;
const CALLS = 200;
const FAILED_SYNCS = 45;
/** docs/security, Durability. */
const LEAST_CUTS = 500;

/** One line of the table, still to be worked out. */
interface Planned {
  readonly name: string;
  readonly kind: 'trial' | 'control';
  readonly work: (scratch: string) => Promise<Made>;
}

const cutsOf = (plan: CutsPlan) => async (scratch: string) =>
  ofCuts(await cutWorkload(plan, scratch));

function nameOf({ work, hasKeyRing }: CutsPlan): string {
  return work === 'notes' && hasKeyRing ? 'cuts: making a vault' : `cuts: ${work}`;
}

const evenings = { ...({ work: 'notes' } as const), rounds: 3, check: checkVault };

const ALL: readonly Planned[] = [
  ...TRIALS.map((plan): Planned => ({
    ...{ name: nameOf(plan), kind: 'trial', work: cutsOf(plan) },
  })),
  {
    name: 'cuts: after a failed sync',
    kind: 'trial',
    work: async (scratch) => ofCuts(await cutAfterFailedSyncs(FAILED_SYNCS, scratch)),
  },
  ...CONTROLS.map((plan): Planned => {
    const name = `${plan.work}, ${plan.synchronous ?? `no ${plan.ignored} synced`}`;
    return { name, kind: 'control', work: cutsOf(plan) };
  }),
  {
    name: 'kill -9',
    kind: 'trial',
    work: async (scratch) => ofKills(await killAgainAndAgain(KILLS, scratch)),
  },
  faulty('making a vault', { ...evenings, from: null }, 'nothing'),
  faulty('unlocking', { ...evenings, from: null }, 'a vault'),
  faulty('writing', { ...evenings, from: 'unlocked' }, 'a vault'),
  faulty(
    'backing up',
    { work: 'backups', rounds: 1, check: checkBackups, from: 'backup-begun' },
    'a vault',
  ),
];

function faulty(
  name: string,
  faults: Pick<FaultsWanted, 'from' | 'work' | 'rounds' | 'check'>,
  beginningWith: 'nothing' | 'a vault',
): Planned {
  const work = async (scratch: string): Promise<Made> => {
    const template = path.join(scratch, 'template');
    mkdirSync(template);
    const owed = beginningWith === 'nothing' ? null : anEvening(template, 'notes');
    const check: FaultsWanted['check'] = (root, told) =>
      faults.check(root, owed ? owed.and(told) : told);
    const place = { scratch: path.join(scratch, 'lanes'), lanes: 2, calls: CALLS };
    const wanted = { ...faults, ...place, template: owed && template, check };
    const made = await failEachCall(wanted);
    return ofFaults(made, CALLS);
  };
  return { name: `faults: ${name}`, kind: 'trial', work };
}

/** npm run durability: every trial and every control, a table, and the same as JSON at the end. */
async function main(only: string): Promise<void> {
  const reason = whyNotTraced();
  if (reason) throw new Error(`Nothing can be traced here: ${reason}`);
  const rows: Row[] = [];
  console.log(tableHead());
  for (const { name, kind, work } of ALL.filter((each) => each.name.includes(only))) {
    const row = await inScratch((scratch) => rowOf(name, kind, () => work(scratch)));
    rows.push(row);
    console.log(tableRow(row));
  }
  const cuts = rows.reduce((sum, row) => sum + (row.isControl ? 0 : row.cuts), 0);
  const isGood = rows.every((row) => row.isGood) && (only !== '' || cuts >= LEAST_CUTS);
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model };
  console.log(JSON.stringify({ machine, isGood, cuts, rows }));
  process.exitCode = isGood ? 0 : 1;
}

async function inScratch<T>(work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(path.join(fastFolder(), 'alcove-durability-'));
  try {
    return await work(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

void main(process.env['ALCOVE_ONLY'] ?? '');
