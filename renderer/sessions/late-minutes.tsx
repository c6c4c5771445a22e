import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Session } from '../../shared/domain/session';
import { focusOnArrival } from '../ui/focus-on-arrival';
import css from './sessions.module.css';
import { sessionTexts } from './texts';

/** What is offered when the session is not under way. */
const USUAL_MINUTES = 5;

interface Props {
  readonly name: string;
  readonly session: Session;
  readonly given: number | null;
  /** "Late" was just chosen: the field takes the keyboard. */
  readonly isAsked: boolean;
  readonly onMinutes: (minutes: number) => void;
  readonly onCancel: () => void;
}

/** How late: offered as the minutes since the start while the session is under way. */
export function LateMinutes({ name, session, given, isAsked, onMinutes, onCancel }: Props) {
  const [typed, setTyped] = useState(() => String(given ?? minutesSinceStart(session)));
  // Enter and Escape take the keyboard away, and must not be answered a second time as it leaves.
  const isAnswered = useRef(false);
  const save = () => {
    if (isAnswered.current) return;
    const minutes = Number(typed);
    if (!Number.isInteger(minutes) || minutes < 1) return;
    if (minutes === given && !isAsked) return;
    isAnswered.current = true;
    onMinutes(minutes);
  };
  return (
    <TextInput
      className={css.minutes ?? ''}
      type="number"
      min={1}
      inputMode="numeric"
      aria-label={sessionTexts.minutesLateOf(name)}
      rightSection={<span aria-hidden>{sessionTexts.minutes}</span>}
      value={typed}
      ref={isAsked ? focusOnArrival : null}
      onFocus={(event) => {
        isAnswered.current = false;
        event.currentTarget.select();
      }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key !== 'Escape') return;
        isAnswered.current = true;
        onCancel();
      }}
    />
  );
}

function minutesSinceStart({ startsAt, minutes }: Session): number {
  const since = Math.round((Date.now() - Date.parse(startsAt)) / 60_000);
  return since > 0 && since < minutes ? since : USUAL_MINUTES;
}
