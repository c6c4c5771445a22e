import type { AttendanceStanding, AttendanceState } from '../../shared/domain/attendance-ledger';

const soFar = (percent: number | null) => (percent === null ? 'No session yet' : `${percent} %`);

/** What may be missed beside the absences that were announced. */
function besideAnnounced(left: number): string {
  if (left < 0) return 'with the absences announced, it ends below 75 %';
  if (left === 0) return 'no further session may be missed';
  return left === 1 ? '1 more session may be missed' : `${left} more sessions may be missed`;
}

/** What the first screen says of requests, attendance and policies. */
export const officeTexts = {
  requests: 'Requests to answer',
  attendance: 'Attendance to talk about',
  policies: 'Policies to look at',
  review: 'Review',
  repeat: (group: string) => `Repeat in ${group}`,
  warning: {
    'not-begun': ({ percent }) => soFar(percent),
    'on-track': ({ percent }) => soFar(percent),
    'at-risk': ({ percent, mayMiss, announced }) =>
      `${soFar(percent)}: ${besideAnnounced(mayMiss - announced)}`,
    below: ({ percent }) => `${soFar(percent)}: below 75 %, and still to be reached`,
    'out-of-reach': ({ percent }) => `${soFar(percent)}: 75 % is out of reach`,
  },
} as const satisfies Record<string, unknown> & {
  readonly warning: Readonly<Record<AttendanceState, (standing: AttendanceStanding) => string>>;
};
