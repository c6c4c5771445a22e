import { agreementUseCases } from '../../electron/application/agreements';
import type { ExportFolder } from '../../electron/application/ports/world';
import type { AgreementId } from '../../shared/domain/ids';
import { err, ok, type Result } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { agreementId, aText } from '../support/consents';
import { aGroup, aModule, aPractice, groupId, moduleId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** Agreements over the real encrypted stores. */

const world = testWorld('2026-09-10T15:00:00.000Z');
const written: { path: string; text: string }[] = [];
let chosenPath: string | null = '/exports/form.pdf';
const suggested: string[] = [];
const exportFolder: ExportFolder = {
  choosePath: async ({ suggestedName }) => {
    suggested.push(suggestedName);
    return chosenPath;
  },
  write: async (path, bytes) => {
    written.push({ path, text: Buffer.from(bytes).toString() });
    return ok();
  },
};
const printed = async (content: unknown) => ({
  bytes: Buffer.from(JSON.stringify(content)),
  pages: 1,
});
const agreementPress = {
  form: (version: unknown, stamp: unknown) => printed({ version, stamp }),
  copy: printed,
};
const agreements = agreementUseCases({ world, agreementPress, exportFolder });

const root = temporaryFolder();
let vault: TempVault;
const community = aGroup({
  id: groupId(2),
  kind: 'therapeutic-community',
  modules: [aModule({ id: moduleId(2) })],
});
const dropIn = aGroup({ id: groupId(3), kind: 'drop-in', modules: [] });

beforeAll(async () => {
  vault = await createTempVault(root);
  await vault.stores.records.groups.addAll([aGroup(), community, dropIn]);
});
afterAll(() => vault.stores.close());

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const givePractice = (profile = aPractice()) =>
  vault.stores.records.practice.put(
    'practice',
    () => ({ id: 'practice', profile }),
    (practice) => ok({ ...practice, profile }),
  );
const list = async () => valueOf(await agreements.listAgreements({}, vault.stores));
const idOf = async (kind: string): Promise<AgreementId> => {
  const found = (await list()).find((one) => one.kind === kind);
  if (!found) throw new Error(`there is no ${kind}`);
  return found.id;
};
const begin = async (parts: Partial<Parameters<typeof agreements.addAgreement>[0]> = {}) => {
  const draft = aText({ text: 'One.' });
  const usual = { kind: 'other', neededAt: 'admission', groupId: null, draft } as const;
  return valueOf(await agreements.addAgreement({ ...usual, ...parts }, vault.stores)).agreementId;
};
const publish = (id: AgreementId, parts: { readonly vote?: { inFavour: number } } = {}) => {
  const vote = parts.vote ? { against: 0, abstained: 0, ...parts.vote } : null;
  const input = { agreementId: id, changeNote: '', vote };
  return agreements.publishAgreement(input, vault.stores);
};
const save = (id: AgreementId, text: string) =>
  agreements.saveAgreementDraft({ agreementId: id, draft: aText({ text }) }, vault.stores);
const eventsOf = (name: string) =>
  vault.stores.audit
    .links('records', {
      ...{ topic: null, memberId: null, before: null, limit: 200, fromMs: null, toMs: null },
    })
    .map(({ entry }) => entry)
    .filter((entry) => entry.kind === 'event' && entry.name === name);

test('the default texts come as drafts, once each, in the order of their kinds', async () => {
  expect(await list()).toEqual([]);
  const [one, other] = await Promise.all([
    agreements.addDefaultAgreements({}, vault.stores),
    agreements.addDefaultAgreements({}, vault.stores),
  ]);
  expect([valueOf(one).added, valueOf(other).added]).toEqual([7, 0]);
  const summaries = await list();
  expect(summaries.map(({ kind }) => kind)).toEqual([
    'group-guidelines',
    'confidentiality',
    'video-sessions',
    'no-recording',
    'missed-session-fees',
    'release-to-provider',
    'leaving',
  ]);
  expect(summaries[0]).toMatchObject({
    title: 'Group guidelines',
    versionNumber: null,
    hasDraft: true,
    isRetired: false,
    wanted: 0,
  });
});

test('a default whose draft was thrown away is gone, and can be had again', async () => {
  const id = await idOf('leaving');
  expect(await agreements.dropAgreementDraft({ agreementId: id }, vault.stores)).toEqual(ok({}));
  expect(await list()).toHaveLength(6);
  expect(await agreements.getAgreement({ agreementId: id }, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'agreement' }),
  );
  expect(valueOf(await agreements.addDefaultAgreements({}, vault.stores)).added).toBe(1);
});

test('nothing is published before the practice has a name', async () => {
  const id = await idOf('confidentiality');
  expect(await publish(id)).toEqual(err({ code: 'practice-missing' }));
  await givePractice();
  expect(await publish(id)).toEqual(ok({ versionNumber: 1 }));
});

test('a practice without a telephone is told where the number is missing', async () => {
  await givePractice(aPractice({ telephone: '' }));
  expect(await publish(await idOf('video-sessions'))).toEqual(
    err({ code: 'placeholder-unknown', placeholders: ['practiceTelephone'] }),
  );
  await givePractice();
  expect(await publish(await idOf('video-sessions'))).toEqual(ok({ versionNumber: 1 }));
});

test('what was published survives a restart with its hash and without placeholders (M45)', async () => {
  const id = await idOf('confidentiality');
  await vault.stores.close();
  vault = { ...vault, stores: await vault.reopen() };
  const { agreement } = valueOf(await agreements.getAgreement({ agreementId: id }, vault.stores));
  const [version] = agreement.versions;
  expect(agreement.draft).toBeNull();
  expect(version?.published).toEqual({
    at: '2026-09-10T15:00:00.000Z',
    timeZone: 'America/Toronto',
  });
  expect(version?.content.text).toContain('Dr. Imaginary Clinician, MD, FRCPC');
  expect(version?.content.text).not.toContain('{{');
  expect(version?.hash).toMatch(/^[0-9a-f]{64}$/u);
});

test('the trail knows kind and number of what was published, and nothing of its words', () => {
  expect(eventsOf('agreement-published')).toContainEqual({
    kind: 'event',
    name: 'agreement-published',
    detail: { version: 1, kind: 'confidentiality' },
  });
});

test('a click that comes twice publishes once (M45)', async () => {
  const id = await begin();
  const before = eventsOf('agreement-published').length;
  const answers = await Promise.all([publish(id), publish(id)]);
  expect(answers).toContainEqual(ok({ versionNumber: 1 }));
  expect(answers).toContainEqual(err({ code: 'nothing-to-publish' }));
  expect(eventsOf('agreement-published')).toHaveLength(before + 1);
});

test('a change becomes the next version; the same words again do not', async () => {
  const id = await begin();
  valueOf(await publish(id));
  await save(id, 'One.');
  expect(await publish(id)).toEqual(err({ code: 'agreement-unchanged' }));
  await save(id, 'Two.');
  expect(await publish(id)).toEqual(ok({ versionNumber: 2 }));
  await save(id, 'Three.');
  valueOf(await agreements.dropAgreementDraft({ agreementId: id }, vault.stores));
  const { agreement } = valueOf(await agreements.getAgreement({ agreementId: id }, vault.stores));
  expect(agreement.draft).toBeNull();
  expect(agreement.versions.map(({ content }) => content.text)).toEqual(['One.', 'Two.']);
});

test('a therapeutic community’s agreement is published with its vote (M45)', async () => {
  const id = await begin({ groupId: community.id });
  expect(await publish(id)).toEqual(err({ code: 'vote-missing' }));
  expect(await publish(id, { vote: { inFavour: 7 } })).toEqual(ok({ versionNumber: 1 }));
  const { agreement } = valueOf(await agreements.getAgreement({ agreementId: id }, vault.stores));
  expect(agreement.versions[0]?.vote).toEqual({ inFavour: 7, against: 0, abstained: 0 });
});

test('refuses an agreement for a group that is not there, or that has none', async () => {
  const parts = { kind: 'other', neededAt: 'admission', draft: aText() } as const;
  const add = (id: typeof dropIn.id) =>
    agreements.addAgreement({ ...parts, groupId: id }, vault.stores);
  expect(await add(groupId(99))).toEqual(err({ code: 'not-found', term: 'group' }));
  expect(await add(dropIn.id)).toEqual(err({ code: 'kind-keeps-no-records' }));
});

test('a retired agreement stands last, takes no draft and no version, and can come back', async () => {
  const id = await begin({ kind: 'group-guidelines' });
  const retire = (isRetired: boolean) =>
    agreements.retireAgreement({ agreementId: id, isRetired }, vault.stores);
  expect(await retire(true)).toEqual(ok({}));
  expect((await list()).at(-1)).toMatchObject({ id, isRetired: true, wanted: 0 });
  expect(await save(id, 'Two.')).toEqual(err({ code: 'agreement-retired' }));
  expect(await publish(id)).toEqual(err({ code: 'agreement-retired' }));
  await retire(true);
  await retire(false);
  expect(await publish(id)).toEqual(ok({ versionNumber: 1 }));
  // Newest first; the second click changed nothing.
  expect(
    eventsOf('agreement-retired').map((event) => event.kind === 'event' && event.detail),
  ).toEqual([
    { kind: 'group-guidelines', isRetired: false },
    { kind: 'group-guidelines', isRetired: true },
  ]);
});

test('what is not there is not found', async () => {
  const one = { agreementId: agreementId(999) };
  const missing = err({ code: 'not-found', term: 'agreement' });
  const { stores } = vault;
  expect(await agreements.getAgreement(one, stores)).toEqual(missing);
  expect(await save(one.agreementId, 'One.')).toEqual(missing);
  expect(await agreements.dropAgreementDraft(one, stores)).toEqual(missing);
  expect(await publish(one.agreementId)).toEqual(missing);
  expect(await agreements.retireAgreement({ ...one, isRetired: true }, stores)).toEqual(missing);
  expect(await agreements.saveAgreementForm(one, stores)).toEqual(missing);
});

describe('the unsigned form', () => {
  const form = async (id: AgreementId) =>
    agreements.saveAgreementForm({ agreementId: id }, vault.stores);

  test('is the newest version, named by kind and number only', async () => {
    const id = await idOf('video-sessions');
    expect(await form(id)).toEqual(ok({ path: '/exports/form.pdf' }));
    expect(suggested.at(-1)).toBe('Alcove-agreement-video-sessions-v1.pdf');
    const page = JSON.parse(written.at(-1)?.text ?? '{}');
    expect(page).toMatchObject({
      version: { number: 1, content: { title: 'Video sessions and their risks' } },
      stamp: { practice: aPractice(), madeAt: '2026-09-10T15:00:00.000Z' },
    });
  });

  test('is refused while nothing is published, and when the dialog is left', async () => {
    const before = written.length;
    expect(await form(await idOf('no-recording'))).toEqual(err({ code: 'agreement-unpublished' }));
    chosenPath = null;
    expect(await form(await idOf('video-sessions'))).toEqual(err({ code: 'save-cancelled' }));
    expect(written).toHaveLength(before);
  });
});
