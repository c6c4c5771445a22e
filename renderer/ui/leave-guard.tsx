import { Button, Modal } from '@mantine/core';
import { useBlocker } from 'react-router';
import { isAfterSaving } from '../shell/paths';
import { FormActions } from './form';
import { uiTexts } from './texts';

/** Asks before a screen with unsaved typing is left, by whatever road. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const blocker = useBlocker(
    ({ nextLocation }) => isDirty && !isAfterSaving(nextLocation.state),
  );
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={uiTexts.leaveTitle}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': uiTexts.close }}
      transitionProps={{ duration: 0 }}
      centered
    >
      <p>{uiTexts.leaveText}</p>
      <FormActions>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {uiTexts.stay}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {uiTexts.leave}
        </Button>
      </FormActions>
    </Modal>
  );
}
