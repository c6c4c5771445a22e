import { auditEvent } from '../../shared/domain/audit-event';
import {
  endingWith,
  withdraw,
  withdrawalRefusalOf,
  type Ending,
} from '../../shared/domain/consent-withdrawal';
import type { Moment } from '../../shared/domain/fields';
import { err, ok } from '../../shared/lib/result';
import type { InTurn } from '../../shared/lib/turns';
import { notFound } from './lookup';
import { momentNow } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

export function withdrawConsentUseCases(
  { clock }: Pick<World, 'clock'>,
  inTurn: InTurn,
): Handlers<'withdrawConsent'> {
  return {
    withdrawConsent: ({ consentId, withdrawal }, { records }) =>
      inTurn('consent', async () => {
        const consent = await records.consents.find(consentId);
        if (!consent) return notFound('consent');
        const recorded = momentNow(clock);
        const refusal = withdrawalRefusalOf(consent, withdrawal, recorded);
        if (refusal) return err(refusal);
        const all = await records.consents.ofMember(consent.memberId);
        // The named one comes last: cut off before it, the same withdrawal can be made again.
        for (const ending of [...endingWith(consent, all, withdrawal), { consent, withdrawal }]) {
          await end(ending, recorded, records);
        }
        return ok({});
      }),
  };
}

/** The chain knows of it first, so that a withdrawal that is taken out of the consent is found. */
async function end(
  { consent, withdrawal }: Ending,
  recorded: Moment,
  records: RecordsStore,
): Promise<void> {
  const { id, memberId: subject, evidenceHash: evidence } = consent;
  await records.recordEvent(auditEvent('consent-withdrawn', { subject, detail: { evidence } }));
  await records.consents.change(id, (one) => withdraw(one, withdrawal, recorded));
}
