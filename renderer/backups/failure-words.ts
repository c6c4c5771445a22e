import type { Refusal } from '../../shared/contract/refusal';
import { backupTexts } from './texts';

const { failures } = backupTexts;

/** Why the last try failed, where only the code of it is known. */
export function failureWords(code: Refusal['code']): string {
  switch (code) {
    case 'backup-place-missing':
      return failures.missing;
    case 'backup-differs':
      return failures.differs;
    case 'backup-not-written':
    case 'vault-folder-unwritable':
    case 'store-disk-full':
    case 'store-io-failed':
      return failures.notWritten;
    default:
      return failures.other;
  }
}
