import { Button } from '@mantine/core';
import { useBlocker } from 'react-router';
import { isAfterSaving } from '../shell/paths';
import { Dialog } from './dialog';
import { FormActions } from './form';
import { uiTexts } from './texts';

/** Asks before a screen with unsaved typing is left, by whatever road. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const blocker = useBlocker(({ nextLocation }) => isDirty && !isAfterSaving(nextLocation.state));
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog title={uiTexts.leaveTitle} onClose={blocker.reset}>
      <p>{uiTexts.leaveText}</p>
      <FormActions>
        <Button onClick={blocker.reset}>{uiTexts.stay}</Button>
        <Button variant="default" onClick={blocker.proceed}>
          {uiTexts.leave}
        </Button>
      </FormActions>
    </Dialog>
  );
}
