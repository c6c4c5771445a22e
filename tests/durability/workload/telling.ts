import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { canonicalJson } from '../../../shared/lib/canonical-json';

/** One version of a document, by its digest. */
export interface Version {
  readonly key: string;
  readonly version: number;
  readonly digest: string;
  /** Documents with the same batch are written in one transaction: all or none. */
  readonly batch?: string;
}

/** What a process under trial says, one JSON text a line, on its standard output. */
export type Telling =
  /** About to write. */
  | ({ readonly at: 'trying' } & Version)
  /** What a clinician would be shown as "Saved". */
  | { readonly at: 'saved'; readonly key: string; readonly version: number }
  /** What a clinician would be told instead: a refusal's code, or the words of a failure. */
  | { readonly at: 'refused'; readonly key: string; readonly code: string }
  /** A step that was finished: `vault-made`, `unlocked`, `backup-made` … */
  | { readonly at: 'done'; readonly step: string };

export function tell(telling: Telling): void {
  writeSync(1, `${JSON.stringify(telling)}\n`);
}

export function readTelling(line: string): Telling {
  return JSON.parse(line) as Telling;
}

/** A document is told by its digest, so that the trace stays small. */
export function digestOf(document: unknown): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex').slice(0, 16);
}
