import { copyFeeFor } from '../../shared/domain/ledger-rules';
import type { InTurn } from '../../shared/lib/turns';
import { err } from '../../shared/lib/result';
import { ledgerOfMember } from './ledger-reading';
import { addEntry, madeNow } from './ledger-writing';
import { notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';

/** The fee for the copy of a record, in the ledger of the member whom the request is about. */
export function copyFeeUseCases(
  world: Pick<World, 'clock' | 'randomIdText'>,
  inTurn: InTurn,
): Handlers<'chargeCopyFee'> {
  return {
    chargeCopyFee: ({ requestId, amountCents }, { records }) =>
      inTurn('ledger', async () => {
        const request = await records.recordRequests.find(requestId);
        if (!request) return notFound('record-request');
        const { memberId } = request;
        const member = await records.members.find(memberId);
        if (!member) return err({ code: 'copy-fee-of-destroyed' });
        const { entries } = await ledgerOfMember(records, memberId);
        const made = { ...madeNow(world, memberId), amountCents };
        return addEntry(records, copyFeeFor(request, entries, made));
      }),
  };
}
