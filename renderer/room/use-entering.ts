import { useEffect, useEffectEvent, useRef } from 'react';
import { useStore } from 'react-redux';
import type { RoomView } from '../../shared/contract/rooms';
import type { RoomPhase } from '../../shared/domain/room-phase';
import type { Refusal } from '../../shared/contract/refusal';
import { alcoveApi } from '../api/alcove-api';
import { useEnterRoomMutation, useLeaveRoomMutation } from '../api/hooks';
import type { AppState } from '../api/store';
import { refusalOf } from '../ui/refusal-of';

interface Entering {
  readonly refusal: Refusal | null;
  readonly enter: () => void;
}

/**
 * Whoever sees an open room is in it: the vault stays open, and a lock or a kill leads back here.
 * It is entered once each time it is come to, when its time has come, and left once, whichever way
 * leads away: a vault that is open for it is open no longer.
 */
export function useEntering(view: RoomView, isToEnter: boolean): Entering {
  const [enterRoom, { error }] = useEnterRoomMutation();
  const { id } = view.session;
  const isInside = useRef(false);
  const enter = () => {
    isInside.current = true;
    void enterRoom({ sessionId: id });
  };
  const leave = useLeaving(view);
  const onOpen = useEffectEvent(enter);
  const onGone = useEffectEvent(() => {
    if (isInside.current) leave();
    isInside.current = false;
  });
  useEffect(() => {
    if (isToEnter && !isInside.current) onOpen();
  }, [isToEnter]);
  useEffect(() => () => onGone(), []);
  return { refusal: refusalOf(error), enter };
}

/** A refusal keeps nobody in a room; a lock has shut the vault, and nothing is left to do. */
function useLeaving({ session: { id } }: RoomView): () => void {
  const [leaveRoom] = useLeaveRoomMutation();
  const store = useStore<AppState>();
  return () => {
    const { data } = alcoveApi.endpoints.getVaultStatus.select({})(store.getState());
    if (data?.state === 'unlocked') void leaveRoom({ sessionId: id });
  };
}

/** A room that was never used, or was ended, is not entered by looking at it. */
export function mayEnter(view: RoomView, phase: RoomPhase): boolean {
  const { session, room } = view;
  if (session.calledOff !== null || room.closedAt !== null) return false;
  if (phase === 'over') return room.openedAt !== null;
  return phase !== 'early' && (session.held === null || room.openedAt !== null);
}
