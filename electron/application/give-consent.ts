import type { SystemFacts } from '../../shared/contract/system';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Consent } from '../../shared/domain/consent';
import { consentFrom, signableVersionOf } from '../../shared/domain/consent-rules';
import { localDateOf } from '../../shared/lib/dates';
import { ok } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import type { ChosenCopies } from './chosen-copy';
import { partiesOf } from './consent-parties';
import { newIds } from './identify';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

export interface GiveConsentTools {
  readonly world: World;
  readonly system: SystemFacts;
}

export function giveConsentUseCases(
  { world, system }: GiveConsentTools,
  copies: ChosenCopies,
): Handlers<'getSigning' | 'giveConsent'> {
  const { clock, sha256 } = world;
  const ids = newIds(world.randomIdText);
  const inTurn = takingTurns();
  const device = { system: system.platform, alcoveVersion: system.version };
  const today = () => localDateOf(clock.now(), clock.timeZone());
  return {
    getSigning: async (input, { records }) => {
      const parties = await partiesOf(records, input, today());
      if (!parties.ok) return parties;
      const { member, agreement, values } = parties.value;
      const version = signableVersionOf(agreement);
      if (!version.ok) return version;
      const { id: agreementId, kind } = agreement;
      const signerName = member.profile.legalName;
      return ok({ agreementId, kind, version: version.value, values, signerName });
    },

    // In turn: a copy that was chosen once belongs to one consent, however often is clicked.
    giveConsent: (input, vault) =>
      inTurn('consent', async () => {
        const { records } = vault;
        const parties = await partiesOf(records, input, today());
        if (!parties.ok) return parties;
        const completed = copies.complete(vault, input.signature);
        if (!completed.ok) return completed;
        const { signature, bytes } = completed.value;
        const given = { at: clock.now().toISOString(), timeZone: clock.timeZone() };
        const { member, agreement, values } = parties.value;
        const occasion = {
          ...{ id: ids.consent(), memberId: member.id, agreement, values, device, given },
        };
        const consent = consentFrom({ ...input, signature }, occasion, sha256);
        if (!consent.ok) return consent;
        await keep(records, consent.value, bytes);
        copies.forget(vault);
        return ok({ consentId: consent.value.id });
      }),
  };
}

/**
 * The chain has the evidence before the consent is there: whatever is cut off in between, no consent
 * stands in the vault that the chain does not know.
 */
async function keep(
  records: RecordsStore,
  consent: Consent,
  copy: Uint8Array | null,
): Promise<void> {
  const { memberId: subject, evidenceHash: evidence, document } = consent;
  const detail = { evidence, version: document.versionNumber };
  await records.recordEvent(auditEvent('consent-given', { subject, detail }));
  await (copy ? records.consents.addWithCopy(consent, copy) : records.consents.add(consent));
}
