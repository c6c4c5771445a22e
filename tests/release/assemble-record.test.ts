import { assembleRecord } from '../../electron/release/assemble-record';
import { aMembership } from '../support/people';
import {
  aChoice,
  aMember,
  aNote,
  aReader,
  aSession,
  ELODIE,
  memberId,
  moduleId,
  scope,
  sha256,
} from './fixtures';

test('refuses a period that ends before it begins', async () => {
  const reversed = { ...scope, from: '2027-01-02', to: '2027-01-01' };
  expect(await assembleRecord(aReader(), aChoice({ scope: reversed }), sha256)).toEqual({
    ok: false,
    error: { code: 'scope-reversed' },
  });
});

test('takes a period of one day', async () => {
  const day = { ...scope, from: '2026-09-08', to: '2026-09-08' };
  const result = await assembleRecord(
    aReader({ notes: [aNote('that day')] }),
    aChoice({ scope: day }),
    sha256,
  );
  expect(result).toMatchObject({
    ok: true,
    value: { content: { notes: [{ sessionDate: '2026-09-08' }] } },
  });
});

test('refuses while the practice is not set up', async () => {
  const reader = { ...aReader(), practice: async () => null };
  expect(await assembleRecord(reader, aChoice(), sha256)).toEqual({
    ok: false,
    error: { code: 'practice-missing' },
  });
});

test('refuses a member who is not there', async () => {
  expect(
    await assembleRecord(
      aReader(),
      aChoice({ scope: { ...scope, memberId: memberId(77) } }),
      sha256,
    ),
  ).toEqual({
    ok: false,
    error: { code: 'not-found', term: 'member' },
  });
});

test('reads a module once, though the member left and came back', async () => {
  const member = aMember(ELODIE, {}, [
    aMembership({ until: '2026-10-01' }),
    aMembership({ from: '2026-11-01' }),
    aMembership({ moduleId: moduleId(2), from: '2027-01-01' }),
  ]);
  const sessions = [
    aSession({ count: 2, date: '2027-01-05', module: 2 }),
    aSession({ count: 1, date: '2026-09-08' }),
  ];
  const result = await assembleRecord(aReader({ member, sessions }), aChoice(), sha256);
  const dates = result.ok ? (result.value.content.attendance ?? []).map(({ date }) => date) : [];
  expect(dates).toEqual(['2026-09-08', '2027-01-05']);
});

test('an addendum begun and not added neither enters a release nor keeps one back', async () => {
  const notes = [aNote('As signed.', { unfinishedAddendum: 'begun and never added' })];
  const result = await assembleRecord(aReader({ notes }), aChoice(), sha256);
  expect(result.ok).toBe(true);
  expect(JSON.stringify(result)).toContain('As signed.');
  expect(JSON.stringify(result)).not.toContain('begun');
});

test('refuses a note that is no longer what was signed', async () => {
  const note = aNote('As signed.', { date: '2026-09-08' });
  const forged = {
    ...note,
    text: { ...note.text, body: { template: 'free', sections: { text: 'As forged.' } } as const },
  };
  expect(await assembleRecord(aReader({ notes: [forged] }), aChoice(), sha256)).toEqual({
    ok: false,
    error: { code: 'signed-note-altered', sessionDate: '2026-09-08' },
  });
});

test('M14, M98, M100: whom a member knows, and why they were admitted all the same, never leave', async () => {
  const override = {
    reason: 'canary of the override',
    missing: ['consent'],
    decided: { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' },
  };
  const plain = aMember(ELODIE, {}, [aMembership({ override })]);
  const acquaintance = { memberId: memberId(2), how: 'canary of acquaintance', revisitOn: null };
  const dual = {
    relationship: 'canary of a relationship',
    plan: 'canary of a plan',
    revisitOn: null,
  };
  const relationships = { acquaintances: [acquaintance], dualRelationships: [dual] };
  const member = { ...plain, intake: { ...plain.intake, relationships } };
  const result = await assembleRecord(
    aReader({ member, notes: [aNote('Mine.')] }),
    aChoice(),
    sha256,
  );
  expect(result.ok).toBe(true);
  expect(JSON.stringify(result)).not.toContain('canary');
  expect(JSON.stringify(result)).not.toContain(memberId(2));
});
