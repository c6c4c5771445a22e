import { mkdirSync } from 'node:fs';
import type { OpenStores } from '../../electron/application/ports/vault';
import type { ChosenFile } from '../../electron/application/ports/world';
import type { Input } from '../../shared/contract/contract';
import type { Member } from '../../shared/domain/member';
import { err, ok } from '../../shared/lib/result';
import { testAlcove, type TestAlcove } from '../support/alcove';
import { aProfile, aSchedule } from '../support/people';
import { createTempVault, temporaryFolder } from '../support/temp-vault';

/** Bringing in a roster, over the real encrypted stores. */

let stores: OpenStores;
let alcove: TestAlcove;
let chosen: ChosenFile | null;

const root = temporaryFolder();
let count = 0;

beforeEach(async () => {
  const folder = `${root}/${(count += 1)}`;
  mkdirSync(folder);
  ({ stores } = await createTempVault(folder));
  chosen = null;
  alcove = testAlcove(() => stores, undefined, { choose: async () => ok(chosen) });
});

afterEach(() => stores.close());

type Rows = Input<'importRoster'>['rows'];

const REASON = 'They were in this group before Alcove.';

function people(...names: readonly string[]): Rows {
  return names.map((legalName) => ({
    profile: aProfile({ legalName, preferredFirstName: legalName.split(' ')[0] ?? '' }),
    healthNumber: null,
  }));
}

const many = (length: number) =>
  people(...Array.from({ length }, (_none, index) => `Person${index} Fictional`));

async function aModule(kind: 'closed-module' | 'therapeutic-community' = 'closed-module') {
  const { groupId } = await alcove.done('createGroup', { name: 'Tuesday physicians', kind });
  const planned = await alcove.done('planModule', {
    ...{ groupId, name: '2026–27', schedule: aSchedule() },
  });
  return planned.moduleId;
}

const asMembers = (moduleId: string, overrideReason: string | null = REASON) => ({
  interestedIn: null,
  admission: { moduleId, from: '2026-09-01', overrideReason },
});

const asEnquiries = { interestedIn: null, admission: null };

const all = (): Promise<readonly Member[]> => stores.records.members.all();

async function trail(name: string) {
  const filter = { topic: null, memberId: null, from: null, to: null };
  const links = await alcove.done('listAuditTrail', { filter, before: null, limit: 200 });
  return links.lines.filter(({ what }) => what === name);
}

test('a file that was chosen is read, and one that was not is no refusal of its own', async () => {
  expect(await alcove.ask('chooseRosterFile', {})).toEqual(err({ code: 'save-cancelled' }));
  chosen = { name: 'clients.csv', bytes: Buffer.from('Name,Email\nAna Fictional,ana@example.org') };
  expect(await alcove.done('chooseRosterFile', {})).toEqual({
    fileName: 'clients.csv',
    headings: ['Name', 'Email'],
    rows: [{ line: 2, cells: ['Ana Fictional', 'ana@example.org'], hasOtherLength: false }],
  });
  chosen = { name: 'clients.csv', bytes: Buffer.from('%PDF-1.7\n\0') };
  expect(await alcove.ask('chooseRosterFile', {})).toEqual(err({ code: 'roster-not-readable' }));
  expect(await all()).toEqual([]);
});

test('a roster comes in as enquiries about a module, with health numbers and no membership', async () => {
  const moduleId = await aModule();
  const rows = people('Ana Fictional', 'Bo Nowhere').map((row) => ({ ...row }));
  const [first] = rows;
  if (first) first.healthNumber = '1234567897AB';
  const added = await alcove.done('importRoster', {
    rows,
    interestedIn: moduleId,
    admission: null,
  });
  expect(added).toEqual({ added: 2 });
  const members = await all();
  expect(members.map(({ profile }) => profile.legalName).sort()).toEqual([
    'Ana Fictional',
    'Bo Nowhere',
  ]);
  expect(members.map(({ interestedIn, memberships }) => [interestedIn, memberships])).toEqual([
    [moduleId, []],
    [moduleId, []],
  ]);
  expect(members.find(({ profile }) => profile.legalName === 'Ana Fictional')?.healthNumber).toBe(
    '1234567897AB',
  );
});

test('a roster comes in as members, each with the reason why and what was missing (M100)', async () => {
  const moduleId = await aModule();
  await alcove.done('importRoster', { rows: many(12), ...asMembers(moduleId) });
  const members = await all();
  expect(members).toHaveLength(12);
  for (const { memberships } of members) {
    expect(memberships).toMatchObject([{ moduleId, from: '2026-09-01', until: null }]);
    expect(memberships[0]?.override?.reason).toBe(REASON);
    expect(memberships[0]?.override?.missing).toContain('referral');
  }
});

test('the chain has one entry for the roster and one for each override, without a name (M100)', async () => {
  const moduleId = await aModule();
  await alcove.done('importRoster', { rows: many(3), ...asMembers(moduleId) });
  const [imported] = await trail('roster-imported');
  expect(imported?.detail).toEqual({ rows: 3 });
  expect(await trail('roster-imported')).toHaveLength(1);
  const overridden = await trail('admission-overridden');
  expect(overridden.reduce((sum, { times }) => sum + times, 0)).toBe(3);
  expect(JSON.stringify(overridden.map(({ detail }) => detail))).not.toMatch(/Person|Fictional|before/u); // prettier-ignore
});

test('the thirteenth fills no module: none of the thirteen is added (M3)', async () => {
  const moduleId = await aModule();
  const full = err({ code: 'module-full', capacity: 12 });
  expect(await alcove.ask('importRoster', { rows: many(13), ...asMembers(moduleId) })).toEqual(
    full,
  );
  expect(await all()).toEqual([]);
  await alcove.done('importRoster', { rows: people('Ana Fictional'), ...asMembers(moduleId) });
  expect(await alcove.ask('importRoster', { rows: many(12), ...asMembers(moduleId) })).toEqual(
    full,
  );
  expect(await all()).toHaveLength(1);
  expect(await trail('admission-overridden')).toHaveLength(1);
  expect((await alcove.done('importRoster', { rows: many(12), ...asEnquiries })).added).toBe(12);
});

test('without a reason nobody is admitted while something is missing (M100)', async () => {
  const moduleId = await aModule();
  const reply = await alcove.ask('importRoster', { rows: many(2), ...asMembers(moduleId, null) });
  expect(reply).toMatchObject({ ok: false, error: { code: 'admission-incomplete' } });
  expect(await all()).toEqual([]);
});

test('two of one name, or one who is there already, bring in nobody', async () => {
  const twice = people('Ana Fictional', 'Bo Nowhere', 'ANA  FICTIONAL');
  expect(await alcove.ask('importRoster', { rows: twice, ...asEnquiries })).toEqual(
    err({ code: 'roster-has-doubles', names: ['ANA FICTIONAL'] }),
  );
  expect(await all()).toEqual([]);
  await alcove.done('importRoster', { rows: people('Zoë Ångström'), ...asEnquiries });
  const again = people('Bo Nowhere', 'Zoe Angstrom');
  expect(await alcove.ask('importRoster', { rows: again, ...asEnquiries })).toEqual(
    err({ code: 'roster-has-doubles', names: ['Zoe Angstrom'] }),
  );
  expect(await all()).toHaveLength(1);
});

test('one health number is one person, whatever they are called', async () => {
  const withNumber = (row: Rows[number], healthNumber: string) => ({ ...row, healthNumber });
  const [ana, bo] = people('Ana Fictional', 'Ana Married');
  if (!ana || !bo) throw new Error('two people');
  const rows = [withNumber(ana, '1234567897')];
  await alcove.done('importRoster', { rows, ...asEnquiries });
  const again = [withNumber(bo, '1234-567-897 AB')];
  expect(await alcove.ask('importRoster', { rows: again, ...asEnquiries })).toEqual(
    err({ code: 'roster-has-doubles', names: ['Ana Married'] }),
  );
});

test('two clicks bring a roster in once', async () => {
  const once = { rows: many(5), ...asEnquiries };
  const replies = await Promise.all([
    alcove.ask('importRoster', once),
    alcove.ask('importRoster', once),
  ]);
  expect(replies.map((reply) => reply.ok)).toEqual([true, false]);
  expect(await all()).toHaveLength(5);
});

test('a module that is not there takes neither enquiries nor members', async () => {
  const nowhere = `mod_${'z'.repeat(20)}`;
  const missing = err({ code: 'not-found', term: 'module' });
  const rows = many(2);
  expect(await alcove.ask('importRoster', { rows, interestedIn: nowhere, admission: null })).toEqual(missing); // prettier-ignore
  expect(await alcove.ask('importRoster', { rows, ...asMembers(nowhere) })).toEqual(missing);
  expect(await all()).toEqual([]);
});
