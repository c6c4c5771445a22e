import type { TimelineEntry } from '../../../shared/domain/timeline';
import { attendanceTexts, minutesLate } from '../../ui/texts';
import { sayExactDate } from '../../ui/say-dates';
import { timelineTexts } from './texts';
import css from './timeline.module.css';

type Attended = Extract<TimelineEntry, { readonly kind: 'session' }>;

/** Each module as a row of marks, oldest first, told apart by shape too. */
export function AttendanceStrips({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const sessions = entries.filter((entry) => entry.kind === 'session');
  const modules = [...Map.groupBy(sessions, ({ moduleId }) => moduleId)];
  if (modules.length === 0) return null;
  return (
    <section className={css.strips} aria-label={timelineTexts.attendance}>
      {modules.map(([moduleId, inModule]) => (
        <Strip key={moduleId} sessions={inModule.toReversed()} />
      ))}
    </section>
  );
}

/** Late counts as attended; a session that was called off counts for nobody (M42). */
function Strip({ sessions }: { readonly sessions: readonly Attended[] }) {
  const counted = sessions.filter(({ isCalledOff }) => !isCalledOff);
  const attended = counted.filter(({ mark }) => mark?.kind === 'present' || mark?.kind === 'late');
  const [first] = sessions;
  return (
    <div className={css.strip}>
      <span className={css.stripName}>
        {first?.groupName} {first?.date.slice(0, 4)}
      </span>
      <span className={css.marks} aria-hidden>
        {sessions.map((session) => (
          <span
            key={session.sessionId}
            className={css.mark}
            data-kind={session.isCalledOff ? 'called-off' : session.mark?.kind}
            title={wordsOf(session)}
          />
        ))}
      </span>
      <span className={css.soft}>{timelineTexts.attended(attended.length, counted.length)}</span>
    </div>
  );
}

function wordsOf({ date, mark, isCalledOff }: Attended): string {
  return `${sayExactDate(date)}: ${isCalledOff ? timelineTexts.calledOff : sayMark(mark)}`;
}

function sayMark(mark: Attended['mark']): string {
  if (mark === null) return timelineTexts.notMarked;
  return mark.kind === 'late' ? minutesLate(mark.minutes) : attendanceTexts[mark.kind].label;
}
