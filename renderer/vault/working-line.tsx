import { useEffect, useState } from 'react';
import css from './working-line.module.css';

/** Seconds after which one likes to see that it goes on. */
const SHOWN_FROM = 3;

interface Props {
  readonly text: string | null;
  /** It is over, and the words say how it ended. */
  readonly isDone?: boolean;
}

/** Says what takes a moment, while it does; after a few seconds also for how long it has. */
export function WorkingLine({ text, isDone = false }: Props) {
  return (
    <div className={css.working}>
      <span role="status">{text}</span>
      {text !== null && !isDone && <Elapsed />}
    </div>
  );
}

/** Not spoken: a screen reader would read every second. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - began) / 1_000)), 500);
    return () => clearInterval(timer);
  }, []);
  return seconds < SHOWN_FROM ? null : <span aria-hidden>{seconds} s</span>;
}
