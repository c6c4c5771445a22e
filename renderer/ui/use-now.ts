import { useSyncExternalStore } from 'react';
import { localDateOf } from '../../shared/lib/dates';

const MINUTE = 60_000;
const wholeMinute = () => Math.floor(Date.now() / MINUTE) * MINUTE;

function everyFewSeconds(listener: () => void): () => void {
  const timer = setInterval(listener, 5_000);
  return () => clearInterval(timer);
}

/** The current minute; the component is shown again when it changes. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(everyFewSeconds, wholeMinute));
}

export function laptopTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Today's date (`yyyy-mm-dd`) where this laptop is. */
export function useToday(): string {
  return localDateOf(useNow(), laptopTimeZone());
}
