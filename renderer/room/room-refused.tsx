import { Button } from '@mantine/core';
import type { Refusal } from '../../shared/contract/refusal';
import { RefusalMessage } from '../ui/refusal-message';
import { uiTexts } from '../ui/texts';
import css from './room.module.css';

interface Props {
  readonly refusal: Refusal | null;
  readonly onAgain: () => void;
}

/** The room could not be entered: what it holds can be read all the same. */
export function RoomRefused({ refusal, onAgain }: Props) {
  if (!refusal) return null;
  const again = (
    <Button variant="default" onClick={onAgain}>
      {uiTexts.tryAgain}
    </Button>
  );
  return (
    <div className={css.refused}>
      <RefusalMessage refusal={refusal} actions={again} />
    </div>
  );
}
