import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { Input } from '../../shared/contract/contract';
import { destructionSchema } from '../../shared/domain/destruction';
import type { NoteBody } from '../../shared/domain/note-body';
import { noteIdOf, recordRequestIdSchema } from '../../shared/domain/ids';
import { recordRequestSchema } from '../../shared/domain/record-request';
import { minimumNecessary, releaseSections } from '../../shared/domain/release-sections';
import { err, ok } from '../../shared/lib/result';
import { testAlcove, type TestAlcove } from '../support/alcove';
import { eventsIn } from '../support/fresh-alcove';
import { aGroup, aMember, aPractice, aSession, memberId, sessionId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** What is chosen for a release, what leaves by it, and what is kept of it (M10, M96, M104, M109). */

const ANA = memberId(1);
const SESSION = sessionId(1);
const NOTE = noteIdOf(SESSION, ANA);
const root = temporaryFolder();
let vault: TempVault;
let alcove: TestAlcove;

beforeEach(async () => {
  vault = await createTempVault(mkdtempSync(path.join(root, 'v-')));
  const { records } = vault.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  const bea = aMember(2, { legalName: 'Beatrix Imaginary', preferredFirstName: 'Beatrix' });
  await records.members.addAll([aMember(1), bea]);
  await records.sessions.add(
    aSession({ attendance: [{ memberId: ANA, mark: { kind: 'present' } }] }),
  );
  alcove = testAlcove(() => vault.stores);
  alcove.world.setNow('2026-09-02T01:00:00.000Z');
  const reasonToKeepNames = 'She asked for it.';
  const key = { sessionId: SESSION, memberId: ANA };
  await alcove.done('signNote', { ...key, body: free('Beatrix was kind.'), reasonToKeepNames });
});
afterEach(() => vault.stores.close());

const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

type Choice = Input<'previewRelease'>['choice'];
type Order = Partial<Input<'releaseRecord'>>;
const scope = { memberId: ANA, from: '2026-09-01', to: '2026-09-30' };
const recipient = { name: 'Anabel Fictional', authority: 'member-request' } as const;
const release = (choice: Partial<Choice> = {}, order: Order = {}) =>
  alcove.done('releaseRecord', { recipient, ...order, choice: { scope, ...choice } });
const asked = (choice: Partial<Choice> = {}, order: Order = {}) =>
  alcove.ask('releaseRecord', { recipient, ...order, choice: { scope, ...choice } });
const preview = (choice: Partial<Choice> = {}) =>
  alcove.done('previewRelease', { choice: { scope, ...choice } });

async function liftOf(choice: Partial<Choice> = {}) {
  const mask = (await preview(choice)).masks.find(({ certainty }) => certainty === 'sure');
  if (!mask) throw new Error('no name was found');
  return { key: mask.key, shown: mask.shown, reason: 'They are married.' };
}

test('M109: a name stays hidden unless it is lifted with a reason, which the register keeps', async () => {
  const hidden = await release();
  expect(alcove.saved[0]?.text).not.toMatch(/beatrix/iu);
  expect(hidden.release).toMatchObject({ maskedNames: 1, lifted: [] });
  const lifted = await release({ lifted: [await liftOf()] });
  expect(alcove.saved.at(-2)?.text).toContain('Beatrix was kind.');
  expect(lifted.release).toMatchObject({
    maskedNames: 0,
    lifted: [{ section: 'notes', reason: 'They are married.', count: 1 }],
  });
});

test('M109: a lift that no longer fits lets nothing leave', async () => {
  const lift = await liftOf();
  const stale = { ...lift, key: `${lift.key}x` };
  expect(await asked({ lifted: [stale] })).toEqual(err({ code: 'mask-changed' }));
  expect(alcove.saved).toEqual([]);
  expect(await alcove.done('listReleases', { memberId: null })).toEqual([]);
});

test('M10: a note that is held back is nowhere in the file; its day and the ground are', async () => {
  const withheld = [{ noteId: NOTE, ground: 'serious-harm', note: '' }] as const;
  const { release: made } = await release({ withheld });
  const [file] = alcove.saved;
  expect(file?.text).not.toContain('was kind');
  expect(file?.text).toContain('serious-harm');
  expect(made).toMatchObject({ notes: 0, withheld });
});

test('M10: what is held back is a signed note of these days, on a ground the law knows', async () => {
  const noteId = noteIdOf(sessionId(2), ANA);
  const other = { withheld: [{ noteId, ground: 'serious-harm', note: '' }] } as const;
  expect(await asked(other)).toEqual(err({ code: 'withheld-note-missing' }));
  const ground = 'psychotherapy-notes';
  const foreign = { withheld: [{ noteId: NOTE, ground, note: '' }] } as const;
  expect(await asked(foreign)).toEqual(err({ code: 'ground-not-known', ground }));
  expect(alcove.saved).toEqual([]);
});

test('M104: a payer’s minimum holds that sessions took place, and no note', async () => {
  for (const preset of ['payer-attendance', 'payer-billing'] as const) {
    const sections = [...minimumNecessary[preset]];
    const { release: made } = await release({ scope: { ...scope, sections } });
    const text = alcove.saved.at(-2)?.text ?? '';
    expect(made.notes).toBe(0);
    expect(text).toContain('"kind":"present"');
    expect(text).not.toMatch(/was kind|To say what I feel|2 Nowhere Lane/u);
  }
});

test('M10: a part that was not chosen is not in the file, and a chosen one is', async () => {
  for (const section of releaseSections) {
    const { content, counts } = await preview({ scope: { ...scope, sections: [section] } });
    const { scope: _scope, practice: _practice, member: _member, severed, ...parts } = content;
    expect(Object.values(parts).filter((part) => part !== null)).toHaveLength(1);
    expect(severed.sections).toHaveLength(releaseSections.length - 1);
    expect(counts).toMatchObject({ notes: 1, attendance: 1, goals: 1 });
  }
  const none = await alcove.ask('previewRelease', {
    choice: { scope: { ...scope, sections: [] } },
  });
  expect(none).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
});

test('the same choice over an unchanged record gives the same content again, and says so', async () => {
  const choice = { scope: { ...scope, sections: releaseSections } };
  expect((await preview(choice)).earlier).toBeNull();
  const first = await release(choice);
  alcove.world.setNow('2026-09-09T15:00:00.000Z');
  const { number, madeAt } = first.release;
  expect((await preview(choice)).earlier).toEqual({ number, madeAt, isSame: true });
  const second = await release(choice);
  expect(second.release.contentSha256).toBe(first.release.contentSha256);
  expect(second.release.number).not.toBe(number);
  await alcove.done('addAddendum', { sessionId: SESSION, memberId: ANA, text: 'Added.' });
  expect((await preview(choice)).earlier).toMatchObject({
    number: second.release.number,
    isSame: false,
  });
});

test('another choice is not compared with an earlier one', async () => {
  await release();
  expect((await preview({ lifted: [await liftOf()] })).earlier).toBeNull();
  expect((await preview({ scope: { ...scope, sections: ['goals'] } })).earlier).toBeNull();
  expect((await preview()).earlier).toMatchObject({ isSame: true });
});

test('a manifest lies beside the file, and names it with its sum', async () => {
  const { release: made, path: saved, manifestPath } = await release();
  expect(manifestPath).toBe(`${saved}.sha256`);
  expect(alcove.saved.map((file) => file.path)).toEqual([saved, manifestPath]);
  expect(alcove.saved[1]?.text).toContain(`${made.file.sha256} *${made.file.name}`);
});

test('a manifest that could not be written takes nothing from the release', async () => {
  const full = err({ code: 'file-not-written', reason: 'disk-full' } as const);
  const write = async (file: string) => (file.endsWith('.sha256') ? full : ok());
  alcove = testAlcove(() => vault.stores, { write });
  const done = await release();
  expect(done).toMatchObject({ manifestPath: null, release: { state: 'handed-over' } });
});

test('the password of a protected release is told once and is kept with nothing', async () => {
  const { release: made, password } = await release({}, { isProtected: true });
  expect(password).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/u);
  expect(made.isProtected).toBe(true);
  const { releases, disclosures } = vault.stores.records;
  const kept = [await releases.all(), await disclosures.all(), eventsIn(vault.stores)];
  const text = JSON.stringify(kept).replaceAll('-', '');
  expect(text).toContain('recordreleased');
  expect(text).not.toContain(password?.replaceAll('-', ''));
  expect(await release()).toMatchObject({ password: null, release: { isProtected: false } });
});

test('M96: a legal authority has to be stated', async () => {
  const court = { name: 'The court', authority: 'legal-authority' } as const;
  const unstated = await asked({}, { recipient: court });
  expect(unstated).toEqual(err({ code: 'authority-not-stated' }));
  expect(alcove.saved).toEqual([]);
  const stated = { ...court, stated: 'Order of a fictional court' };
  const { release: made } = await release(
    {},
    { recipient: stated, recipientContact: '1 Court Sq' },
  );
  expect(made).toMatchObject({ recipient: stated, recipientContact: '1 Court Sq' });
});

test('M109: the order on the front page names no other member; the register keeps it', async () => {
  const stated = 'Order in Imaginary v. Fictional';
  const court = { name: 'The court', authority: 'legal-authority', stated } as const;
  const shown = await alcove.done('previewPages', { choice: { scope }, recipient: court });
  const { release: made } = await release({}, { recipient: court });
  for (const text of [decodeURI(atob(shown.pdf)), alcove.saved[0]?.text]) {
    expect(text).toContain('Order in [another member] v. Fictional');
    expect(text).not.toContain('Imaginary v.');
  }
  expect(made.recipient.stated).toBe(stated);
});

test('M96: what a member asked for goes to the member, whoever was named', async () => {
  const named = { name: 'Somebody Else', authority: 'member-request' } as const;
  const shown = await alcove.done('previewPages', { choice: { scope }, recipient: named });
  const { release: made } = await release({}, { recipient: named });
  for (const text of [decodeURI(atob(shown.pdf)), alcove.saved[0]?.text]) {
    expect(text).toContain('"name":"Anabel Fictional"');
    expect(text).not.toContain('Somebody Else');
  }
  expect(made.recipient.name).toBe('Anabel Fictional');
  const filter = { memberId: ANA, from: null, to: null, kinds: [], withOwnUse: true };
  expect(await alcove.done('getAccounting', { filter })).toMatchObject([
    { recipient: 'Anabel Fictional', recipientKind: 'member' },
  ]);
});

test('the pages of a preview are no release: nothing is saved, numbered or logged', async () => {
  const shown = await alcove.done('previewPages', { choice: { scope }, recipient });
  expect(decodeURI(atob(shown.pdf))).toContain('[another member] was kind.');
  expect(alcove.saved).toEqual([]);
  expect(await alcove.done('listReleases', { memberId: null })).toEqual([]);
});

test('M10: a record that was destroyed cannot be handed over, and its certificate is named', async () => {
  const moment = { at: '2037-01-05T15:00:00.000Z', timeZone: 'America/Toronto' };
  await vault.stores.records.destructions.add(
    destructionSchema.parse({
      ...{ id: `dst_${'1'.padStart(20, '0')}`, number: '2037-0001', memberId: memberId(7) },
      ...{ name: 'Gone Fictional', recordFrom: '2026-09-01', lastEntryOn: '2026-12-01' },
      ...{ keptUntil: '2036-12-01', reason: '', begun: moment, state: 'done', removed: {} },
      ...{ heads: null, doneAt: moment.at },
      knownNames: { legal: 'Gone Fictional', preferred: 'Gone', others: [], former: [] },
    }),
  );
  const gone = { ...scope, memberId: memberId(7) };
  const destroyed = { code: 'record-destroyed', number: '2037-0001', destroyedOn: '2037-01-05' };
  expect(await asked({ scope: gone })).toEqual(err(destroyed));
  expect(await alcove.ask('previewRelease', { choice: { scope: gone } })).toEqual(err(destroyed));
});

const REQUEST = recordRequestIdSchema.parse(`req_${'1'.padStart(20, '0')}`);

function requestOf(about: typeof ANA, outcome: unknown = null) {
  return recordRequestSchema.parse({
    ...{ id: REQUEST, memberId: about, madeAt: '2026-09-01T15:00:00.000Z' },
    ...{ receivedOn: '2026-09-01', asker: { kind: 'member', name: 'Anabel Fictional' } },
    ...{ recipientContact: '', authority: { kind: 'own-record' } },
    identity: { how: 'known-to-clinician', note: '', on: '2026-09-01' },
    wanted: { from: null, to: null, sections: ['notes'], note: '' },
    ...{ extension: null, fee: null, letters: [], releaseIds: [], outcome },
  });
}

test('M10: a release that answers a request is kept with it', async () => {
  const { recordRequests } = vault.stores.records;
  await recordRequests.add(requestOf(ANA));
  const { release: made } = await release({ requestId: REQUEST });
  expect(made.requestId).toBe(REQUEST);
  expect((await recordRequests.find(REQUEST))?.releaseIds).toEqual([made.id]);
});

test('M10: a release answers no request for another’s record, and none that was answered', async () => {
  const { recordRequests } = vault.stores.records;
  expect(await asked({ requestId: REQUEST })).toEqual(
    err({ code: 'not-found', term: 'record-request' }),
  );
  await recordRequests.add(requestOf(memberId(2)));
  expect(await asked({ requestId: REQUEST })).toEqual(
    err({ code: 'not-found', term: 'record-request' }),
  );
  const outcome = { kind: 'withdrawn', on: '2026-09-01', refusals: [], sent: null };
  await recordRequests.change(REQUEST, () => ok(requestOf(ANA, outcome)));
  expect(await asked({ requestId: REQUEST })).toEqual(
    err({ code: 'request-answered', answeredOn: '2026-09-01' }),
  );
  expect(alcove.saved).toEqual([]);
});

test('M96: a whole record names what was disclosed, the earlier release among it, and not itself', async () => {
  const choice = { scope: { ...scope, sections: releaseSections } };
  await release(choice);
  const { content } = await preview(choice);
  expect(content.disclosures).toMatchObject([
    { how: 'copy-of-record', recipient: 'Anabel Fictional', ground: { kind: 'member-request' } },
  ]);
  expect(alcove.saved[0]?.text).not.toContain('copy-of-record');
});
