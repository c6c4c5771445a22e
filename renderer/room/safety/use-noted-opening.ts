import { useEffect, useRef } from 'react';
import type { MemberId, SessionId } from '../../../shared/domain/ids';
import { useNoteSafetyPanelMutation } from '../../api/hooks';

/**
 * Has it written into the trail whom the panel was opened on, once for each in one opening. It
 * goes out after the panel is on screen, and whether it was taken changes nothing there.
 */
export function useNotedOpening(sessionId: SessionId, memberId: MemberId | null): void {
  const [noteSafetyPanel] = useNoteSafetyPanelMutation({ selectFromResult: () => NOTHING });
  const noted = useRef(new Set<MemberId>());
  useEffect(() => {
    if (memberId === null || noted.current.has(memberId)) return;
    noted.current.add(memberId);
    afterPaint(() => void noteSafetyPanel({ sessionId, memberId }));
  }, [sessionId, memberId, noteSafetyPanel]);
}

/** The same at every drawing: an answer draws nothing anew. */
const NOTHING = {};

/** A frame is on screen once the task after its drawing begins. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
