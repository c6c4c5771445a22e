import { isSure, proposedMarks } from '../../../shared/domain/participant-proposals';
import type { Participant, ParticipantReport } from '../../../shared/domain/participant-report';
import type { MemberId } from '../../../shared/domain/ids';
import { aSession, memberId } from '../../support/people';

const [ana, bo] = [memberId(1), memberId(2)];
const session = aSession();

const participant = (name: string, parts: Partial<Participant> = {}): Participant => ({
  name,
  joinedAt: '2026-09-01T23:00:00.000Z',
  leftAt: '2026-09-02T00:30:00.000Z',
  minutes: 90,
  ...{ memberId: null, doubt: 'unknown-name', mark: null },
  ...parts,
});
const theAna = participant('Ana', { memberId: ana, doubt: null, mark: { kind: 'present' } });

function reportOf(
  participants: readonly Participant[],
  parts: Partial<ParticipantReport> = {},
): ParticipantReport {
  return {
    fileName: 'report.csv',
    participants,
    absent: [{ memberId: bo, mark: { kind: 'absent-without-notice' } }],
    isOfAnotherTime: false,
    shiftMinutes: null,
    ...parts,
  };
}

/** Whose marks would be ticked by themselves. */
function sureOf(report: ParticipantReport, saidToBe = new Map<number, MemberId>()) {
  return proposedMarks(report, saidToBe, [ana, bo], session)
    .filter((proposal) => isSure(proposal, report, saidToBe))
    .map(({ memberId: id }) => id);
}

test('an absence is not ticked by itself while anybody of the report was not told (M39)', () => {
  const report = reportOf([theAna, participant('iPhone')]);
  expect(sureOf(report)).toEqual([ana]);
  expect(sureOf(report, new Map([[1, ana]]))).toEqual([ana, bo]);
  expect(sureOf(reportOf([theAna, participant('Ana', { doubt: 'taken' })]))).toEqual([ana]);
});

test('who was not there during the session leaves no doubt about an absence', () => {
  const report = reportOf([theAna, participant('Tablet', { doubt: 'not-in-session' })]);
  expect(sureOf(report)).toEqual([ana, bo]);
});

test('two of one name are told one by one, and then nobody is missing', () => {
  const sam = participant('Sam', { doubt: 'several-members' });
  const report = reportOf([sam, sam]);
  const saidToBe = new Map([
    [0, ana],
    [1, bo],
  ]);
  expect(sureOf(report, new Map([[0, ana]]))).toEqual([ana]);
  expect(sureOf(report, saidToBe)).toEqual([ana, bo]);
  const marks = proposedMarks(report, saidToBe, [ana, bo], session).map(({ mark }) => mark.kind);
  expect(marks).toEqual(['present', 'present']);
});

test.each([
  ['of another day', { isOfAnotherTime: true }],
  ['an hour off', { shiftMinutes: -60 }],
])('of a report that is %s nothing is ticked by itself', (_how, parts) => {
  expect(sureOf(reportOf([theAna], parts))).toEqual([]);
});
