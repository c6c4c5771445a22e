import { mkdirSync } from 'node:fs';
import { settingsUseCases } from '../../electron/application/settings';
import { usualSettings, type Settings } from '../../shared/domain/settings';
import { ok } from '../../shared/lib/result';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

const root = temporaryFolder();
let count = 0;
let vault: TempVault;

beforeEach(async () => {
  const folder = `${root}/${(count += 1)}`;
  mkdirSync(folder);
  vault = await createTempVault(folder);
});
afterEach(() => vault.stores.close());

function aChoice() {
  const applied: Settings[] = [];
  return { applied, useCases: settingsUseCases((settings) => void applied.push(settings)) };
}

/** The names and details of the audit events, oldest first. */
function events() {
  const all = { before: null, limit: 50, topic: null, memberId: null, fromMs: null, toMs: null };
  return vault.stores.audit
    .links('records', all)
    .flatMap(({ entry }) => (entry.kind === 'event' ? [[entry.name, entry.detail]] : []))
    .toReversed();
}

test('what is usual holds until something is chosen', async () => {
  expect(await aChoice().useCases.getSettings({}, vault.stores)).toEqual(ok(usualSettings));
});

test('a choice is put to work, kept over a lock, and stands in the audit trail', async () => {
  const { applied, useCases } = aChoice();
  const settings = { ...usualSettings, idleMinutes: 12, isHiddenFromSharing: false };
  expect(await useCases.saveSettings({ settings }, vault.stores)).toEqual(ok({}));
  expect(applied).toEqual([settings]);
  expect(events()).toEqual([['settings-changed', { idleMinutes: 12, isHiddenFromSharing: false }]]);
  await vault.stores.close();
  vault = { ...vault, stores: await vault.reopen() };
  expect(await useCases.getSettings({}, vault.stores)).toEqual(ok(settings));
});

test('only what changed is told, and nothing when nothing did', async () => {
  const { applied, useCases } = aChoice();
  await useCases.saveSettings({ settings: usualSettings }, vault.stores);
  expect(applied).toEqual([]);
  const settings = { ...usualSettings, backupReminderDays: 7 };
  await useCases.saveSettings({ settings }, vault.stores);
  await useCases.saveSettings({ settings }, vault.stores);
  expect(events()).toEqual([['settings-changed', { backupReminderDays: 7 }]]);
});
