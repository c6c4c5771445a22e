import type { DisclosureRow } from '../../shared/contract/consents';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Disclosure } from '../../shared/domain/disclosure';
import { disclosureUnder } from '../../shared/domain/disclosure-rules';
import type { Release } from '../../shared/domain/release';
import { localDateOf } from '../../shared/lib/dates';
import { ok } from '../../shared/lib/result';
import { newIds } from './identify';
import { notFound } from './lookup';
import { momentNow } from './now';
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
      const made = momentNow(clock);
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
      if (!member) return notFound('member');
      const told = await records.disclosures.ofMember(memberId);
      const releases = (await records.releases.all()).filter(
        ({ scope }) => scope.memberId === memberId,
      );
      const timeZone = clock.timeZone();
      const rows = [...told.map(rowOf), ...releases.flatMap((release) => useOf(release, timeZone))];
      return ok(rows.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1)));
    },
  };
}

function rowOf(disclosure: Disclosure): DisclosureRow {
  const { id, consentId, disclosedOn, recipient, how, what, purpose, madeAt } = disclosure;
  return { id, consentId, disclosedOn, recipient, how, what, purpose, madeAt };
}

/** The record that left under a consent is a use of it; one that was never written is none (M12). */
function useOf(
  { id, number, scope, recipient, madeAt, state }: Release,
  timeZone: string,
): readonly DisclosureRow[] {
  const { name, consentId } = recipient;
  if (consentId === null || state === 'not-written') return [];
  return [
    {
      ...{ id, consentId, recipient: name, madeAt },
      disclosedOn: localDateOf(new Date(madeAt), timeZone),
      how: 'copy-of-record',
      what: `Release ${number}: the record from ${scope.from} to ${scope.to}`,
      purpose: 'Release of the record',
    },
  ];
}
