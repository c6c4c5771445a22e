import { Button } from '@mantine/core';
import type { Output } from '../../shared/contract/contract';
import type { Billing, BillingCode } from '../../shared/domain/billing';
import { FormActions } from '../ui/form';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayFullDate } from '../ui/say-dates';
import { sayMoney, type Currency } from '../ui/say-money';
import { useToday } from '../ui/use-now';
import { ExactDateText } from '../ui/when';
import css from './billing.module.css';
import { CodeForm } from './code-form';
import { ratesTexts } from './rates-texts';
import { RemoveStep } from './remove-step';
import { isRivalOf, newestFirst, standingOf } from './standing';
import { useChangeBilling } from './use-change-billing';
import { billingTexts } from './texts';
import { UnseenHead } from './unseen-head';

interface Props {
  readonly billing: Billing;
  readonly codeSets: Output<'getBilling'>['codeSets'];
}

/** Codes by how many were present, each from its day on (M79). */
export function Codes({ billing, codeSets }: Props) {
  const { codes, currency } = billing;
  const { change, error } = useChangeBilling(billing);
  const without = (code: BillingCode) => change({ codes: codes.filter((one) => one !== code) });
  return (
    <Section title={ratesTexts.codes}>
      <p className={css.explained}>{ratesTexts.codesNote}</p>
      {codes.length === 0 ? (
        <p className={css.soft}>{ratesTexts.noCodes}</p>
      ) : (
        <CodeTable codes={codes} currency={currency} onRemove={without} />
      )}
      <RefusalMessage refusal={refusalOf(error)} />
      <KnownSets billing={billing} codeSets={codeSets} />
      <div className={css.form}>
        <CodeForm billing={billing} />
      </div>
    </Section>
  );
}

interface TableProps {
  readonly codes: readonly BillingCode[];
  readonly currency: Currency;
  readonly onRemove: (code: BillingCode) => Promise<unknown>;
}

function CodeTable({ codes, currency, onRemove }: TableProps) {
  return (
    <table className={css.table} aria-label={ratesTexts.codes}>
      <thead>
        <tr>
          <th scope="col">{ratesTexts.from}</th>
          <th scope="col">{ratesTexts.size}</th>
          <th scope="col">{ratesTexts.code}</th>
          <th scope="col" className={css.money}>
            {ratesTexts.perUnit}
          </th>
          <th scope="col">{ratesTexts.state}</th>
          <UnseenHead>{billingTexts.actions}</UnseenHead>
        </tr>
      </thead>
      <tbody>
        {newestFirst(codes).map((code) => (
          <CodeRow
            key={`${code.from} ${code.sizeFrom} ${code.code}`}
            code={code}
            {...{ codes, currency, onRemove }}
          />
        ))}
      </tbody>
    </table>
  );
}

function CodeRow({ code, codes, currency, onRemove }: TableProps & { readonly code: BillingCode }) {
  const today = useToday();
  const { from, sizeFrom, sizeTo, amountCents, note } = code;
  const rivals = codes.filter((one) => one.sizeFrom <= sizeFrom && one.sizeTo >= sizeTo);
  return (
    <tr>
      <td>
        <ExactDateText date={from} />
      </td>
      <td>{ratesTexts.sizes(sizeFrom, sizeTo)}</td>
      <td>
        <bdi>{code.code}</bdi>
        {note !== '' && (
          <span className={css.detail} dir="auto">
            {note}
          </span>
        )}
      </td>
      <td className={css.money}>
        {amountCents === null ? ratesTexts.byRate : sayMoney(amountCents, currency)}
      </td>
      <td>{ratesTexts[standingOf(code, rivals, today)]}</td>
      <td className={css.acts}>
        <RemoveStep
          label={ratesTexts.removeOf(code.code, sayFullDate(from))}
          onRemove={() => onRemove(code)}
        />
      </td>
    </tr>
  );
}

/** Lists that facts are known of; history that charges rest on is not replaced, and refused. */
function KnownSets({ billing, codeSets }: Props) {
  const { change, error, isLoading } = useChangeBilling(billing);
  const offered = codeSets.filter(({ codes }) => !codes.every((code) => stands(code, billing)));
  if (offered.length === 0) return null;
  return (
    <div className={css.form}>
      <p className={css.explained}>{ratesTexts.takeOver}</p>
      <FormActions>
        {offered.map(({ name, codes }) => (
          <Button
            key={name}
            variant="default"
            disabled={isLoading}
            onClick={() => void change({ codes: withSet(billing.codes, codes) })}
          >
            {ratesTexts.chooseSet(ratesTexts.sets[name], codes.length)}
          </Button>
        ))}
      </FormActions>
      <RefusalMessage refusal={refusalOf(error)} />
    </div>
  );
}

function stands(code: BillingCode, { codes }: Billing): boolean {
  return codes.some(
    (one) => one.code === code.code && one.sizeFrom === code.sizeFrom && one.sizeTo === code.sizeTo,
  );
}

function withSet(present: readonly BillingCode[], set: readonly BillingCode[]) {
  const others = present.filter((one) => set.every((code) => !isRivalOf(one, code)));
  return [...others, ...set];
}
