import { agreementUseCases } from '../../electron/application/agreements';
import { groupsOf } from '../../electron/application/consent-parties';
import type { Member } from '../../shared/domain/member';
import { ok, type Result } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { aConsent, agreementId, anAgreement, aText, consentId } from '../support/consents';
import {
  aGroup,
  aMember,
  aMembership,
  anEnquiry,
  aModule,
  aPractice,
  aSchedule,
  groupId,
  memberId,
  moduleId,
} from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** Of whom a consent is wanted, over the real encrypted stores. */

const nothingPrinted = async () => ({ bytes: new Uint8Array(), pages: 0 });
const agreements = agreementUseCases({
  world: testWorld('2026-09-10T15:00:00.000Z'),
  agreementPress: { form: nothingPrinted, copy: nothingPrinted },
  exportFolder: { choosePath: async () => null, write: async () => ok() },
});
const root = temporaryFolder();
let vault: TempVault;
afterAll(() => vault.stores.close());

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const ended = aModule({
  id: moduleId(3),
  schedule: aSchedule({ from: '2025-09-02', to: '2026-09-09' }),
});
const lastDay = aModule({
  id: moduleId(4),
  schedule: aSchedule({ from: '2025-09-02', to: '2026-09-10' }),
});
const community = aGroup({
  id: groupId(2),
  kind: 'therapeutic-community',
  modules: [aModule({ id: moduleId(2) })],
});
const text = aText({ text: 'Wanted.' });
const wanted = anAgreement([text], { id: agreementId(500) });
const inModule = (number: number, name: string, membership = aMembership()): Member => ({
  ...aMember(number, { preferredFirstName: name, legalName: `${name} Fictional` }),
  memberships: [membership],
});
const left = aMembership({ from: '2026-01-01', until: '2026-09-09' });
const leaving = aMembership({ from: '2026-01-01', until: '2026-09-10' });
const coming = aMembership({ from: '2026-10-01' });
const elsewhere = aMembership({ moduleId: moduleId(2) });
const wantedNames = async (id = wanted.id) =>
  valueOf(await agreements.getAgreement({ agreementId: id }, vault.stores)).wantedFrom.map(
    ({ preferredFirstName }) => preferredFirstName,
  );

const concerned = async (id: typeof wanted.id) =>
  valueOf(await agreements.getAgreement({ agreementId: id }, vault.stores)).concerned;

beforeAll(async () => {
  vault = await createTempVault(root);
  const { records } = vault.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.addAll([aGroup({ modules: [ended, lastDay, aModule()] }), community]);
  await records.agreements.add(wanted);
  await records.members.addAll([
    inModule(1, 'Zoe'),
    inModule(2, 'Bo'),
    inModule(3, 'Chiara', left),
    inModule(4, 'Dmitri', leaving),
    inModule(5, 'Esi', coming),
    inModule(6, 'Nuala', elsewhere),
    inModule(8, 'Ivo', aMembership({ moduleId: ended.id, from: '2025-09-02' })),
    inModule(9, 'Jun', aMembership({ moduleId: lastDay.id, from: '2025-09-02' })),
    anEnquiry(7, { preferredFirstName: 'Grégoire' }),
  ]);
  const signed = aConsent({}, { agreement: wanted, memberId: memberId(2) });
  await records.consents.add(signed);
});

test('asks present members whose consent is missing, by first name (M100)', async () => {
  expect(await wantedNames()).toEqual(['Dmitri', 'Esi', 'Jun', 'Zoe']);
  const [summary] = valueOf(await agreements.listAgreements({}, vault.stores));
  expect(summary).toMatchObject({ id: wanted.id, wanted: 4 });
});

test('how many a draft will concern is known before it is published, community or not (M45)', async () => {
  const drafts = [
    anAgreement([], { id: agreementId(510), draft: text }),
    anAgreement([], { id: agreementId(511), draft: text, groupId: community.id }),
    anAgreement([], { id: agreementId(512), draft: text, kind: 'missed-session-fees' }),
    anAgreement([text], { id: agreementId(513), retiredAt: '2026-09-01T12:00:00.000Z' }),
  ];
  await vault.stores.records.agreements.addAll(drafts);
  const counts = await Promise.all(drafts.map(({ id }) => concerned(id)));
  expect(counts).toEqual([5, 1, 5, 0].map((members) => ({ members, signed: 0 })));
});

test('asks only members of the group that it is for', async () => {
  const ofCommunity = anAgreement([text], { id: agreementId(501), groupId: community.id });
  await vault.stores.records.agreements.add(ofCommunity);
  expect(await wantedNames(ofCommunity.id)).toEqual(['Nuala']);
});

test('a member signs for the groups they are in, and for the last one when its module has ended', async () => {
  const inEnded = aMembership({ moduleId: ended.id, from: '2025-09-02' });
  const namesOf = async (...memberships: Member['memberships']) => {
    const member = { ...aMember(20), memberships };
    const groups = await groupsOf(vault.stores.records, member, '2026-09-10');
    return groups.map(({ id }) => id);
  };
  expect(await namesOf(inEnded, elsewhere)).toEqual([community.id]);
  expect(await namesOf(elsewhere, inEnded)).toEqual([community.id]);
  expect(await namesOf(inEnded)).toEqual([groupId(1)]);
  expect(await namesOf(inEnded, aMembership())).toEqual([groupId(1)]);
});

test('asks nobody before they leave, nobody on occasion, nobody for a draft', async () => {
  const quiet = [
    anAgreement([text], { id: agreementId(502), neededAt: 'leaving' }),
    anAgreement([text], { id: agreementId(503), neededAt: 'on-occasion' }),
    anAgreement([], { id: agreementId(504), draft: text }),
  ];
  await vault.stores.records.agreements.addAll(quiet);
  for (const { id } of quiet) expect(await wantedNames(id)).toEqual([]);
});

test('a new version asks those again who signed the one before (M45)', async () => {
  const one = { agreementId: wanted.id };
  const draft = aText({ text: 'Changed.' });
  valueOf(await agreements.saveAgreementDraft({ ...one, draft }, vault.stores));
  expect(await wantedNames()).not.toContain('Bo');
  expect(await concerned(wanted.id)).toEqual({ members: 5, signed: 1 });
  const publishing = { ...one, changeNote: '', vote: null };
  valueOf(await agreements.publishAgreement(publishing, vault.stores));
  expect(await wantedNames()).toEqual(['Bo', 'Dmitri', 'Esi', 'Jun', 'Zoe']);
  expect(await concerned(wanted.id)).toEqual({ members: 5, signed: 0 });
});

test('a consent to the new version is enough, and a withdrawn one is not', async () => {
  const { agreement } = valueOf(
    await agreements.getAgreement({ agreementId: wanted.id }, vault.stores),
  );
  const give = (number: number, parts = {}) =>
    vault.stores.records.consents.add({
      ...aConsent({}, { agreement, id: consentId(number), memberId: memberId(number) }),
      ...parts,
    });
  const recorded = { at: '2026-09-09T12:00:00.000Z', timeZone: 'America/Toronto' };
  const withdrawn = { withdrawnOn: '2026-09-09', how: 'spoken', note: '', recorded };
  await give(5);
  await give(9, { withdrawn });
  expect(await wantedNames()).toEqual(['Bo', 'Dmitri', 'Jun', 'Zoe']);
});
