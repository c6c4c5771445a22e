import type { OlderBackups } from '../application/ports/release';
import { counted, dateWords } from './words';

export const CERTIFICATE_WORDS = {
  title: 'Certificate of destruction',
  statement:
    'The record named here was destroyed on purpose, after the time for which it had to be kept, ' +
    'and with nothing open that would have held it.',
  rule:
    'A record is kept for ten years from its last entry, and that of a minor for ten years from the ' +
    'eighteenth birthday.',
  later: 'What came in later, destroyed',
  removed: 'What was removed',
  nothing: 'Nothing but the particulars.',
  what: 'Part of the record',
  howMany: 'Number',
  stays: 'What stays',
  staying: [
    'This certificate, which names the person.',
    'Notes about the group. They are another record, about the group as a whole, and were not touched.',
    'The records of other members, without the note that they knew this person.',
    'The register of incidents. The person was taken off the list of those affected, and is only ' +
      'counted there. What the clinician wrote in their own words stays, and may name them.',
    'The audit trail: that something was written and removed, and when, and nothing about what.',
  ],
  holds: 'What still holds the data',
  holding: [
    'What was handed over earlier, to whoever received it.',
    'Copies of the vault’s files that were made by other means. Members have no keys of their own: ' +
      'these copies open with the vault’s key until the vault is given a new one.',
  ],
  signature: 'Signature',
  date: 'Date',
} as const;

export function backupWords({ count, agesOutFrom }: OlderBackups): string {
  const known =
    count === 0
      ? 'Backups made before that day, where there are any.'
      : `Backups made before that day: ${counted(count, 'file')} that this laptop knows of.`;
  return (
    `${known} The oldest go as new ones are made. Where a backup is made every month, none of them ` +
    `has to be there any more from ${dateWords(agesOutFrom)}.`
  );
}
