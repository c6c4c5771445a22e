import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenStores } from '../../electron/application/ports/vault';
import type { EmergencyRecord } from '../../shared/domain/emergency-record';
import { emergencyRecordIdSchema } from '../../shared/domain/ids';
import { ok } from '../../shared/lib/result';
import { entryId, memberId } from '../support/people';
import { createTempVault, temporaryFolder } from '../support/temp-vault';
import { rowTexts } from './rows';

/** Emergency records in the encrypted store itself. */

const place = temporaryFolder();
const opened: OpenStores[] = [];
afterEach(async () => {
  for (const stores of opened.splice(0)) await stores.close();
});

async function aVault() {
  const vault = await createTempVault(mkdtempSync(path.join(place, 'e-')));
  opened.push(vault.stores);
  return vault;
}

const CANARY = 'words of a fictional emergency';

function aRecord(number: number, parts: Partial<EmergencyRecord> = {}): EmergencyRecord {
  return {
    id: emergencyRecordIdSchema.parse(`emr_${String(number).padStart(20, '0')}`),
    kind: 'emergency',
    memberId: memberId(1),
    sessionId: null,
    begun: { at: `2026-09-0${number}T23:20:00.000Z`, timeZone: 'America/Toronto' },
    entries: [{ id: entryId(number), at: `2026-09-0${number}T23:21:00.000Z`, text: CANARY }],
    closedAt: null,
    ...parts,
  };
}

test('a member’s records are found by the member, newest first, and nobody else’s among them', async () => {
  const { stores } = await aVault();
  const { emergencyRecords } = stores.records;
  await emergencyRecords.addAll([
    aRecord(2),
    aRecord(1),
    aRecord(4, { memberId: memberId(2) }),
    aRecord(3, { kind: 'mandatory-report' }),
  ]);
  const found = await emergencyRecords.ofMember(memberId(1));
  expect(found).toEqual([aRecord(3, { kind: 'mandatory-report' }), aRecord(2), aRecord(1)]);
  expect(await emergencyRecords.ofMember(memberId(9))).toEqual([]);
});

test('a changed record is found as it is now, and a closed one like the others', async () => {
  const { stores, reopen } = await aVault();
  await stores.records.emergencyRecords.add(aRecord(1));
  const closedAt = '2026-09-02T14:00:00.000Z';
  await stores.records.emergencyRecords.change(aRecord(1).id, (record) =>
    ok({ ...record, closedAt }),
  );
  await stores.close();
  opened.splice(opened.indexOf(stores), 1);
  const again = await reopen();
  opened.push(again);
  expect(await again.records.emergencyRecords.ofMember(memberId(1))).toEqual([
    aRecord(1, { closedAt }),
  ]);
});

test('M103 its index has the day on which it began where the clinician was', async () => {
  const { stores, folder, keys } = await aVault();
  const begun = { at: '2026-09-02T01:20:00.000Z', timeZone: 'America/Toronto' };
  await stores.records.emergencyRecords.add(aRecord(1, { begun }));
  await stores.close();
  opened.splice(opened.indexOf(stores), 1);
  const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('records'));
  const rows = rowTexts(path.join(folder, file), keys.records, 'incidents');
  expect(rows.filter((row) => /\bdate\W+2026-09-01\W/u.test(row))).toHaveLength(1);
  expect(rows.filter((row) => /\bdate\W+2026-09-02\W/u.test(row))).toEqual([]);
});

test('M102 no file on disk holds a word of it', async () => {
  const { stores, folder } = await aVault();
  await stores.records.emergencyRecords.add(aRecord(1));
  await stores.close();
  opened.splice(opened.indexOf(stores), 1);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(1);
  for (const { parentPath, name } of files) {
    expect(readFileSync(path.join(parentPath, name)).includes(CANARY)).toBe(false);
  }
});
