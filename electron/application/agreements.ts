import type { AgreementSummary } from '../../shared/contract/agreements';
import type { Refusal } from '../../shared/contract/refusal';
import {
  newestVersionOf,
  type Agreement,
  type AgreementRefusal,
} from '../../shared/domain/agreement';
import { auditEvent } from '../../shared/domain/audit-event';
import {
  byUseAndKind,
  isBlankAgreement,
  retireAgreement,
  saveAgreementDraft,
  titleOf,
} from '../../shared/domain/agreement-rules';
import { defaultAgreements } from '../../shared/domain/default-agreements/list';
import { rulesOf } from '../../shared/domain/group-kind';
import type { AgreementId } from '../../shared/domain/ids';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { concernedBy, presentMembers, wantedFrom, type PresentMembers } from './agreement-standing';
import { newIds } from './identify';
import { asNotFound, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { Clock, World } from './ports/world';
import { publishAgreementUseCases, type PublishingTools } from './publish-agreement';

type Read = 'listAgreements' | 'getAgreement';
type Begun = 'addDefaultAgreements' | 'addAgreement';
type Worked = 'saveAgreementDraft' | 'dropAgreementDraft' | 'retireAgreement';
type Published = 'publishAgreement' | 'saveAgreementForm';

export type AgreementTools = PublishingTools;

export function agreementUseCases(
  tools: AgreementTools,
): Handlers<Read | Begun | Worked | Published> {
  return {
    ...readUseCases(tools.world.clock),
    ...beginUseCases(tools.world),
    ...workUseCases(tools.world.clock),
    ...publishAgreementUseCases(tools),
  };
}

function readUseCases(clock: Clock): Handlers<Read> {
  return {
    listAgreements: async (_input, { records }) => {
      const present = await presentMembers(records, clock);
      const agreements = await shownAgreements(records);
      return ok([...agreements].sort(byUseAndKind).map((one) => summaryOf(one, present)));
    },

    getAgreement: async ({ agreementId }, { records }) => {
      const agreement = await records.agreements.find(agreementId);
      if (!agreement || isBlankAgreement(agreement)) return notFound('agreement');
      const present = await presentMembers(records, clock);
      const names = wantedFrom(agreement, present).map(
        ({ id, profile: { preferredFirstName, legalName } }) => ({
          ...{ memberId: id, preferredFirstName, legalName },
        }),
      );
      return ok({ agreement, wantedFrom: names, concerned: concernedBy(agreement, present) });
    },
  };
}

async function shownAgreements(records: RecordsStore): Promise<readonly Agreement[]> {
  return (await records.agreements.all()).filter((agreement) => !isBlankAgreement(agreement));
}

function summaryOf(agreement: Agreement, present: PresentMembers): AgreementSummary {
  const { id, kind, neededAt, groupId, draft, retiredAt } = agreement;
  return {
    ...{ id, kind, neededAt, groupId },
    title: titleOf(agreement),
    versionNumber: newestVersionOf(agreement)?.number ?? null,
    hasDraft: draft !== null,
    isRetired: retiredAt !== null,
    wanted: wantedFrom(agreement, present).length,
  };
}

function beginUseCases({ clock, randomIdText }: World): Handlers<Begun> {
  const ids = newIds(randomIdText);
  const inTurn = takingTurns();
  const begun = (parts: Pick<Agreement, 'kind' | 'neededAt' | 'groupId' | 'draft'>): Agreement => ({
    ...parts,
    ...{ id: ids.agreement(), createdAt: clock.now().toISOString() },
    ...{ versions: [], retiredAt: null },
  });
  return {
    // In turn: a second click must find what the first one added.
    addDefaultAgreements: (_input, { records }) =>
      inTurn('defaults', async () => {
        const present = new Set((await shownAgreements(records)).map(({ kind }) => kind));
        const missing = defaultAgreements.filter(({ kind }) => !present.has(kind));
        await records.agreements.addAll(missing.map((one) => begun({ ...one, groupId: null })));
        return ok({ added: missing.length });
      }),

    addAgreement: async (parts, { records }) => {
      const group = parts.groupId && (await records.groups.find(parts.groupId));
      if (parts.groupId && !group) return notFound('group');
      const isPosted = group && rulesOf(group.kind).agreements === 'none';
      if (isPosted) return err({ code: 'kind-keeps-no-records' });
      const agreement = begun(parts);
      await records.agreements.add(agreement);
      return ok({ agreementId: agreement.id });
    },
  };
}

function workUseCases(clock: Clock): Handlers<Worked> {
  return {
    saveAgreementDraft: ({ agreementId, draft }, { records }) =>
      change(records, agreementId, (one) => saveAgreementDraft(one, draft)),

    dropAgreementDraft: ({ agreementId }, { records }) =>
      change(records, agreementId, (one) => ok({ ...one, draft: null })),

    retireAgreement: async ({ agreementId, isRetired }, { records }) => {
      const agreement = await records.agreements.find(agreementId);
      if (!agreement) return notFound('agreement');
      const at = clock.now().toISOString();
      const done = await change(records, agreementId, (one) =>
        ok(retireAgreement(one, isRetired, at)),
      );
      if (done.ok && isRetired !== (agreement.retiredAt !== null)) {
        const detail = { kind: agreement.kind, isRetired };
        await records.recordEvent(auditEvent('agreement-retired', { detail }));
      }
      return done;
    },
  };
}

async function change(
  records: RecordsStore,
  agreementId: AgreementId,
  rule: (agreement: Agreement) => Result<Agreement, AgreementRefusal>,
): Promise<Result<Record<string, never>, Refusal>> {
  const changed = asNotFound(await records.agreements.change(agreementId, rule), 'agreement');
  return changed.ok ? ok({}) : changed;
}
