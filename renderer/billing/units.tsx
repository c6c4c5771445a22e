import { z } from 'zod';
import type { Billing, UnitRule } from '../../shared/domain/billing';
import { localDateSchema } from '../../shared/domain/fields';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { DateField, TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayFullDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { ExactDateText } from '../ui/when';
import css from './billing.module.css';
import { ratesTexts } from './rates-texts';
import { readMinutes } from './read-minutes';
import { RemoveStep } from './remove-step';
import { newestFirst, standingOf } from './standing';
import { useChangeBilling } from './use-change-billing';
import { billingTexts } from './texts';
import { UnseenHead } from './unseen-head';

interface Props {
  readonly billing: Billing;
}

/** How long a session has to be for each unit (facts.md, Fees). */
export function Units({ billing }: Props) {
  return (
    <Section title={ratesTexts.units}>
      <p className={css.explained}>{ratesTexts.unitsNote}</p>
      {billing.units.length === 0 ? (
        <p className={css.soft}>{ratesTexts.noUnits}</p>
      ) : (
        <Rules billing={billing} />
      )}
      <div className={css.form}>
        <AddRule billing={billing} />
      </div>
    </Section>
  );
}

function Rules({ billing }: Props) {
  const today = useToday();
  const { units } = billing;
  const { change, error } = useChangeBilling(billing);
  const without = (rule: UnitRule) => change({ units: units.filter((one) => one !== rule) });
  return (
    <>
      <table className={css.table} aria-label={ratesTexts.units}>
        <thead>
          <tr>
            <th scope="col">{ratesTexts.from}</th>
            <th scope="col">{ratesTexts.units}</th>
            <th scope="col">{ratesTexts.state}</th>
            <UnseenHead>{billingTexts.actions}</UnseenHead>
          </tr>
        </thead>
        <tbody>
          {newestFirst(units).map((rule) => (
            <tr key={rule.from}>
              <td>
                <ExactDateText date={rule.from} />
              </td>
              <td>{ratesTexts.unitsOf(rule.minutes)}</td>
              <td>{ratesTexts[standingOf(rule, units, today)]}</td>
              <td className={css.acts}>
                <RemoveStep
                  label={ratesTexts.removeOf(ratesTexts.units, sayFullDate(rule.from))}
                  onRemove={() => without(rule)}
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

function AddRule({ billing }: Props) {
  const { units } = billing;
  const { change, error } = useChangeBilling(billing);
  const blank = { minutes: '', from: useToday() };
  const staying = useStayingForm({
    schema: z.object({
      minutes: z.string().transform((typed, context) => {
        const read = readMinutes(typed);
        if (read) return read;
        context.addIssue({ code: 'custom', message: ratesTexts.minutesUnreadable });
        return z.NEVER;
      }),
      from: localDateSchema.refine(
        (from) => units.every((rule) => rule.from !== from),
        ratesTexts.sameDay,
      ),
    }),
    values: blank,
    afterwards: blank,
    keepAs: 'billing-units',
    save: (rule) => change({ units: [...units, rule] }),
  });
  const { control } = staying.form;
  return (
    <FormFrame
      label={ratesTexts.addUnits}
      of={staying}
      error={error}
      button={ratesTexts.addUnits}
      saved={ratesTexts.added}
    >
      <TextField
        control={control}
        name="minutes"
        label={ratesTexts.minutes}
        description={ratesTexts.minutesNote}
        isRequired
      />
      <DateField control={control} name="from" label={ratesTexts.from} width="medium" />
    </FormFrame>
  );
}
