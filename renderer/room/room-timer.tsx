import { endsAt, endWarningAt, phaseOf, type Planned } from '../../shared/domain/room-phase';
import type { Break } from '../../shared/domain/session-room';
import css from './underway.module.css';
import { sayCountdown, sayLasting } from './say-countdown';
import { roomTexts, warningTexts } from './texts';

interface Props {
  readonly startsAt: Date;
  readonly minutes: number;
  readonly breaks: readonly Break[];
  readonly now: Date;
}

/**
 * What is left of the session, and from ten minutes on a warning (M55): in words, and said once to
 * who does not see it. The end stays where it was planned, whatever breaks there are.
 */
export function RoomTimer({ startsAt, minutes, breaks, now }: Props) {
  const planned = { startsAt: startsAt.toISOString(), minutes };
  const warning = sayWarning(planned, now);
  const openBreak = breaks.find(({ endedAt }) => endedAt === null);
  return (
    <div className={css.timer} data-tone={warning === null ? 'plain' : 'ending'}>
      <span role="timer" aria-label={roomTexts.timeLeft} className={css.time}>
        {sayTime(planned, now)}
      </span>
      {openBreak && (
        <span className={css.soft}>{roomTexts.onBreak(sayLasting(openBreak.startedAt, now))}</span>
      )}
      <span role="status" aria-live="polite" className={css.warning}>
        {warning}
      </span>
    </div>
  );
}

function sayTime(planned: Planned, now: Date): string {
  const untilStart = Date.parse(planned.startsAt) - now.getTime();
  if (untilStart > 0) return roomTexts.startsIn(sayCountdown(untilStart));
  const untilEnd = endsAt(planned).getTime() - now.getTime();
  if (untilEnd > 0) return roomTexts.left(sayCountdown(untilEnd));
  return roomTexts.over(sayLasting(endsAt(planned).toISOString(), now));
}

function sayWarning(planned: Planned, now: Date): string | null {
  const phase = phaseOf(planned, null, now);
  if (phase === 'over') return roomTexts.isOver;
  const warning = phase === 'ending' ? endWarningAt(planned, now) : null;
  return warning && warningTexts[warning];
}
