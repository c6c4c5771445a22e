import type { SystemFacts } from '../../shared/contract/system';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Consent } from '../../shared/domain/consent';
import { consentFrom, signableVersionOf } from '../../shared/domain/consent-rules';
import type { Member } from '../../shared/domain/member';
import { ok } from '../../shared/lib/result';
import type { InTurn } from '../../shared/lib/turns';
import type { ChosenCopies } from './chosen-copy';
import { partiesOf } from './consent-parties';
import { newIds } from './identify';
import { momentNow, todayBy } from './now';
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
  inTurn: InTurn,
): Handlers<'getSigning' | 'giveConsent'> {
  const { clock, sha256 } = world;
  const ids = newIds(world.randomIdText);
  const device = { system: system.platform, alcoveVersion: system.version };
  return {
    getSigning: async (input, { records }) => {
      const parties = await partiesOf(records, input, todayBy(clock));
      if (!parties.ok) return parties;
      const { member, agreement, values } = parties.value;
      const version = signableVersionOf(agreement);
      if (!version.ok) return version;
      const { id: agreementId, kind } = agreement;
      const signerName = member.profile.legalName;
      const earlierVersions = agreement.versions
        .filter(({ number }) => number < version.value.number)
        .toReversed();
      return ok({
        ...{ agreementId, kind, values, signerName, earlierVersions },
        version: version.value,
      });
    },

    // In turn: a copy belongs to one consent, and two clicks give one, however fast they are.
    giveConsent: (input, vault) =>
      inTurn('consent', async () => {
        const { records } = vault;
        const parties = await partiesOf(records, input, todayBy(clock));
        if (!parties.ok) return parties;
        const completed = copies.complete(vault, input.signature);
        if (!completed.ok) return completed;
        const { signature, bytes } = completed.value;
        const { member, agreement, values } = parties.value;
        const occasion = {
          ...{ id: ids.consent(), memberId: member.id, agreement, values, device },
          given: momentNow(clock),
          earlier: await records.consents.ofMember(member.id),
          otherMembers: await namesBeside(member, records),
        };
        const consent = consentFrom({ ...input, signature }, occasion, sha256);
        if (!consent.ok) return consent;
        await keep(records, consent.value, bytes);
        copies.forget(vault);
        return ok({ consentId: consent.value.id });
      }),
  };
}

async function namesBeside({ id }: Member, records: RecordsStore): Promise<readonly string[]> {
  const others = (await records.members.all()).filter((member) => member.id !== id);
  return others.map(({ profile }) => profile.legalName);
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
