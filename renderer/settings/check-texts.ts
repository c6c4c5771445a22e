import type { StoreId } from '../../shared/domain/store-refusal';
import type { StoreFault } from '../../shared/domain/vault-check';
import { assertNever } from '../../shared/lib/assert-never';
import { sayNumber } from '../ui/say-sizes';

export const fileTexts: Readonly<Record<StoreId, string>> = {
  records: 'Members’ records',
  'group-process': 'Group notes',
};

export const checkTexts = {
  lead: 'Alcove reads every page of both files and compares every document with what the audit trail says of it. The vault stays usable meanwhile.',
  verify: 'Verify the vault',
  verifying: 'Reading and comparing both files.',
  whole: 'The vault is whole',
  damaged: 'The vault is not as Alcove wrote it',
  whatToDo:
    'Nothing was changed. Restore a backup from before this, in Backups; the present vault is kept aside.',
  found: (file: string, isWhole: boolean) => (isWhole ? `${file}: whole` : `${file}: not whole`),
  pages: 'Every page could be read and is authentic.',
  documents: (count: string) => `${count} documents, each as it was last written.`,
  links: (count: string) => `${count} entries of the audit trail, without a gap.`,
  headKnown: 'The newest entry is the one that this laptop remembers.',
  headUnknown:
    'This laptop remembers no newest entry, so an older copy put in this place would not be seen.',
  clockJumps: (count: number) =>
    count === 1
      ? '1 entry is dated before the one it follows: the clock was set back. Its order is sound.'
      : `${sayNumber(count)} entries are dated before the one they follow: the clock was set back. Their order is sound.`,
  more: (count: string) => `And ${count} more.`,
  indexLead:
    'What the search finds is kept beside each document. Alcove compares the two, and makes right what differs.',
  checkIndex: 'Check the search index',
  indexWhole: (documents: string) => `The search index is right: it holds ${documents} documents.`,
  indexMended: (mended: number) =>
    mended === 1
      ? '1 document was not found as it should be. It is now.'
      : `${sayNumber(mended)} documents were not found as they should be. They are now.`,
  trail: 'Every entry, with who and when:',
  openTrail: 'Open the audit trail',
} as const;

const kinds: Readonly<Record<string, string>> = {
  practice: 'The practice profile',
  groups: 'A group',
  members: 'A member',
  sessions: 'A session',
  notes: 'A progress note',
  groupNotes: 'A group note',
  releases: 'A release',
  settings: 'The settings',
};

/** One fault in words, with what an expert needs to find it. */
export function sayFault(fault: StoreFault): string {
  switch (fault.code) {
    case 'pages-damaged':
      return 'A part of the file cannot be read, or is not what Alcove wrote there.';
    case 'chain-link-unreadable':
      return `Entry ${sayNumber(fault.sequence)} of the audit trail cannot be read.`;
    case 'chain-link-altered':
      return `Entry ${sayNumber(fault.sequence)} of the audit trail was altered.`;
    case 'chain-gap':
      return `Entries of the audit trail are missing: ${sayNumber(fault.expected)} was to come, ${sayNumber(fault.sequence)} is there.`;
    case 'chain-out-of-order':
      return `Entries of the audit trail are in another order: ${sayNumber(fault.expected)} was to come, ${sayNumber(fault.sequence)} is there.`;
    case 'chain-broken':
      return `Entry ${sayNumber(fault.sequence)} of the audit trail does not follow the one before it.`;
    case 'chain-truncated':
      return `The newest entries are missing: the trail ends at ${sayNumber(fault.sequence)}, and this laptop has seen ${sayNumber(fault.expected)}.`;
    case 'chain-rolled-back':
      return `Another entry stands at ${sayNumber(fault.sequence)} than the one this laptop has seen: an older copy was put here and written on.`;
    case 'document-altered':
      return `${kindOf(fault.collection)} is not as it was last written (${fault.documentId}).`;
    case 'document-missing':
      return `${kindOf(fault.collection)} is missing (${fault.documentId}).`;
    case 'document-unlinked':
      return `${kindOf(fault.collection)} is there that no entry of the audit trail tells of (${fault.documentId}).`;
    default:
      return assertNever(fault);
  }
}

function kindOf(collection: string): string {
  return kinds[collection] ?? 'A document';
}
