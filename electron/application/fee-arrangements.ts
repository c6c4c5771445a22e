import { feeAgreementOn, missedSessionFeeOn } from '../../shared/domain/fee-agreement';
import type { FeeAgreement } from '../../shared/domain/fee-agreement';
import type { MemberId } from '../../shared/domain/ids';
import { percentOf } from '../../shared/domain/money';
import type { ReadInput } from '../../shared/contract/contract';
import { err, ok } from '../../shared/lib/result';
import type { InTurn } from '../../shared/lib/turns';
import { arrangementIdOf, practiceBilling } from './ledger-reading';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type ArrangementHandlers = Handlers<'getFeeArrangement' | 'setFeeArrangement'>;

/** The sliding scale: private to the member and the clinician (M36). */
export function feeArrangementUseCases(
  { clock }: Pick<World, 'clock'>,
  inTurn: InTurn,
): ArrangementHandlers {
  return {
    getFeeArrangement: async ({ memberId }, { records }) => {
      if (!(await records.members.find(memberId))) return notFound('member');
      const today = todayBy(clock);
      const arrangement = await records.feeArrangements.find(arrangementIdOf(memberId));
      const agreement = await agreementOn(records, memberId, today);
      const { currency } = (await practiceBilling(records)).billing;
      const feeTodayCents = agreement && missedSessionFeeOn(agreement, arrangement, today);
      return ok({ currency, steps: arrangement?.steps ?? [], agreement, feeTodayCents });
    },

    setFeeArrangement: ({ memberId, from, fee, reason }, { records }) =>
      inTurn('ledger', async () => {
        if (!(await records.members.find(memberId))) return notFound('member');
        const today = todayBy(clock);
        const agreement = await agreementOn(records, memberId, from > today ? from : today);
        if (!agreement) return err({ code: 'fee-agreement-missing' });
        const { agreedCents } = agreement;
        const missedSessionFeeCents = centsOf(fee, agreement);
        if (missedSessionFeeCents > agreedCents) {
          return err({ code: 'fee-above-agreement', agreedCents });
        }
        const step = { from, missedSessionFeeCents, reason, madeAt: clock.now().toISOString() };
        const id = arrangementIdOf(memberId);
        await records.feeArrangements.put(
          id,
          () => ({ id, memberId, steps: [] }),
          ({ steps, ...kept }) => ok({ ...kept, steps: [...steps, step].toSorted(byDay) }),
        );
        return ok({ missedSessionFeeCents });
      }),
  };
}

function centsOf(
  fee: ReadInput<'setFeeArrangement'>['fee'],
  { agreedCents }: FeeAgreement,
): number {
  return fee.kind === 'amount' ? fee.missedSessionFeeCents : percentOf(agreedCents, fee.percent);
}

function byDay(one: { readonly from: string }, other: { readonly from: string }): number {
  return one.from.localeCompare(other.from);
}

async function agreementOn(
  records: RecordsStore,
  memberId: MemberId,
  day: string,
): Promise<FeeAgreement | null> {
  const consents = await records.consents.ofMember(memberId);
  const agreements = await records.agreements.all();
  const groupOf = new Map(agreements.map(({ id, groupId }) => [id, groupId]));
  return feeAgreementOn(consents, day, null, groupOf);
}
