import { join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../../shared/domain/fields';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import { type FileCalls, fileErrorCode, readAtMost, writeDurably } from '../files';

const NAME = 'places.json';
const MOST_BYTES = 16 * 1024;

const chosenSchema = z
  .strictObject({
    folder: z.string().min(1).max(4096),
    /**
     * It was on another device than this laptop's own disk: when it no longer is, the stick is out
     * and what stands there is only its empty place.
     */
    isOnOtherDevice: z.boolean(),
    /** The newest verified backup there, for while the stick is out. */
    lastMadeAt: instantSchema.nullable(),
    /** Of which vault that one is; not known from before this was written down. */
    lastMadeOf: z.string().max(64).optional(),
  })
  .readonly();
export type ChosenFolder = z.infer<typeof chosenSchema>;

const placesSchema = z.strictObject({ version: z.literal(1), chosen: chosenSchema.nullable() });

/**
 * The folder that the clinician chose for backups, in plain text outside the vault: a damaged or
 * lost vault must still find its backups. What cannot be read is as if none was chosen.
 */
export class ChosenFolderFile {
  readonly #path: string;

  constructor(
    private readonly files: FileCalls,
    userData: string,
  ) {
    this.#path = join(userData, NAME);
  }

  read(): ChosenFolder | null {
    try {
      const bytes = readAtMost(this.files, this.#path, MOST_BYTES);
      return placesSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data?.chosen ?? null;
    } catch (thrown) {
      if (fileErrorCode(thrown) === undefined && !(thrown instanceof SyntaxError)) throw thrown;
      return null;
    }
  }

  /** Throws what the file system throws; the old choice then stands. */
  write(chosen: ChosenFolder | null): void {
    const text = canonicalJson({ version: 1, chosen });
    writeDurably(this.files, this.#path, Buffer.from(`${text}\n`, 'utf8'));
  }

  /** Best effort: it only serves the reminder while the folder is away. */
  remember(lastMadeAt: string, lastMadeOf: string): void {
    const chosen = this.read();
    if (!chosen) return;
    if (chosen.lastMadeAt === lastMadeAt && chosen.lastMadeOf === lastMadeOf) return;
    try {
      this.write({ ...chosen, lastMadeAt, lastMadeOf });
    } catch (thrown) {
      if (fileErrorCode(thrown) === undefined) throw thrown;
    }
  }
}
