import type { SealedExportRefusal } from '../../../shared/domain/sealed-export';
import type { Result } from '../../../shared/lib/result';

export interface ArchivedFile {
  /** A neutral name: it stands in the archive unencrypted. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive file that any program for ZIP with AES opens. */
export interface SealedArchive {
  /** Every file but the first one, which says how to open it, is encrypted under the passphrase. */
  seal(
    files: readonly ArchivedFile[],
    passphrase: string,
    madeAt: Date,
  ): Promise<Result<Uint8Array, SealedExportRefusal>>;
  /**
   * Every file, authenticated and within the limits, or none. Refuses: sealed-not-ours,
   * sealed-wrong-passphrase, sealed-damaged, sealed-too-large.
   */
  open(
    bytes: Uint8Array,
    passphrase: string,
  ): Promise<Result<readonly ArchivedFile[], SealedExportRefusal>>;
  bytesOf(text: string): Uint8Array;
  /** `null` for bytes that are no UTF-8. */
  textOf(bytes: Uint8Array): string | null;
}
