import { Button } from '@mantine/core';
import type { Output } from '../../shared/contract/contract';
import { useGetBillingQuery } from '../api/hooks';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './billing.module.css';
import { Codes } from './codes';
import { DatedAmounts } from './dated-amounts';
import { GeneralForm } from './general-form';
import { ratesTexts } from './rates-texts';
import { Units } from './units';
import { useChangeBilling } from './use-change-billing';

/** What charges are reckoned by: each figure with the day from which it holds (M34, M35, M79). */
export function RatesPage() {
  const found = useGetBillingQuery({});
  return (
    <WorkPage title={ratesTexts.title} lead={ratesTexts.lead}>
      <Loaded of={found}>{(rates) => <Rates {...rates} />}</Loaded>
    </WorkPage>
  );
}

function Rates({ billing, isShipped, codeSets }: Output<'getBilling'>) {
  return (
    <>
      {isShipped ? (
        <Unchecked billing={billing} />
      ) : (
        <p className={css.explained}>{ratesTexts.alwaysCheck}</p>
      )}
      <div className={css.rates}>
        <DatedAmounts billing={billing} part="insuredRates" />
        <DatedAmounts billing={billing} part="missedSessionFees" />
        <div className={css.whole}>
          <Codes billing={billing} codeSets={codeSets} />
        </div>
        <Units billing={billing} />
        <GeneralForm billing={billing} />
      </div>
    </>
  );
}

function Unchecked({ billing }: Pick<Output<'getBilling'>, 'billing'>) {
  const { change, error, isLoading } = useChangeBilling(billing);
  return (
    <div className={css.notices}>
      <Banner
        tone="missing"
        title={ratesTexts.shippedTitle}
        actions={
          <Button variant="default" loading={isLoading} onClick={() => void change({})}>
            {ratesTexts.checked}
          </Button>
        }
      >
        <p>{ratesTexts.shippedText}</p>
      </Banner>
      <RefusalMessage refusal={refusalOf(error)} />
    </div>
  );
}
