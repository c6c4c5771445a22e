import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import type { MemberId } from '../../shared/domain/ids';
import { useGetFeeArrangementQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { sayMoney } from '../ui/say-money';
import { ExactDateText } from '../ui/when';
import css from './billing.module.css';
import { ArrangementForm } from './arrangement-form';
import { arrangementTexts } from './ledger-texts';

interface Props {
  readonly memberId: MemberId;
}

/** What a missed session costs this member, and why (M35, M36): private. */
export function FeeArrangement({ memberId }: Props) {
  const arrangement = useGetFeeArrangementQuery({ memberId });
  return (
    <Section title={arrangementTexts.title}>
      <Loaded of={arrangement}>
        {(found) => (
          <>
            <p className={css.explained}>{arrangementTexts.stays}</p>
            <Agreed memberId={memberId} found={found} />
            {found.steps.length > 0 && <Steps found={found} />}
            {found.agreement && (
              <div className={css.form}>
                <ArrangementForm memberId={memberId} agreed={found.agreement.agreedCents} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface FoundProps {
  readonly found: Output<'getFeeArrangement'>;
}

function Agreed({ memberId, found }: Props & FoundProps) {
  const navigate = useNavigate();
  const { agreement, feeTodayCents, currency } = found;
  if (agreement === null || feeTodayCents === null) {
    return (
      <Banner
        tone="missing"
        title={arrangementTexts.missingTitle}
        actions={
          <Button variant="default" onClick={() => void navigate(paths.memberAgreements(memberId))}>
            {arrangementTexts.toAgreements}
          </Button>
        }
      >
        <p>{arrangementTexts.missingText}</p>
      </Banner>
    );
  }
  const { agreedCents, from } = agreement;
  return (
    <div className={css.facts}>
      <p>{arrangementTexts.today(sayMoney(feeTodayCents, currency))}</p>
      <p className={css.soft}>
        {arrangementTexts.agreed(sayMoney(agreedCents, currency), sayFullDate(from))}
      </p>
    </div>
  );
}

function Steps({ found: { steps, currency } }: FoundProps) {
  return (
    <table className={css.table} aria-label={arrangementTexts.scale}>
      <thead>
        <tr>
          <th scope="col">{arrangementTexts.from}</th>
          <th scope="col" className={css.money}>
            {arrangementTexts.fee}
          </th>
          <th scope="col">{arrangementTexts.reasonHead}</th>
        </tr>
      </thead>
      <tbody>
        {steps.toReversed().map(({ from, missedSessionFeeCents, reason, madeAt }) => (
          <tr key={`${from} ${madeAt}`}>
            <td>
              <ExactDateText date={from} />
            </td>
            <td className={css.money}>{sayMoney(missedSessionFeeCents, currency)}</td>
            <td dir="auto">{reason === '' ? arrangementTexts.noReason : reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
