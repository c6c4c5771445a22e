import { createHash } from 'node:crypto';
import { draftHistoryIdOf, groupIdSchema, supervisionNoteIdSchema } from '../../shared/domain/ids';
import { isUntouched } from '../../shared/domain/signed-text';
import type { SupervisionFacts } from '../../shared/domain/supervision-note';
import { err } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

/** Supervision, consultation and debriefs, over the real encrypted stores (M65, M66, M99). */

const fresh = alcoveForEachTest();

const supervision = (parts: Partial<SupervisionFacts> = {}): SupervisionFacts => ({
  kind: 'supervision',
  date: '2026-08-19',
  colleague: 'Dr. Imaginary Supervisor',
  minutes: 50,
  groupId: null,
  ...parts,
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const bodyOf = (text: string) => ({ template: 'free', sections: { text } }) as const;
const THEMES = 'My own impatience with silence.';

async function begun(parts: Partial<SupervisionFacts> = {}) {
  await planTuesdays(fresh.alcove);
  return (await fresh.alcove.done('beginSupervisionNote', { facts: supervision(parts) })).id;
}

/** A member whose every name the guard must know. */
async function withAna() {
  const moduleId = await planTuesdays(fresh.alcove);
  await admitted(fresh.alcove, moduleId, aProfile(), '2026-09-01');
  return fresh.alcove.done('beginSupervisionNote', { facts: supervision() });
}

const noteOf = async (id: Awaited<ReturnType<typeof begun>>) =>
  (await fresh.alcove.done('getSupervisionNote', { id })).note;

test('notes are listed newest first, with what they were about (M66, M99)', async () => {
  await planTuesdays(fresh.alcove);
  const { done } = fresh.alcove;
  const [group] = await done('listGroups', {});
  const groupId = group?.id ?? null;
  await done('beginSupervisionNote', { facts: supervision({ date: '2026-08-10' }) });
  const debrief = supervision({ kind: 'debrief', minutes: 15, groupId });
  const { id } = await done('beginSupervisionNote', { facts: debrief });
  await done('beginSupervisionNote', {
    facts: supervision({ kind: 'consultation', date: '2026-08-01' }),
  });
  await done('signSupervisionNote', { id, body: bodyOf(THEMES) });
  const listed = await done('listSupervisionNotes', {});
  expect(listed.map(({ facts, groupName, state }) => [facts.kind, groupName, state])).toEqual([
    ['debrief', 'Tuesdays', 'signed'],
    ['supervision', null, 'draft'],
    ['consultation', null, 'draft'],
  ]);
});

test('a date that has not come, and a group that is not there, are refused', async () => {
  await planTuesdays(fresh.alcove);
  const { ask } = fresh.alcove;
  expect(await ask('beginSupervisionNote', { facts: supervision({ date: '2026-08-21' }) })).toEqual(
    err({ code: 'in-future' }),
  );
  const groupId = groupIdSchema.parse(`grp_${'z'.repeat(20)}`);
  expect(await ask('beginSupervisionNote', { facts: supervision({ groupId }) })).toEqual(
    err({ code: 'not-found', term: 'group' }),
  );
});

test('a draft is kept with its earlier versions, and nothing of them once it is signed', async () => {
  const id = await begun();
  const { done, world } = fresh.alcove;
  const { savedAt } = await done('saveSupervisionDraft', { id, body: bodyOf(`${THEMES} Long.`) });
  world.setNow('2026-08-20T15:20:00.000Z');
  await done('saveSupervisionDraft', { id, body: bodyOf(THEMES), basedOn: savedAt });
  const drafted = { kind: 'supervision-note', id } as const;
  const { versions } = await done('getDraftHistory', { drafted });
  expect(versions.map(({ body }) => body.sections.text)).toEqual([`${THEMES} Long.`]);
  await done('signSupervisionNote', { id, body: bodyOf(THEMES) });
  expect(await fresh.stores.groupProcess.draftHistories.find(draftHistoryIdOf(id))).toBeNull();
});

test('signed, it is under name and time, belongs to no session, and only addenda follow', async () => {
  const id = await begun();
  const { ask, done } = fresh.alcove;
  await done('signSupervisionNote', { id, body: bodyOf(THEMES) });
  const { text } = await noteOf(id);
  expect(text.signature).toMatchObject({
    author: 'Dr. Imaginary Clinician, MD, FRCPC',
    signed: { at: '2026-08-20T15:00:00.000Z' },
  });
  expect(text.signature).not.toHaveProperty('occasion');
  const refused = err({ code: 'already-signed', signedAt: '2026-08-20T15:00:00.000Z' });
  expect(await ask('saveSupervisionDraft', { id, body: bodyOf('Other.') })).toEqual(refused);
  expect(await ask('changeSupervisionFacts', { id, facts: supervision() })).toEqual(refused);
  expect(await ask('removeSupervisionNote', { id })).toEqual(refused);
  await done('saveSupervisionAddendumDraft', { id, text: 'Later:' });
  expect((await noteOf(id)).text.unfinishedAddendum).toBe('Later:');
  await done('addSupervisionAddendum', { id, text: 'Later: it was mine.' });
  expect((await noteOf(id)).text.addenda.map((addendum) => addendum.text)).toEqual([
    'Later: it was mine.',
  ]);
});

test('what it was is signed with it: whoever alters it afterwards is found out (M66, M99)', async () => {
  const id = await begun();
  const { done } = fresh.alcove;
  const facts = supervision({ kind: 'consultation', minutes: 20 });
  await Promise.all([
    done('changeSupervisionFacts', { id, facts }),
    done('signSupervisionNote', { id, body: bodyOf(THEMES) }),
  ]);
  await done('addSupervisionAddendum', { id, text: 'Later: it was mine.' });
  const note = await noteOf(id);
  expect(note.facts).toEqual(facts);
  expect(isUntouched(note.text, sha256, note.facts)).toBe(true);
  const altered: Partial<SupervisionFacts>[] = [
    { minutes: 50 },
    { colleague: 'Dr. Someone Else' },
    { date: '2026-08-18' },
    { kind: 'supervision' },
    { groupId: groupIdSchema.parse(`grp_${'z'.repeat(20)}`) },
  ];
  for (const part of altered) {
    expect(isUntouched(note.text, sha256, { ...note.facts, ...part })).toBe(false);
  }
  expect(isUntouched(note.text, sha256)).toBe(false);
});

test('what it was can be changed while it is not signed', async () => {
  const id = await begun();
  const facts = supervision({ kind: 'consultation', minutes: 20 });
  await fresh.alcove.done('changeSupervisionFacts', { id, facts });
  expect((await noteOf(id)).facts).toEqual(facts);
});

test('removed before it was signed, it is gone with its versions and its undo, for good', async () => {
  const id = await begun();
  const { ask, done, world } = fresh.alcove;
  await done('saveSupervisionDraft', { id, body: bodyOf('Canary of a removed draft.') });
  world.setNow('2026-08-20T15:20:00.000Z');
  await done('saveSupervisionDraft', { id, body: bodyOf('Something else.') });
  const drafted = { kind: 'supervision-note', id } as const;
  expect((await done('getDraftHistory', { drafted })).versions).toHaveLength(1);
  await done('removeSupervisionNote', { id });
  expect(await ask('getSupervisionNote', { id })).toEqual(
    err({ code: 'not-found', term: 'supervision-note' }),
  );
  // An editor that is just being left keeps its undo history afterwards.
  await done('keepUndo', { drafted, undo: { text: 'Canary of a removed draft.' } });
  expect(await fresh.stores.groupProcess.draftHistories.find(draftHistoryIdOf(id))).toBeNull();
  expect(await ask('saveSupervisionDraft', { id, body: bodyOf('Back again.') })).toEqual(
    err({ code: 'not-found', term: 'supervision-note' }),
  );
});

test('of signing and removing at the same time, the one that came first holds', async () => {
  const id = await begun();
  const { ask } = fresh.alcove;
  const [signed, removed] = await Promise.all([
    ask('signSupervisionNote', { id, body: bodyOf(THEMES) }),
    ask('removeSupervisionNote', { id }),
  ]);
  expect(signed.ok).toBe(true);
  expect(removed).toMatchObject({ ok: false, error: { code: 'already-signed' } });
  expect((await noteOf(id)).text.signature).not.toBeNull();
});

test('a note that is not there is refused by all that needs one', async () => {
  await planTuesdays(fresh.alcove);
  const id = supervisionNoteIdSchema.parse(`sup_${'z'.repeat(20)}`);
  const { ask } = fresh.alcove;
  const missing = err({ code: 'not-found', term: 'supervision-note' });
  const body = bodyOf(THEMES);
  expect(await ask('signSupervisionNote', { id, body })).toEqual(missing);
  expect(await ask('changeSupervisionFacts', { id, facts: supervision() })).toEqual(missing);
  expect(await ask('addSupervisionAddendum', { id, text: 'More.' })).toEqual(missing);
  expect(await ask('removeSupervisionNote', { id })).toEqual(missing);
});

test('any member’s name refuses signing, until a reason is written and told (M66, M109)', async () => {
  const { id } = await withAna();
  const { ask, done } = fresh.alcove;
  const body = bodyOf('Ana reminded me of my sister.');
  const refused = await ask('signSupervisionNote', { id, body });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'names-in-note', names: [{ shown: 'Ana' }] },
  });
  expect((await noteOf(id)).text.signature).toBeNull();
  const reasonToKeepNames = 'A colleague of the same first name.';
  await done('signSupervisionNote', { id, body, reasonToKeepNames });
  expect((await noteOf(id)).text.keptNames).toMatchObject([
    { reason: reasonToKeepNames, count: 1 },
  ]);
  const kept = eventsIn(fresh.stores).filter(({ name }) => name === 'names-kept');
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/Ana|same first name/);
});

test('an addendum with a member’s name is refused without a reason (M66, M109)', async () => {
  const { id } = await withAna();
  const { ask, done } = fresh.alcove;
  await done('signSupervisionNote', { id, body: bodyOf(THEMES) });
  const text = 'It was Anabel Fictional whom I meant.';
  expect(await ask('addSupervisionAddendum', { id, text })).toMatchObject({
    ok: false,
    error: { code: 'names-in-note' },
  });
  expect((await noteOf(id)).text.addenda).toEqual([]);
});

test('a member is never the colleague, whatever the reason; a shared first name may be (M99)', async () => {
  const { id } = await withAna();
  const { ask, done } = fresh.alcove;
  const member = supervision({ colleague: 'Anabel Fictional' });
  const refused = { ok: false, error: { code: 'names-in-note' } };
  expect(await ask('beginSupervisionNote', { facts: member })).toMatchObject(refused);
  expect(await ask('changeSupervisionFacts', { id, facts: member })).toMatchObject(refused);
  await done('changeSupervisionFacts', { id, facts: supervision({ colleague: 'Dr. Ana Other' }) });
});

test('who became a member since is no colleague at signing either (M99)', async () => {
  const { alcove } = fresh;
  const moduleId = await planTuesdays(alcove);
  const facts = supervision({ colleague: 'Anabel Fictional' });
  const { id } = await alcove.done('beginSupervisionNote', { facts });
  await admitted(alcove, moduleId, aProfile(), '2026-09-01');
  const typed = { id, body: bodyOf(THEMES), reasonToKeepNames: 'She was a colleague then.' };
  expect(await alcove.ask('signSupervisionNote', typed)).toMatchObject({
    ok: false,
    error: { code: 'names-in-note', names: [{ shown: 'Anabel Fictional' }] },
  });
});

test('it lies with the group notes, and leaves nothing in the records (M11, M66)', async () => {
  const id = await begun();
  const { done } = fresh.alcove;
  const before = fresh.stores.heads();
  await done('saveSupervisionDraft', { id, body: bodyOf(THEMES) });
  await done('signSupervisionNote', { id, body: bodyOf(THEMES) });
  const after = fresh.stores.heads();
  expect(after.records).toEqual(before.records);
  expect(after.groupProcess.sequence).toBeGreaterThan(before.groupProcess.sequence);
});
