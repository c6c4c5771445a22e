import type { AttendanceMark } from '../../shared/domain/attendance';
import type { ReleaseContent } from '../../shared/domain/release-content';
import type { ReleasedAttendance as Attended } from '../../shared/domain/released-parts';
import { localDateOf } from '../../shared/lib/dates';
import { html, type Markup } from './markup';
import { nothing, partOf } from './part';
import { attendanceWords, clockWords, counted, weekdayWords } from './words';

/** Each session with start and stop times and the member's mark (M39, M79). */
export function attendanceSection({ attendance }: ReleaseContent): Markup {
  return partOf('attendance', attendance, (attended) =>
    attended.length === 0
      ? nothing('No session of this period is recorded for this member.')
      : [html`<p>${summary(attended)}</p>`, table(attended)],
  );
}

function table(attendance: readonly Attended[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Session</th>
        <th scope="col" class="time">Start</th>
        <th scope="col" class="time">Stop</th>
        <th scope="col" class="time">Minutes</th>
        <th scope="col">Attendance</th>
      </tr>
    </thead>
    <tbody>
      ${attendance.map(line)}
    </tbody>
  </table>`;
}

function line(session: Attended): Markup {
  const [start, stop, minutes] = timesOf(session);
  return html`<tr>
    <th scope="row">${weekdayWords(session.date)}</th>
    <td class="time">${start}</td>
    <td class="time">${stop}</td>
    <td class="time">${minutes}</td>
    <td>${attendanceWords(session.mark)}</td>
  </tr>`;
}

const NO_TIMES = ['–', '–', '–'] as const;

function timesOf({ held, timeZone, date }: Attended): readonly [string, string, string] {
  if (held === null) return NO_TIMES;
  const [startedAt, endedAt] = [new Date(held.startedAt), new Date(held.endedAt)];
  const nextDay = localDateOf(endedAt, timeZone) > date ? ' (next day)' : '';
  const minutes = Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000);
  const stop = `${clockWords(endedAt, timeZone)}${nextDay}`;
  return [clockWords(startedAt, timeZone), stop, String(minutes)];
}

const KINDS: readonly (readonly [AttendanceMark['kind'], string])[] = [
  ['present', 'present'],
  ['late', 'late'],
  ['absent-with-notice', 'absent with notice'],
  ['absent-without-notice', 'absent without notice'],
];

/** `36 sessions: 30 present, 3 late, 2 absent with notice, 1 not recorded.` */
function summary(attendance: readonly Attended[]): string {
  const countOf = (kind: AttendanceMark['kind'] | undefined) =>
    attendance.filter(({ mark }) => mark?.kind === kind).length;
  const counts = [
    ...KINDS.map(([kind, words]) => [countOf(kind), words] as const),
    [countOf(undefined), 'not recorded'] as const,
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${counted(attendance.length, 'session')}: ${said.join(', ')}.`;
}
