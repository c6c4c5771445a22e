import { z } from 'zod';
import type { Billing, DatedAmount } from '../../shared/domain/billing';
import { localDateSchema } from '../../shared/domain/fields';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { DateField } from '../ui/fields';
import { Row } from '../ui/form';
import { MoneyField } from '../ui/money-field';
import { Section } from '../ui/page';
import { typedMoneySchema } from '../ui/read-money';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayFullDate } from '../ui/say-dates';
import { sayMoney } from '../ui/say-money';
import { useToday } from '../ui/use-now';
import { ExactDateText } from '../ui/when';
import css from './billing.module.css';
import { ratesTexts } from './rates-texts';
import { RemoveStep } from './remove-step';
import { newestFirst, standingOf } from './standing';
import { useChangeBilling } from './use-change-billing';
import { billingTexts } from './texts';
import { UnseenHead } from './unseen-head';

interface Props {
  readonly billing: Billing;
  readonly part: 'insuredRates' | 'missedSessionFees';
}

const texts = {
  insuredRates: {
    title: ratesTexts.insuredRates,
    note: ratesTexts.insuredRatesNote,
    none: ratesTexts.noInsuredRate,
    add: ratesTexts.addRate,
    keepAs: 'insured-rate',
  },
  missedSessionFees: {
    title: ratesTexts.missedFees,
    note: ratesTexts.missedFeesNote,
    none: ratesTexts.noMissedFee,
    add: ratesTexts.addFee,
    keepAs: 'missed-session-fee',
  },
} as const;

/** An amount with its history: a new step is added, none is written over. */
export function DatedAmounts({ billing, part }: Props) {
  const steps = billing[part];
  const { title, note, none } = texts[part];
  return (
    <Section title={title}>
      <p className={css.explained}>{note}</p>
      {steps.length === 0 ? <p className={css.soft}>{none}</p> : <Steps {...{ billing, part }} />}
      <div className={css.form}>
        <AddStep billing={billing} part={part} />
      </div>
    </Section>
  );
}

function Steps({ billing, part }: Props) {
  const today = useToday();
  const { change, error } = useChangeBilling(billing);
  const steps = billing[part];
  const without = (step: DatedAmount) => change({ [part]: steps.filter((one) => one !== step) });
  return (
    <>
      <table className={css.table} aria-label={texts[part].title}>
        <thead>
          <tr>
            <th scope="col">{ratesTexts.from}</th>
            <th scope="col" className={css.money}>
              {ratesTexts.amount}
            </th>
            <th scope="col">{ratesTexts.state}</th>
            <UnseenHead>{billingTexts.actions}</UnseenHead>
          </tr>
        </thead>
        <tbody>
          {newestFirst(steps).map((step) => (
            <tr key={step.from}>
              <td>
                <ExactDateText date={step.from} />
              </td>
              <td className={css.money}>{sayMoney(step.amountCents, billing.currency)}</td>
              <td>{ratesTexts[standingOf(step, steps, today)]}</td>
              <td className={css.acts}>
                <RemoveStep
                  label={ratesTexts.removeOf(texts[part].title, sayFullDate(step.from))}
                  onRemove={() => without(step)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}

function AddStep({ billing, part }: Props) {
  const steps = billing[part];
  const { change, error } = useChangeBilling(billing);
  const { title, add, keepAs } = texts[part];
  const blank = { amount: '', from: useToday() };
  const staying = useStayingForm({
    schema: z.object({
      amount: typedMoneySchema,
      from: localDateSchema.refine(
        (from) => steps.every((step) => step.from !== from),
        ratesTexts.sameDay,
      ),
    }),
    values: blank,
    afterwards: blank,
    keepAs,
    save: ({ amount, from }) => change({ [part]: [...steps, { from, amountCents: amount }] }),
  });
  const { control } = staying.form;
  return (
    <FormFrame label={title} of={staying} error={error} button={add} saved={ratesTexts.added}>
      <Row>
        <MoneyField control={control} name="amount" label={ratesTexts.amount} isRequired />
        <DateField control={control} name="from" label={ratesTexts.from} />
      </Row>
    </FormFrame>
  );
}
