import type { FaultsMade } from './faults';
import type { KillsMade } from './kills';
import type { CutsMade } from './replay/cuts';

/** One line of the table. */
export interface Row {
  readonly trial: string;
  readonly done: string;
  /** Cuts made, in either reading; 0 for other trials. */
  readonly cuts: number;
  /** Documents and events that had been called saved. */
  readonly acknowledged: number;
  /** Cuts, kills or faults after which something acknowledged was missing. */
  readonly losing: number;
  /** Those after which something was not whole. */
  readonly damaging: number;
  /** A control is there to fail: it shows that the harness would see a loss. */
  readonly isControl: boolean;
  readonly isGood: boolean;
  readonly seconds: number;
  readonly examples: readonly string[];
}

/** What came of it, before it is judged. */
export type Made = Omit<Row, 'seconds' | 'isGood' | 'trial' | 'isControl'> & {
  readonly isWhole?: boolean;
};

/** Times a trial and judges it: a trial must cost nothing, a control must cost something. */
export async function rowOf(
  trial: string,
  kind: 'trial' | 'control',
  work: () => Promise<Made>,
): Promise<Row> {
  const start = performance.now();
  const { isWhole = true, ...made } = await work();
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const isControl = kind === 'control';
  const isCostly = made.losing + made.damaging > 0;
  const isGood = isControl ? isCostly : isWhole && !isCostly && made.acknowledged > 0;
  return { trial, isControl, isGood, seconds, ...made };
}

export function ofCuts(made: CutsMade): Made {
  const { strict, torn, acknowledged, losing, damaging, examples } = made;
  const done = `${strict} strict, ${torn} torn`;
  return { done, cuts: strict + torn, acknowledged, losing, damaging, examples };
}

export function ofKills({ kills, vaults, acknowledged, lost, damaged }: KillsMade): Made {
  return {
    ...{ done: `${kills} kills, ${vaults} vaults`, cuts: 0, acknowledged },
    ...{ losing: lost.length, damaging: damaged.length },
    examples: [...lost, ...damaged].slice(0, 5),
  };
}

/** @param wanted so many calls must really have failed */
export function ofFaults(made: FaultsMade, wanted: number): Made {
  const { faults, said, overcome, acknowledged, falseSaves, damaged, crashes, incidents } = made;
  const bad = [...damaged, ...crashes, ...incidents];
  return {
    ...{ done: `${faults} faults: ${said} said, ${overcome} overcome`, cuts: 0, acknowledged },
    ...{ losing: falseSaves.length, damaging: bad.length, isWhole: faults >= wanted },
    examples: [...falseSaves, ...bad].slice(0, 5),
  };
}

const COLUMNS = [26, 38, 12, 7, 9, 7] as const;

export function tableHead(): string {
  return cells('', 'done', 'acknowledged', 'losing', 'damaging', 's');
}

export function tableRow({
  trial,
  done,
  acknowledged,
  losing,
  damaging,
  seconds,
  ...row
}: Row): string {
  const verdict = row.isGood ? 'ok' : 'FAILED';
  const said = row.isControl && row.isGood ? 'fails, as it must' : verdict;
  const line = cells(trial, done, acknowledged, losing, damaging, seconds);
  const examples = row.isGood ? [] : row.examples.map((example) => `    ${example}`);
  return [`${line}  ${said}`, ...examples].join('\n');
}

function cells(...texts: readonly (string | number)[]): string {
  const cell = (text: string | number, index: number): string =>
    index < 2
      ? String(text).padEnd(COLUMNS[index] ?? 0)
      : String(text).padStart(COLUMNS[index] ?? 0);
  return texts.map(cell).join(' ');
}
