import { sayCountdown } from '../say-countdown';
import { roomTexts } from '../texts';
import { RoomTimer } from '../room-timer';
import { useFromRoomClock, useRoomClock } from '../use-room-clock';
import css from './drop-in.module.css';
import { plannedOf, type Plan } from './plan';
import { dropInTexts } from './texts';

/** Down to the start, and then to the end, with its warnings (M24, M55). */
export function MeetingTime({ plan }: { readonly plan: Plan }) {
  const now = useRoomClock();
  const planned = plannedOf(plan);
  if (!planned) return null;
  return (
    <RoomTimer
      startsAt={new Date(planned.startsAt)}
      minutes={planned.minutes}
      breaks={[]}
      now={now}
    />
  );
}

/** The fifteen minutes of M65. */
export function DebriefTime({ endsAt }: { readonly endsAt: string }) {
  const said = useFromRoomClock((now) => {
    const left = Date.parse(endsAt) - now.getTime();
    return left > 0 ? roomTexts.left(sayCountdown(left)) : dropInTexts.debriefIsOver;
  });
  return (
    <p role="timer" aria-label={dropInTexts.debriefLeft} className={css.time}>
      {said}
    </p>
  );
}
