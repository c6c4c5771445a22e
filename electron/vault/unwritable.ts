import type { Refusal, VaultRefusal } from '../../shared/contract/refusal';
import { err, type Result } from '../../shared/lib/result';
import { fileErrorCode } from './files';

/** What a failed file-system call means to the clinician. Any other throw is a bug and goes on. */
export function unwritable(thrown: unknown): VaultRefusal {
  const code = fileErrorCode(thrown);
  if (code === undefined) throw thrown;
  return { code: 'vault-folder-unwritable', reason: reasonOf(code) };
}

/** A store's refusal to write new files, said of the folder: there is no such store yet. */
export function asUnwritable(refusal: Refusal): Refusal {
  switch (refusal.code) {
    case 'store-read-only':
      return { code: 'vault-folder-unwritable', reason: 'read-only' };
    case 'store-disk-full':
      return { code: 'vault-folder-unwritable', reason: 'disk-full' };
    case 'store-io-failed':
    case 'store-missing':
    case 'store-exists':
      return { code: 'vault-folder-unwritable', reason: 'other' };
    default:
      return refusal;
  }
}

function reasonOf(code: string): 'read-only' | 'disk-full' | 'other' {
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return 'read-only';
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ? 'disk-full' : 'other';
}

/** Runs work that throws what the file system throws, and gives it as a refusal. */
export function failedOn<T, E>(work: () => Result<T, E>): Result<T, E | VaultRefusal> {
  try {
    return work();
  } catch (thrown) {
    return err(unwritable(thrown));
  }
}
