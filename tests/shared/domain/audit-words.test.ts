import { auditEventNames } from '../../../shared/domain/audit-event';
import { auditThings, type AuditLine } from '../../../shared/domain/audit-trail';
import { auditSentence, type SayWhen } from '../../../shared/domain/audit-words';
import { ada } from './audit-links';

const say: SayWhen = {
  date: (date) => `<${date}>`,
  time: (at) => new Date(at).toISOString().slice(11, 16),
  day: (at) => new Date(at).toISOString().slice(0, 10),
};

const at = Date.parse('2026-03-03T20:19:00.000Z');

function aLine(wish: Partial<AuditLine>): AuditLine {
  return {
    store: 'records',
    sequence: 1,
    lastSequence: 1,
    firstAt: at,
    at,
    author: 'clinician',
    topic: 'keys',
    what: 'vault-unlocked',
    thing: null,
    times: 1,
    memberId: null,
    memberName: null,
    sessionDate: null,
    detail: {},
    mac: '0'.repeat(64),
    ...wish,
  };
}

const aboutAda = { memberId: ada, memberName: 'Ada' };

function said(wish: Partial<AuditLine>): string {
  const words = auditSentence(aLine(wish), say);
  return words.map((word) => (typeof word === 'string' ? word : word.name)).join('');
}

const saved = { what: 'saved', topic: 'writing' } as const;

test('says what was written, about whom, how often and when', () => {
  const often = { times: 14, firstAt: Date.parse('2026-03-03T20:01:00.000Z') };
  const note = { ...saved, ...aboutAda, thing: 'note', sessionDate: '2026-03-03' } as const;
  expect(said({ ...note, ...often })).toBe(
    'Note about Ada, session of <2026-03-03>: saved 14 times, 20:01 to 20:19',
  );
  expect(said({ ...note, times: 2 })).toBe(
    'Note about Ada, session of <2026-03-03>: saved 2 times, at 20:19',
  );
  expect(said({ ...note, sessionDate: null })).toBe('Note about Ada: saved');
  expect(said({ ...saved, thing: 'group-note', sessionDate: '2026-03-03' })).toBe(
    'Group note, session of <2026-03-03>: saved',
  );
  expect(said({ ...saved, thing: 'session', sessionDate: '2026-03-03' })).toBe(
    'Session of <2026-03-03>: saved',
  );
  expect(said({ ...aboutAda, thing: 'member', what: 'deleted' })).toBe(
    'Particulars of Ada: deleted',
  );
  expect(said({ thing: 'unfinished-form', what: 'purged' })).toBe(
    'A form that was being filled in: removed for good',
  );
});

test.each<[string, Partial<AuditLine>]>([
  ['A session that was called off is held after all', { what: 'session-held-after-all' }],
  [
    'File for the billing agent marked as never having left: 3 rows',
    { what: 'billing-file-never-left', detail: { rows: 3 } },
  ],
  ['Folder for backups chosen', { what: 'backup-folder-chosen', detail: { chosen: true } }],
  ['Folder for backups used no more', { what: 'backup-folder-chosen', detail: { chosen: false } }],
  [
    'Vault restored from a backup of 2026-03-01, 18:30',
    { what: 'vault-restored', detail: { madeAt: '2026-03-01T18:30:00.000Z', restoredAt: 'x' } },
  ],
  ['Vault opened with the passphrase', { detail: { by: 'passphrase' } }],
  ['Vault made and opened', { detail: { by: 'created' } }],
  ['Vault opened', { detail: { by: 'a way of a newer Alcove' } }],
  [
    '3 wrong passphrases between 2026-03-03, 19:00 and 19:05',
    {
      what: 'unlock-failed',
      detail: {
        by: 'passphrase',
        count: 3,
        firstAt: '2026-03-03T19:00:00.000Z',
        lastAt: '2026-03-03T19:05:00.000Z',
      },
    },
  ],
  [
    '1 wrong recovery code, 2026-03-03, 19:05',
    {
      what: 'unlock-failed',
      detail: {
        by: 'recovery-code',
        count: 1,
        firstAt: '2026-03-03T19:05:00.000Z',
        lastAt: '2026-03-03T19:05:00.000Z',
      },
    },
  ],
  [
    '2 wrong passphrases between 2026-03-02, 23:59 and 2026-03-03, 00:01',
    {
      what: 'unlock-failed',
      detail: {
        by: 'passphrase',
        count: 2,
        firstAt: '2026-03-02T23:59:00.000Z',
        lastAt: '2026-03-03T00:01:00.000Z',
      },
    },
  ],
  ['Record of Ada opened', { what: 'record-viewed', ...aboutAda }],
  ['Record of a member who is no longer there opened', { what: 'record-viewed', memberId: ada }],
  [
    'Record of Ada released, release 2026-0001',
    { what: 'record-released', ...aboutAda, detail: { number: '2026-0001' } },
  ],
  [
    'Record of Ada not released, release 2026-0001: the file could not be saved',
    { what: 'release-not-written', ...aboutAda, detail: { number: '2026-0001' } },
  ],
  [
    'Backup made and verified: 2 places, 4,812 documents',
    { what: 'backup-made', detail: { places: 2, documents: 4812, bytes: 9 } },
  ],
  ['Backup made and verified', { what: 'backup-made' }],
  [
    'Backup failed in the chosen folder (backup-differs)',
    { what: 'backup-failed', detail: { place: 'chosen', code: 'backup-differs' } },
  ],
  [
    'Vault verified: whole, 12,345 links',
    { what: 'vault-verified', detail: { isWhole: true, links: 12345 } },
  ],
  [
    'Vault verified: damage was found, 1 link',
    { what: 'vault-verified', detail: { isWhole: false, links: 1 } },
  ],
  [
    'Taken note of: a part of the vault’s keys could not be used',
    { what: 'finding-accepted', detail: { kind: 'slot-unusable' } },
  ],
  [
    'Taken note of: the key ring does not protect the passphrase',
    { what: 'finding-accepted', detail: { kind: 'passphrase-unmixed' } },
  ],
  [
    'Taken note of: the laptop’s clock had gone back',
    { what: 'finding-accepted', detail: { kind: 'clock-went-back' } },
  ],
  [
    'Settings changed: idle minutes before it locks 10, hidden from screen sharing no',
    { what: 'settings-changed', detail: { idleMinutes: 10, isHiddenFromSharing: false } },
  ],
  ['Audit trail printed: 120 lines', { what: 'audit-trail-printed', detail: { lines: 120 } }],
  ['Agreement used no more', { what: 'agreement-retired', detail: { isRetired: true } }],
  ['Agreement brought back into use', { what: 'agreement-retired', detail: { isRetired: false } }],
  ['An enquiry removed for good', { what: 'enquiry-removed', ...aboutAda }],
  ['Written by a newer Alcove: vault-sung-to', { what: 'vault-sung-to' }],
  ['Written by a newer Alcove: constructor', { what: 'constructor' }],
])('says "%s"', (sentence, line) => {
  expect(said(line)).toBe(sentence);
});

test('has words of its own for every event and every thing, never a code', () => {
  const events = auditEventNames.map((what) => said({ what, ...aboutAda }));
  const things = auditThings.map((thing) => said({ ...saved, ...aboutAda, thing }));
  for (const sentence of [...events, ...things]) {
    expect(sentence).toMatch(/^[A-Z1][^_]+$/u);
    expect(sentence).not.toMatch(/undefined|newer Alcove:|\b[a-z]+-[a-z]+-[a-z]+\b/u);
  }
  expect(new Set(events).size).toBe(events.length);
});

test('hands a name on by itself, so that it can be shown isolated', () => {
  expect(auditSentence(aLine({ what: 'record-viewed', ...aboutAda }), say)).toEqual([
    'Record of ',
    { name: 'Ada' },
    ' opened',
  ]);
});
