import { admissionUseCases } from '../../electron/application/admission';
import { groupNoteUseCases } from '../../electron/application/group-notes';
import { groupUseCases } from '../../electron/application/groups';
import { memberUseCases } from '../../electron/application/members';
import { noteUseCases } from '../../electron/application/notes';
import { practiceUseCases } from '../../electron/application/practice';
import { sessionUseCases } from '../../electron/application/sessions';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import { err, type Result } from '../../shared/lib/result';
import { BEFORE_ALCOVE } from '../support/admitted';
import { testWorld } from '../support/alcove';
import { aPractice, aProfile, aSchedule, sessionId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** An addendum that is being written, over the real encrypted stores. */

const world = testWorld('2026-08-20T15:00:00.000Z');
const notes = noteUseCases(world);
const groupNotes = groupNoteUseCases(world);
const root = temporaryFolder();
const body: NoteBody = { template: 'free', sections: { text: 'As it was signed.' } };

let vault: TempVault;
let key: { readonly sessionId: SessionId; readonly memberId: MemberId };

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

beforeAll(async () => {
  vault = await createTempVault(root);
  const { stores } = vault;
  await practiceUseCases().savePractice({ profile: aPractice() }, stores);
  const groups = groupUseCases(world);
  const group = { name: 'Tuesdays', kind: 'closed-module' } as const;
  const { groupId } = valueOf(await groups.createGroup(group, stores));
  const schedule = aSchedule({ to: '2026-09-15' });
  const planned = await groups.planModule({ groupId, name: '2026–27', schedule }, stores);
  const { moduleId } = valueOf(planned);
  const enquiry = { profile: aProfile(), healthNumber: null, interestedIn: moduleId };
  const { memberId } = valueOf(await memberUseCases(world).addMember(enquiry, stores));
  const admission = { moduleId, from: '2026-09-01', overrideReason: BEFORE_ALCOVE };
  valueOf(await admissionUseCases(world).admitMember({ memberId, ...admission }, stores));
  const [first] = valueOf(await sessionUseCases(world).listSessions({ moduleId }, stores));
  if (!first) throw new Error('the module has sessions');
  key = { sessionId: first.session.id, memberId };
  world.setNow('2026-09-02T01:00:00.000Z');
});
afterAll(() => vault.stores.close());

const ofItself = { correction: null, reasonToKeepNames: null };

const textOfNote = async () => valueOf(await notes.getNote(key, vault.stores)).note?.text;
const textOfGroupNote = async () =>
  valueOf(await groupNotes.getGroupNote({ sessionId: key.sessionId }, vault.stores)).note?.text;

test('an addendum is kept with its note once that is signed, and no sooner', async () => {
  const begun = { ...key, text: 'One more th' };
  await notes.saveDraft({ ...key, body, basedOn: null }, vault.stores);
  expect(await notes.saveAddendumDraft(begun, vault.stores)).toEqual(
    err({ code: 'not-signed-yet' }),
  );
  await notes.signNote({ ...key, body, reasonToKeepNames: null }, vault.stores);
  expect(await notes.saveAddendumDraft(begun, vault.stores)).toEqual({
    ok: true,
    value: { savedAt: '2026-09-02T01:00:00.000Z' },
  });
  expect(await textOfNote()).toMatchObject({ unfinishedAddendum: 'One more th', addenda: [] });
});

test('it is there after the vault was closed, and gone once it is added', async () => {
  await vault.stores.close();
  vault = { ...vault, stores: await vault.reopen() };
  expect(await textOfNote()).toMatchObject({ unfinishedAddendum: 'One more th' });
  await notes.addAddendum({ ...key, text: 'One more thing.', ...ofItself }, vault.stores);
  const text = await textOfNote();
  expect(text?.unfinishedAddendum).toBeNull();
  expect(text?.addenda.map((addendum) => addendum.text)).toEqual(['One more thing.']);
});

test('an addendum about the group stays in the group’s own store (M11)', async () => {
  const about = { sessionId: key.sessionId };
  await groupNotes.signGroupNote({ ...about, body }, vault.stores);
  const before = vault.stores.heads();
  const begun = { ...about, text: 'The group was quiet.' };
  valueOf(await groupNotes.saveGroupAddendumDraft(begun, vault.stores));
  expect(await textOfGroupNote()).toMatchObject({ unfinishedAddendum: 'The group was quiet.' });
  const after = vault.stores.heads();
  expect(after.records).toEqual(before.records);
  expect(after.groupProcess.sequence).toBe(before.groupProcess.sequence + 1);
});

test('refuses an addendum to a note that is not there', async () => {
  const elsewhere = { sessionId: sessionId(99), text: 'Too early.' };
  const begun = { ...elsewhere, memberId: key.memberId };
  expect(await notes.saveAddendumDraft(begun, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'note' }),
  );
  expect(await groupNotes.saveGroupAddendumDraft(elsewhere, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'group-note' }),
  );
});
