import type { OverviewSession } from '../../shared/domain/module-overview';

/** The ways a member can have been marked, in the order in which they are stacked. */
export const stacked = [
  'present',
  'late',
  'absentWithNotice',
  'absentWithoutNotice',
  'unmarked',
] as const satisfies readonly (keyof OverviewSession)[];
export type Stacked = (typeof stacked)[number];

interface SessionTotals {
  readonly held: number;
  readonly came: number;
  readonly marks: number;
  readonly notRecorded: number;
  readonly unsigned: number;
  readonly groupNotes: number;
}

/** Of the sessions that were held, but for those of which nothing is written down. */
export function totalsOf(sessions: readonly OverviewSession[]): SessionTotals {
  const held = sessions.filter(({ state }) => state === 'held');
  const sum = (count: (session: OverviewSession) => number) =>
    held.reduce((total, session) => total + count(session), 0);
  const came = sum(({ present, late }) => present + late);
  const missed = sum((one) => one.absentWithNotice + one.absentWithoutNotice);
  return {
    ...{ held: held.length, came, marks: came + missed },
    notRecorded: sessions.filter(({ state }) => state === 'not-recorded').length,
    unsigned: sum(({ unsignedNotes }) => unsignedNotes),
    groupNotes: held.filter(({ lacksGroupNote }) => lacksGroupNote).length,
  };
}
