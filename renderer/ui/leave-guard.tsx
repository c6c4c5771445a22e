import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { isAfterSaving } from '../shell/paths';
import { Dialog } from './dialog';
import { FormActions } from './form';
import { uiTexts } from './texts';

interface Props {
  readonly isDirty: boolean;
  /** What was typed is on its way: who leaves meanwhile goes on once it has arrived. */
  readonly isSaving?: boolean;
  /** What was typed is being thrown away. */
  readonly onLeave?: () => void;
}

/** Asks before a screen with unsaved typing is left, by whatever road. */
export function LeaveGuard({ isDirty, isSaving = false, onLeave }: Props) {
  const blocker = useBlocker(({ nextLocation }) => isDirty && !isAfterSaving(nextLocation.state));
  useEffect(() => {
    if (blocker.state === 'blocked' && !isDirty) blocker.proceed();
  }, [blocker, isDirty]);
  if (blocker.state !== 'blocked' || !isDirty || isSaving) return null;
  const leave = () => {
    onLeave?.();
    blocker.proceed();
  };
  return (
    <Dialog title={uiTexts.leaveTitle} onClose={blocker.reset}>
      <p>{uiTexts.leaveText}</p>
      <FormActions>
        <Button onClick={blocker.reset}>{uiTexts.stay}</Button>
        <Button variant="default" onClick={leave}>
          {uiTexts.leave}
        </Button>
      </FormActions>
    </Dialog>
  );
}
