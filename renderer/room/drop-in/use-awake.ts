import { useEffect } from 'react';
import type { GroupId } from '../../../shared/domain/ids';
import { useAskQuietly } from '../../api/use-ask';
import { useReadRoomClock } from '../use-room-clock';
import { minutesUntil } from './plan';

/**
 * Holds off the lock for want of typing until an instant, and no longer than the room is on screen.
 * A refusal is no reason to say anything: the vault locks itself as ever.
 */
export function useAwake(groupId: GroupId, until: string | null): void {
  const ask = useAskQuietly();
  const readClock = useReadRoomClock();
  useEffect(() => {
    if (until === null) return undefined;
    void ask('enterDropInRoom', { groupId, minutes: minutesUntil(until, readClock()) });
    return () => void ask('leaveDropInRoom', {});
  }, [ask, readClock, groupId, until]);
}
