import { Button } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { RoomView } from '../../shared/contract/rooms';
import { localTimeOf } from '../../shared/lib/dates';
import { useSayConfidentialityMutation } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './room.module.css';
import { roomTexts } from './texts';

interface Props {
  readonly view: RoomView;
  readonly canMark: boolean;
}

/** The reminder that is repeated in the group on a rhythm (M108), in words that can be read out. */
export function Confidentiality({ view: { session, room }, canMark }: Props) {
  const [say, { error }] = useSayConfidentialityMutation();
  const saidAt = room.confidentialitySaidAt;
  const isSaid = saidAt !== null;
  return (
    <div>
      <h3>{roomTexts.confidentiality}</h3>
      <p className={css.words}>{roomTexts.confidentialityWords}</p>
      <p className={css.marking}>
        {isSaid && (
          <span className={css.done}>
            <IconCircleCheckFilled size={16} aria-hidden />
            {roomTexts.saidAt(localTimeOf(new Date(saidAt), session.timeZone))}
          </span>
        )}
        {canMark && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void say({ sessionId: session.id, isSaid: !isSaid })}
          >
            {isSaid ? roomTexts.notSaid : roomTexts.markSaid}
          </Button>
        )}
      </p>
      <RefusalMessage refusal={refusalOf(error)} />
    </div>
  );
}
