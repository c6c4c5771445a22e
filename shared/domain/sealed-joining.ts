import type { SealedRecord } from './sealed-record';
import type { Session } from './session';
import type { SessionRoom } from './session-room';

/** One session of several records, with the marks of all of them. */
export function joinedSessions(records: readonly SealedRecord[]): readonly Session[] {
  const byId = Map.groupBy(
    records.flatMap(({ sessions }) => sessions),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            ...first,
            attendance: [first, ...others].flatMap(({ attendance }) => attendance),
          },
        ]
      : [],
  );
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
