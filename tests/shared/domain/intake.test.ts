import {
  blankIntake,
  decide,
  forgetAcquaintance,
  putPreparation,
  refer,
  relate,
  removePreparation,
  suitabilitySchema,
  wasPrepared,
  type PreparationMeeting,
} from '../../../shared/domain/intake';
import { err } from '../../../shared/lib/result';
import { entryId, memberId } from '../../support/people';

function aMeeting(number: number, heldOn: string): PreparationMeeting {
  const id = entryId(number);
  return { id, heldOn, minutes: 50, note: '', writtenAt: '2026-08-01T12:00:00.000Z' };
}

test('preparation meetings stand in the order in which they were held (M5)', () => {
  const later = putPreparation(blankIntake, aMeeting(1, '2026-08-12'));
  const both = putPreparation(later, aMeeting(2, '2026-08-05'));
  expect(both.preparations.map(({ id }) => id)).toEqual([entryId(2), entryId(1)]);
});

test('a meeting that was mistyped is replaced and moves to its day (M5)', () => {
  const one = putPreparation(blankIntake, aMeeting(1, '2026-08-05'));
  const two = putPreparation(one, aMeeting(2, '2026-08-12'));
  const changed = putPreparation(two, aMeeting(1, '2026-08-19'));
  expect(changed.preparations).toEqual([aMeeting(2, '2026-08-12'), aMeeting(1, '2026-08-19')]);
  expect(removePreparation(changed, entryId(2)).preparations).toEqual([aMeeting(1, '2026-08-19')]);
});

test('a decision without a reason is refused, blanks are none (M7)', () => {
  const decided = (reason: string) =>
    suitabilitySchema.safeParse({ decision: 'suitable', reason, decidedOn: '2026-08-05' }).success;
  expect(decided(' \n\t')).toBe(false);
  expect(decided('They want to.')).toBe(true);
});

test('nobody is their own acquaintance (M14)', () => {
  const knows = (number: number) => ({
    acquaintances: [{ memberId: memberId(number), how: 'Residency', revisitOn: null }],
    dualRelationships: [],
  });
  expect(relate(blankIntake, memberId(1), knows(1))).toEqual(err({ code: 'knows-themselves' }));
  expect(relate(blankIntake, memberId(1), knows(2))).toEqual({
    ok: true,
    value: { ...blankIntake, relationships: knows(2) },
  });
});

test('what lies ahead is not written down: a referral, a decision (M4, M7)', () => {
  const referral = (receivedOn: string) =>
    refer(blankIntake, { receivedOn, note: '' }, '2026-08-20');
  const decided = (decidedOn: string) =>
    decide(blankIntake, { decision: 'suitable', reason: 'Yes.', decidedOn }, '2026-08-20');
  const ahead = err({ code: 'in-future' });
  expect([referral('2026-08-21'), decided('2026-08-21')]).toEqual([ahead, ahead]);
  expect([referral('2026-08-20').ok, decided('2026-08-20').ok]).toEqual([true, true]);
  expect(refer(blankIntake, null, '2026-08-20').ok).toBe(true);
});

test('a meeting prepares from the day on which it is held (M5)', () => {
  const planned = putPreparation(blankIntake, aMeeting(1, '2026-08-12'));
  expect([wasPrepared(planned, '2026-08-11'), wasPrepared(planned, '2026-08-12')]).toEqual([
    false,
    true,
  ]);
});

test('who was removed is taken out of whom another knows, and nobody else (M14)', () => {
  const known = (number: number) => ({ memberId: memberId(number), how: '', revisitOn: null });
  const dual = { relationship: 'Neighbours.', plan: '', revisitOn: null };
  const relationships = { acquaintances: [known(2), known(3)], dualRelationships: [dual] };
  expect(forgetAcquaintance({ ...blankIntake, relationships }, memberId(2)).relationships).toEqual({
    acquaintances: [known(3)],
    dualRelationships: [dual],
  });
});
