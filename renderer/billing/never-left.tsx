import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/contract/contract';
import { useMarkBillingFileNeverLeftMutation } from '../api/hooks';
import { ConfirmDialog } from '../ui/confirm-dialog';
import css from './billing.module.css';
import { billingFileTexts } from './statement-texts';

type File = Output<'listBillingFiles'>['files'][number];

/** For a file whose saving was broken off: nobody but whoever looks for it knows whether it is there. */
export function NeverLeft({ id: fileId, number }: Pick<File, 'id' | 'number'>) {
  const [isAsking, setIsAsking] = useState(false);
  const [markNeverLeft] = useMarkBillingFileNeverLeftMutation();
  return (
    <>
      <span className={css.detail}>{billingFileTexts.brokenOff}</span>
      <Button variant="subtle" size="compact-sm" onClick={() => setIsAsking(true)}>
        {billingFileTexts.neverLeft(number)}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={billingFileTexts.neverLeftTitle(number)}
          text={billingFileTexts.neverLeftText}
          confirm={billingFileTexts.neverLeftConfirm}
          onConfirm={async () => (await markNeverLeft({ fileId })).error}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
