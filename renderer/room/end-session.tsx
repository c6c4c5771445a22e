import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormState } from 'react-hook-form';
import type { RoomView } from '../../shared/contract/rooms';
import { endsAt } from '../../shared/domain/room-phase';
import { beganAt } from '../../shared/domain/room-rules';
import { localTimeOf } from '../../shared/lib/dates';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { FormActions } from '../ui/form';
import { roomTexts } from './texts';
import { useReadRoomClock } from './use-room-clock';
import type { VoteDraft } from './votes/typed-decision';

/** So long after the planned end it may only have been forgotten: then it is asked when it ended. */
const FORGOTTEN_AFTER_MS = 30 * 60_000;

interface Props {
  readonly view: RoomView;
  readonly vote: VoteDraft;
  readonly isEnding: boolean;
  readonly onEnd: (endedAt: Date) => Promise<void>;
}

/**
 * By the room's own clock (M79). It can be gone back from, so nothing is asked but what would be
 * overlooked: a vote that is not recorded, and an end that was long ago.
 */
export function EndSession({ view, vote, isEnding, onEnd }: Props) {
  const { isDirty: hasVote } = useFormState({ control: vote.control });
  const readClock = useReadRoomClock();
  const [askedAt, setAskedAt] = useState<Date | null>(null);
  const [isTooSoon, setIsTooSoon] = useState(false);
  const press = () => {
    const now = readClock();
    const hasBegun = now.getTime() > Date.parse(beganAt(view.session, view.room));
    setIsTooSoon(!hasBegun);
    if (!hasBegun) return;
    if (hasVote || isForgotten(view, now)) setAskedAt(now);
    else void onEnd(now);
  };
  const close = () => setAskedAt(null);
  return (
    <>
      <Button variant="default" loading={isEnding} onClick={press}>
        {roomTexts.endSession}
      </Button>
      <span role="status">{isTooSoon && roomTexts.notBegun}</span>
      {askedAt && (
        <Asked view={view} now={askedAt} hasVote={hasVote} onEnd={onEnd} onClose={close} />
      )}
    </>
  );
}

/** A meeting that was opened only after the planned end did not end before it began. */
function isForgotten({ session, room }: RoomView, now: Date): boolean {
  const plannedEnd = endsAt(session);
  const isLate = now.getTime() > plannedEnd.getTime() + FORGOTTEN_AFTER_MS;
  return isLate && Date.parse(beganAt(session, room)) < plannedEnd.getTime();
}

interface AskedProps extends Pick<Props, 'view' | 'onEnd'> {
  readonly now: Date;
  readonly hasVote: boolean;
  readonly onClose: () => void;
}

function Asked({ view, now, hasVote, onEnd, onClose }: AskedProps) {
  if (isForgotten(view, now)) return <AskWhen {...{ view, now, hasVote, onEnd, onClose }} />;
  return (
    <ConfirmDialog
      title={roomTexts.endWithVote}
      text={roomTexts.voteStays}
      confirm={roomTexts.endSession}
      onConfirm={() => onEnd(now).then(sayNothing)}
      onClose={onClose}
    />
  );
}

/** A refusal is said in the bar, as after any other end. */
function sayNothing(): undefined {}

/** The planned end stands first, so that the keyboard is on it. */
function AskWhen({ view: { session }, now, hasVote, onEnd, onClose }: AskedProps) {
  const plannedEnd = endsAt(session);
  const said = (end: Date) => localTimeOf(end, session.timeZone);
  const choose = (end: Date) => {
    onClose();
    void onEnd(end);
  };
  return (
    <Dialog title={roomTexts.endedWhen} onClose={onClose}>
      {hasVote && <p>{roomTexts.voteStays}</p>}
      <FormActions>
        <Button onClick={() => choose(plannedEnd)}>
          {roomTexts.endedAsPlanned(said(plannedEnd))}
        </Button>
        <Button variant="default" onClick={() => choose(now)}>
          {roomTexts.endedNow(said(now))}
        </Button>
        <Button variant="default" onClick={onClose}>
          {roomTexts.notEnded}
        </Button>
      </FormActions>
    </Dialog>
  );
}
