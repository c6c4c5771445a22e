import { mkdirSync } from 'node:fs';
import type { HeldText } from '../../electron/application/ports/vault';
import { unfinishedUseCases } from '../../electron/application/unfinished';
import type { HeldDraft } from '../../shared/contract/unfinished';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { err, ok } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { aGroup, groupId, memberId, sessionId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** docs/security, Keys: what was typed and not yet saved is not lost at a lock. */

const root = temporaryFolder();
let count = 0;
const open: TempVault['stores'][] = [];

afterEach(async () => {
  for (const stores of open.splice(0)) await stores.close();
});

/** The use cases over the real encrypted stores; `held` as the vault would keep it. */
async function keeping() {
  const folder = `${root}/${(count += 1)}`;
  mkdirSync(folder);
  const vault = await createTempVault(folder);
  const world = testWorld('2026-11-20T14:02:00.000Z');
  const memory = { texts: [] as string[], isOpen: true };
  const held: HeldText = {
    keep: (text) => {
      if (memory.isOpen) memory.texts.push(text);
      return memory.isOpen;
    },
    read: () => memory.texts,
    drop: () => {
      memory.texts = [];
    },
  };
  open.push(vault.stores);
  return { ...vault, world, memory, useCases: unfinishedUseCases(world, held) };
}

const key: UnfinishedFormKey = 'new-member';
const aboutAna: UnfinishedFormKey = `change-member:${memberId(1)}`;

test('a form is there again after the vault was closed and opened, with the time', async () => {
  const { stores, useCases, reopen } = await keeping();
  expect(await useCases.keepUnfinishedForm({ key, values: '["Ana"]' }, stores)).toEqual(
    ok({ savedAt: '2026-11-20T14:02:00.000Z' }),
  );
  await stores.close();
  const again = await reopen();
  open.push(again);
  expect(await useCases.getUnfinishedForm({ key }, again)).toEqual(
    ok({ values: '["Ana"]', savedAt: '2026-11-20T14:02:00.000Z' }),
  );
});

test('forms are kept apart, and what is typed later takes the place of what was typed', async () => {
  const { stores, useCases } = await keeping();
  await useCases.keepUnfinishedForm({ key, values: '["A"]' }, stores);
  await useCases.keepUnfinishedForm({ key: aboutAna, values: '["Goals"]' }, stores);
  await useCases.keepUnfinishedForm({ key, values: '["Ana"]' }, stores);
  expect(await useCases.getUnfinishedForm({ key }, stores)).toMatchObject({
    value: { values: '["Ana"]' },
  });
  expect(await useCases.getUnfinishedForm({ key: aboutAna }, stores)).toMatchObject({
    value: { values: '["Goals"]' },
  });
});

test('a dropped form is gone, can be dropped twice and begun anew', async () => {
  const { stores, useCases } = await keeping();
  await useCases.keepUnfinishedForm({ key, values: '["Ana"]' }, stores);
  for (let times = 0; times < 2; times += 1) {
    expect(await useCases.dropUnfinishedForm({ key }, stores)).toEqual(ok({}));
  }
  expect(await useCases.getUnfinishedForm({ key }, stores)).toEqual(ok(null));
  await useCases.keepUnfinishedForm({ key, values: '["Bo"]' }, stores);
  expect(await useCases.getUnfinishedForm({ key }, stores)).toMatchObject({
    value: { values: '["Bo"]' },
  });
});

const drafts: readonly HeldDraft[] = [
  {
    kind: 'note',
    drafted: { kind: 'note', sessionId: sessionId(1), memberId: memberId(1) },
    body: { template: 'free', sections: { text: 'Spoke first.' } },
    basedOn: '2026-09-02T01:00:00.000Z',
  },
  {
    kind: 'addendum',
    drafted: { kind: 'group-note', sessionId: sessionId(1) },
    text: 'The group was quiet.',
  },
  { kind: 'form', key, values: '["Ana"]' },
];

test('what a lock had to hold comes back as it was, until it is dropped', async () => {
  const { stores, useCases } = await keeping();
  expect(await useCases.holdUnsavedDrafts({ drafts }, stores)).toEqual(ok({}));
  expect(await useCases.takeHeldDrafts({}, stores)).toEqual(ok(drafts));
  expect(await useCases.takeHeldDrafts({}, stores)).toEqual(ok(drafts));
  expect(await useCases.dropHeldDrafts({}, stores)).toEqual(ok({}));
  expect(await useCases.takeHeldDrafts({}, stores)).toEqual(ok([]));
});

test('what two locks had to hold comes back together, oldest first', async () => {
  const { stores, useCases } = await keeping();
  const [note, ...others] = drafts;
  await useCases.holdUnsavedDrafts({ drafts: note ? [note] : [] }, stores);
  await useCases.holdUnsavedDrafts({ drafts: others }, stores);
  expect(await useCases.takeHeldDrafts({}, stores)).toEqual(ok(drafts));
});

test('what is held writes nothing into either store (M11)', async () => {
  const { stores, useCases } = await keeping();
  const before = [stores.countDocuments(), stores.heads()];
  await useCases.holdUnsavedDrafts({ drafts }, stores);
  await useCases.takeHeldDrafts({}, stores);
  await useCases.dropHeldDrafts({}, stores);
  expect([stores.countDocuments(), stores.heads()]).toEqual(before);
});

test('nothing is held for a vault that is closed', async () => {
  const { stores, useCases, memory } = await keeping();
  memory.isOpen = false;
  expect(await useCases.holdUnsavedDrafts({ drafts }, stores)).toEqual(
    err({ code: 'vault-locked' }),
  );
  expect(memory.texts).toEqual([]);
});

test('of a group that keeps no records no module is begun, and how it meets may be', async () => {
  const { stores, useCases } = await keeping();
  await stores.records.groups.add(aGroup());
  await stores.records.groups.add(aGroup({ id: groupId(7), kind: 'drop-in', modules: [] }));
  const keep = (form: UnfinishedFormKey) =>
    useCases.keepUnfinishedForm({ key: form, values: '["Canary"]' }, stores);
  const before = stores.countDocuments();
  expect(await keep(`new-module:${groupId(7)}`)).toEqual(err({ code: 'kind-keeps-no-records' }));
  expect(stores.countDocuments()).toBe(before);
  expect(await keep(`new-module:${groupId(1)}`)).toMatchObject({ ok: true });
  expect(await keep(`meeting:${groupId(7)}`)).toMatchObject({ ok: true });
});
