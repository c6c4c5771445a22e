import { z } from 'zod';
import { localDateSchema, optionalLine } from '../../shared/domain/fields';
import type { MemberId } from '../../shared/domain/ids';
import { paymentWaySchema } from '../../shared/domain/ledger-entry';
import { useRecordPaymentMutation } from '../api/hooks';
import { DateField, SelectField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import { MoneyField } from '../ui/money-field';
import { typedPaymentSchema } from '../ui/read-money';
import { useDomainForm } from '../ui/use-domain-form';
import { useToday } from '../ui/use-now';
import { DialogForm } from './dialog-form';
import { ledgerTexts } from './ledger-texts';
import { billingTexts, paymentWayTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly onClose: () => void;
}

const ways = paymentWaySchema.options.map((value) => ({ value, label: paymentWayTexts[value] }));

function paymentSchema(today: string) {
  return z.object({
    amount: typedPaymentSchema,
    date: localDateSchema.refine((date) => date <= today, ledgerTexts.inFuture),
    how: paymentWaySchema,
    reference: optionalLine,
  });
}

export function PaymentForm({ memberId, onClose }: Props) {
  const [recordPayment, { error }] = useRecordPaymentMutation();
  const today = useToday();
  const form = useDomainForm(paymentSchema(today), {
    amount: '',
    date: today,
    how: 'e-transfer',
    reference: '',
  });
  const { control } = form;
  return (
    <DialogForm
      label={ledgerTexts.paymentTitle}
      form={form}
      keepAs={`payment:${memberId}`}
      error={error}
      button={ledgerTexts.recordPayment}
      onClose={onClose}
      save={async ({ amount, ...paid }) => {
        const reply = await recordPayment({ memberId, amountCents: amount, ...paid });
        return !reply.error;
      }}
    >
      <Row>
        <MoneyField control={control} name="amount" label={billingTexts.amount} isRequired />
        <DateField control={control} name="date" label={ledgerTexts.paidOn} />
      </Row>
      <SelectField control={control} name="how" label={ledgerTexts.how} options={ways} />
      <TextField
        control={control}
        name="reference"
        label={ledgerTexts.referenceField}
        description={ledgerTexts.referenceNote}
      />
    </DialogForm>
  );
}
