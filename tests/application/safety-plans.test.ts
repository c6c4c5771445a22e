import { mkdirSync } from 'node:fs';
import { safetyPlanUseCases } from '../../electron/application/safety-plans';
import type { ExportFolder } from '../../electron/application/ports/world';
import type { EmergencyContact, SafetyPlanText } from '../../shared/domain/safety-plan';
import { err, ok } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { aMember, aPractice, memberId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

const root = temporaryFolder();
let count = 0;
const open: TempVault['stores'][] = [];

afterEach(async () => {
  for (const stores of open.splice(0)) await stores.close();
});

/** The use cases over the real encrypted stores, with one member in them. */
async function withAna(folder: Partial<ExportFolder> = {}) {
  const place = `${root}/${(count += 1)}`;
  mkdirSync(place);
  const vault = await createTempVault(place);
  const { stores } = vault;
  open.push(stores);
  await stores.records.members.add(aMember(1));
  await stores.records.practice.put(
    'practice',
    () => ({ id: 'practice', profile: aPractice() }),
    ok,
  );
  const asked: string[] = [];
  const printed: unknown[] = [];
  const useCases = safetyPlanUseCases({
    world: testWorld('2026-08-20T15:00:00.000Z'),
    safetySheetPress: {
      print: async (...sheet) => {
        printed.push(sheet);
        return { bytes: Buffer.from('%PDF'), pages: 1 };
      },
    },
    exportFolder: {
      choosePath: async ({ suggestedName }) => {
        asked.push(suggestedName);
        return `/exports/${suggestedName}`;
      },
      write: async () => ok(),
      ...folder,
    },
  });
  const events = () =>
    stores.audit
      .links('records', {
        ...{ topic: null, memberId: null, fromMs: null, toMs: null, before: null },
        limit: 1_000,
      })
      .map(({ entry }) => entry)
      .filter(({ kind }) => kind === 'event');
  return { ...vault, useCases, asked, printed, events };
}

const ana = memberId(1);
const nobody = memberId(9);
const text: SafetyPlanText = {
  steps: {
    'warning-signs': 'I stop answering messages.',
    'own-coping': '',
    distractions: '',
    'people-who-help': '',
    professionals: '',
    'safer-surroundings': '',
  },
  callBack: 'I call back.',
  reviewOn: null,
};
const vera: EmergencyContact = {
  name: 'Vera Fictional',
  relationship: 'sister',
  telephone: '416-555-0123',
  otherTelephone: '',
  releaseToCall: 'agreed',
  releaseAskedOn: '2026-08-20',
  note: '',
};
const home = {
  label: 'Home',
  address: '2 Nowhere Lane',
  country: 'CA',
  region: 'ON',
  emergencyNumber: '911',
  dispatchNumber: '',
} as const;

test('steps, contacts and places are one plan, there again after the vault was closed', async () => {
  const { stores, useCases, reopen } = await withAna();
  expect(await useCases.getSafetyPlan({ memberId: ana }, stores)).toEqual(ok(null));
  await useCases.saveCallLocations({ memberId: ana, callLocations: [home] }, stores);
  expect(await useCases.saveSafetyPlan({ memberId: ana, text }, stores)).toEqual(
    ok({ versionNumber: 1 }),
  );
  await useCases.saveEmergencyContacts({ memberId: ana, contacts: [vera] }, stores);
  await stores.close();
  const again = await reopen();
  open.push(again);
  const saved = { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' };
  expect(await useCases.getSafetyPlan({ memberId: ana }, again)).toEqual(
    ok({
      id: `plan:${ana}`,
      memberId: ana,
      versions: [{ number: 1, text, saved }],
      contacts: [vera],
      callLocations: [home],
    }),
  );
});

test('a second version keeps the first, and the same text again is refused', async () => {
  const { stores, useCases } = await withAna();
  await useCases.saveSafetyPlan({ memberId: ana, text }, stores);
  expect(await useCases.saveSafetyPlan({ memberId: ana, text }, stores)).toEqual(
    err({ code: 'safety-plan-unchanged' }),
  );
  const next = { ...text, callBack: 'They call me.' };
  expect(await useCases.saveSafetyPlan({ memberId: ana, text: next }, stores)).toEqual(
    ok({ versionNumber: 2 }),
  );
  const plan = await useCases.getSafetyPlan({ memberId: ana }, stores);
  expect(plan.ok && plan.value?.versions.map((version) => version.text.callBack)).toEqual([
    'I call back.',
    'They call me.',
  ]);
});

test('M27 two contacts with one number are refused and the contacts stay as they were', async () => {
  const { stores, useCases } = await withAna();
  await useCases.saveEmergencyContacts({ memberId: ana, contacts: [vera] }, stores);
  const omar = { ...vera, name: 'Omar Invented', telephone: '+1 416 555 0123' };
  expect(
    await useCases.saveEmergencyContacts({ memberId: ana, contacts: [omar, vera] }, stores),
  ).toEqual(err({ code: 'contacts-share-number', names: ['Omar Invented', 'Vera Fictional'] }));
  const plan = await useCases.getSafetyPlan({ memberId: ana }, stores);
  expect(plan.ok && plan.value?.contacts).toEqual([vera]);
});

test('M27 the member’s own number is refused, and so is an answer of tomorrow', async () => {
  const { stores, useCases } = await withAna();
  const save = (parts: Partial<EmergencyContact>) =>
    useCases.saveEmergencyContacts({ memberId: ana, contacts: [{ ...vera, ...parts }] }, stores);
  expect(await save({ telephone: '(416) 555-0111' })).toEqual(
    err({ code: 'contact-is-member', name: 'Vera Fictional' }),
  );
  expect(await save({ releaseAskedOn: '2026-08-21' })).toEqual(err({ code: 'in-future' }));
  expect(await stores.records.safetyPlans.all()).toEqual([]);
});

test('nothing is written about a member there is not', async () => {
  const { stores, useCases } = await withAna();
  const missing = err({ code: 'not-found', term: 'member' });
  expect(await useCases.getSafetyPlan({ memberId: nobody }, stores)).toEqual(missing);
  expect(await useCases.saveSafetyPlan({ memberId: nobody, text }, stores)).toEqual(missing);
  expect(
    await useCases.saveEmergencyContacts({ memberId: nobody, contacts: [vera] }, stores),
  ).toEqual(missing);
  expect(
    await useCases.saveCallLocations({ memberId: nobody, callLocations: [home] }, stores),
  ).toEqual(missing);
  expect(await useCases.saveSafetySheet({ memberId: nobody }, stores)).toEqual(missing);
  expect(await stores.records.safetyPlans.all()).toEqual([]);
});

/** Newest first: it is logged as a disclosure, and said in the trail. */
const LINES_OF_A_SHEET = [
  { name: 'disclosure-recorded', subject: ana },
  { name: 'safety-sheet-saved', subject: ana },
];

test('M102 a saved sheet has its line in the trail: about whom, and not a word of the plan', async () => {
  const { stores, useCases, asked, printed, events } = await withAna();
  await useCases.saveEmergencyContacts({ memberId: ana, contacts: [vera] }, stores);
  expect(await useCases.saveSafetySheet({ memberId: ana }, stores)).toEqual(
    ok({ path: '/exports/Alcove-safety-plan.pdf' }),
  );
  expect(asked).toEqual(['Alcove-safety-plan.pdf']);
  expect(printed).toHaveLength(1);
  expect(events()).toMatchObject(LINES_OF_A_SHEET);
  expect(JSON.stringify(events())).not.toMatch(/Vera|416|Anabel/u);
});

test('no sheet leaves without its line in the trail, even when the file could not be written', async () => {
  const { stores, useCases, events } = await withAna({
    write: async () => err({ code: 'file-not-written', reason: 'disk-full' }),
  });
  await useCases.saveSafetyPlan({ memberId: ana, text }, stores);
  expect(await useCases.saveSafetySheet({ memberId: ana }, stores)).toEqual(
    err({ code: 'file-not-written', reason: 'disk-full' }),
  );
  expect(events()).toMatchObject(LINES_OF_A_SHEET);
});

test('an empty plan is not printed, and a cancelled dialog leaves no line', async () => {
  const { stores, useCases, printed, events } = await withAna({ choosePath: async () => null });
  expect(await useCases.saveSafetySheet({ memberId: ana }, stores)).toEqual(
    err({ code: 'safety-plan-empty' }),
  );
  // Begun, and emptied again.
  await useCases.saveCallLocations({ memberId: ana, callLocations: [] }, stores);
  expect(await useCases.saveSafetySheet({ memberId: ana }, stores)).toEqual(
    err({ code: 'safety-plan-empty' }),
  );
  await useCases.saveCallLocations({ memberId: ana, callLocations: [home] }, stores);
  expect(await useCases.saveSafetySheet({ memberId: ana }, stores)).toEqual(
    err({ code: 'save-cancelled' }),
  );
  expect(printed).toEqual([]);
  expect(events()).toEqual([]);
});

test('a member who is still an enquiry has a safety plan like any other (M27 comes before joining)', async () => {
  const { stores, useCases } = await withAna();
  await stores.records.members.add({ ...aMember(2), memberships: [] });
  const contacts = { memberId: memberId(2), contacts: [vera] };
  expect(await useCases.saveEmergencyContacts(contacts, stores)).toEqual(ok({}));
});
