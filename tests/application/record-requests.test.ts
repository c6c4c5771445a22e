import { mkdirSync } from 'node:fs';
import { attachRelease, recordRequestUseCases } from '../../electron/application/record-requests';
import type { ExportFolder } from '../../electron/application/ports/world';
import type { Destruction } from '../../shared/domain/destruction';
import { destructionIdSchema, letterIdSchema, releaseIdSchema } from '../../shared/domain/ids';
import type { LetterKind } from '../../shared/domain/letter';
import { err, ok } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { aSignedRelease } from '../support/consents';
import { eventsIn } from '../support/fresh-alcove';
import { aMember, aPractice, memberId } from '../support/people';
import { typedRequest } from '../support/requests';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

const root = temporaryFolder();
let count = 0;
const open: TempVault['stores'][] = [];

afterEach(async () => {
  for (const stores of open.splice(0)) await stores.close();
});

const ana = memberId(1);
const gone = memberId(7);
const release = releaseIdSchema.parse(`rel_${'1'.padStart(20, '0')}`);

const destruction: Destruction = {
  id: destructionIdSchema.parse(`dst_${'1'.padStart(20, '0')}`),
  ...{ number: '2026-0003', memberId: gone, name: 'Bygone Fictional' },
  ...{ recordFrom: '2010-01-01', lastEntryOn: '2014-05-01', keptUntil: '2024-05-01' },
  ...{ reason: '', state: 'done', removed: {}, heads: null },
  begun: { at: '2026-07-01T15:00:00.000Z', timeZone: 'America/Toronto' },
  doneAt: '2026-07-01T15:00:01.000Z',
  knownNames: { legal: 'Bygone Fictional', preferred: 'Bygone', others: [], former: [] },
  statementNumbers: [],
};

const aLetter = <Kind extends LetterKind>(kind: Kind) => ({
  ...{ kind, recipient: 'Anabel Fictional', address: '2 Nowhere Lane' },
  ...{ subject: 'Your request', body: 'Dear Anabel,\n\nI write to you.' },
});

/** The use cases over real encrypted stores, and a folder that takes what is saved. */
async function atTheDesk(folder: Partial<ExportFolder> = {}) {
  const place = `${root}/${(count += 1)}`;
  mkdirSync(place);
  const vault = await createTempVault(place);
  const { stores } = vault;
  open.push(stores);
  await stores.records.practice.add({ id: 'practice', profile: aPractice() });
  await stores.records.members.addAll([aMember(1), aMember(2, { legalName: 'Ben Fictional' })]);
  const world = testWorld('2026-09-10T15:00:00.000Z');
  const saved: string[] = [];
  const exportFolder: ExportFolder = {
    choosePath: async ({ suggestedName }) => `/exports/${suggestedName}`,
    write: async (path) => {
      saved.push(path);
      return ok();
    },
    ...folder,
  };
  const letterPress = {
    print: async (letter: unknown) => ({ bytes: Buffer.from(JSON.stringify(letter)), pages: 1 }),
  };
  const useCases = withoutReasons(recordRequestUseCases({ world, exportFolder, letterPress }));
  const receive = async (parts: Parameters<typeof typedRequest>[0] = {}, id = ana) => {
    const input = { memberId: id, ...typedRequest(parts) };
    const reply = await useCases.receiveRequest(input, stores);
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value.requestId;
  };
  const found = async (requestId: Awaited<ReturnType<typeof receive>>) => {
    const request = await stores.records.recordRequests.find(requestId);
    if (!request) throw new Error('it is there');
    return request;
  };
  return { stores, world, useCases, receive, found, saved };
}

type Cases = ReturnType<typeof recordRequestUseCases>;
type WithoutReason<Name extends 'extendRequest' | 'saveRequestLetter' | 'answerRequest'> = (
  input: Omit<Parameters<Cases[Name]>[0], 'reasonToKeepNames'>,
  stores: Parameters<Cases[Name]>[1],
) => ReturnType<Cases[Name]>;

/** As a window asks that was not told of any name. */
function withoutReasons(cases: Cases) {
  const none = { reasonToKeepNames: null };
  const extendRequest: WithoutReason<'extendRequest'> = (input, stores) =>
    cases.extendRequest({ ...input, ...none }, stores);
  const saveRequestLetter: WithoutReason<'saveRequestLetter'> = (input, stores) =>
    cases.saveRequestLetter({ ...input, ...none }, stores);
  const answerRequest: WithoutReason<'answerRequest'> = (input, stores) =>
    cases.answerRequest({ ...input, ...none }, stores);
  return { ...cases, extendRequest, saveRequestLetter, answerRequest };
}

type Desk = Awaited<ReturnType<typeof atTheDesk>>;

async function establish(
  { useCases, stores }: Desk,
  requestId: Awaited<ReturnType<Desk['receive']>>,
) {
  const identity = { how: 'known-to-clinician', note: '', on: '2026-09-02' } as const;
  await useCases.establishIdentity({ requestId, identity }, stores);
  await useCases.establishAuthority({ requestId, authority: { kind: 'own-record' } }, stores);
}

test('M10 a request is kept with its day, and the trail holds no name of who asked', async () => {
  const { receive, useCases, stores } = await atTheDesk();
  const requestId = await receive({ asker: { kind: 'lawyer', name: 'Invented & Partners' } });
  const rows = await useCases.listRecordRequests({}, stores);
  expect(rows).toMatchObject({
    value: [
      {
        request: { id: requestId },
        about: { name: 'Anabel Fictional', certificate: null },
        dueOn: '2026-10-01',
        next: { kind: 'establish-identity', by: '2026-10-01' },
      },
    ],
  });
  expect(eventsIn(stores)).toMatchObject([
    { name: 'request-received', subject: ana, detail: { asker: 'lawyer' } },
  ]);
  expect(JSON.stringify(eventsIn(stores))).not.toMatch(/Invented|Anabel/u);
});

test('open requests stand by their due dates, answered ones last, and Today is told the open ones', async () => {
  const desk = await atTheDesk();
  const { receive, useCases, stores } = desk;
  const answered = await receive({ receivedOn: '2026-07-01' });
  const late = await receive({ receivedOn: '2026-09-08' });
  const early = await receive({ receivedOn: '2026-08-25' });
  await useCases.answerRequest(
    {
      requestId: answered,
      outcome: { kind: 'withdrawn', on: '2026-09-10', refusals: [], sent: null },
      letter: null,
    },
    stores,
  );
  const rows = await useCases.listRecordRequests({}, stores);
  expect(rows.ok && rows.value.map(({ request }) => request.id)).toEqual([early, late, answered]);
  const due = await useCases.listDueRequests({}, stores);
  expect(due.ok && due.value.map(({ requestId }) => requestId)).toEqual([early, late]);
});

test('M96 M104 a letter is logged as a disclosure before its file, on the ground on which they ask', async () => {
  const desk = await atTheDesk();
  const { receive, useCases, stores, found, saved } = desk;
  const requestId = await receive();
  await establish(desk, requestId);
  const letter = aLetter('fee-estimate');
  const reply = await useCases.saveRequestLetter({ requestId, letter }, stores);
  expect(reply).toEqual(ok({ fileName: 'Alcove-letter-2026-09-10.pdf' }));
  expect(saved).toEqual(['/exports/Alcove-letter-2026-09-10.pdf']);
  expect(await stores.records.disclosures.ofMember(ana)).toMatchObject([
    {
      ground: { kind: 'member-request' },
      ...{ consentId: null, recipient: 'Anabel Fictional', recipientKind: 'member' },
      ...{ how: 'file', didNotLeave: false, recipientContact: '2 Nowhere Lane' },
      source: { kind: 'request-letter', requestId },
    },
  ]);
  const [kept] = (await found(requestId)).letters;
  expect(kept).toMatchObject({ ...letter, sent: null });
  const names = eventsIn(stores).map(({ name }) => name);
  expect(names).toEqual(['request-received', 'disclosure-recorded', 'letter-saved']);
});

test('M96 what is written before any right is established rests on the duty to answer', async () => {
  const { receive, useCases, stores } = await atTheDesk();
  const requestId = await receive({ asker: { kind: 'lawyer', name: 'Invented & Partners' } });
  const letter = aLetter('fee-estimate');
  await useCases.saveRequestLetter({ requestId, letter }, stores);
  expect(await stores.records.disclosures.ofMember(ana)).toMatchObject([
    { ground: { kind: 'legal-authority', authority: 'PHIPA' } },
  ]);
  const cover = { requestId, letter: aLetter('cover') };
  expect(await useCases.saveRequestLetter(cover, stores)).toEqual(
    err({ code: 'identity-missing' }),
  );
});

test('M10 an extension and its letter are kept together', async () => {
  const { receive, useCases, stores, found } = await atTheDesk();
  const requestId = await receive();
  const asked = { requestId, reason: 'Many notes', letter: aLetter('extension') };
  expect((await useCases.extendRequest(asked, stores)).ok).toBe(true);
  expect(await found(requestId)).toMatchObject({
    extension: { reason: 'Many notes', decidedOn: '2026-09-10', newDueOn: '2026-10-31' },
    letters: [{ kind: 'extension' }],
  });
  expect(eventsIn(stores).map(({ name }) => name)).toContain('request-extended');
});

test('M10 an extension whose letter is not saved does not stand', async () => {
  const { receive, useCases, stores, found } = await atTheDesk({ choosePath: async () => null });
  const requestId = await receive();
  const asked = { requestId, reason: 'Many notes', letter: aLetter('extension') };
  expect(await useCases.extendRequest(asked, stores)).toEqual(err({ code: 'save-cancelled' }));
  expect(await found(requestId)).toMatchObject({ extension: null, letters: [] });
  expect(await stores.records.disclosures.ofMember(ana)).toEqual([]);
});

test('a folder that vanishes while a letter is written leaves no extension, and an entry that says so', async () => {
  const vanished = err({ code: 'file-not-written', reason: 'vanished' } as const);
  const { receive, useCases, stores, found } = await atTheDesk({ write: async () => vanished });
  const requestId = await receive();
  const asked = { requestId, reason: 'Many notes', letter: aLetter('extension') };
  expect(await useCases.extendRequest(asked, stores)).toEqual(vanished);
  expect(await found(requestId)).toMatchObject({ extension: null, letters: [] });
  expect(await stores.records.disclosures.ofMember(ana)).toMatchObject([{ didNotLeave: true }]);
});

test('M96 a consent that was withdrawn since carries no cover letter; the duty to answer stays', async () => {
  const { receive, useCases, stores } = await atTheDesk();
  const consent = aSignedRelease();
  await stores.records.consents.add(consent);
  const { id: consentId, memberId: id } = consent;
  const requestId = await receive(
    { asker: { kind: 'provider', name: 'dr. invented REFERRER' } },
    id,
  );
  const identity = { how: 'letterhead-called-back', note: '', on: '2026-09-09' } as const;
  await useCases.establishIdentity({ requestId, identity }, stores);
  const authority = { kind: 'written-consent', consentId } as const;
  expect(await useCases.establishAuthority({ requestId, authority }, stores)).toEqual(ok({}));
  const cover = { requestId, letter: aLetter('cover') };
  expect((await useCases.saveRequestLetter(cover, stores)).ok).toBe(true);
  const withdrawn = {
    withdrawnOn: '2026-09-10',
    how: 'in-writing',
    note: '',
    recorded: { at: '2026-09-10T14:00:00.000Z', timeZone: 'America/Toronto' },
  } as const;
  await stores.records.consents.change(consentId, (one) => ok({ ...one, withdrawn }));
  expect(await useCases.saveRequestLetter(cover, stores)).toMatchObject({
    error: { code: 'consent-withdrawn' },
  });
  expect(await stores.records.disclosures.ofMember(id)).toMatchObject([
    { recipient: 'Dr. Invented Referrer', recipientKind: 'provider', consentId },
  ]);
  const fee = { requestId, letter: aLetter('fee-estimate') };
  expect((await useCases.saveRequestLetter(fee, stores)).ok).toBe(true);
  const logged = await stores.records.disclosures.ofMember(id);
  expect(logged.map(({ ground }) => ground.kind).toSorted()).toEqual([
    'legal-authority',
    'written-consent',
  ]);
  expect(await useCases.establishAuthority({ requestId, authority }, stores)).toMatchObject({
    error: { code: 'consent-withdrawn' },
  });
});

test('what the rule refuses writes no letter and logs nothing', async () => {
  const { receive, useCases, stores, saved, world } = await atTheDesk();
  const requestId = await receive();
  world.setNow('2026-10-03T15:00:00.000Z');
  const asked = { requestId, reason: 'Late', letter: aLetter('extension') };
  expect(await useCases.extendRequest(asked, stores)).toEqual(
    err({ code: 'extension-too-late', dueOn: '2026-10-01' }),
  );
  expect(saved).toEqual([]);
  expect(await stores.records.disclosures.ofMember(ana)).toEqual([]);
});

test('two extensions at once are one', async () => {
  const { receive, useCases, stores, found } = await atTheDesk();
  const requestId = await receive();
  const asked = { requestId, reason: 'Many notes', letter: aLetter('extension') };
  const replies = await Promise.all([1, 2].map(() => useCases.extendRequest(asked, stores)));
  expect(replies.map((reply) => reply.ok)).toEqual([true, false]);
  expect((await found(requestId)).letters).toHaveLength(1);
});

test('M10 a release that was made for a request is kept with it, and answers it', async () => {
  const desk = await atTheDesk();
  const { receive, useCases, stores, found } = desk;
  const requestId = await receive();
  await establish(desk, requestId);
  const sent = { on: '2026-09-10', how: 'portal' } as const;
  const outcome = { kind: 'granted', on: '2026-09-10', refusals: [], sent } as const;
  const answer = { requestId, outcome, letter: null };
  expect(await useCases.answerRequest(answer, stores)).toEqual(err({ code: 'release-missing' }));
  expect(await attachRelease(stores.records, requestId, release)).toEqual(ok({}));
  expect(await useCases.answerRequest(answer, stores)).toEqual(ok({ fileName: null }));
  expect(await found(requestId)).toMatchObject({ releaseIds: [release], outcome });
  expect(await attachRelease(stores.records, requestId, release)).toEqual(ok({}));
  const other = releaseIdSchema.parse(`rel_${'2'.padStart(20, '0')}`);
  expect(await attachRelease(stores.records, requestId, other)).toEqual(
    err({ code: 'request-answered', answeredOn: '2026-09-10' }),
  );
});

test('a request for a destroyed record is answered by the letter with its certificate', async () => {
  const desk = await atTheDesk();
  const { receive, useCases, stores, found } = desk;
  await stores.records.destructions.add(destruction);
  const certificate = { number: '2026-0003', destroyedOn: '2026-07-01' };
  const askable = await useCases.listAskable({}, stores);
  expect(askable).toMatchObject({
    value: [
      { name: 'Anabel Fictional', certificate: null },
      { name: 'Ben Fictional', certificate: null },
      { name: 'Bygone Fictional', certificate },
    ],
  });
  const requestId = await receive({}, gone);
  await establish(desk, requestId);
  const view = await useCases.getRecordRequest({ requestId }, stores);
  expect(view).toMatchObject({ value: { about: { certificate }, next: { kind: 'answer' } } });
  const refusals = [{ what: 'The record', ground: 'record-destroyed', note: '' }] as const;
  const outcome = { kind: 'refused', on: '2026-09-10', refusals, sent: null } as const;
  const answer = { requestId, outcome, letter: aLetter('record-destroyed') };
  expect((await useCases.answerRequest(answer, stores)).ok).toBe(true);
  expect(await found(requestId)).toMatchObject({
    outcome,
    letters: [{ kind: 'record-destroyed' }],
  });
  expect(await stores.records.disclosures.ofMember(gone)).toHaveLength(1);
});

test('a refusal whose letter was not saved is no answer', async () => {
  const desk = await atTheDesk({ choosePath: async () => null });
  const { receive, useCases, stores, found } = desk;
  const requestId = await receive();
  await establish(desk, requestId);
  const refusals = [{ what: 'One note', ground: 'serious-harm', note: '' }] as const;
  const outcome = { kind: 'refused', on: '2026-09-10', refusals, sent: null } as const;
  const answer = { requestId, outcome, letter: aLetter('refusal') };
  expect(await useCases.answerRequest(answer, stores)).toEqual(err({ code: 'save-cancelled' }));
  expect((await found(requestId)).outcome).toBeNull();
  expect(eventsIn(stores).map(({ name }) => name)).not.toContain('request-answered');
});

test('M96 a consent that there is not, or is another member’s, is no authority', async () => {
  const { receive, useCases, stores, found } = await atTheDesk();
  const requestId = await receive({ asker: { kind: 'insurer', name: 'Invented Insurance' } });
  const consentId = `con_${'9'.padStart(20, '0')}` as never;
  const authority = { kind: 'written-consent', consentId } as const;
  expect(await useCases.establishAuthority({ requestId, authority }, stores)).toEqual(
    err({ code: 'not-found', term: 'consent' }),
  );
  expect((await found(requestId)).authority).toBeNull();
});

test('how a letter went out is written down, also when the request is answered', async () => {
  const desk = await atTheDesk();
  const { receive, useCases, stores, found } = desk;
  const requestId = await receive();
  await useCases.saveRequestLetter({ requestId, letter: aLetter('fee-estimate') }, stores);
  const outcome = { kind: 'withdrawn', on: '2026-09-10', refusals: [], sent: null } as const;
  await useCases.answerRequest({ requestId, outcome, letter: null }, stores);
  const [letter] = (await found(requestId)).letters;
  if (!letter) throw new Error('it was saved');
  const sent = { on: '2026-09-10', how: 'post' } as const;
  const marked = { requestId, letterId: letter.id, sent };
  expect(await useCases.markLetterSent(marked, stores)).toEqual(ok({}));
  expect((await found(requestId)).letters).toMatchObject([{ sent }]);
  const nowhere = { ...marked, letterId: letterIdSchema.parse(`ltr_${'9'.padStart(20, '0')}`) };
  expect(await useCases.markLetterSent(nowhere, stores)).toEqual(
    err({ code: 'not-found', term: 'letter' }),
  );
});

test('no request is written down about a person there is not', async () => {
  const { useCases, stores } = await atTheDesk();
  const nobody = { memberId: memberId(9), ...typedRequest() };
  expect(await useCases.receiveRequest(nobody, stores)).toEqual(
    err({ code: 'not-found', term: 'member' }),
  );
});
