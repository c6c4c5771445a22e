import { IconAlertTriangle } from '@tabler/icons-react';
import type { WantedSince } from '../../shared/domain/missing-notes';
import { sayExactMoment, saySpan } from '../ui/say-dates';
import { laptopTimeZone, useNow } from '../ui/use-now';
import { missingTexts } from './missing-texts';
import css from './missing-notes.module.css';

/** How old a note that is not signed is, since its session's end; a sign and a word when overdue. */
export function NoteAge({ endedAt, isOverdue }: WantedSince) {
  const now = useNow();
  // A clock that was set back makes nothing old.
  const age = Math.max(0, now.getTime() - Date.parse(endedAt));
  return (
    <span className={css.age} data-overdue={isOverdue}>
      {isOverdue && <IconAlertTriangle size={15} aria-hidden />}
      {isOverdue && <span>{missingTexts.overdue}</span>}
      <time dateTime={endedAt} title={sayExactMoment(endedAt, laptopTimeZone())}>
        {saySpan(age)}
      </time>
    </span>
  );
}
