import { Button } from '@mantine/core';
import { useGetVaultStatusQuery } from '../api/hooks';
import { Dialog } from '../ui/dialog';
import { FormActions } from '../ui/form';
import { shellTexts } from './texts';
import { useLock } from './use-lock';

/** Some text could not be saved: the one case in which locking and quitting ask. */
export function HeldBackLock() {
  const { heldBack, again, anyway, stay } = useLock();
  const isReadOnly = useGetVaultStatusQuery({}).data?.isReadOnly ?? false;
  if (!heldBack) return null;
  const isLost = isReadOnly && heldBack === 'lock';
  const texts = shellTexts.heldBack[isLost ? 'lockForLooking' : heldBack];
  const tryAgain = () => {
    stay();
    void again[heldBack]();
  };
  return (
    <Dialog title={texts.title} onClose={stay}>
      <p>{texts.text}</p>
      <FormActions>
        <Button onClick={tryAgain}>{shellTexts.tryAgain}</Button>
        <Button variant="default" color="red" onClick={() => void anyway[heldBack]()}>
          {texts.anyway}
        </Button>
      </FormActions>
    </Dialog>
  );
}
