import type { AttendanceStanding } from '../../shared/domain/attendance-ledger';
import { sayFullDate } from '../ui/say-dates';
import { ledgerAttendanceTexts } from './texts';

type Standing = Omit<AttendanceStanding, 'sessions'>;

/** What a standing means, in a sentence or a few. */
export function detailsOf(standing: Standing): readonly string[] {
  const { unmarked, state, outOfReachOn } = standing;
  const said = standing.ahead === 0 ? endOf(standing) : aheadOf(standing);
  const isNear = state === 'at-risk' || state === 'below';
  return [
    ...said,
    ...(isNear && outOfReachOn !== null
      ? [ledgerAttendanceTexts.outOfReachOn(sayFullDate(outOfReachOn))]
      : []),
    ...(unmarked > 0 ? [ledgerAttendanceTexts.unmarked(unmarked)] : []),
  ];
}

function endOf({ percent }: Standing): readonly string[] {
  return percent === null ? [] : [ledgerAttendanceTexts.over(percent)];
}

function aheadOf({ mayMiss, ahead, announced, ...rest }: Standing): readonly string[] {
  if (mayMiss < 0) return [ledgerAttendanceTexts.endsAt(rest.forecast.best.percent)];
  const left = ledgerAttendanceTexts.mayMiss(mayMiss, ahead);
  if (announced === 0) return [left];
  return announced > mayMiss
    ? [left, ledgerAttendanceTexts.announcedTooMany(announced, rest.forecast.best.percent)]
    : [left, ledgerAttendanceTexts.announced(announced)];
}
