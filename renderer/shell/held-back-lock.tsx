import { Button, Modal } from '@mantine/core';
import { Form, FormActions } from '../ui/form';
import { uiTexts } from '../ui/texts';
import { shellTexts } from './texts';
import { useLock } from './use-lock';

/** Locking would lose text: the one case in which locking asks. */
export function HeldBackLock() {
  const { isHeldBack, lock, lockAnyway, stay } = useLock();
  const tryAgain = () => {
    stay();
    void lock();
  };
  return (
    <Modal
      opened={isHeldBack}
      onClose={stay}
      title={shellTexts.lockWithUnsaved}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': uiTexts.close }}
      transitionProps={{ duration: 0 }}
      centered
    >
      <Form label={shellTexts.lockWithUnsaved} onSubmit={(event) => event.preventDefault()}>
        <p>{shellTexts.unsavedText}</p>
        <FormActions>
          <Button data-autofocus onClick={tryAgain}>
            {shellTexts.keepOpen}
          </Button>
          <Button variant="default" color="red" onClick={() => void lockAnyway()}>
            {shellTexts.lockAnyway}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
