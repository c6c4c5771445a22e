import type { Refusal } from '../../shared/contract/refusal';
import { newestVersionOf, type Agreement } from '../../shared/domain/agreement';
import { publishDraft, type Publishing } from '../../shared/domain/agreement-rules';
import { auditEvent } from '../../shared/domain/audit-event';
import { rulesOf } from '../../shared/domain/group-kind';
import { err, ok, type Result } from '../../shared/lib/result';
import { asNotFound, notFound } from './lookup';
import { momentNow } from './now';
import type { Handlers } from './ports/handlers';
import type { AgreementPress } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';

export interface PublishingTools {
  readonly world: World;
  readonly agreementPress: AgreementPress;
  readonly exportFolder: ExportFolder;
}

/** How an agreement comes out: as a version to sign, and as a form to send. */
export function publishAgreementUseCases(
  tools: PublishingTools,
): Handlers<'publishAgreement' | 'saveAgreementForm'> {
  const { clock, sha256 } = tools.world;
  return {
    publishAgreement: async ({ agreementId, changeNote, vote }, { records }) => {
      const agreement = await records.agreements.find(agreementId);
      if (!agreement) return notFound('agreement');
      const practice = await records.practice.find('practice');
      if (!practice) return err({ code: 'practice-missing' });
      const isVoted = await isVotedOn(agreement, records);
      const moment = { practice: practice.profile, published: momentNow(clock) };
      const publishing: Publishing = { ...moment, changeNote, isVoted, vote };
      const changed = await records.agreements.change(agreementId, (one) =>
        publishDraft(one, publishing, sha256),
      );
      const published = asNotFound(changed, 'agreement');
      return published.ok ? announced(published.value, records) : published;
    },

    saveAgreementForm: async ({ agreementId }, { records }) => {
      const agreement = await records.agreements.find(agreementId);
      return agreement ? saveForm(agreement, records, tools) : notFound('agreement');
    },
  };
}

async function isVotedOn({ groupId }: Agreement, records: RecordsStore): Promise<boolean> {
  const group = groupId && (await records.groups.find(groupId));
  return group ? rulesOf(group.kind).agreements === 'voted' : false;
}

/** Writes into the trail that a version came out: its kind and number, never its words. */
async function announced(agreement: Agreement, records: RecordsStore) {
  const versionNumber = newestVersionOf(agreement)?.number ?? 0;
  const detail = { version: versionNumber, kind: agreement.kind };
  await records.recordEvent(auditEvent('agreement-published', { detail }));
  return ok({ versionNumber });
}

/** The unsigned form as a file. It holds no member's name, so the trail has nothing to keep of it. */
async function saveForm(
  agreement: Agreement,
  records: RecordsStore,
  { world, agreementPress, exportFolder }: PublishingTools,
): Promise<Result<{ readonly path: string }, Refusal>> {
  const version = newestVersionOf(agreement);
  if (!version) return err({ code: 'agreement-unpublished' });
  const practice = await records.practice.find('practice');
  if (!practice) return err({ code: 'practice-missing' });
  const suggestedName = `Alcove-agreement-${agreement.kind}-v${version.number}.pdf`;
  const path = await exportFolder.choosePath({ suggestedName, kind: 'pdf' });
  if (path === null) return err({ code: 'save-cancelled' });
  const stamp = { practice: practice.profile, madeAt: world.clock.now() };
  const { bytes } = await agreementPress.form(version, stamp);
  const written = await exportFolder.write(path, bytes);
  return written.ok ? ok({ path }) : written;
}
