import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import { memberIdSchema, type MemberId } from '../../shared/domain/ids';
import { useListMemberLedgerQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import css from './billing.module.css';
import { CopyFees } from './copy-fees';
import { FeeArrangement } from './fee-arrangement';
import { LedgerTable } from './ledger-table';
import { ledgerTexts } from './ledger-texts';
import { MemberStatements } from './member-statements';
import { ofThis } from './of-this';
import { PaymentForm } from './payment-form';
import { sayBalance } from './say-balance';

/** Everything between one member and the practice, and what can be done about it (M34 to M37). */
export function MemberLedgerPage() {
  const memberId = useId(memberIdSchema, 'memberId');
  const ledger = useListMemberLedgerQuery({ memberId });
  return (
    <Loaded of={ofThis(ledger)}>
      {(found) => <Found key={memberId} memberId={memberId} ledger={found} />}
    </Loaded>
  );
}

interface Props {
  readonly memberId: MemberId;
  readonly ledger: Output<'listMemberLedger'>;
}

function Found({ memberId, ledger }: Props) {
  const { name, currency, balanceCents, rows } = ledger;
  return (
    <WorkPage
      title={<PersonName>{name}</PersonName>}
      lead={sayBalance(balanceCents, currency)}
      actions={<Actions memberId={memberId} />}
    >
      <CopyFees ledger={ledger} />
      <div className={css.columns}>
        <Section title={ledgerTexts.entries}>
          {rows.length === 0 ? <Nothing /> : <LedgerTable memberId={memberId} ledger={ledger} />}
        </Section>
        <div>
          <FeeArrangement memberId={memberId} />
          <MemberStatements memberId={memberId} ledger={ledger} />
        </div>
      </div>
    </WorkPage>
  );
}

function Actions({ memberId }: Pick<Props, 'memberId'>) {
  const navigate = useNavigate();
  const [isPaying, setIsPaying] = useState(false);
  const close = () => setIsPaying(false);
  return (
    <>
      <Button variant="default" onClick={() => void navigate(paths.member(memberId))}>
        {ledgerTexts.openMember}
      </Button>
      <Button onClick={() => setIsPaying(true)}>{ledgerTexts.openPayment}</Button>
      {isPaying && (
        <Dialog title={ledgerTexts.paymentTitle} onClose={close}>
          <PaymentForm memberId={memberId} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function Nothing() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title={ledgerTexts.emptyTitle}
      text={ledgerTexts.emptyText}
      action={
        <Button variant="default" onClick={() => void navigate(paths.ledger)}>
          {ledgerTexts.toCharges}
        </Button>
      }
    />
  );
}
