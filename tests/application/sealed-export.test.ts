import { createHash } from 'node:crypto';
import type { Consent } from '../../shared/domain/consent';
import { namesOf } from '../../shared/domain/member';
import type { SealedRecord } from '../../shared/domain/sealed-record';
import { aProfile } from '../support/people';
import { admitted } from '../support/admitted';
import { readAe2 } from '../support/ae2';
import { aConsent, consentId } from '../support/consents';
import { feesAgreement } from '../support/money';
import { eventsIn, planTuesdays } from '../support/fresh-alcove';
import {
  aDesk,
  filled,
  jsonIn,
  PRACTICE,
  SEALING,
  sealedBy,
  TO_SUCCESSOR,
  tokenFor,
  type Desk,
} from '../support/sealed-desk';
import { temporaryFolder } from '../support/temp-vault';

/** The sealed export for a successor (M96, M104, M109; docs/sealed-export.md). */

jest.setTimeout(120_000);

const root = temporaryFolder();
let count = 0;
let desk: Desk;
beforeEach(async () => {
  desk = await aDesk(`${root}/${(count += 1)}`);
});
afterEach(() => desk.stores.close());

const wanted = { covers: PRACTICE, purpose: TO_SUCCESSOR, passphrase: SEALING } as const;

test('a whole practice: each file is what the manifest says, and the names say nothing', async () => {
  await filled(desk);
  const members = await desk.stores.records.members.all();
  const archive = await sealedBy(desk, PRACTICE);
  const files = readAe2(archive, SEALING);
  const { files: listed, counts } = jsonIn(archive, 'manifest.json') as {
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
    readonly counts: Readonly<Record<string, number>>;
  };
  expect(files.size).toBe(listed.length + 1);
  for (const { name, sha256 } of listed) {
    const digest = createHash('sha256')
      .update(files.get(name) ?? '')
      .digest('hex');
    expect([name, digest]).toEqual([name, sha256]);
  }
  expect(counts).toMatchObject({ members: 24, groups: 2, leftOut: 0 });
  expect(counts['groupNotes']).toBeGreaterThan(0);
  const names = [...files.keys()].join('\n');
  for (const member of members) {
    for (const name of namesOf(member)) expect(names).not.toContain(name);
  }
  expect(Object.keys(jsonIn(archive, 'schema.json') as object)).toContain('group-process.json');
});

test('every member in it has an entry in the log of disclosures, with recipient and ground (M96)', async () => {
  await filled(desk);
  await sealedBy(desk, PRACTICE);
  const members = await desk.stores.records.members.all();
  for (const { id } of members) {
    const [entry] = await desk.stores.records.disclosures.ofMember(id);
    expect(entry).toMatchObject({
      recipient: 'Dr. Willa Madeup',
      recipientKind: 'successor',
      recipientContact: '416-555-0188',
      ground: { kind: 'legal-authority', authority: TO_SUCCESSOR.authority },
      source: { kind: 'paper', paper: 'sealed-export' },
      didNotLeave: false,
    });
  }
  expect(eventsIn(desk.stores).at(-1)).toMatchObject({
    name: 'sealed-export-made',
    detail: { covers: 'practice', members: 24 },
  });
});

test('a dialog that is left logs nothing; a full disk leaves no file and the log says so', async () => {
  const moduleId = await planTuesdays(desk.alcove);
  const memberId = await admitted(desk.alcove, moduleId, aProfile(), '2026-09-01');
  desk.cancel(true);
  expect(await desk.alcove.ask('makeSealedExport', wanted)).toMatchObject({
    error: { code: 'save-cancelled' },
  });
  expect(await desk.stores.records.disclosures.ofMember(memberId)).toEqual([]);
  desk.cancel(false);
  desk.fill(true);
  expect(await desk.alcove.ask('makeSealedExport', wanted)).toMatchObject({
    error: { code: 'file-not-written' },
  });
  expect(desk.archives).toEqual([]);
  expect(await desk.stores.records.disclosures.ofMember(memberId)).toMatchObject([
    { didNotLeave: true },
  ]);
});

test('the passphrase has to stand guessing, and to be read alike everywhere', async () => {
  await planTuesdays(desk.alcove);
  const codeFor = async (passphrase: string) => {
    const reply = await desk.alcove.ask('makeSealedExport', { ...wanted, passphrase });
    return reply.ok ? 'accepted' : reply.error.code;
  };
  expect(await codeFor('short')).toBe('sealing-passphrase-too-weak');
  expect(await codeFor('five quiet lanterns by windows')).toBe('sealing-passphrase-too-weak');
  expect(await codeFor('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBe(
    'sealing-passphrase-too-weak',
  );
  expect(await codeFor('fünf stille Laternen am dritten Fenster nebenan morgens')).toBe(
    'sealing-passphrase-unusual',
  );
  expect(await codeFor(SEALING)).toBe('accepted');
  const { passphrase } = await desk.alcove.done('makeSealingPassphrase', {});
  expect(passphrase).toMatch(/^[0-9a-z]{4}(?:-[0-9a-z]{4}){4}$/);
  expect(await codeFor(passphrase)).toBe('accepted');
});

describe('of chosen members', () => {
  const OTHER = aProfile({ legalName: 'Zebedee Quixote-Canary', preferredFirstName: 'Zebedee' });
  const others = ['Zebedee', 'Quixote', 'Canary'];

  async function twoMembers() {
    const { alcove, stores } = desk;
    const moduleId = await planTuesdays(alcove);
    const chosen = await admitted(
      alcove,
      moduleId,
      aProfile({ goals: 'To speak before Zebedee does.' }),
      '2026-09-01',
    );
    const other = await admitted(alcove, moduleId, OTHER, '2026-09-01');
    const sessions = await alcove.done('listSessions', { moduleId });
    alcove.world.setNow('2026-09-16T03:00:00.000Z');
    const ids = sessions.map(({ session }) => session.id);
    for (const sessionId of ids) {
      for (const memberId of [chosen, other]) {
        await alcove.done('markAttendance', { sessionId, memberId, mark: { kind: 'present' } });
      }
    }
    return { chosen, other, ids, moduleId, stores };
  }

  const free = (text: string) => ({ template: 'free', sections: { text } }) as const;

  test.each(['Qixote answered.', 'Z.Q. answered.', 'Zbedee Quixote-Canary answered.', 'ZQ came.'])(
    'M109: "%s" is found as in a release: out of the draft, and the signed note is left out',
    async (text) => {
      const { chosen, ids } = await twoMembers();
      const [signedAt, draftedAt] = ids;
      if (!signedAt || !draftedAt) throw new Error('sessions');
      const note = { memberId: chosen, body: free(`On Tuesday ${text}`) };
      const reasonToKeepNames = 'It matters here.';
      await desk.alcove.done('signNote', { ...note, sessionId: signedAt, reasonToKeepNames });
      await desk.alcove.done('saveDraft', { ...note, sessionId: draftedAt });
      const archive = await sealedBy(desk, { kind: 'members', memberIds: [chosen] });
      const { notes, leftOut } = jsonIn(archive, 'members/0001/record.json') as SealedRecord;
      expect(leftOut.notesOf).toHaveLength(1);
      expect(notes.map(({ text: { body } }) => body)).toEqual([
        expect.objectContaining({
          sections: { text: expect.stringMatching(/^On Tuesday \[another member\] /u) },
        }),
      ]);
    },
  );

  test('nothing in it names another member or holds a word about the group (M11, M109)', async () => {
    const { chosen, other, ids } = await twoMembers();
    const [first, second, third] = ids;
    if (!first || !second || !third) throw new Error('sessions');
    const { alcove, stores } = desk;
    await alcove.done('signNote', {
      sessionId: first,
      memberId: chosen,
      body: free('A calm evening.'),
    });
    await alcove.done('signNote', {
      sessionId: second,
      memberId: chosen,
      body: free('Sat beside Zebedee Quixote-Canary.'),
      reasonToKeepNames: 'Zebedee matters here.',
    });
    await alcove.done('saveDraft', {
      sessionId: third,
      memberId: chosen,
      body: free('Zebedee left early.'),
    });
    await alcove.done('signNote', { sessionId: first, memberId: other, body: free('othercanary') });
    await alcove.done('signGroupNote', { sessionId: first, body: free('groupcanary') });
    await stores.records.sessions.change(first, (session) => ({
      ok: true,
      value: {
        ...session,
        moves: [
          {
            fromDate: '2026-08-31',
            fromStartTime: '19:00',
            reason: 'Because Zebedee asked.',
            movedAt: '2026-08-30T12:00:00.000Z',
          },
        ],
      },
    }));
    await stores.records.members.change(chosen, (member) => ({
      ok: true,
      value: {
        ...member,
        intake: {
          ...member.intake,
          relationships: {
            acquaintances: [{ memberId: other, how: 'Cousins', revisitOn: null }],
            dualRelationships: [],
          },
        },
      },
    }));
    const archive = await sealedBy(desk, { kind: 'members', memberIds: [chosen] });
    const files = readAe2(archive, SEALING);
    const all = [...files.values()].map((bytes) => bytes.toString('utf8')).join('\n');
    for (const canary of [...others, 'othercanary', 'groupcanary', 'Cousins', other]) {
      expect(all).not.toContain(canary);
    }
    expect(all).toContain('A calm evening.');
    expect([...files.keys()]).not.toContain('group-process.json');
    expect([...files.keys()]).not.toContain('sessions.json');
    expect(jsonIn(archive, 'members/0001/record.json')).toMatchObject({
      member: { profile: { goals: 'To speak before [another member] does.' } },
      notes: [
        { text: { body: free('A calm evening.') } },
        { text: { body: free('[another member] left early.') } },
      ],
      leftOut: { notesOf: [sessionDateOf(second)] },
    });
    expect(jsonIn(archive, 'manifest.json')).toMatchObject({ counts: { leftOut: 1, members: 1 } });
    function sessionDateOf(id: string) {
      return ids.indexOf(id as (typeof ids)[number]) === 1 ? '2026-09-08' : '';
    }
  });

  test('with a consent that is left out goes the one it superseded: no older fee comes back', async () => {
    const { chosen, stores } = await twoMembers();
    const signed = (number: number, cents: number, earlier: readonly Consent[]) =>
      aConsent(
        { terms: { kind: 'fees', missedSessionFeeCents: cents } },
        { id: consentId(number), memberId: chosen, agreement: feesAgreement, earlier },
      );
    const dearer = signed(101, 9000, []);
    const withdrawn = {
      ...({ withdrawnOn: '2026-09-10', how: 'in-writing', note: 'Zebedee advised it.' } as const),
      recorded: { at: '2026-09-10T15:00:00.000Z', timeZone: 'America/Toronto' },
    };
    await stores.records.agreements.add(feesAgreement);
    await stores.records.consents.addAll([dearer, { ...signed(102, 3000, [dearer]), withdrawn }]);
    const fee = () => desk.alcove.done('getFeeArrangement', { memberId: chosen });
    expect(await fee()).toMatchObject({ agreement: null, feeTodayCents: null });
    const archive = await sealedBy(desk, { kind: 'members', memberIds: [chosen] });
    expect(jsonIn(archive, 'members/0001/record.json')).toMatchObject({ leftOut: { others: 2 } });
    await desk.stores.close();
    desk = await aDesk(`${root}/${(count += 1)}`);
    const token = await tokenFor(desk, archive);
    await desk.alcove.done('takeInSealedExport', { token, passphrase: SEALING });
    expect(await fee()).toMatchObject({ agreement: null, feeTodayCents: null });
  });

  test('names that are codes as well harm nothing: the archive can be taken in', async () => {
    const { chosen, moduleId } = await twoMembers();
    for (const name of [
      'Present',
      'Free',
      'Draft',
      'Signed',
      'Closed-Module',
      'Toronto',
      'CA-ON',
    ]) {
      const profile = aProfile({ legalName: `${name} Fictional`, preferredFirstName: name });
      await admitted(desk.alcove, moduleId, profile, '2026-09-01');
    }
    const archive = await sealedBy(desk, { kind: 'members', memberIds: [chosen] });
    // One vault is open at a time.
    await desk.stores.close();
    desk = await aDesk(`${root}/${(count += 1)}`);
    const token = await tokenFor(desk, archive);
    await desk.alcove.done('takeInSealedExport', { token, passphrase: SEALING });
    expect(await desk.stores.records.members.all()).toHaveLength(1);
  });

  test('a member who is not in the vault is refused, and nothing leaves', async () => {
    const { chosen } = await twoMembers();
    const covers = { kind: 'members', memberIds: [chosen, `mem_${'9'.repeat(20)}`] } as const;
    expect(await desk.alcove.ask('makeSealedExport', { ...wanted, covers })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(desk.archives).toEqual([]);
  });
});
