import type { AccountingRow } from '../../shared/domain/accounting';
import type { RecipientKind } from '../../shared/domain/disclosure';
import { assertNever } from '../../shared/lib/assert-never';

/** What a printed accounting says in words of its own. */
export const ACCOUNTING_WORDS = {
  title: 'Accounting of disclosures',
  explanation:
    'What was told or handed over from the record, to whom, what for and on what ground, newest ' +
    'first. A copy of the record stands in it under the number of its release.',
  withoutOwnUse:
    'Papers that the clinician printed for their own desk went to no one else and are left out.',
  nothing: 'Nothing was disclosed in this period.',
  everyone: 'Everyone',
  ownUse: 'For the clinician’s own use',
  date: 'Date',
  member: 'About',
  to: 'To',
  kind: 'Kind of recipient',
  contact: 'Address or telephone',
  how: 'How',
  what: 'What',
  whatAndPurpose: 'What, and what for',
  only: 'Only told to',
  purpose: 'What for',
  ground: 'Ground',
  stated: 'Authority or reason',
  state: 'State',
  written: 'Written down at (UTC)',
  formerMember: 'A former member',
} as const;

export const RECIPIENT_WORDS: Readonly<Record<RecipientKind, string>> = {
  member: 'The member',
  representative: 'A representative',
  lawyer: 'A lawyer',
  insurer: 'An insurer',
  provider: 'A provider',
  court: 'A court',
  'emergency-contact': 'An emergency contact',
  'emergency-service': 'An emergency service',
  authority: 'An authority',
  successor: 'A successor',
  clinician: 'The clinician',
  other: 'Someone else',
};

export const HOW_WORDS: Readonly<Record<AccountingRow['how'], string>> = {
  telephone: 'By telephone',
  video: 'By video',
  letter: 'By letter',
  'e-mail': 'By e-mail',
  'in-person': 'In person',
  file: 'As a file',
  'copy-of-record': 'As a copy of the record',
};

export const STATE_WORDS: Readonly<Record<AccountingRow['state'], string>> = {
  left: 'Left',
  'may-have-left': 'May have left: Alcove ended before it knew',
  'did-not-leave': 'Did not leave: the file could not be written',
};

const GROUND_WORDS: Readonly<Record<AccountingRow['ground']['kind'], string>> = {
  'written-consent': 'Consent to tell this provider',
  'member-request': 'The member asked for it',
  'legal-authority': 'Legal authority',
  'serious-harm': 'Risk of serious harm',
  'own-use': 'Own use',
};

export function groundWords({ ground }: Pick<AccountingRow, 'ground'>): string {
  return GROUND_WORDS[ground.kind];
}

/** The authority that was stated, or the reason; empty where the ground says it all. */
export function statedWords({ ground }: Pick<AccountingRow, 'ground'>): string {
  switch (ground.kind) {
    case 'legal-authority':
      return ground.authority;
    case 'serious-harm':
      return ground.reason;
    case 'written-consent':
    case 'member-request':
    case 'own-use':
      return '';
    default:
      return assertNever(ground);
  }
}

export function recipientKindWords({ recipientKind }: AccountingRow): string {
  return recipientKind === null ? '' : RECIPIENT_WORDS[recipientKind];
}
