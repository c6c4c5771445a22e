import { Button } from '@mantine/core';
import type { Output } from '../../shared/contract/contract';
import { useChargeCopyFeeMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayExactDate } from '../ui/say-dates';
import { sayMoney } from '../ui/say-money';
import css from './billing.module.css';
import { ledgerTexts } from './ledger-texts';

type Ledger = Pick<Output<'listMemberLedger'>, 'copyFees' | 'currency'>;

/** Copies of their record that the member agreed to pay for, each charged with one click. */
export function CopyFees({ ledger: { copyFees, currency } }: { readonly ledger: Ledger }) {
  const [chargeCopyFee, { error, isLoading }] = useChargeCopyFeeMutation();
  return (
    <div className={css.notices}>
      {copyFees.map(({ requestId, receivedOn, estimateCents: amountCents }) => (
        <Banner
          key={requestId}
          tone="missing"
          title={ledgerTexts.copyAgreed(sayMoney(amountCents, currency), sayExactDate(receivedOn))}
          end={
            <Button
              variant="default"
              loading={isLoading}
              onClick={() => void chargeCopyFee({ requestId, amountCents })}
            >
              {ledgerTexts.chargeCopy(sayMoney(amountCents, currency))}
            </Button>
          }
        />
      ))}
      <RefusalMessage refusal={refusalOf(error)} />
    </div>
  );
}
