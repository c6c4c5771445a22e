import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DiskEvent } from '../replay/disk-event';
import type { Task } from '../workload/task';
import { DiskLog } from './disk-log';
import { type LooseFault, tracing } from './strace';
import { readTrace } from './system-calls';

/** Memory where there is any: a trace holds every sync, and a replay syncs nothing. */
export function fastFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

/** The bundled child process (build/durability.mjs makes it). */
export const WORKLOAD = path.resolve('out/durability/workload.cjs');

/**
 * Hundreds of processes are started: each finds the program compiled already. With one thread for
 * the asynchronous calls, the n-th of them is always the same.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  const compiled = path.join(path.dirname(WORKLOAD), 'compiled');
  return { ...process.env, NODE_COMPILE_CACHE: compiled, UV_THREADPOOL_SIZE: '1' };
}

/** How the child ends when it has told that it was refused. */
const REFUSED = 3;
const MOST_MS = 8 * 60_000;

/**
 * Runs a task to its end under strace and answers with everything that happened to its folder.
 * Throws when the task itself failed, or when something happened that the replay does not model.
 */
export function runTraced(task: Task, scratch: string, fault?: LooseFault): readonly DiskEvent[] {
  const trace = path.join(scratch, `${task.work}.trace`);
  const log = new DiskLog(task.root);
  const command = [...tracing(trace, fault), process.execPath, WORKLOAD, JSON.stringify(task)];
  const env = childEnvironment();
  const child = spawnSync('strace', command, { timeout: MOST_MS, maxBuffer: 1 << 28, env });
  const isFinished = child.status === 0 && String(child.stdout).includes('"finished"');
  if (!isFinished && !(fault && child.status === REFUSED)) {
    const said = `${String(child.stdout).slice(-500)}${String(child.stderr).slice(-500)}`;
    throw new Error(`${task.work} ended with ${child.status ?? child.signal}: ${said}`);
  }
  for (const call of readTrace(trace)) log.take(call);
  rmSync(trace);
  return log.events;
}
