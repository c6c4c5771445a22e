import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenStores, VaultKeys } from '../../electron/application/ports/vault';
import { withPages } from '../../electron/store/salvage/pages';
import { openKeyed } from '../../electron/store/storage/engine';
import { PAGE_BYTES } from '../../electron/store/storage/page-proof';
import { storePathIn } from '../../electron/store/store-files';
import type { Consent } from '../../shared/domain/consent';
import { withdraw } from '../../shared/domain/consent-withdrawal';
import { disclosureIdSchema, safetyPlanIdOf } from '../../shared/domain/ids';
import type { SafetyPlan } from '../../shared/domain/safety-plan';
import { isWhole } from '../../shared/domain/vault-check';
import { ok } from '../../shared/lib/result';
import { aConsent, agreementId, anAgreement, aSignedRelease, consentId } from '../support/consents';
import { seededRandom } from '../support/demo/random';
import { memberId } from '../support/people';
import {
  createTempVault,
  temporaryFolder,
  testOpener,
  type TempVault,
} from '../support/temp-vault';
import { aUserData, PASSPHRASE } from '../vault/support/a-vault';
import { aLaptop, furnished, putAway } from '../vault/backup/a-laptop';
import { engineFailingAt } from './faulty-engine';
import { closed, valueOf } from './support';

/** Consents with the paper that was signed, in the encrypted store itself. */

jest.setTimeout(60_000);

const place = temporaryFolder();
const aFolder = () => mkdtempSync(path.join(place, 's-'));
const opened: OpenStores[] = [];
afterEach(async () => {
  for (const stores of opened.splice(0)) await stores.close();
  await putAway();
});

async function aVault() {
  const vault = await createTempVault(aFolder());
  opened.push(vault.stores);
  return vault;
}

async function reopened(keys: VaultKeys, folder: string): Promise<OpenStores> {
  const stores = valueOf(await testOpener.open(keys, 'open', folder));
  opened.push(stores);
  return stores;
}

async function put({ stores }: { readonly stores: OpenStores }): Promise<void> {
  opened.splice(opened.indexOf(stores), 1);
  await stores.close();
}

const CANARY = 'the words on a fictional paper';

/** A file of this length that compresses as badly as a scan does. */
function aPaper(bytes = 300_000, seed = 7): Buffer {
  const random = seededRandom(seed);
  const paper = Buffer.from(Array.from({ length: bytes }, () => random.below(256)));
  paper.write(`%PDF-1.7 ${CANARY}`);
  return paper;
}

function signedOnPaper(paper: Uint8Array, number = 1): Consent {
  const sha256 = createHash('sha256').update(paper).digest('hex');
  const mediaType = 'application/pdf' as const;
  const copy = { fileName: 'scan.pdf', mediaType, bytes: paper.byteLength, sha256 };
  const signature = {
    method: 'paper' as const,
    signerName: 'Anabel Signatory',
    signedOn: '2026-08-19',
    copy,
  };
  return aConsent({ signature }, { id: consentId(number) });
}

const paper = aPaper();
const consent = signedOnPaper(paper);

async function expectWhole(stores: OpenStores): Promise<void> {
  expect(await stores.records.consents.find(consent.id)).toEqual(consent);
  const copy = await stores.records.consents.copyOf(consent.id);
  expect(copy && Buffer.from(copy).equals(paper)).toBe(true);
}

test('a consent and the paper that was signed are read back after closing', async () => {
  const vault = await aVault();
  await vault.stores.records.consents.addWithCopy(consent, paper);
  await expectWhole(vault.stores);
  await put(vault);
  await expectWhole(await reopened(vault.keys, vault.folder));
});

test('a consent without a paper has none, and one that is not there neither', async () => {
  const { stores } = await aVault();
  await stores.records.consents.add(aConsent());
  expect(await stores.records.consents.copyOf(consentId(1))).toBeNull();
  expect(await stores.records.consents.copyOf(consentId(2))).toBeNull();
});

test('whichever call of the engine fails, consent and paper are there together or not at all', async () => {
  const { stores, keys } = await aVault();
  await stores.records.consents.addWithCopy(signedOnPaper(paper, 1), paper);
  const counting = engineFailingAt(Infinity, 'once');
  await stores.records.consents.addWithCopy(signedOnPaper(paper, 2), paper);
  counting.undo();
  const calls = counting.calls();
  expect(calls).toBeGreaterThan(5);
  const outcomes: string[] = [];
  for (let nth = 1; nth <= calls; nth += 1) {
    const faults = engineFailingAt(nth, 'once');
    const tried = stores.records.consents.addWithCopy(signedOnPaper(paper, 10 + nth), paper);
    const isDone = await tried.then(
      () => true,
      () => false,
    );
    faults.undo();
    const isThere = (await stores.records.consents.find(consentId(10 + nth))) !== null;
    const hasCopy = (await stores.records.consents.copyOf(consentId(10 + nth))) !== null;
    outcomes.push(`${isDone} ${isThere} ${hasCopy}`);
  }
  expect(new Set(outcomes)).toEqual(new Set(['false false false']));
  const copy = aFolder();
  valueOf(stores.snapshot(copy));
  expect(isWhole(valueOf(await closed.inspect(keys, copy, stores.heads())))).toBe(true);
  const rows = countOf(copy, keys, 'SELECT count(*) AS count FROM "att/consents/1"');
  expect(rows).toBe(2);
});

function countOf(folder: string, keys: VaultKeys, sql: string): number {
  const engine = openKeyed(storePathIn(folder, 'records'), keys.records.page, true);
  const found = engine.prepare<[], { readonly count: number }>(sql).get();
  engine.close();
  return found?.count ?? -1;
}

test('a withdrawal keeps the paper, and the chain goes on holding both', async () => {
  const { stores, keys } = await aVault();
  await stores.records.consents.addWithCopy(consent, paper);
  const recorded = { at: '2026-08-21T15:00:00.000Z', timeZone: 'America/Toronto' };
  const withdrawal = { withdrawnOn: '2026-08-20', how: 'spoken', note: '' } as const;
  valueOf(
    await stores.records.consents.change(consent.id, (it) => withdraw(it, withdrawal, recorded)),
  );
  expect((await stores.records.consents.find(consent.id))?.withdrawn).toEqual({
    ...withdrawal,
    recorded,
  });
  const copy = await stores.records.consents.copyOf(consent.id);
  expect(copy && Buffer.from(copy).equals(paper)).toBe(true);
  const folder = aFolder();
  valueOf(stores.snapshot(folder));
  expect(isWhole(valueOf(await closed.inspect(keys, folder, stores.heads())))).toBe(true);
});

test.each([
  ['overwritten', 'UPDATE "att/consents/1" SET data=zeroblob(length(data))'],
  ['replaced with its digest', 'UPDATE "att/consents/1" SET data=zeroblob(1), sha256=?'],
  ['taken out', 'DELETE FROM "att/consents/1"'],
])('a paper that was %s behind Alcove’s back is found', async (_how, sql) => {
  const vault = await aVault();
  await vault.stores.records.consents.addWithCopy(consent, paper);
  const heads = vault.stores.heads();
  await put(vault);
  const engine = openKeyed(storePathIn(vault.folder, 'records'), vault.keys.records.page, false);
  const digest = createHash('sha256').update(Buffer.alloc(1)).digest('hex');
  const changed = engine.prepare(sql).run(...(sql.includes('?') ? [digest] : []));
  expect(changed.changes).toBe(1);
  engine.close();
  const report = valueOf(await closed.inspect(vault.keys, vault.folder, heads));
  expect(report.records.faults).toEqual([
    {
      code: 'document-altered',
      collection: 'consents',
      schemaVersion: 1,
      documentId: consent.id,
    },
  ]);
});

const contact = {
  name: 'Canary Neighbour',
  relationship: 'neighbour',
  telephone: '416-555-0177',
  otherTelephone: '',
  releaseToCall: 'agreed',
  releaseAskedOn: '2026-08-19',
  note: '',
} as const;
const location = {
  label: 'Canary home',
  address: '9 Nowhere Lane\nImaginary, ON',
  country: 'CA',
  region: 'ON',
  emergencyNumber: '911',
  dispatchNumber: '',
} as const;
const plan: SafetyPlan = {
  id: safetyPlanIdOf(memberId(1)),
  memberId: memberId(1),
  versions: [],
  contacts: [contact],
  callLocations: [location],
};

test('no file holds a word of the paper, of a signature or of a safety plan', async () => {
  const vault = await aVault();
  await vault.stores.records.consents.addWithCopy(consent, paper);
  await vault.stores.records.safetyPlans.add(plan);
  await put(vault);
  const canaries = [CANARY, 'Anabel Signatory', 'Canary Neighbour', 'Nowhere Lane'];
  for (const name of readdirSync(vault.folder)) {
    const bytes = readFileSync(path.join(vault.folder, name));
    for (const canary of canaries) expect(bytes.includes(canary)).toBe(false);
  }
});

test('signature, contacts and call locations are encrypted once more inside the file', async () => {
  const vault = await aVault();
  await vault.stores.records.consents.addWithCopy(consent, paper);
  await vault.stores.records.safetyPlans.add(plan);
  expect(await vault.stores.records.safetyPlans.all()).toEqual([plan]);
  await put(vault);
  const engine = openKeyed(storePathIn(vault.folder, 'records'), vault.keys.records.page, true);
  const textIn = (table: string) =>
    engine.prepare<[], { readonly data: string }>(`SELECT data FROM "${table}"`).get()?.data ?? '';
  const [ofConsent, ofPlan] = [textIn('doc/consents/1'), textIn('doc/safetyPlans/0')];
  engine.close();
  expect(ofConsent).toContain(consent.evidenceHash);
  expect(ofConsent).not.toContain('Anabel Signatory');
  expect(ofConsent).not.toContain('scan.pdf');
  expect(ofPlan).toContain(plan.id);
  for (const word of ['Neighbour', '0177', 'Canary home', 'Nowhere']) {
    expect(ofPlan).not.toContain(word);
  }
});

test('the paper survives a copy, a migration of the copy, and salvage', async () => {
  const vault = await aVault();
  await vault.stores.records.consents.addWithCopy(consent, paper);
  await put(vault);
  const copied = aFolder();
  valueOf(closed.copy(vault.keys, vault.folder, copied));
  valueOf(await closed.migrate(vault.keys, copied));
  const stores = await reopened(vault.keys, copied);
  await expectWhole(stores);
  await put({ stores });
  const salvaged = aFolder();
  const { records } = valueOf(await closed.salvage(vault.keys, vault.folder, salvaged));
  expect(records.lost).toBe(0);
  valueOf(await closed.migrate(vault.keys, salvaged));
  await expectWhole(await reopened(vault.keys, salvaged));
  expect(valueOf(await closed.inspect(vault.keys, vault.folder, null)).records.faults).toEqual([]);
});

type PutAway = Pick<TempVault, 'keys' | 'folder'>;

/** Damages the page on which these bytes lie. */
function damagePageWith(bytes: Buffer, vault: PutAway): void {
  const file = storePathIn(vault.folder, 'records');
  const number = withPages(file, vault.keys.records.page, ({ count, page }) =>
    Array.from({ length: count }, (_, index) => index + 1).find((at) => page(at)?.includes(bytes)),
  );
  damagePage(number ?? 0, vault);
}

function damageRootOf(table: string, vault: PutAway): void {
  const engine = openKeyed(storePathIn(vault.folder, 'records'), vault.keys.records.page, true);
  const sql = 'SELECT rootpage FROM sqlite_schema WHERE name=?';
  const root = engine.prepare<[string], { readonly rootpage: number }>(sql).get(table);
  engine.close();
  damagePage(root?.rootpage ?? 0, vault);
}

function damagePage(number: number, { folder }: PutAway): void {
  if (number === 0) throw new Error('there is no such page');
  const file = storePathIn(folder, 'records');
  const whole = readFileSync(file);
  const at = (number - 1) * PAGE_BYTES + 2000;
  whole.writeUInt8(whole.readUInt8(at) ^ 0x41, at);
  writeFileSync(file, whole);
}

async function salvaged({ keys, folder }: PutAway) {
  const into = aFolder();
  const { records } = valueOf(await closed.salvage(keys, folder, into));
  valueOf(await closed.migrate(keys, into));
  return { records, stores: await reopened(keys, into) };
}

test('a paper on a damaged page is counted as lost, and its consent can still be read', async () => {
  const vault = await aVault();
  const other = aPaper(200_000, 8);
  await vault.stores.records.consents.addWithCopy(consent, paper);
  await vault.stores.records.consents.addWithCopy(signedOnPaper(other, 2), other);
  await put(vault);
  damagePageWith(paper.subarray(150_000, 150_032), vault);
  const { records, stores } = await salvaged(vault);
  expect(records.lost).toBe(1);
  const { consents } = stores.records;
  expect(await consents.find(consent.id)).toEqual(consent);
  expect(await consents.copyOf(consent.id)).toBeNull();
  const kept = await consents.copyOf(consentId(2));
  expect(kept && Buffer.from(kept).equals(other)).toBe(true);
});

test('papers whose table is damaged at its root are found all the same', async () => {
  const vault = await aVault();
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  for (const number of numbers) {
    const bytes = aPaper(3000, number);
    await vault.stores.records.consents.addWithCopy(signedOnPaper(bytes, number), bytes);
  }
  await put(vault);
  damageRootOf('att/consents/1', vault);
  const { records, stores } = await salvaged(vault);
  expect(records.lost).toBe(0);
  for (const number of numbers) {
    const copy = await stores.records.consents.copyOf(consentId(number));
    expect(copy && Buffer.from(copy).equals(aPaper(3000, number))).toBe(true);
  }
});

test('the paper survives a lock, a new vault key, a backup and its restoring elsewhere', async () => {
  const it = aLaptop(aUserData());
  await furnished(it, 1);
  valueOf(await it.vault.use(({ records }) => records.consents.addWithCopy(consent, paper)));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  await expectWholeIn(it);
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  valueOf(await it.vault.keyChanges.completeReKey(recoveryCode));
  await expectWholeIn(it);
  const { file } = valueOf(await it.backups.make());
  await it.vault.lock('quit');
  const other = aLaptop(aUserData());
  const at = path.join(it.userData, 'backups', file.fileName);
  const { token } = valueOf(await other.backups.choose({ path: at }));
  valueOf(await other.backups.open(token, { by: 'passphrase', passphrase: PASSPHRASE }));
  valueOf(await other.backups.restore(token));
  valueOf(await other.vault.unlock(PASSPHRASE));
  await expectWholeIn(other);
});

async function expectWholeIn({ vault }: ReturnType<typeof aLaptop>): Promise<void> {
  const open = vault.opened();
  if (!open) throw new Error('locked');
  expect(await open.records.consents.find(consent.id)).toEqual(consent);
  const copy = await open.records.consents.copyOf(consent.id);
  expect(copy && Buffer.from(copy).equals(paper)).toBe(true);
}

test('a member’s consents and disclosures come newest first, and no one else’s', async () => {
  const { stores } = await aVault();
  const { consents, disclosures, agreements } = stores.records;
  await agreements.add(anAgreement());
  expect(await agreements.all()).toEqual([anAgreement()]);
  const at = (time: string) => ({ given: { at: time, timeZone: 'America/Toronto' } });
  const older = aConsent({}, { id: consentId(1), ...at('2026-08-01T10:00:00.000Z') });
  const newer = aConsent({}, { id: consentId(2), ...at('2026-08-02T10:00:00.000Z') });
  const others = aConsent({}, { id: consentId(3), memberId: memberId(2) });
  await consents.addAll([older, newer, others]);
  expect((await consents.ofMember(memberId(1))).map(({ id }) => id)).toEqual([newer.id, older.id]);
  expect(await consents.all()).toHaveLength(3);
  expect(newer.agreementId).toBe(agreementId(1));
  const made = ['2026-09-02', '2026-09-01', '2026-09-03'].map((day, index) => ({
    id: disclosureIdSchema.parse(`dis_${String(index).padStart(20, '0')}`),
    memberId: memberId(index === 2 ? 2 : 1),
    consentId: aSignedRelease().id,
    recipient: 'Dr. Invented Referrer',
    recipientContact: '',
    disclosedOn: day,
    how: 'letter' as const,
    what: 'Attends weekly.',
    purpose: 'Shared care.',
    madeAt: `${day}T15:00:00.000Z`,
    ground: { kind: 'written-consent' as const },
    recipientKind: 'provider' as const,
    source: { kind: 'told' as const },
    didNotLeave: false,
  }));
  await disclosures.addAll(made);
  expect(await disclosures.ofMember(memberId(1))).toEqual([made[0], made[1]]);
  expect(await stores.records.releases.all()).toEqual([]);
  const changed = await consents.change(older.id, (it) => ok({ ...it, copyGivenAt: null }));
  expect(changed).toEqual(ok(older));
});
