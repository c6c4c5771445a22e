import { z } from 'zod';
import type { LedgerRow } from '../../shared/contract/ledger';
import { requiredLine } from '../../shared/domain/fields';
import type { MemberId } from '../../shared/domain/ids';
import { useReverseEntryMutation } from '../api/hooks';
import { TextField } from '../ui/fields';
import { useDomainForm } from '../ui/use-domain-form';
import { DialogForm } from './dialog-form';
import { ledgerTexts } from './ledger-texts';

interface Props {
  readonly memberId: MemberId;
  readonly row: LedgerRow;
  readonly onClose: () => void;
}

const reversalSchema = z.object({ reason: requiredLine });

export function ReverseForm({ memberId, row, onClose }: Props) {
  const [reverseEntry, { error }] = useReverseEntryMutation();
  const form = useDomainForm(reversalSchema, { reason: '' });
  const { id: entryId } = row.entry;
  return (
    <DialogForm
      label={ledgerTexts.reverse}
      form={form}
      keepAs={`reversal:${memberId}:${entryId}`}
      error={error}
      button={ledgerTexts.reverseNow}
      onClose={onClose}
      save={async ({ reason }) => !(await reverseEntry({ memberId, entryId, reason })).error}
    >
      <p>{ledgerTexts.reverseText}</p>
      <TextField
        control={form.control}
        name="reason"
        label={ledgerTexts.reverseReason}
        description={ledgerTexts.reverseReasonNote}
        isRequired
      />
    </DialogForm>
  );
}
