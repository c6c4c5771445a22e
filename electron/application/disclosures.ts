import { auditEvent } from '../../shared/domain/audit-event';
import { disclosureUnder } from '../../shared/domain/disclosure-rules';
import { ok } from '../../shared/lib/result';
import { newIds } from './identify';
import { notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';

export function disclosureUseCases({
  clock,
  randomIdText,
}: Pick<World, 'clock' | 'randomIdText'>): Handlers<'recordDisclosure' | 'listDisclosures'> {
  const ids = newIds(randomIdText);
  return {
    recordDisclosure: async ({ consentId, disclosure: typed }, { records }) => {
      const consent = await records.consents.find(consentId);
      if (!consent) return notFound('consent');
      const made = { at: clock.now().toISOString(), timeZone: clock.timeZone() };
      const disclosure = disclosureUnder(consent, typed, { id: ids.disclosure(), made });
      if (!disclosure.ok) return disclosure;
      await records.disclosures.add(disclosure.value);
      const { memberId: subject } = consent;
      const detail = { how: typed.how };
      await records.recordEvent(auditEvent('disclosure-recorded', { subject, detail }));
      return ok({});
    },

    listDisclosures: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? ok(await records.disclosures.ofMember(memberId)) : notFound('member');
    },
  };
}
