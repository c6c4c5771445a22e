import { join } from 'node:path';
import { z } from 'zod';
import type { KeptAside } from '../../../shared/contract/backups';
import type { Refusal } from '../../../shared/contract/refusal';
import { instantSchema } from '../../../shared/domain/fields';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import { err, ok, type Result } from '../../../shared/lib/result';
import { vaultStateSchema } from '../device-safe';
import {
  type FileCalls,
  fileErrorCode,
  namesIn,
  OWNER_ONLY_FOLDER,
  readAtMost,
  syncFolder,
  writeDurably,
} from '../files';
import { FLAT, readHeader, type VaultHeader } from '../header';
import { STORE_FILES } from './manifest';
import type { StreamFiles } from './stream-files';

const FOLDER = 'aside';
const MOST_RECORD_BYTES = 256 * 1024;
const GENERATION = /^g-[0-9a-f]{16}$/;
const SUFFIXES = ['', '-wal', '-shm'] as const;

/** A vault that a restore put aside: its header, and the names of the folders that hold its files. */
const recordSchema = z
  .strictObject({
    version: z.literal(1),
    id: z.string().regex(/^(g-[0-9a-f]{16}|flat|damaged-[0-9a-f]{16})$/),
    setAsideAt: instantSchema,
    /** The bytes of its `vault.json` in base 64; `null` when there was none. */
    header: z.base64().nullable(),
    generations: z.array(z.union([z.string().regex(GENERATION), z.literal(FLAT)])).readonly(),
    /** What this laptop knew for its newest state, when it was open at the time. */
    state: vaultStateSchema.nullable(),
  })
  .readonly();
export type AsideRecord = z.infer<typeof recordSchema>;

export interface AsideParts {
  /** The vault's own folder. */
  readonly folder: string;
  readonly files: FileCalls;
  readonly stream: StreamFiles;
}

/** Vaults kept aside: `<vault>/aside/<id>.json` beside the generations that they name. */
export class AsideVaults {
  constructor(private readonly parts: AsideParts) {}

  /** Those that are not the present vault: a put-back that was cut off names that one as well. */
  live(present: VaultHeader | null): readonly AsideRecord[] {
    const inUse = present ? generationName(present) : null;
    const records = this.#names().map((name) => this.#read(name));
    return records.filter((it) => it !== null).filter(({ id }) => id !== inUse);
  }

  /** Throws what the file system throws. */
  write(record: AsideRecord): void {
    const { files, folder } = this.parts;
    const aside = join(folder, FOLDER);
    files.mkdirSync(aside, { recursive: true, mode: OWNER_ONLY_FOLDER });
    writeDurably(files, this.#path(record.id), Buffer.from(`${canonicalJson(record)}\n`, 'utf8'));
    syncFolder(files, folder);
  }

  /** Forgets the record alone. Throws what the file system throws. */
  forget(id: string): void {
    const { files, folder } = this.parts;
    files.rmSync(this.#path(id), { recursive: false, force: true });
    syncFolder(files, join(folder, FOLDER));
  }

  /** Files and record, for good. Throws what the file system throws; it can then be asked again. */
  remove({ id, generations }: AsideRecord, present: VaultHeader | null): void {
    const { files, folder } = this.parts;
    const inUse = present ? generationName(present) : null;
    const others = this.live(present).filter((it) => it.id !== id);
    const kept = new Set([inUse, ...others.flatMap((it) => it.generations)]);
    for (const generation of generations.filter((it) => !kept.has(it))) {
      for (const path of pathsOf(folder, generation)) {
        files.rmSync(path, { recursive: true, force: true });
      }
    }
    this.forget(id);
  }

  async describe({ id, setAsideAt, generations }: AsideRecord): Promise<KeptAside> {
    const paths = generations.flatMap((it) => filesOf(this.parts.folder, it));
    const sizes = await Promise.all(paths.map((path) => this.#bytes(path)));
    return { id, setAsideAt, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  /**
   * Names of the folders that belong to a vault whose header cannot be read: all that no other one
   * claims.
   */
  unclaimed(): readonly string[] {
    const { files, folder } = this.parts;
    const names = namesIn(files, folder) ?? [];
    const claimed = new Set(this.live(null).flatMap(({ generations }) => generations));
    const flat = STORE_FILES.some((name) => names.includes(name)) ? [FLAT] : [];
    return [...names.filter((name) => GENERATION.test(name)), ...flat].filter(
      (name) => !claimed.has(name),
    );
  }

  #names(): readonly string[] {
    const names = namesIn(this.parts.files, join(this.parts.folder, FOLDER)) ?? [];
    return names.filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  }

  #read(name: string): AsideRecord | null {
    try {
      const path = join(this.parts.folder, FOLDER, name);
      const bytes = readAtMost(this.parts.files, path, MOST_RECORD_BYTES);
      const record = recordSchema.safeParse(JSON.parse(bytes.toString('utf8')));
      return record.success && `${record.data.id}.json` === name ? record.data : null;
    } catch (thrown) {
      if (fileErrorCode(thrown) === undefined && !(thrown instanceof SyntaxError)) throw thrown;
      return null;
    }
  }

  async #bytes(path: string): Promise<number> {
    try {
      return (await this.parts.stream.lstat(path)).size;
    } catch (thrown) {
      if (fileErrorCode(thrown) === undefined) throw thrown;
      return 0;
    }
  }

  #path(id: string): string {
    return join(this.parts.folder, FOLDER, `${id}.json`);
  }
}

/** The name under which a header's files are known among generations. */
export function generationName({ generation }: VaultHeader): string {
  return generation ?? FLAT;
}

/** The header of a vault kept aside. Refuses `vault-damaged` when it could never be read. */
export function headerOfRecord({ header }: AsideRecord): Result<VaultHeader, Refusal> {
  if (header === null) {
    return err({ code: 'vault-damaged', detail: 'It has no vault.json: it cannot be opened.' });
  }
  const read = readHeader(Buffer.from(header, 'base64'));
  return read.ok ? ok(read.value) : read;
}

function filesOf(folder: string, generation: string): readonly string[] {
  const within = generation === FLAT ? folder : join(folder, generation);
  return STORE_FILES.flatMap((name) => SUFFIXES.map((suffix) => join(within, `${name}${suffix}`)));
}

function pathsOf(folder: string, generation: string): readonly string[] {
  return generation === FLAT ? filesOf(folder, generation) : [join(folder, generation)];
}
