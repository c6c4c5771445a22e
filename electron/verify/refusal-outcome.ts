import type { Refusal } from '../../shared/contract/refusal';
import type { StoreRefusal } from '../../shared/domain/store-refusal';
import type { Outcome, Verdict } from './outcome';

/** Why nothing could be verified, and whether that alone says that something is damaged. */
export function refusalOutcome(refusal: Refusal): Outcome {
  const [verdict, ...lines] = wordsFor(refusal);
  return { verdict, lines };
}

function wordsFor(refusal: Refusal): readonly [Verdict, ...string[]] {
  if ('store' in refusal) return storeWords(refusal);
  switch (refusal.code) {
    case 'vault-missing':
      return ['not-opened', 'There is no vault in this folder.'];
    case 'vault-damaged':
      return ['damaged', `Damaged: ${refusal.detail}`];
    case 'vault-newer':
    case 'backup-newer':
      return ['not-opened', NEWER];
    case 'backup-not-ours':
      return ['not-opened', 'This file is no backup of Alcove.'];
    case 'backup-unreadable':
      return ['not-opened', 'The file cannot be read.'];
    case 'backup-damaged':
      return ['damaged', 'Damaged: the backup was altered, torn or is not complete.'];
    default:
      return ['not-opened', `It could not be opened (${refusal.code}).`];
  }
}

const NEWER = 'A newer Alcove made it: this one cannot read it.';

function storeWords(refusal: StoreRefusal): readonly [Verdict, ...string[]] {
  const file = `${refusal.store}.db`;
  switch (refusal.code) {
    case 'store-in-use':
      return ['not-opened', 'Alcove has this vault open. Lock it or quit Alcove, then try again.'];
    case 'store-newer':
      return ['not-opened', NEWER];
    case 'store-missing':
      return ['damaged', `Damaged: ${file} is not there.`];
    case 'store-wrong-key':
      return [
        'damaged',
        `Damaged: ${file} does not open under the vault’s key.`,
        'Its first page was altered, or it belongs to another vault.',
      ];
    case 'store-not-encrypted':
      return ['damaged', `Damaged: ${file} is not encrypted. Alcove did not write it.`];
    case 'store-foreign':
      return ['damaged', `Damaged: ${file} is not the file that belongs there.`];
    case 'store-damaged':
      return ['damaged', `Damaged: ${file}: ${refusal.detail}`];
    case 'store-io-failed':
      return ['not-opened', `${file} could not be read: ${refusal.detail}`];
    case 'store-read-only':
      return ['not-opened', `${file} may not be read here.`];
    case 'store-disk-full':
      return ['not-opened', 'There is no room for a temporary copy.'];
    case 'store-older':
    case 'store-exists':
      return ['not-opened', `${file} could not be opened (${refusal.code}).`];
  }
}
