import { isLateAt, type OccasionOfNote } from '../../shared/domain/signed-text';
import { endOf, type Session } from '../../shared/domain/session';
import type { RecordsStore } from './ports/stores';
import type { Clock } from './ports/world';
import { writingOf } from './writing';

/** When the session was, and whether its note is late by the clinician's own measure. */
export async function occasionOf(
  session: Session,
  records: RecordsStore,
  clock: Clock,
): Promise<OccasionOfNote> {
  const { remindAfterDays } = await writingOf(records);
  return {
    startedAt: session.held?.startedAt ?? session.startsAt,
    timeZone: session.timeZone,
    isLate: isLateAt(clock.now(), endOf(session), remindAfterDays),
  };
}
