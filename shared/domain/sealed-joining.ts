import { numberPresentIn } from './charging';
import type { SealedRecord } from './sealed-record';
import type { Session } from './session';
import type { SessionRoom } from './session-room';

/** One session of several records, with the marks of all of them. */
export function joinedSessions(
  records: readonly Pick<SealedRecord, 'sessions'>[],
): readonly Session[] {
  const byId = Map.groupBy(
    records.flatMap(({ sessions }) => sessions),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap(([first, ...others]) =>
    first ? [joined(first, [first, ...others])] : [],
  );
}

/** Each record tells how many came in all; whose marks are here is counted by them. */
function joined(session: Session, all: readonly Session[]): Session {
  const attendance = all.flatMap((one) => one.attendance);
  const cameInAll = Math.max(...all.map(numberPresentIn));
  const marked = numberPresentIn({ attendance, othersPresent: 0 });
  return { ...session, attendance, othersPresent: Math.max(0, cameInAll - marked) };
}

export function joinedRooms(records: readonly SealedRecord[]): readonly SessionRoom[] {
  const byId = Map.groupBy(
    records.flatMap(({ rooms }) => rooms),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const all = [first, ...others];
    return [
      {
        ...first,
        letIn: all.flatMap(({ letIn }) => letIn),
        callLocations: all.flatMap(({ callLocations }) => callLocations),
      },
    ];
  });
}
