import { Button } from '@mantine/core';
import type { SessionId } from '../../shared/domain/ids';
import type { Break } from '../../shared/domain/session-room';
import { useEndBreakMutation, useStartBreakMutation } from '../api/hooks';
import { takeLostFocus } from '../ui/focus-on-arrival';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './underway.module.css';
import { sayCountdown } from './say-countdown';
import { roomTexts } from './texts';
import { useFromRoomClock } from './use-room-clock';

const lengths = [5, 10, 15, 30, 60] as const;

interface Props {
  readonly sessionId: SessionId;
  readonly breaks: readonly Break[];
}

/** Breaks of a long session (M90). How long one is to be is kept: it is counted down after a kill. */
export function Breaks({ sessionId, breaks }: Props) {
  const [startBreak, { error: notStarted }] = useStartBreakMutation();
  const [endBreak, { error: notEnded }] = useEndBreakMutation();
  const openBreak = breaks.find(({ endedAt }) => endedAt === null);
  return (
    <section className={css.breaks} aria-label={roomTexts.breaks}>
      {openBreak ? (
        <>
          {openBreak.plannedMinutes !== null && (
            <BackIn since={openBreak.startedAt} minutes={openBreak.plannedMinutes} />
          )}
          <Button
            ref={takeLostFocus}
            size="compact-sm"
            onClick={() => void endBreak({ sessionId })}
          >
            {roomTexts.endBreak}
          </Button>
        </>
      ) : (
        <StartBreak onStart={(minutes) => void startBreak({ sessionId, minutes })} />
      )}
      <RefusalMessage refusal={refusalOf(notStarted ?? notEnded)} />
    </section>
  );
}

function StartBreak({ onStart }: { readonly onStart: (minutes: number) => void }) {
  return (
    <>
      <span className={css.soft}>{roomTexts.breakOf}</span>
      {lengths.map((minutes, index) => (
        <Button
          key={minutes}
          ref={index === 0 ? takeLostFocus : null}
          size="compact-sm"
          variant="default"
          aria-label={roomTexts.startBreakOf(minutes)}
          onClick={() => onStart(minutes)}
        >
          {roomTexts.startBreak(minutes)}
        </Button>
      ))}
      <span className={css.soft}>{roomTexts.breakUnit}</span>
    </>
  );
}

function BackIn({ since, minutes }: { readonly since: string; readonly minutes: number }) {
  const lengthMs = minutes * 60_000;
  const words = useFromRoomClock((now) => {
    // The break was begun by the main process's clock, which may be a moment ahead of the room's.
    const left = Math.min(lengthMs, Date.parse(since) + lengthMs - now.getTime());
    return left > 0 ? roomTexts.backIn(sayCountdown(left)) : null;
  });
  return (
    <>
      <span role="timer" aria-label={roomTexts.breaks} className={css.time}>
        {words}
      </span>
      <span role="status" className={css.warning}>
        {words === null && roomTexts.breakIsOver}
      </span>
    </>
  );
}
