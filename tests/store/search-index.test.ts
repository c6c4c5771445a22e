import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { withPages } from '../../electron/store/salvage/pages';
import { recordsIn } from '../../electron/store/store-files';
import { addendumIdSchema, noteIdOf, safetyPlanIdOf } from '../../shared/domain/ids';
import { addAddendum, sign } from '../../shared/domain/signed-text';
import { ok } from '../../shared/lib/result';
import { aMember, memberId, sessionId } from '../support/people';
import { aNote, SAVED, wanted, wordsIn, searchedVaultForEachTest } from './searched-vault';

/** What lies in the full-text index of a file, and what does not. */

const alcove = searchedVaultForEachTest();

test('a note is found as soon as it is saved, by what it says now', async () => {
  const note = aNote('Spoke of the Łódź canary.');
  await alcove.records.notes.add(note);
  expect(await alcove.found('lodz can')).toEqual([note.id]);
  await alcove.rewrite(note, 'Spoke of nothing.');
  expect(await alcove.found('canary')).toEqual([]);
  expect(await alcove.found('"of nothing"')).toEqual([note.id]);
  expect(await alcove.found('"nothing of"')).toEqual([]);
});

test('addenda and the reasons of corrections are found; one that is being written is not (M9)', async () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const moment = { at: SAVED, timeZone: 'America/Toronto' };
  const signed = sign(
    aNote('Said yes.').text,
    { author: 'Dr. A', signed: moment, occasion: null },
    sha256,
  );
  if (!signed.ok) throw new Error(signed.error.code);
  const correction = { place: 'text', from: 5, to: 8, reason: 'Misheard.' } as const;
  const id = addendumIdSchema.parse(`add_${'0'.repeat(20)}`);
  const addendum = { text: 'Said no.', author: 'Dr. A', written: moment, correction };
  const added = addAddendum(signed.value, id, addendum, sha256);
  if (!added.ok) throw new Error(added.error.code);
  const text = { ...added.value, unfinishedAddendum: 'Perhaps later.' };
  await alcove.records.notes.add({ ...aNote(''), text });
  expect(await alcove.found('"said no" misheard')).toHaveLength(1);
  expect(await alcove.found('perhaps')).toEqual([]);
});

test('a phrase does not run from one section into the next', async () => {
  const note = aNote('');
  const body = {
    template: 'dap',
    sections: { data: 'slept well', assessment: 'and ate' },
  } as const;
  await alcove.records.notes.add({ ...note, text: { ...note.text, body } });
  expect(await alcove.found('"well and"')).toEqual([]);
  expect(await alcove.found('well and')).toEqual([note.id]);
});

test('nothing that is encrypted a second time is in the index, in clear or as a cipher', async () => {
  const member = aMember(1);
  await alcove.records.members.add({ ...member, healthNumber: '1234567897AB' });
  await alcove.records.safetyPlans.add({
    id: safetyPlanIdOf(member.id),
    memberId: member.id,
    versions: [],
    contacts: [],
    callLocations: [],
  });
  await alcove.whileClosed((engine) => {
    const known =
      'ana anabel fictional dr invented referrer to say what i feel before it turns into silence';
    expect(new Set(wordsIn(engine))).toEqual(new Set([...known.split(' '), '¶']));
  });
});

test('a destroyed member leaves no word of theirs on any page of the file', async () => {
  // Written together, so that one of many lies in a part that merging alone would leave as it is.
  const others = Array.from({ length: 40 }, (_, index) =>
    aMember(index + 2, { goals: 'ordinary' }),
  );
  await alcove.records.members.addAll([aMember(1, { goals: 'qzxcanary before' }), ...others]);
  await alcove.records.members.change(memberId(1), (member) =>
    ok({ ...member, profile: { ...member.profile, goals: 'wvkcanary after' } }),
  );
  await alcove.records.members.remove(memberId(1));
  await alcove.stores.close();
  const { path, keys } = recordsIn(alcove.vault.folder, alcove.vault.keys);
  const hits = withPages(path, keys.page, (pages) =>
    Array.from({ length: pages.count }, (_, page) => pages.page(page + 1)).filter((page) =>
      page?.includes('canary'),
    ),
  );
  expect(hits).toHaveLength(0);
  await alcove.reopen();
  expect(await alcove.found('ordinary')).toHaveLength(40);
});

test('whatever is looked for, nothing throws: 10,000 random searches', async () => {
  await alcove.records.notes.add(aNote('AND OR NOT NEAR canary title: x* ^y -z "q"'));
  const commands = fc.constantFrom(
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    '"',
    '*',
    '^',
    '-',
    'words:',
    '(',
    '{',
    ')',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(commands, fc.string({ maxLength: 5 })), { maxLength: 20 })
      .map((all) => all.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      await alcove.records.search.find(wanted(text));
    }),
    { numRuns: 10_000 },
  );
  expect(await alcove.found('near canary title x y')).toHaveLength(1);
  expect(await alcove.found('near -canary')).toHaveLength(1);
}, 60_000);

test('a note of 5 MB is found by its last word', async () => {
  const note = aNote(`${'ordinary words '.repeat(330_000)}canary`);
  await alcove.records.notes.add(note);
  expect(await alcove.found('canary')).toEqual([note.id]);
});

test('a page goes on where the one before ended, newest first', async () => {
  const notes = Array.from({ length: 30 }, (_, index) => ({
    ...aNote('canary', index + 1),
    sessionDate: `2026-09-${String(index + 1).padStart(2, '0')}`,
  }));
  await alcove.records.notes.addAll(notes);
  await alcove.records.members.add(aMember(1, { goals: 'canary' }));
  const page = async (offset: number) =>
    alcove.records.search.find({ ...wanted('canary'), offset, limit: 10 });
  const first = await page(0);
  expect(first.count).toBe(31);
  expect(first.rows[0]?.kind).toBe('member');
  expect(first.rows[1]?.date).toBe('2026-09-30');
  expect((await page(30)).rows.map(({ date }) => date)).toEqual(['2026-09-01']);
  expect(await page(40)).toMatchObject({ rows: [], count: 31 });
  expect(noteIdOf(sessionId(30), memberId(1))).toBe(first.rows[1]?.id);
});
