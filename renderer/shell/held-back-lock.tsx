import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { useGetVaultStatusQuery } from '../api/hooks';
import type { HeldBack } from '../api/view-slice';
import { Dialog } from '../ui/dialog';
import { FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { shellTexts } from './texts';
import { useLock } from './use-lock';

/** Some text could not be saved: the one case in which locking and quitting ask. */
export function HeldBackLock() {
  const { heldBack } = useLock();
  return heldBack && <Question about={heldBack} />;
}

function Question({ about }: { readonly about: HeldBack }) {
  const { again, anyway, stay } = useLock();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isReadOnly = useGetVaultStatusQuery({}).data?.isReadOnly ?? false;
  const isLost = isReadOnly && about === 'lock';
  const texts = shellTexts.heldBack[isLost ? 'lockForLooking' : about];
  const tryAgain = () => {
    stay();
    void again[about]();
  };
  const goOn = async () => setRefusal(await anyway[about]());
  return (
    <Dialog title={texts.title} onClose={stay}>
      <p>{texts.text}</p>
      <RefusalMessage refusal={refusal} />
      <FormActions>
        <Button onClick={tryAgain}>{shellTexts.tryAgain}</Button>
        <Button variant="default" color="red" onClick={() => void goOn()}>
          {texts.anyway}
        </Button>
      </FormActions>
    </Dialog>
  );
}
