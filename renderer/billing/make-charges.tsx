import { Button } from '@mantine/core';
import { useMakeChargesMutation } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayMoney, type Currency } from '../ui/say-money';
import css from './billing.module.css';
import { centsOf, type ReadyCharge } from './proposals';
import { chargeTexts } from './texts';

interface Props {
  readonly month: string;
  readonly currency: Currency;
  readonly isAnyReady: boolean;
  readonly chosen: readonly ReadyCharge[];
  readonly inTheWay: number;
}

/** What the chosen charges come to, and one click that makes them. */
export function MakeCharges(props: Props) {
  const { month, chosen, isAnyReady } = props;
  const [makeCharges, { data, error, isLoading }] = useMakeChargesMutation();
  const make = () =>
    makeCharges({
      month,
      chosen: chosen.map(({ sessionId, memberId }) => ({ sessionId, memberId })),
    });
  return (
    <div className={css.ready}>
      <div className={css.said}>
        <p>{sayChosen(props)}</p>
        {props.inTheWay > 0 && <p className={css.soft}>{chargeTexts.inTheWay(props.inTheWay)}</p>}
        <div role="status" className={css.soft}>
          {data && <p>{chargeTexts.made(data.made.length)}</p>}
          {data && data.notMade.length > 0 && <p>{chargeTexts.notMade(data.notMade.length)}</p>}
        </div>
        <RefusalMessage refusal={refusalOf(error)} />
      </div>
      {isAnyReady && (
        <Button disabled={chosen.length === 0} loading={isLoading} onClick={() => void make()}>
          {chargeTexts.make(chosen.length)}
        </Button>
      )}
    </div>
  );
}

function sayChosen({ isAnyReady, chosen, currency }: Props): string {
  if (!isAnyReady) return chargeTexts.noneReady;
  if (chosen.length === 0) return chargeTexts.noneChosen;
  return chargeTexts.ready(
    chosen.length,
    sayMoney(centsOf(chosen, 'insured-session'), currency),
    sayMoney(centsOf(chosen, 'missed-session'), currency),
  );
}
