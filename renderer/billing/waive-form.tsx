import { z } from 'zod';
import type { LedgerRow } from '../../shared/contract/ledger';
import { requiredLine } from '../../shared/domain/fields';
import type { MemberId } from '../../shared/domain/ids';
import { centsText } from '../../shared/domain/money';
import { useWaiveChargeMutation } from '../api/hooks';
import { TextField } from '../ui/fields';
import { MoneyField } from '../ui/money-field';
import { typedPaymentSchema } from '../ui/read-money';
import { sayMoney, type Currency } from '../ui/say-money';
import { useDomainForm } from '../ui/use-domain-form';
import { DialogForm } from './dialog-form';
import { ledgerTexts } from './ledger-texts';
import { billingTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly row: LedgerRow;
  readonly currency: Currency;
  readonly onClose: () => void;
}

/** Takes a charge off, in whole or in part, for a reason that stays private (M36). */
export function WaiveForm({ memberId, row, currency, onClose }: Props) {
  const [waiveCharge, { error }] = useWaiveChargeMutation();
  const { entry, waivableCents } = row;
  const most = sayMoney(waivableCents, currency);
  const schema = z.object({
    amount: typedPaymentSchema.refine(
      (cents) => cents <= waivableCents,
      ledgerTexts.waiveTooMuch(most),
    ),
    reason: requiredLine,
  });
  const form = useDomainForm(schema, { amount: centsText(waivableCents), reason: '' });
  const { control } = form;
  return (
    <DialogForm
      label={ledgerTexts.waive}
      form={form}
      keepAs={`waiver:${memberId}:${entry.id}`}
      error={error}
      button={ledgerTexts.waiveNow}
      onClose={onClose}
      save={async ({ amount, reason }) => {
        const waived = { memberId, entryId: entry.id, amountCents: amount, reason };
        return !(await waiveCharge(waived)).error;
      }}
    >
      <MoneyField
        control={control}
        name="amount"
        label={billingTexts.amount}
        description={ledgerTexts.waivable(most)}
        isRequired
      />
      <TextField
        control={control}
        name="reason"
        label={ledgerTexts.waiveReason}
        description={ledgerTexts.privateReason}
        isRequired
      />
    </DialogForm>
  );
}
