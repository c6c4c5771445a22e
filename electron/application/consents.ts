import type { ConsentRow } from '../../shared/contract/consents';
import { newestVersionOf, type Agreement } from '../../shared/domain/agreement';
import { byUseAndKind, titleOf } from '../../shared/domain/agreement-rules';
import type { Consent, ListedConsent } from '../../shared/domain/consent';
import { newestFirst } from '../../shared/domain/consent-order';
import { concerns, standingOf } from '../../shared/domain/consent-state';
import type { Group } from '../../shared/domain/group';
import type { MemberId } from '../../shared/domain/ids';
import { ok } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { checkConsentUseCases } from './check-consent';
import { chosenCopies } from './chosen-copy';
import { groupsOf } from './consent-parties';
import { giveConsentUseCases, type GiveConsentTools } from './give-consent';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { signedCopyUseCases, type SignedCopyTools } from './signed-copies';
import { withdrawConsentUseCases } from './withdraw-consent';

export interface ConsentTools extends GiveConsentTools, SignedCopyTools {}

type ConsentHandlers = Handlers<'listConsents'> &
  ReturnType<typeof withdrawConsentUseCases> &
  ReturnType<typeof checkConsentUseCases> &
  ReturnType<typeof giveConsentUseCases> &
  ReturnType<typeof signedCopyUseCases>;

/** Everything about consents: what is wanted, signing, copies, withdrawal, use, checking. */
export function consentUseCases(tools: ConsentTools): ConsentHandlers {
  const copies = chosenCopies(tools.world.randomIdText);
  // Consents are given and withdrawn one after another: each knows the one before it.
  const inTurn = takingTurns();
  return {
    ...giveConsentUseCases(tools, copies, inTurn),
    ...withdrawConsentUseCases(tools.world, inTurn),
    ...signedCopyUseCases(tools, copies),
    ...checkConsentUseCases(tools.world),
    ...standingUseCases(tools.world),
  };
}

function standingUseCases({ clock }: Pick<World, 'clock'>): Handlers<'listConsents'> {
  return {
    listConsents: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      if (!member) return notFound('member');
      const today = todayBy(clock);
      const groups = await groupsOf(records, member, today);
      const consents = await wholeConsentsOf(memberId, records);
      const agreements = (await records.agreements.all()).filter(
        (agreement) => isWanted(agreement, groups) || isAnswered(agreement, consents),
      );
      return ok(
        agreements.sort(byUseAndKind).map((agreement) => rowOf(agreement, consents, today)),
      );
    },
  };
}

/** With what was drawn, which the window shows when one is opened. */
async function wholeConsentsOf(
  memberId: MemberId,
  { consents }: RecordsStore,
): Promise<readonly Consent[]> {
  const listed = await consents.ofMember(memberId);
  const whole = await Promise.all(listed.map(({ id }) => consents.find(id)));
  return whole.filter((consent) => consent !== null);
}

/** Whoever asks about no group yet is shown what every group has. */
function isWanted(agreement: Agreement, groups: readonly Group[]): boolean {
  if (groups.length > 0) return groups.some((group) => concerns(agreement, group));
  const isInUse = agreement.retiredAt === null && agreement.versions.length > 0;
  return agreement.groupId === null && isInUse;
}

function isAnswered({ id }: Agreement, consents: readonly ListedConsent[]): boolean {
  return consents.some(({ agreementId }) => agreementId === id);
}

function rowOf(agreement: Agreement, all: readonly Consent[], today: string): ConsentRow {
  const { id: agreementId, kind, neededAt, retiredAt } = agreement;
  const version = newestVersionOf(agreement);
  const consents = newestFirst(all.filter((consent) => consent.agreementId === agreementId));
  return {
    ...{ agreementId, kind, neededAt, consents },
    title: titleOf(agreement),
    versionNumber: retiredAt === null ? (version?.number ?? null) : null,
    state: standingOf(agreement, consents, today).state,
  };
}
