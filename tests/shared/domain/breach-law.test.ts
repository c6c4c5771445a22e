import { breachLawOf, deadlinesOf } from '../../../shared/domain/breach-law';
import { incidentIdSchema } from '../../../shared/domain/ids';
import type { Incident } from '../../../shared/domain/incident';
import { jurisdictionSchema } from '../../../shared/domain/law';
import { memberId } from '../../support/people';

const anIncident = (parts: Partial<Incident> = {}): Incident => ({
  id: incidentIdSchema.parse(`inc_${'1'.padStart(20, '0')}`),
  kind: 'breach',
  title: 'A statement went to the wrong address',
  account: '',
  groupId: null,
  noticedOn: '2026-11-20',
  happenedOn: null,
  jurisdiction: 'CA-ON',
  affected: [{ memberId: memberId(1), told: null, notToldBecause: null }],
  entries: [],
  authority: null,
  letters: [],
  noLongerNamed: 0,
  begun: { at: '2026-11-20T15:00:00.000Z', timeZone: 'America/Toronto' },
  closedAt: null,
  ...parts,
});

const byWhat = (incident: Incident) =>
  Object.fromEntries(deadlinesOf(incident).map(({ what, by }) => [what, by]));

test('M101 Ontario knows seven kinds of which the Commissioner wants to know, and no number of days', () => {
  expect(breachLawOf('CA-ON').reportable).toHaveLength(7);
  expect(byWhat(anIncident())).toEqual({
    'tell-affected': null,
    'tell-authority': null,
    'yearly-report': '2027-03-01',
  });
});

test('M69 in the United States people are told within 60 days, and the Department by the size of it', () => {
  const small = anIncident({ jurisdiction: 'US' });
  expect(byWhat(small)).toEqual({ 'tell-affected': '2027-01-19', 'tell-authority': '2027-03-01' });
  const affected = Array.from({ length: 500 }, (_, index) => ({
    ...{ memberId: memberId(index + 1), told: null, notToldBecause: null },
  }));
  const large = anIncident({ jurisdiction: 'US', affected });
  expect(byWhat(large)).toMatchObject({ 'tell-authority': '2027-01-19' });
  const leapYear = anIncident({ jurisdiction: 'US', noticedOn: '2027-12-15' });
  expect(byWhat(leapYear)).toMatchObject({ 'tell-authority': '2028-02-29' });
});

test('what is decided not to be reported has no day, and what was done is marked as done', () => {
  const told = { on: '2026-11-21', how: 'letter' } as const;
  const decided = anIncident({
    affected: [{ memberId: memberId(1), told, notToldBecause: null }],
    authority: { decision: 'no-report', reason: 'None fits.', kinds: [], reportedOn: null },
  });
  expect(deadlinesOf(decided).map(({ what, isDone }) => [what, isDone])).toEqual([
    ['tell-affected', true],
    ['yearly-report', null],
  ]);
});

test('whoever is left untold for a reason is settled, and after the end no day is counted', () => {
  const doneOf = (parts: Partial<Incident>) =>
    deadlinesOf(anIncident({ jurisdiction: 'US', ...parts })).map(({ isDone }) => isDone);
  const affected = [{ memberId: memberId(1), told: null, notToldBecause: 'She has died.' }];
  expect(doneOf({})).toEqual([false, false]);
  expect(doneOf({ affected })).toEqual([true, false]);
  expect(doneOf({ affected, closedAt: '2026-12-01T15:00:00.000Z' })).toEqual([true, null]);
});

test('M118 a concern, and what a member told outside, have no deadline of their own', () => {
  expect(deadlinesOf(anIncident({ kind: 'concern' }))).toEqual([]);
  expect(deadlinesOf(anIncident({ kind: 'member-breach' }))).toEqual([]);
});

test('every line of law says where it stands, cites no section, and says what was not read in its source', () => {
  for (const jurisdiction of jurisdictionSchema.options) {
    const law = breachLawOf(jurisdiction);
    const deadlines = deadlinesOf(anIncident({ jurisdiction }));
    for (const { source } of [...law.duties, ...deadlines, law.reportableFrom]) {
      expect(source).toMatch(/^[A-Za-z' ]+$/u);
    }
  }
  // facts.md: nothing about breaches in the United States was read in the source.
  expect(breachLawOf('US').duties.every(({ certainty }) => certainty === 'check')).toBe(true);
});
