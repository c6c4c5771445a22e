import { sayLength, saySpan } from '../ui/say-dates';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const TO_THE_SECOND = 10 * MINUTE;
const IN_HOURS = 120 * MINUTE;

/** "4:32" in the last ten minutes, "12 min", "1 h 20 min", and "9 days" when it is far. */
export function sayCountdown(milliseconds: number): string {
  const left = Math.max(0, Math.ceil(milliseconds / SECOND) * SECOND);
  if (left >= IN_HOURS) return saySpan(left);
  if (left >= TO_THE_SECOND) return sayLength(Math.ceil(left / MINUTE));
  const seconds = left / SECOND;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How long something has lasted: "less than a minute", "3 minutes". */
export function sayLasting(since: string, now: Date): string {
  return saySpan(Math.max(0, now.getTime() - Date.parse(since)));
}
