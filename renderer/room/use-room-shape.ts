import { useCallback, useEffect, useRef, useState } from 'react';
import type { RoomView } from '../../shared/contract/rooms';
import { useAskQuietly } from '../api/use-ask';

export type WindowShape = 'slim' | 'usual';

/** Slim as long as the meeting is beside it: also after a lock or a restart in the middle. */
export function shapeFor({ room }: RoomView): WindowShape {
  return room.meetingOpenedAt !== null && room.closedAt === null ? 'slim' : 'usual';
}

/**
 * The window's shape while a room is shown; leaving the room brings the usual one back. That the
 * system does not shape a window is no reason to say anything: the room is as good in any.
 */
export function useRoomShape(
  atFirst: WindowShape,
): readonly [WindowShape, (shape: WindowShape) => void] {
  const ask = useAskQuietly();
  const [shape, setShape] = useState(atFirst);
  const asked = useRef<WindowShape>('usual');
  const apply = useCallback(
    (wanted: WindowShape) => {
      if (asked.current === wanted) return;
      asked.current = wanted;
      void ask('setWindowShape', { shape: wanted });
    },
    [ask],
  );
  useEffect(() => {
    apply(shape);
    return () => apply('usual');
  }, [apply, shape]);
  return [shape, setShape];
}
