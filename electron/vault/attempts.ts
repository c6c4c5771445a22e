import { join } from 'node:path';
import { z } from 'zod';
import type { Proof } from '../../shared/contract/keys';
import type { FailedAttempts } from '../application/ports/vault';
import { type FileCalls, fileErrorCode, readAtMost, writeDurably } from './files';

const NAME = 'attempts.json';
const MOST_BYTES = 4096;

const instant = z.iso.datetime({ precision: 3 });
const attemptsSchema = z
  .array(
    z
      .strictObject({
        by: z.enum(['passphrase', 'recovery-code']),
        count: z.int().positive(),
        firstAt: instant,
        lastAt: instant,
      })
      .readonly(),
  )
  .max(2);

/**
 * Wrong secrets since the last unlock, kept beside the vault until the next one writes them into the
 * audit trail: while the vault is shut nothing can be written there. Counts and times only. Who has
 * the files can remove them; nothing here refuses or delays anybody.
 */
export class Attempts {
  readonly #path: string;
  #known: readonly FailedAttempts[] | null = null;

  constructor(
    private readonly files: FileCalls,
    vaultFolder: string,
    private readonly now: () => Date,
  ) {
    this.#path = join(vaultFolder, NAME);
  }

  add(by: Proof['by']): void {
    const known = this.#all();
    const at = this.now().toISOString();
    const before = known.find((each) => each.by === by) ?? { by, count: 0, firstAt: at };
    const counted = { ...before, count: before.count + 1, lastAt: at };
    this.#known = [...known.filter((each) => each.by !== by), counted];
    this.#tryOnDisk(() => writeDurably(this.files, this.#path, bytesOf(this.#known ?? [])));
  }

  /** What there was, once. */
  take(): readonly FailedAttempts[] {
    const known = this.#all();
    if (known.length === 0) return known;
    this.#known = [];
    this.#tryOnDisk(() => this.files.rmSync(this.#path, { recursive: false, force: true }));
    return known;
  }

  #all(): readonly FailedAttempts[] {
    this.#known ??= this.#tryOnDisk(() => read(readAtMost(this.files, this.#path, MOST_BYTES)));
    return this.#known ?? [];
  }

  /** A disk that does not take the count must not keep anybody from trying again. */
  #tryOnDisk<T>(work: () => T): T | null {
    try {
      return work();
    } catch (thrown) {
      if (fileErrorCode(thrown) === undefined) throw thrown;
      return null;
    }
  }
}

function read(bytes: Uint8Array): readonly FailedAttempts[] {
  try {
    return attemptsSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return [];
  }
}

function bytesOf(attempts: readonly FailedAttempts[]): Uint8Array {
  return Buffer.from(`${JSON.stringify(attempts)}\n`, 'utf8');
}
