import { addDays } from '../lib/dates';
import type { Session } from './session';
import type { SessionRoom } from './session-room';

/** A session of the module that took place before this one, and when the group was reminded in it. */
export interface EarlierSession extends Pick<Session, 'date'> {
  readonly saidAt: SessionRoom['confidentialitySaidAt'];
}

const DAYS = 28;
const SESSIONS = 4;

/**
 * Whether a session opens with the reminder of confidentiality (M108): the first of a module, or
 * when four sessions went by without it, or when it was last said four weeks ago. Days are the
 * sessions' own, so that the opening of the fifth week does not fall short by minutes.
 * @param earlier newest first; at least the last four
 */
export function isReminderDue(
  { date }: Pick<Session, 'date'>,
  earlier: readonly EarlierSession[],
): boolean {
  const last = earlier.slice(0, SESSIONS).find(({ saidAt }) => saidAt !== null);
  return last === undefined || date >= addDays(last.date, DAYS);
}
