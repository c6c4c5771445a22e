import { Button } from '@mantine/core';
import { Dialog } from '../ui/dialog';
import { FormActions } from '../ui/form';
import { shellTexts } from './texts';
import { useLock } from './use-lock';

/** Locking would lose text: the one case in which locking asks. */
export function HeldBackLock() {
  const { isHeldBack, lock, lockAnyway, stay } = useLock();
  if (!isHeldBack) return null;
  const tryAgain = () => {
    stay();
    void lock();
  };
  return (
    <Dialog title={shellTexts.lockWithUnsaved} onClose={stay}>
      <p>{shellTexts.unsavedText}</p>
      <FormActions>
        <Button onClick={tryAgain}>{shellTexts.keepOpen}</Button>
        <Button variant="default" color="red" onClick={() => void lockAnyway()}>
          {shellTexts.lockAnyway}
        </Button>
      </FormActions>
    </Dialog>
  );
}
