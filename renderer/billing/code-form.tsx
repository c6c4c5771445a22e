import { z } from 'zod';
import type { Billing } from '../../shared/domain/billing';
import { localDateSchema, optionalLine, requiredLine } from '../../shared/domain/fields';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { DateField, NumberField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import { MoneyField } from '../ui/money-field';
import { typedMoneySchema } from '../ui/read-money';
import { useToday } from '../ui/use-now';
import { ratesTexts } from './rates-texts';
import { isRivalOf } from './standing';
import { useChangeBilling } from './use-change-billing';

const sizeSchema = z
  .number(ratesTexts.sizeMissing)
  .int(ratesTexts.sizeMissing)
  .min(1, ratesTexts.sizeMissing)
  .max(100, ratesTexts.sizeMissing);

function codeSchema({ codes }: Billing) {
  return z
    .object({
      code: requiredLine,
      sizeFrom: sizeSchema,
      sizeTo: sizeSchema,
      from: localDateSchema,
      amountCents: z.union([
        z
          .string()
          .refine((typed) => typed.trim() === '')
          .transform(() => null),
        typedMoneySchema,
      ]),
      note: optionalLine,
    })
    .refine(({ sizeFrom, sizeTo }) => sizeFrom <= sizeTo, {
      path: ['sizeTo'],
      message: ratesTexts.sizesReversed,
    })
    .refine((typed) => codes.every((one) => !isRivalOf(one, typed)), {
      path: ['from'],
      message: ratesTexts.sameDaySize,
    });
}

export function CodeForm({ billing }: { readonly billing: Billing }) {
  const { change, error } = useChangeBilling(billing);
  const blank = {
    code: '',
    sizeFrom: Number.NaN,
    sizeTo: Number.NaN,
    from: useToday(),
    amountCents: '',
    note: '',
  };
  const staying = useStayingForm({
    schema: codeSchema(billing),
    values: blank,
    afterwards: blank,
    keepAs: 'billing-code',
    save: (code) => change({ codes: [...billing.codes, code] }),
  });
  const { control } = staying.form;
  return (
    <FormFrame
      label={ratesTexts.addCode}
      of={staying}
      error={error}
      button={ratesTexts.addCode}
      saved={ratesTexts.added}
    >
      <Row>
        <TextField control={control} name="code" label={ratesTexts.code} isRequired />
        <DateField control={control} name="from" label={ratesTexts.from} />
      </Row>
      <Row>
        <NumberField control={control} name="sizeFrom" label={ratesTexts.sizeFrom} isRequired />
        <NumberField control={control} name="sizeTo" label={ratesTexts.sizeTo} isRequired />
      </Row>
      <Row>
        <MoneyField
          control={control}
          name="amountCents"
          label={ratesTexts.perUnit}
          description={ratesTexts.perUnitNote}
        />
        <TextField control={control} name="note" label={ratesTexts.note} />
      </Row>
    </FormFrame>
  );
}
