import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { takingTurns } from '../../shared/lib/turns';
import { Told } from './check/told';
import type { Verdict } from './check/verdict';
import { childEnvironment, WORKLOAD } from './trace/run-traced';
import { failing, type Fault, watching } from './trace/strace';
import { stickIn, type Task, userDataIn, type Work } from './workload/task';

export interface FaultsMade {
  /** Runs in which the intended call failed. */
  readonly faults: number;
  /** Of these: told as a refusal to whoever was working. */
  readonly said: number;
  /** Of these: nothing that was asked for came to harm (a probe, a leftover, a second try). */
  readonly overcome: number;
  readonly acknowledged: number;
  /** Called saved and not there afterwards. */
  readonly falseSaves: readonly string[];
  readonly damaged: readonly string[];
  /** Ended by a signal, or without a word. */
  readonly crashes: readonly string[];
  /** Ended by an error that is no refusal: the app would show an incident number. */
  readonly incidents: readonly string[];
}

export interface FaultsWanted {
  /** The first so many calls on the vault's files fail, each in a run of its own. */
  readonly calls: number;
  /**
   * Counted from this step on, and then only those that write; `null` for all of a process from its
   * first.
   */
  readonly from: string | null;
  readonly work: Work;
  readonly rounds: number;
  readonly check: (root: string, told: Told) => Promise<Verdict>;
  /** A vault to begin with, or `null` for none: then the making of it is what fails first. */
  readonly template: string | null;
  readonly scratch: string;
  readonly lanes: number;
}

type Target = Pick<Fault, 'call' | 'nth' | 'file'>;
/** One folder in which run follows run; its checks wait for the other lanes' (13 collections). */
type Lane = Pick<FaultsWanted, 'template' | 'scratch' | 'work' | 'rounds' | 'check'> & {
  readonly root: string;
};

const inTurn = takingTurns();

/** One run in which nothing fails tells which calls there are; then each of them fails once. */
export async function failEachCall(wanted: FaultsWanted): Promise<FaultsMade> {
  const { calls, scratch, lanes } = wanted;
  const places = Array.from({ length: lanes }, (_, lane): Lane => {
    const folder = path.join(scratch, `lane-${lane}`);
    mkdirSync(folder, { recursive: true });
    return { ...wanted, scratch: folder, root: path.join(folder, 'root') };
  });
  const [first] = places;
  if (!first) throw new Error('no lane');
  const targets = (await callsOf(first, wanted.from)).slice(0, calls).flatMap(errorsOf);
  const found: FaultsMade[] = [];
  const work = async (lane: Lane): Promise<void> => {
    for (let next = targets.pop(); next; next = targets.pop())
      found.push(await failOnce(next, lane));
  };
  await Promise.all(places.map(work));
  rmSync(scratch, { recursive: true, force: true });
  return found.reduce(together);
}

const READS = ['read', 'pread64'];

/** A failing read is an I/O error; a call that writes may meet a full disk, too, which stays full. */
function errorsOf(target: Target): readonly Fault[] {
  const once: Fault = { ...target, error: 'EIO', isLasting: false };
  if (READS.includes(target.call)) return [once];
  return [once, { ...target, error: 'ENOSPC', isLasting: true }];
}

const CALL = /^\d+ +(\w+)\((?:AT_FDCWD<[^>]*>, )?(?:\d+<([^>]*)>|"([^"]*)")/u;
const TO_STDOUT = /^\d+ +write\(1</u;

/** Calls on files below the folder in order, each with its number among its like on that file. */
async function callsOf(lane: Lane, from: string | null): Promise<readonly Target[]> {
  const log = path.join(lane.scratch, 'watched');
  const { code, errors } = await run(watching(log), lane);
  if (code !== 0) throw new Error(`the work fails by itself: ${errors}`);
  const counts = new Map<string, number>();
  const targets: Target[] = [];
  let isWanted = from === null;
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    isWanted ||= TO_STDOUT.test(line) && line.includes(from ?? '');
    const [, call = '', opened, named] = CALL.exec(line) ?? [];
    const file = opened ?? named ?? '';
    if (!file.startsWith(`${lane.root}/`)) continue;
    const nth = (counts.get(`${call} ${file}`) ?? 0) + 1;
    counts.set(`${call} ${file}`, nth);
    const isOfStage = isWanted && (from === null || !READS.includes(call));
    if (isOfStage) targets.push({ call, nth, file: path.relative(lane.root, file) });
  }
  return targets;
}

async function failOnce(fault: Fault, lane: Lane): Promise<FaultsMade> {
  const log = path.join(lane.scratch, 'failed');
  const file = path.join(lane.root, fault.file);
  const { told, code, errors } = await run(failing({ ...fault, file }, log), lane);
  const hasFailed = readFileSync(log, 'utf8').includes('(INJECTED)');
  const name = `${fault.error} at ${fault.call} ${fault.nth} of ${fault.file}`;
  const { lost, damaged } = await inTurn('check', () => lane.check(lane.root, told));
  const named = (faults: readonly string[]): readonly string[] =>
    faults.map((it) => `${name}: ${it}`);
  const hasSaid = told.refusals.length > 0;
  const thrown = told.refusals.filter((it) => it.code.startsWith('thrown')).map((it) => it.code);
  const isCrash = code === null || (!told.at('finished') && !hasSaid);
  return {
    faults: Number(hasFailed),
    said: Number(hasFailed && hasSaid),
    overcome: Number(hasFailed && !hasSaid && code === 0),
    acknowledged: told.savedCount,
    falseSaves: named(lost),
    damaged: named(damaged),
    crashes: isCrash ? named([`ended with ${code ?? 'a signal'}: ${errors}`]) : [],
    incidents: named(thrown),
  };
}

interface Ended {
  readonly told: Told;
  readonly code: number | null;
  readonly errors: string;
}

/** One whole run of the work over a fresh copy of the template. */
function run(strace: readonly string[], { root, template, work, rounds }: Lane): Promise<Ended> {
  rmSync(root, { recursive: true, force: true });
  if (template) cpSync(template, root, { recursive: true });
  for (const folder of [userDataIn(root), stickIn(root)]) mkdirSync(folder, { recursive: true });
  const task: Task = {
    ...{ work, root, run: 7, rounds, roundsBetweenLocks: 2, isRepeatable: true },
    ...{ hasKeyRing: true, synchronous: 'FULL' },
  };
  const command = [...strace, process.execPath, WORKLOAD, JSON.stringify(task)];
  return new Promise((resolve, reject) => {
    const child = spawn('strace', command, { env: childEnvironment() });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (errors += String(data)));
    child.on('error', reject);
    child.on('close', (code) => {
      const told = new Told();
      for (const line of output.split('\n').slice(0, -1)) told.hear(line);
      resolve({ told, code, errors: errors.slice(-300) });
    });
  });
}

function together(one: FaultsMade, other: FaultsMade): FaultsMade {
  return {
    faults: one.faults + other.faults,
    said: one.said + other.said,
    overcome: one.overcome + other.overcome,
    acknowledged: one.acknowledged + other.acknowledged,
    falseSaves: [...one.falseSaves, ...other.falseSaves],
    damaged: [...one.damaged, ...other.damaged],
    crashes: [...one.crashes, ...other.crashes],
    incidents: [...one.incidents, ...other.incidents],
  };
}
