import { readFileSync } from 'node:fs';

/** One finished system call as strace wrote it down. */
export interface SystemCall {
  readonly name: string;
  /** The arguments as text; strings still in hex. */
  readonly args: string;
  /** What it returned; -1 when it failed. */
  readonly result: number;
  /** `EIO` and the like, or `null`. */
  readonly error: string | null;
}

const CALL = /^(\d+) +(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)(?: (E[A-Z0-9]+))?/su;
const BEGUN = /^(\d+) +(.*?) ?<unfinished \.\.\.>$/su;
const RESUMED = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/su;
const SKIPPED = /^\d+ +(?:---|\+\+\+) /u;

/**
 * Reads a trace in the order in which calls finished. That order errs on the safe side: a write
 * that was still running when a sync began counts as unsynced.
 */
export function* readTrace(file: string): Generator<SystemCall, void, undefined> {
  const begun = new Map<string, string>();
  for (const line of linesOf(file)) {
    if (SKIPPED.test(line)) continue;
    const [, pid, start] = BEGUN.exec(line) ?? [];
    if (pid && start !== undefined) begun.set(pid, `${pid} ${start}`);
    else {
      const call = finished(line, begun);
      if (call) yield call;
    }
  }
}

function finished(line: string, begun: Map<string, string>): SystemCall | null {
  const [, pid, rest] = RESUMED.exec(line) ?? [];
  const start = pid === undefined ? '' : begun.get(pid);
  if (pid !== undefined) begun.delete(pid);
  const [, , name, args, result, error] = CALL.exec(rest === undefined ? line : start + rest) ?? [];
  if (!name || args === undefined) throw new Error(`not understood: ${line.slice(0, 300)}`);
  // A call that never returned: the process was killed in it.
  if (result === '?') return null;
  return { name, args, result: Number(result), error: error ?? null };
}

function* linesOf(file: string): Generator<string, void, undefined> {
  const bytes = readFileSync(file);
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    if (end < 0) return;
    yield bytes.toString('latin1', start, end);
    start = end + 1;
  }
}

const HEX_TEXT = /"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/gu;

/** The strings among a call's arguments, as bytes, in order. Throws when strace cut one short. */
export function bytesIn({ name, args }: SystemCall): readonly Buffer[] {
  return [...args.matchAll(HEX_TEXT)].map(([, hex = '', dots]) => {
    if (dots) throw new Error(`strace cut an argument of ${name} short`);
    return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
  });
}

/** The arguments with their strings taken out, for those that are numbers or flags. */
export function plainArguments({ args }: SystemCall): readonly string[] {
  return args
    .replaceAll(HEX_TEXT, '"')
    .split(',')
    .map((text) => text.trim());
}
