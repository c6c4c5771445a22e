import type { ConsentRow } from '../../shared/contract/consents';
import { newestVersionOf, type Agreement } from '../../shared/domain/agreement';
import { byUseAndKind, titleOf } from '../../shared/domain/agreement-rules';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Consent } from '../../shared/domain/consent';
import { withdraw } from '../../shared/domain/consent-rules';
import { concerns, standingOf } from '../../shared/domain/consent-state';
import type { Group } from '../../shared/domain/group';
import { localDateOf } from '../../shared/lib/dates';
import { ok } from '../../shared/lib/result';
import { checkConsentUseCases } from './check-consent';
import { chosenCopies } from './chosen-copy';
import { groupsOf } from './consent-parties';
import { disclosureUseCases } from './disclosures';
import { giveConsentUseCases, type GiveConsentTools } from './give-consent';
import { asNotFound, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';
import { signedCopyUseCases, type SignedCopyTools } from './signed-copies';

export interface ConsentTools extends GiveConsentTools, SignedCopyTools {}

type ConsentHandlers = Handlers<'listConsents' | 'withdrawConsent'> &
  ReturnType<typeof checkConsentUseCases> &
  ReturnType<typeof disclosureUseCases> &
  ReturnType<typeof giveConsentUseCases> &
  ReturnType<typeof signedCopyUseCases>;

/** Everything about consents: what is wanted, signing, copies, withdrawal, use, checking. */
export function consentUseCases(tools: ConsentTools): ConsentHandlers {
  const copies = chosenCopies(tools.world.randomIdText);
  return {
    ...giveConsentUseCases(tools, copies),
    ...signedCopyUseCases(tools, copies),
    ...disclosureUseCases(tools.world),
    ...checkConsentUseCases(tools.world),
    ...standingUseCases(tools.world),
  };
}

function standingUseCases({
  clock,
}: Pick<World, 'clock'>): Handlers<'listConsents' | 'withdrawConsent'> {
  return {
    listConsents: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      if (!member) return notFound('member');
      const today = localDateOf(clock.now(), clock.timeZone());
      const groups = await groupsOf(records, member, today);
      const consents = await records.consents.ofMember(memberId);
      const agreements = (await records.agreements.all()).filter(
        (agreement) => isWanted(agreement, groups) || isAnswered(agreement, consents),
      );
      return ok(
        agreements.sort(byUseAndKind).map((agreement) => rowOf(agreement, consents, today)),
      );
    },

    withdrawConsent: async ({ consentId, withdrawal }, { records }) => {
      const recorded = { at: clock.now().toISOString(), timeZone: clock.timeZone() };
      const changed = await records.consents.change(consentId, (consent) =>
        withdraw(consent, withdrawal, recorded),
      );
      const withdrawn = asNotFound(changed, 'consent');
      if (!withdrawn.ok) return withdrawn;
      const { memberId: subject } = withdrawn.value;
      await records.recordEvent(auditEvent('consent-withdrawn', { subject }));
      return ok({});
    },
  };
}

/** Whoever asks about no group yet is shown what every group has. */
function isWanted(agreement: Agreement, groups: readonly Group[]): boolean {
  if (groups.length > 0) return groups.some((group) => concerns(agreement, group));
  const isInUse = agreement.retiredAt === null && agreement.versions.length > 0;
  return agreement.groupId === null && isInUse;
}

function isAnswered({ id }: Agreement, consents: readonly Consent[]): boolean {
  return consents.some(({ agreementId }) => agreementId === id);
}

function rowOf(agreement: Agreement, all: readonly Consent[], today: string): ConsentRow {
  const { id: agreementId, kind, neededAt, retiredAt } = agreement;
  const version = newestVersionOf(agreement);
  const consents = all.filter((consent) => consent.agreementId === agreementId);
  return {
    ...{ agreementId, kind, neededAt, consents },
    title: titleOf(agreement),
    versionNumber: retiredAt === null ? (version?.number ?? null) : null,
    state: standingOf(agreement, consents, today).state,
  };
}
