import { Button } from '@mantine/core';
import { useDispatch } from 'react-redux';
import type { Proof } from '../../shared/contract/keys';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { openedForLooking } from '../api/view-slice';
import { uiTexts } from '../ui/texts';
import { ProofForm } from './proof-form';
import { damageTexts } from './texts';

/** The secret once more, and what can still be read is copied and opened. */
export function LookOnly({ onCancel }: { readonly onCancel: () => void }) {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const open = async (proof: Proof) => {
    const reply = await ask('openReadOnly', { proof });
    if (!reply.ok) return reply.error;
    dispatch(openedForLooking(reply.value));
    dispatch(topicsChanged(['vault']));
    return null;
  };
  return (
    <ProofForm
      label={damageTexts.lookTitle}
      submit={{ passphrase: damageTexts.lookNow, 'recovery-code': damageTexts.lookNow }}
      working={damageTexts.looking}
      onProof={open}
      actions={
        <Button variant="subtle" onClick={onCancel}>
          {uiTexts.cancel}
        </Button>
      }
    />
  );
}
