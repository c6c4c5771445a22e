import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { localDateSchema, optionalLine } from '../../shared/domain/fields';
import type { MemberId } from '../../shared/domain/ids';
import { centsText, percentSchema } from '../../shared/domain/money';
import { useSetFeeArrangementMutation } from '../api/hooks';
import { ChoiceField } from '../members/choice-field';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { DateField, NumberField, TextField } from '../ui/fields';
import { MoneyField } from '../ui/money-field';
import { typedMoneySchema } from '../ui/read-money';
import { useToday } from '../ui/use-now';
import { arrangementTexts } from './ledger-texts';

interface Props {
  readonly memberId: MemberId;
  /** What was signed, in cents: no step may ask for more. */
  readonly agreed: number;
}

const step = { from: localDateSchema, reason: optionalLine };
const kinds = (['amount', 'share'] as const).map((value) => ({
  value,
  label: arrangementTexts.kinds[value],
}));

/** What is typed in the field that is not shown is not read. */
const arrangementSchema = z.discriminatedUnion('kind', [
  z.object({
    ...step,
    kind: z.literal('amount'),
    amount: typedMoneySchema,
    percent: z.union([z.number(), z.nan()]),
  }),
  z.object({ ...step, kind: z.literal('share'), amount: z.string(), percent: percentSchema }),
]);
type Read = z.output<typeof arrangementSchema>;

/** A new step of the sliding scale; those before it stay (M36). */
export function ArrangementForm({ memberId, agreed }: Props) {
  const [setFeeArrangement, { error }] = useSetFeeArrangementMutation();
  const blank = {
    kind: 'amount' as const,
    amount: centsText(agreed),
    percent: 100,
    from: useToday(),
    reason: '',
  };
  const staying = useStayingForm({
    schema: arrangementSchema,
    values: blank,
    keepAs: `fee-arrangement:${memberId}`,
    afterwards: blank,
    save: async (read) => {
      const { from, reason } = read;
      const reply = await setFeeArrangement({ memberId, from, reason, fee: feeOf(read) });
      return !reply.error;
    },
  });
  const { control } = staying.form;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <FormFrame
      label={arrangementTexts.form}
      of={staying}
      error={error}
      button={arrangementTexts.save}
      saved={arrangementTexts.saved}
    >
      <ChoiceField control={control} name="kind" label={arrangementTexts.kind} options={kinds} />
      {kind === 'amount' ? (
        <MoneyField control={control} name="amount" label={arrangementTexts.amount} isRequired />
      ) : (
        <NumberField
          control={control}
          name="percent"
          label={arrangementTexts.percent}
          description={arrangementTexts.percentNote}
          width="short"
          isRequired
        />
      )}
      <DateField control={control} name="from" label={arrangementTexts.from} width="medium" />
      <TextField
        control={control}
        name="reason"
        label={arrangementTexts.reason}
        description={arrangementTexts.reasonNote}
      />
    </FormFrame>
  );
}

function feeOf(read: Read) {
  return read.kind === 'amount'
    ? { kind: read.kind, missedSessionFeeCents: read.amount }
    : { kind: read.kind, percent: read.percent };
}
