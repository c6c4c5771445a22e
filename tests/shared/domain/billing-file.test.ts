import { billingFileSchema, isLoggedFor, loggedAs } from '../../../shared/domain/billing-file';

const file = billingFileSchema.parse({
  ...{ id: `bil_${'1'.padStart(20, '0')}`, number: '2026-09-0001', month: '2026-09' },
  ...{ madeAt: '2026-10-01T15:00:00.000Z', entryIds: [], state: 'prepared' },
  ...{ recipient: 'Imaginary Billing', recipientContact: '', authority: 'Contract of 2026' },
  file: { name: 'Alcove-billing-2026-09-0001.csv', sha256: 'none' },
});

const entry = {
  source: { kind: 'paper', paper: 'billing-file' },
  what: `${loggedAs(file.number)} name and 3 rows`,
  recipient: file.recipient,
  madeAt: '2026-10-01T15:00:00.001Z',
} as const;

test.each([
  ['its own', {}, true],
  ['another paper', { source: { kind: 'paper', paper: 'timeline' } }, false],
  ['another number', { what: `${loggedAs('2026-09-00010')} name and 3 rows` }, false],
  ['another recipient', { recipient: 'Fictional Billing Agents' }, false],
  ['an older file of that number', { madeAt: '2026-09-30T15:00:00.000Z' }, false],
] as const)('of entries in the log of disclosures a file knows %s', (_which, parts, isOwn) => {
  expect(isLoggedFor(file, { ...entry, ...parts })).toBe(isOwn);
});
