import { countdownOf } from '../../shared/domain/room-phase';
import type { Session } from '../../shared/domain/session';
import { localTimeOf } from '../../shared/lib/dates';
import css from './room.module.css';
import { sayCountdown } from './say-countdown';
import { roomTexts } from './texts';
import { useFromRoomClock } from './use-room-clock';

/** Big and quiet: how long until the room opens, then until the session starts (M24). */
export function RoomCountdown({ session }: { readonly session: Session }) {
  const words = useFromRoomClock((now) => sayWhen(session, now));
  return (
    <p role="timer" aria-label={roomTexts.untilStart} className={css.countdown}>
      {words}
    </p>
  );
}

function sayWhen(session: Session, now: Date): string {
  const { to, seconds } = countdownOf(session, now);
  switch (to) {
    case 'opening':
      return roomTexts.opensIn(sayCountdown(seconds * 1000));
    case 'start':
      return roomTexts.startsIn(sayCountdown(seconds * 1000));
    case 'end':
      return roomTexts.startedAt(localTimeOf(new Date(session.startsAt), session.timeZone));
  }
}
