import { skipToken } from '@reduxjs/toolkit/query';
import { occasionAt } from '../../../shared/domain/occasion';
import type { SessionId } from '../../../shared/domain/ids';
import type { Occasion } from '../../../shared/domain/library';
import { useGetRoomQuery } from '../../api/hooks';
import { useFromRoomClock } from '../use-room-clock';

/** What the session is at; in a drop-in room, of which no session is kept, the opening. */
export function useOccasion(sessionId: SessionId | null): Occasion {
  // The room's screen has asked for it already: it is there at once.
  const { data: view } = useGetRoomQuery(sessionId === null ? skipToken : { sessionId });
  return useFromRoomClock((now) => (view ? occasionAt(view.session, view.room, now) : 'opening'));
}
