import { mkdirSync } from 'node:fs';
import { emergencyRecordUseCases } from '../../electron/application/emergency-records';
import { emergencyRecordIdSchema } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { eventsIn } from '../support/fresh-alcove';
import { aMember, aMembership, aSession, memberId, sessionId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

const root = temporaryFolder();
let count = 0;
const open: TempVault['stores'][] = [];

afterEach(async () => {
  for (const stores of open.splice(0)) await stores.close();
});

const ana = memberId(1);
const ben = memberId(2);
const nobody = memberId(9);
const missing = (term: string) => err({ code: 'not-found', term });

/** The use cases over the real encrypted stores, with two members and one session. */
async function inSession() {
  const place = `${root}/${(count += 1)}`;
  mkdirSync(place);
  const vault = await createTempVault(place);
  const { stores } = vault;
  open.push(stores);
  await stores.records.members.addAll([aMember(1), aMember(2, { preferredFirstName: 'Ben' })]);
  await stores.records.sessions.add(aSession());
  const world = testWorld('2026-09-01T23:20:00.000Z');
  const useCases = emergencyRecordUseCases(world);
  const begin = async (
    parts: Partial<Parameters<typeof useCases.beginEmergencyRecord>[0]> = {},
  ) => {
    const begun = await useCases.beginEmergencyRecord(
      { memberId: ana, sessionId: sessionId(1), kind: 'emergency', ...parts },
      stores,
    );
    if (!begun.ok) throw new Error(begun.error.code);
    return begun.value.recordId;
  };
  const listed = async (id = ana) => {
    const reply = await useCases.listEmergencyRecords({ memberId: id }, stores);
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  };
  return { ...vault, stores, world, useCases, begin, listed };
}

test('a record is begun with the time by this laptop, and is empty and open', async () => {
  const { begin, listed } = await inSession();
  const recordId = await begin();
  expect(await listed()).toEqual([
    {
      id: recordId,
      kind: 'emergency',
      memberId: ana,
      sessionId: sessionId(1),
      begun: { at: '2026-09-01T23:20:00.000Z', timeZone: 'America/Toronto' },
      entries: [],
      closedAt: null,
    },
  ]);
  expect(await listed(ben)).toEqual([]);
});

test('M103 M102 the trail says which kind was begun and about whom, and not a word of it', async () => {
  const { begin, useCases, stores } = await inSession();
  const recordId = await begin({ kind: 'mandatory-report' });
  const text = 'Told the fictional society at 416-555-0142.';
  await useCases.addEmergencyEntry({ recordId, text, told: null }, stores);
  expect(eventsIn(stores)).toMatchObject([
    {
      name: 'emergency-record-begun',
      subject: ana,
      detail: { kind: 'mandatory-report' },
    },
  ]);
  expect(JSON.stringify(eventsIn(stores))).not.toMatch(/society|555|Anabel/u);
});

test('entries stand as they arrived with their own times, and are there after the vault was closed', async () => {
  const { begin, useCases, stores, world, reopen } = await inSession();
  const recordId = await begin();
  world.setNow('2026-09-01T23:22:00.000Z');
  await useCases.addEmergencyEntry({ recordId, text: 'Called 911.', told: null }, stores);
  world.setNow('2026-09-01T23:00:00.000Z');
  await useCases.addEmergencyEntry({ recordId, text: 'They called back.', told: null }, stores);
  await stores.close();
  open.splice(open.indexOf(stores), 1);
  const again = await reopen();
  open.push(again);
  const reply = await useCases.listEmergencyRecords({ memberId: ana }, again);
  expect(reply.ok && reply.value[0]?.entries).toMatchObject([
    { at: '2026-09-01T23:22:00.000Z', text: 'Called 911.' },
    { at: '2026-09-01T23:00:00.000Z', text: 'They called back.' },
  ]);
});

test('two lines added at once are both kept', async () => {
  const { begin, useCases, stores, listed } = await inSession();
  const recordId = await begin();
  const texts = ['Called 911.', 'Called Vera Fictional.', 'Spoke with dispatch.'];
  await Promise.all(
    texts.map((text) => useCases.addEmergencyEntry({ recordId, text, told: null }, stores)),
  );
  const [record] = await listed();
  expect(record?.entries.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
  expect(new Set(record?.entries.map(({ id }) => id)).size).toBe(3);
});

test('closed, a record says when, and takes nothing more', async () => {
  const { begin, useCases, stores, world, listed } = await inSession();
  const recordId = await begin();
  world.setNow('2026-09-02T14:00:00.000Z');
  expect(await useCases.closeEmergencyRecord({ recordId }, stores)).toEqual(ok({}));
  const refused = err({ code: 'emergency-record-closed' });
  expect(await useCases.addEmergencyEntry({ recordId, text: 'More.', told: null }, stores)).toEqual(
    refused,
  );
  expect(await useCases.closeEmergencyRecord({ recordId }, stores)).toEqual(refused);
  expect(await listed()).toMatchObject([{ closedAt: '2026-09-02T14:00:00.000Z', entries: [] }]);
});

test('nothing is begun about a member there is not, or in a session there is not', async () => {
  const { useCases, stores } = await inSession();
  const begin = (id: typeof ana, session: ReturnType<typeof sessionId> | null) =>
    useCases.beginEmergencyRecord({ memberId: id, sessionId: session, kind: 'emergency' }, stores);
  expect(await begin(nobody, null)).toEqual(missing('member'));
  expect(await begin(ana, sessionId(9))).toEqual(missing('session'));
  expect(await useCases.listEmergencyRecords({ memberId: nobody }, stores)).toEqual(
    missing('member'),
  );
  expect(await stores.records.emergencyRecords.ofMember(nobody)).toEqual([]);
  expect(await stores.records.emergencyRecords.ofMember(ana)).toEqual([]);
  expect(eventsIn(stores)).toEqual([]);
});

test('a session that is not the member’s own is none of theirs: of another module, or after they left', async () => {
  const { useCases, stores } = await inSession();
  const left = {
    ...aMember(3),
    memberships: [aMembership({ from: '2026-08-01', until: '2026-08-31' })],
  };
  await stores.records.members.addAll([left, { ...aMember(4), memberships: [] }]);
  for (const id of [memberId(3), memberId(4)]) {
    const input = { memberId: id, sessionId: sessionId(1), kind: 'emergency' } as const;
    expect(await useCases.beginEmergencyRecord(input, stores)).toEqual(missing('session'));
    const outside = await useCases.beginEmergencyRecord({ ...input, sessionId: null }, stores);
    expect(outside.ok).toBe(true);
  }
});

test('nothing is added to a record there is not', async () => {
  const { useCases, stores } = await inSession();
  const recordId = emergencyRecordIdSchema.parse(`emr_${'9'.padStart(20, '0')}`);
  const text = 'Called 911.';
  expect(await useCases.addEmergencyEntry({ recordId, text, told: null }, stores)).toEqual(
    missing('emergency-record'),
  );
  expect(await useCases.closeEmergencyRecord({ recordId }, stores)).toEqual(
    missing('emergency-record'),
  );
});

test('the newest record comes first, whatever was added later to an older one', async () => {
  const { begin, useCases, stores, world, listed } = await inSession();
  const older = await begin();
  world.setNow('2026-09-08T23:20:00.000Z');
  const newer = await begin({ kind: 'mandatory-report', sessionId: null });
  await useCases.addEmergencyEntry(
    { recordId: older, text: 'They called back.', told: null },
    stores,
  );
  expect((await listed()).map(({ id }) => id)).toEqual([newer, older]);
});

const told = { recipientKind: 'emergency-contact', recipient: 'Vera Fictional' } as const;
const toldVera = { ...told, recipientContact: '416-555-0142' };

test('M96 M103 an entry that told someone is a disclosure as well, on the ground its record has', async () => {
  const { begin, useCases, stores, listed } = await inSession();
  const emergency = await begin();
  const report = await begin({ kind: 'mandatory-report' });
  const text = 'Told Vera where he is.';
  await useCases.addEmergencyEntry({ recordId: emergency, text, told: toldVera }, stores);
  await useCases.addEmergencyEntry({ recordId: emergency, text: 'Waited.', told: null }, stores);
  const authority = { ...toldVera, recipientKind: 'authority', recipient: 'The society' } as const;
  await useCases.addEmergencyEntry({ recordId: report, text, told: authority }, stores);
  const logged = await stores.records.disclosures.ofMember(ana);
  expect(logged).toHaveLength(2);
  expect(logged).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...toldVera,
        ground: expect.objectContaining({ kind: 'serious-harm' }),
        source: { kind: 'emergency', recordId: emergency },
        disclosedOn: '2026-09-01',
      }),
      expect.objectContaining({
        recipient: 'The society',
        ground: expect.objectContaining({ kind: 'legal-authority' }),
        source: { kind: 'emergency', recordId: report },
      }),
    ]),
  );
  expect(JSON.stringify(logged)).not.toContain(text);
  expect((await listed()).flatMap(({ entries }) => entries)).toHaveLength(3);
});

test('what a closed record does not take is no disclosure either', async () => {
  const { begin, useCases, stores } = await inSession();
  const recordId = await begin();
  await useCases.closeEmergencyRecord({ recordId }, stores);
  await useCases.addEmergencyEntry({ recordId, text: 'More.', told: toldVera }, stores);
  expect(await stores.records.disclosures.ofMember(ana)).toEqual([]);
});
