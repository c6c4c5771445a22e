import { emptyBody } from '../../shared/domain/note-body';
import type { LinksWanted } from '../../electron/application/ports/audit';
import type { OpenStores } from '../../electron/application/ports/vault';
import { chainReader } from '../../electron/store/audit-reader';
import { ChainTable, insertLink } from '../../electron/store/storage/chain-table';
import { openEncryptedFile, type EncryptedFile } from '../../electron/store/storage/encrypted-file';
import { chainSealer } from '../../electron/vault/chain';
import { storePathIn } from '../../electron/store/store-files';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { auditEvent } from '../../shared/domain/audit-event';
import { noteIdOf } from '../../shared/domain/ids';
import type { ChainEntry, ChainLink } from '../../shared/domain/chain';
import { emptyText } from '../../shared/domain/signed-text';
import { randomKeys } from '../support/keys';
import { aMember, aProfile, memberId, moduleId, sessionId } from '../support/people';
import { createTempVault, temporaryFolder } from '../support/temp-vault';
import { aRelease, valueOf } from './support';

const LINKS = 50_000;
const WHEN_THE_CLOCK_WENT_BACK = 45_001;

const folder = temporaryFolder();
const largeFolder = temporaryFolder();

const wanting = (parts: Partial<LinksWanted> = {}): LinksWanted => ({
  before: null,
  limit: 50,
  topic: null,
  memberId: null,
  fromMs: null,
  toMs: null,
  ...parts,
});

const aboutOf = ({ entry }: ChainLink) =>
  entry.kind === 'event' ? entry.name : `${entry.collection} ${entry.documentId}`;

describe('a small vault', () => {
  let stores: OpenStores;
  const links = (parts: Partial<LinksWanted>) => stores.audit.links('records', wanting(parts));

  beforeAll(async () => {
    ({ stores } = await createTempVault(folder));
    const { records } = stores;
    await records.members.add(aMember(1));
    await records.members.add({ ...aMember(2), profile: aProfile({ legalName: 'Bea Invented' }) });
    for (const member of [1, 2]) {
      await records.notes.add({
        id: noteIdOf(sessionId(1), memberId(member)),
        memberId: memberId(member),
        sessionId: sessionId(1),
        moduleId: moduleId(1),
        sessionDate: '2026-09-01',
        text: emptyText(emptyBody, '2026-09-02T01:00:00.000Z'),
      });
    }
    await records.recordEvent(auditEvent('record-viewed', { subject: memberId(1) }));
    await records.recordEvent(auditEvent('vault-unlocked', { detail: { by: 'passphrase' } }));
    await records.releases.add(aRelease({ member: 1 }));
  });
  afterAll(() => stores.close());

  test('the newest link comes first and a page ends where it was asked to', () => {
    const first = links({ limit: 2 });
    const sequences = first.map(({ sequence }) => sequence);
    const head = stores.heads().records;
    expect(sequences).toEqual([head.sequence, head.sequence - 1]);
    expect(first[0]?.mac).toBe(head.mac);
    const next = links({ before: sequences[1] ?? 0, limit: 1 });
    expect(next[0]?.sequence).toBe(head.sequence - 2);
  });

  test('a member has their own documents, notes, releases and events, and no other’s', () => {
    expect(links({ memberId: memberId(1) }).map(aboutOf)).toEqual([
      `requests ${aRelease({ member: 1 }).id}`,
      'record-viewed',
      `notes ${sessionId(1)}:${memberId(1)}`,
      `members ${memberId(1)}`,
    ]);
    expect(links({ memberId: memberId(2) }).map(aboutOf)).toEqual([
      `notes ${sessionId(1)}:${memberId(2)}`,
      `members ${memberId(2)}`,
    ]);
  });

  test('a topic has its events, and writing has everything that is no event', () => {
    expect(links({ topic: 'viewing' }).map(aboutOf)).toEqual(['record-viewed']);
    expect(links({ topic: 'keys' }).map(aboutOf)).toEqual(['vault-unlocked']);
    expect(links({ topic: 'backups' })).toEqual([]);
    expect(links({ topic: 'writing' }).every(({ entry }) => entry.kind !== 'event')).toBe(true);
    expect(links({ topic: 'writing' }).length + 2).toBe(stores.heads().records.sequence);
  });

  test('filters narrow each other', () => {
    const both = links({ topic: 'writing', memberId: memberId(1) });
    expect(both.map(aboutOf)).not.toContain('record-viewed');
    expect(both).toHaveLength(3);
  });

  test('times are included at both ends', () => {
    const [newest] = links({ limit: 1 });
    const at = newest?.at ?? 0;
    expect(links({ fromMs: at, toMs: at })[0]).toEqual(newest);
    expect(links({ fromMs: at + 1 })).toEqual([]);
    expect(links({ toMs: 0 })).toEqual([]);
  });

  test('each file has its own trail', () => {
    const others = stores.audit.links('group-process', wanting());
    expect(others.every(({ entry }) => entry.kind !== 'event')).toBe(true);
    expect(others[0]?.mac).toBe(stores.heads().groupProcess.mac);
  });
});

describe('50,000 links', () => {
  let file: EncryptedFile;

  beforeAll(() => {
    const { page: key } = randomKeys().records;
    const path = storePathIn(largeFolder, 'records');
    file = valueOf(
      openEncryptedFile({ storeId: 'records', path, key, mode: 'create', schemaVersion: 2 }),
    );
    fill(file);
  }, 120_000);
  afterAll(() => file.close());

  test.each<[string, Partial<LinksWanted>, number]>([
    ['the newest page', {}, 50],
    ['a page in the middle', { before: LINKS / 2 }, 50],
    ['a topic that is rare', { topic: 'settings' }, 1],
    ['a topic that there is not', { topic: 'releases' }, 0],
    ['the writing of one member', { topic: 'writing', memberId: memberId(7) }, 50],
    ['a member whom nothing names', { memberId: memberId(77) }, 0],
    ['a moment of years ago', { fromMs: 1_000_000, toMs: 1_000_030 }, 32],
    ['before all time', { toMs: -1 }, 0],
    ['the newest of all time', { fromMs: 0 }, 50],
    ['the middle of all time', { fromMs: 0, before: LINKS / 2, memberId: memberId(7) }, 50],
    ['a frequent topic', { topic: 'viewing' }, 50],
    ['a frequent topic of all time', { fromMs: 0, topic: 'viewing' }, 50],
    ['a frequent topic of a moment', { toMs: 1_000_030, topic: 'viewing' }, 7],
    ['the writing of a moment', { toMs: 1_000_030, topic: 'writing' }, 25],
    ['a rare topic of all time', { fromMs: 0, topic: 'settings' }, 1],
    ['a member’s moment of years ago', { memberId: memberId(7), toMs: 1_000_240 }, 10],
  ])('%s is read with 50 ms of work', (_name, parts, expected) => {
    const { links } = chainReader(file.connection);
    const times = Array.from({ length: 5 }, () => {
      const used = process.cpuUsage();
      expect(links(wanting(parts))).toHaveLength(expected);
      const { user, system } = process.cpuUsage(used);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

/** Every fifth link an event, of which one about the settings; 24 members; a link a millisecond. */
function fill({ connection }: EncryptedFile): void {
  const key = randomKeys().records.chain;
  const { sealer } = new ChainTable(connection, chainSealer(key, { author: 'test', now: () => 0 }));
  let head: ChainLink | null = null;
  connection.transaction(() => {
    for (let index = 0; index < LINKS; index += 1) {
      const at = 1_000_000 + (index === WHEN_THE_CLOCK_WENT_BACK ? 10 : index);
      const sealed: ChainLink = { ...sealer.seal(head, entryAt(index)), at };
      insertLink(connection, { ...sealed, entry: canonicalJson(sealed.entry) });
      head = sealed;
    }
  });
}

function entryAt(index: number): ChainEntry {
  const member = memberId(index % 24);
  if (index === 31_000) return auditEvent('settings-changed');
  if (index % 5 === 0) return auditEvent('record-viewed', { subject: member });
  return {
    kind: 'revision',
    collection: 'notes',
    schemaVersion: 0,
    documentId: `${sessionId(index)}:${member}`,
    revision: '1-a',
    deleted: false,
    digest: '0'.repeat(64),
  };
}
