import { createHash } from 'node:crypto';
import type { Input } from '../../shared/contract/contract';
import type { MemberId, ModuleId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import { isUntouched } from '../../shared/domain/signed-text';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

/** What the main process does about names of others in a text that is frozen (M109). */

const fresh = alcoveForEachTest();
const REASON = 'She asked that it be written down.';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

type Key = Pick<Input<'signNote'>, 'sessionId' | 'memberId'>;

let key: Key;
let anaId: MemberId;
let moduleId: ModuleId;

/** Ana’s note; Wilhelmina, who is called Will, is in her group. */
beforeEach(async () => {
  const { alcove } = fresh;
  moduleId = await planTuesdays(alcove);
  const add = (legalName: string, preferredFirstName: string) =>
    admitted(alcove, moduleId, aProfile({ legalName, preferredFirstName }), '2026-09-01');
  anaId = await add('Anabel Fictional', 'Ana');
  await add('Wilhelmina Imaginary', 'Will');
  const [first] = await alcove.done('listSessions', { moduleId });
  if (!first) throw new Error('the module has sessions');
  key = { sessionId: first.session.id, memberId: anaId };
  alcove.world.setNow('2026-09-02T01:00:00.000Z');
});

const sign = (text: string, reasonToKeepNames: string | null = null) =>
  fresh.alcove.ask('signNote', { ...key, body: free(text), reasonToKeepNames });
const noteText = async () => (await fresh.alcove.done('getNote', key)).note?.text;
const namesKept = () => eventsIn(fresh.stores).filter(({ name }) => name === 'names-kept');

test('another member’s name is refused with what was found, and nothing is signed (M109)', async () => {
  const basedOn = null;
  await fresh.alcove.done('saveDraft', { ...key, body: free('Begun.'), basedOn });
  const reply = await sign('Wilhelmina left early. Wilhelmina was sad.');
  expect(reply).toMatchObject({
    ok: false,
    error: {
      code: 'names-in-note',
      names: [{ shown: 'Wilhelmina', form: 'first-name', members: [{ preferred: 'Will' }] }],
    },
  });
  const text = await noteText();
  expect(text).toMatchObject({ body: free('Begun.'), signature: null, keptNames: [] });
  expect(namesKept()).toEqual([]);
});

test.each(['', '   ', '\n\t'])('the reason %j is none', async (reason) => {
  const refused = { ok: false, error: { code: 'names-in-note' } };
  expect(await sign('Wilhelmina left.', reason)).toMatchObject(refused);
  expect((await noteText())?.signature ?? null).toBeNull();
});

test('with a reason it is signed: the note keeps why, the trail that it was so (M102, M109)', async () => {
  expect(await sign('Wilhelmina Imaginary left. Wilhelmina cried.', ` ${REASON} `)).toMatchObject({
    ok: true,
  });
  const text = await noteText();
  expect(text?.signature?.signed.at).toBe('2026-09-02T01:00:00.000Z');
  expect(text?.keptNames).toEqual([{ reason: REASON, count: 2, at: '2026-09-02T01:00:00.000Z' }]);
  expect(namesKept()).toMatchObject([{ subject: anaId, detail: { names: 2 } }]);
  expect(JSON.stringify(namesKept())).not.toMatch(/wilhelmina|imaginary|asked/iu);
});

test('a reason for which there is no name is not kept', async () => {
  await sign('It was quiet.', REASON);
  expect((await noteText())?.keptNames).toEqual([]);
  expect(namesKept()).toEqual([]);
});

test('one’s own name and everyday words that are names block nothing (M109)', async () => {
  expect(await sign('Ana will speak. Will she? Anabel Fictional said so.')).toMatchObject({
    ok: true,
  });
});

test('who only asked about a group, and a former name, are found as well (M109)', async () => {
  const { done } = fresh.alcove;
  const zoe = aProfile({ legalName: 'Zacharias Elsewhere', preferredFirstName: 'Zacharias' });
  await done('addMember', { profile: zoe, interestedIn: null });
  const profile = aProfile({ legalName: 'Ottoline Pendlebury', preferredFirstName: 'Ottoline' });
  const memberId = await admitted(fresh.alcove, moduleId, profile, '2026-09-01');
  await done('changeMember', {
    memberId,
    profile: { ...profile, legalName: 'Ottoline Quillfeather' },
    healthNumber: null,
  });
  for (const name of ['Zacharias', 'Ottoline', 'Quillfeather', 'Pendlebury']) {
    expect([name, await sign(`Spoke of ${name} twice.`)]).toMatchObject([
      name,
      { error: { code: 'names-in-note', names: [{ shown: name }] } },
    ]);
  }
});

interface OwnWords {
  readonly name?: string;
  readonly title?: string;
  readonly hint?: string;
  readonly text?: string;
}

function inOwnForm({ name = 'Brief', title = 'What next', hint = '', text = '' }: OwnWords) {
  const [one, two] = ['sec_00000000000000000001', 'sec_00000000000000000002'] as const;
  const sections = [
    { key: one, title: 'What happened', hint: '' },
    { key: two, title, hint },
  ];
  const body: NoteBody = {
    template: 'tpl_00000000000000000001',
    form: { name, sections, planSection: null },
    sections: { [one]: 'Quiet.', [two]: text },
  };
  return body;
}

test('every section of an own form is looked through', async () => {
  const body = inOwnForm({ text: 'Wilhelmina.' });
  const reply = await fresh.alcove.ask('signNote', { ...key, body });
  expect(reply).toMatchObject({ error: { code: 'names-in-note' } });
  expect(JSON.stringify(reply)).not.toContain('isInTemplate');
});

test.each([
  ['the name', { name: 'For Wilhelmina' }],
  ['a heading', { title: 'Wilhelmina and the group' }],
  ['a heading and the text', { title: 'Wilhelmina', text: 'Wilhelmina left.' }],
])(
  'a name in %s of an own template is refused, and said to stand there (M109)',
  async (_, words) => {
    const body = inOwnForm(words);
    expect(await fresh.alcove.ask('signNote', { ...key, body })).toMatchObject({
      error: { code: 'names-in-note', names: [{ shown: 'Wilhelmina', isInTemplate: true }] },
    });
    await fresh.alcove.done('signNote', { ...key, body, reasonToKeepNames: REASON });
    expect((await noteText())?.keptNames).toHaveLength(1);
  },
);

test('hints of an own template are no part of what is signed, and hinder nothing', async () => {
  const body = inOwnForm({ hint: 'As Wilhelmina once did.' });
  await fresh.alcove.done('signNote', { ...key, body });
  const text = await noteText();
  expect(text?.body.form?.sections.map(({ title, hint }) => [title, hint])).toEqual([
    ['What happened', ''],
    ['What next', ''],
  ]);
  expect(text && isUntouched(text, sha256)).toBe(true);
});

test('an addendum, a correction and its reason are looked through too (M109)', async () => {
  const { ask, done } = fresh.alcove;
  await sign('It was on Tuesday.');
  const correction = { place: 'text', from: 10, to: 17, reason: 'Wrong day.' } as const;
  const refused = { ok: false, error: { code: 'names-in-note', names: [{ shown: 'Wilhelmina' }] } };
  const add = { ...key, text: 'On Wednesday.', correction };
  expect(await ask('addAddendum', { ...key, text: 'Wilhelmina.' })).toMatchObject(refused);
  expect(await ask('addAddendum', { ...add, text: 'As Wilhelmina said.' })).toMatchObject(refused);
  const named = { ...correction, reason: 'Wilhelmina knew it.' };
  expect(await ask('addAddendum', { ...add, correction: named })).toMatchObject(refused);
  expect((await noteText())?.addenda).toEqual([]);
  await done('addAddendum', { ...add, correction: named, reasonToKeepNames: REASON });
  expect((await noteText())?.keptNames).toMatchObject([{ reason: REASON, count: 1 }]);
  expect(namesKept()).toMatchObject([{ subject: anaId, detail: { names: 1 } }]);
});

test('what is refused for another reason leaves no word in the trail', async () => {
  await sign('It was quiet.');
  expect(await sign('Wilhelmina left.', REASON)).toMatchObject({
    error: { code: 'already-signed' },
  });
  const from = { place: 'text', from: 100, to: 101, reason: 'Wrong.' } as const;
  const added = { ...key, text: 'Wilhelmina.', correction: from, reasonToKeepNames: REASON };
  expect(await fresh.alcove.ask('addAddendum', added)).toMatchObject({
    error: { code: 'passage-missing' },
  });
  expect(namesKept()).toEqual([]);
});

test('nothing is signed with names that the trail was not told of (M102, M109)', async () => {
  const { records } = fresh.stores;
  const cut = jest.spyOn(records, 'recordEvent').mockRejectedValueOnce(new Error('killed'));
  await expect(sign('Wilhelmina left.', REASON)).rejects.toThrow('killed');
  cut.mockRestore();
  expect(await noteText()).toBeUndefined();
});

test('a kill between the two leaves a line in the trail too many, and never one too few', async () => {
  const { notes } = fresh.stores.records;
  const cut = jest.spyOn(notes, 'put').mockRejectedValueOnce(new Error('killed'));
  await expect(sign('Wilhelmina left.', REASON)).rejects.toThrow('killed');
  cut.mockRestore();
  expect(await noteText()).toBeUndefined();
  expect(namesKept()).toHaveLength(1);
});

test('reasons and numbers of kept names leave with no release (M10, M109)', async () => {
  const { done, saved } = fresh.alcove;
  await sign('Wilhelmina left.', 'canary-reason');
  const scope = { memberId: anaId, from: '2026-08-01', to: '2026-12-31' };
  const recipient = { name: 'Ana', authority: 'member-request' } as const;
  await done('releaseRecord', { choice: { scope }, recipient });
  expect(saved).toHaveLength(2);
  expect(saved[0]?.text).toContain('[another member] left.');
  expect(saved[0]?.text).not.toMatch(/canary|keptNames|wilhelmina/iu);
});
