import type { AuditTopic } from '../../shared/domain/audit-trail';

export const auditTexts = {
  title: 'Audit trail',
  lead: 'What was written, opened, released and changed, newest first.',
  savePdf: 'Save as PDF…',
  saved: (lines: number) => (lines === 1 ? '1 line is saved' : `${count(lines)} lines are saved`),
  savedWhere: (path: string) => `Saved as ${path}`,
  savedIsLogged: 'For everyone whom it names it stands in the log of disclosures.',
  filters: 'Filter the audit trail',
  topic: 'Topic',
  everything: 'Everything',
  member: 'Member',
  everyone: 'Everyone',
  from: 'First day',
  to: 'Last day',
  showAll: 'Show all',
  earlier: 'Show earlier lines',
  lines: (lines: number, hasMore: boolean) => {
    if (hasMore) return `The newest ${count(lines)} lines`;
    return lines === 1 ? '1 line' : `${count(lines)} lines`;
  },
  emptyTitle: 'Nothing fits',
  emptyText: 'No line of the audit trail fits these filters.',
  nothingTitle: 'Nothing has happened yet',
  nothingText: 'Every unlock, every saved note and every release will be listed here.',
  entry: (store: string, first: number, last: number) =>
    first === last ? `${store} ${count(first)}` : `${store} ${count(first)} to ${count(last)}`,
  seal: (mac: string) => `Seal of the last entry: ${mac}`,
} as const;

export const auditTopicTexts: Readonly<Record<AuditTopic, string>> = {
  writing: 'What was written',
  viewing: 'Records that were opened',
  releases: 'Releases and disclosures',
  members: 'Admission and consents',
  keys: 'Unlocking and keys',
  backups: 'Backups and verification',
  settings: 'Settings',
};

function count(number: number): string {
  return number.toLocaleString('en-CA');
}
