import type { SerializedError } from '@reduxjs/toolkit';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { Dialog } from './dialog';
import { FormActions } from './form';
import { RefusalMessage } from './refusal-message';
import { refusalOf } from './refusal-of';
import { uiTexts } from './texts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => Promise<Refusal | SerializedError | undefined>;
  readonly onClose: () => void;
}

/** For what no undo can serve. */
export function ConfirmDialog({ title, text, confirm, isDanger = false, ...props }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const go = async () => {
    setIsWorking(true);
    const refused = refusalOf(await props.onConfirm());
    setIsWorking(false);
    setRefusal(refused);
    if (!refused) props.onClose();
  };
  return (
    <Dialog title={title} onClose={props.onClose}>
      <p>{text}</p>
      <RefusalMessage refusal={refusal} />
      <FormActions>
        <Button variant="default" onClick={props.onClose}>
          {uiTexts.cancel}
        </Button>
        <Button {...(isDanger && { color: 'red' })} loading={isWorking} onClick={() => void go()}>
          {confirm}
        </Button>
      </FormActions>
    </Dialog>
  );
}
