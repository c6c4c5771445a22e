import { z } from 'zod';
import { billingSchema, type Billing } from '../../shared/domain/billing';
import { countries, type Country } from '../../shared/domain/jurisdiction';
import { SelectField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { Button } from '@mantine/core';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import css from './billing.module.css';
import { ratesTexts } from './rates-texts';
import { useChangeBilling } from './use-change-billing';

const ANYWHERE = 'anywhere';

const currencyOptions = billingSchema
  .unwrap()
  .shape.currency.options.map((value) => ({ value, label: ratesTexts.currencies[value] }));

const regionOptions = [
  { value: ANYWHERE, label: ratesTexts.anywhere },
  ...(['CA', 'US'] as const).flatMap(regionsOf),
];

function regionsOf(country: Country) {
  const { name, regions } = countries[country];
  return regions.map(([code, region]) => ({
    value: `${country}-${code}`,
    label: ratesTexts.regionOption(region, name),
  }));
}

const generalSchema = z.object({
  currency: billingSchema.unwrap().shape.currency,
  insuredRegion: z.string().transform((chosen) => {
    if (chosen === ANYWHERE) return null;
    return { country: chosen.slice(0, 2), region: chosen.slice(3) };
  }),
});

export function GeneralForm({ billing }: { readonly billing: Billing }) {
  const { currency, insuredRegion } = billing;
  const { change, error } = useChangeBilling(billing);
  const form = useDomainForm(generalSchema, {
    currency,
    insuredRegion: insuredRegion ? `${insuredRegion.country}-${insuredRegion.region}` : ANYWHERE,
  });
  const { control, formState } = form;
  const submit = form.handleSubmit(async (read) => {
    if (await change(read)) form.reset(form.getValues());
  });
  return (
    <Section title={ratesTexts.general}>
      <Form label={ratesTexts.general} onSubmit={(event) => void submit(event)}>
        <SelectField
          control={control}
          name="currency"
          label={ratesTexts.currency}
          description={ratesTexts.currencyNote}
          width="medium"
          options={currencyOptions}
        />
        <SelectField
          control={control}
          name="insuredRegion"
          label={ratesTexts.region}
          description={ratesTexts.regionNote}
          width="medium"
          isSearchable
          options={regionOptions}
        />
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button type="submit" variant="default" loading={formState.isSubmitting}>
            {ratesTexts.saveGeneral}
          </Button>
          <span role="status" className={css.soft}>
            {formState.isSubmitSuccessful && !formState.isDirty && !error && ratesTexts.saved}
          </span>
        </FormActions>
      </Form>
    </Section>
  );
}
