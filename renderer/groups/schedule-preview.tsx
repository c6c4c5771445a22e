import { useDeferredValue } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { meetingsOf, scheduleSchema } from '../../shared/domain/schedule';
import { Section } from '../ui/page';
import { CalendarStrip, type StripDay } from './calendar-strip';
import type { NewModule, ReadNewModule } from './new-module';
import css from './groups.module.css';
import { groupTexts } from './texts';

/** The sessions that the schedule makes, while it is typed. */
export function SchedulePreview({
  control,
}: {
  readonly control: Control<NewModule, unknown, ReadNewModule>;
}) {
  const typed = useDeferredValue(useWatch({ control, name: 'schedule' }));
  const read = scheduleSchema.safeParse(typed);
  const days = read.success ? daysOf(read.data) : [];
  const planned = days.filter(({ state }) => state === 'planned').length;
  return (
    <aside className={css.preview}>
      <Section
        title={groupTexts.preview}
        note={read.success ? groupTexts.previewCount(planned) : undefined}
      >
        {days.length > 0 ? (
          <CalendarStrip days={days} />
        ) : (
          <p className={css.soft}>
            {read.success ? groupTexts.previewEmpty : groupTexts.previewNone}
          </p>
        )}
      </Section>
    </aside>
  );
}

type Read = ReadNewModule['schedule'];

function daysOf(schedule: Read): readonly StripDay[] {
  const planned = meetingsOf(schedule).map(({ date }): StripDay => ({ date, state: 'planned' }));
  return [...planned, ...skippedDaysOf(schedule)].sort((one, other) =>
    one.date < other.date ? -1 : 1,
  );
}

/** Skipped days that would have been sessions; the others change nothing and are not drawn. */
export function skippedDaysOf(schedule: Read): readonly StripDay[] {
  const wouldMeet = new Set(meetingsOf({ ...schedule, skippedDates: [] }).map(({ date }) => date));
  return schedule.skippedDates
    .filter(({ date }) => wouldMeet.has(date))
    .map(({ date, reason }) => ({ date, state: 'skipped', note: reason }));
}
