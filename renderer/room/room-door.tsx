import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Session } from '../../shared/domain/session';
import { phaseOf } from '../../shared/domain/room-phase';
import { useGetOpenRoomQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useNow } from '../ui/use-now';
import { roomTexts } from './texts';

export type Door = 'back' | 'open' | 'prepare' | 'rehearse';

/** In the hour before, what is checked is checked for this session; sooner it is a rehearsal. */
const PREPARED_MS = 60 * 60_000;

/** The way into a session's room: `null` when there is nothing to do in it any more. */
export function useRoomDoor(session: Session): Door | null {
  const openRoom = useGetOpenRoomQuery({}).data;
  const now = useNow();
  const phase = phaseOf(session, null, now);
  if (session.calledOff !== null) return null;
  if (openRoom?.sessionId === session.id) return 'back';
  if (session.held !== null || phase === 'over') return null;
  if (phase !== 'early') return 'open';
  return Date.parse(session.startsAt) - now.getTime() > PREPARED_MS ? 'rehearse' : 'prepare';
}

/** It may be gone into now. */
export function isOpenDoor(door: Door | null): boolean {
  return door === 'back' || door === 'open';
}

const words: Readonly<Record<Door, string>> = {
  back: roomTexts.backToRoom,
  open: roomTexts.openRoom,
  prepare: roomTexts.prepareRoom,
  rehearse: roomTexts.rehearse,
};

interface Props {
  readonly session: Session;
  readonly door: Door;
}

export function RoomDoor({ session, door }: Props) {
  const navigate = useNavigate();
  const to = door === 'rehearse' ? paths.rehearsal(session.id) : paths.room(session.id);
  return (
    <Button variant={isOpenDoor(door) ? 'filled' : 'default'} onClick={() => void navigate(to)}>
      {words[door]}
    </Button>
  );
}
