import type { Notice } from '../../shared/domain/notice';
import { sayFullDate } from '../ui/say-dates';
import css from './members.module.css';
import { noticeTexts } from './texts';

type Announced = Pick<Notice, 'kind' | 'from' | 'to' | 'minutes'>;

/** "away from 3 December 2026 to 10 December 2026", to stand after a name. */
export function sayNotice({ kind, from, to, minutes }: Announced): string {
  const [first, last] = [sayFullDate(from), sayFullDate(to)];
  if (kind === 'absent') {
    return from === to ? noticeTexts.awayOn(first) : noticeTexts.away(first, last);
  }
  if (from !== to) return noticeTexts.lateFrom(first, last);
  return minutes === null ? noticeTexts.late(first) : noticeTexts.lateBy(first, minutes);
}

export function SayNotice({ notice }: { readonly notice: Notice }) {
  return (
    <>
      {sayNotice(notice)}
      {notice.reason !== '' && (
        <span className={css.noticeReason} dir="auto">
          {notice.reason}
        </span>
      )}
    </>
  );
}
