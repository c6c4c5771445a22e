import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useBackUpNowMutation } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayNear } from '../ui/say-dates';
import { laptopTimeZone, useNow } from '../ui/use-now';
import { WorkingLine } from '../vault/working-line';
import css from './backups.module.css';
import { backupTexts } from './texts';

interface Props {
  /** One is being made, asked for here or by itself. */
  readonly isRunning: boolean;
  readonly isSecond?: boolean;
  readonly actions?: ReactNode;
}

/** Makes a backup, and claims one only when it was read back and compared. */
export function BackUpNow({ isRunning, isSecond = false, actions }: Props) {
  const now = useNow();
  const [backUp, { data, error, isLoading }] = useBackUpNowMutation();
  const isWorking = isLoading || isRunning;
  const done = data && !isWorking ? sayNear(data.file.madeAt, now, laptopTimeZone()) : null;
  return (
    <div className={css.stack}>
      <RefusalMessage refusal={isWorking ? null : refusalOf(error)} />
      <div className={css.buttons}>
        <Button
          variant={isSecond ? 'default' : 'filled'}
          loading={isWorking}
          onClick={() => void backUp({})}
        >
          {backupTexts.backUpNow}
        </Button>
        {actions}
      </div>
      <WorkingLine
        text={isWorking ? backupTexts.backingUp : done && backupTexts.backedUp(done)}
        isDone={!isWorking}
      />
    </div>
  );
}
