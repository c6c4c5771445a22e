import type { ConsentCheck } from '../../shared/contract/consents';
import { hashOfVersion } from '../../shared/domain/agreement-rules';
import type { AuditEventName } from '../../shared/domain/audit-event';
import type { Consent } from '../../shared/domain/consent';
import { evidenceHashOf } from '../../shared/domain/consent-rules';
import type { ChainLink } from '../../shared/domain/chain';
import type { Sha256 } from '../../shared/domain/signed-text';
import { ok } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { wholeCopyOf } from './signed-copies';

/** A signature held against its text, its version, its own hashes, its paper and the chain. */
export function checkConsentUseCases(
  world: Pick<World, 'sha256' | 'sha256OfBytes'>,
): Handlers<'checkConsent'> {
  return {
    checkConsent: async ({ consentId }, { records, audit }) => {
      const consent = await records.consents.find(consentId);
      if (!consent) return notFound('consent');
      const { document, signature, evidenceHash } = consent;
      const isPaper = signature.method === 'paper';
      return ok({
        isTextWhole: world.sha256(document.text) === document.hash,
        isVersionKnown: await isVersionKnown(consent, records, world.sha256),
        isEvidenceWhole: evidenceHashOf(consent, world.sha256) === evidenceHash,
        chained: chainedIn(audit, consent),
        isCopyWhole: isPaper ? (await wholeCopyOf(consent, records, world)) !== null : null,
      });
    },
  };
}

async function isVersionKnown(
  { agreementId, document }: Consent,
  records: RecordsStore,
  sha256: Sha256,
): Promise<boolean> {
  const agreement = await records.agreements.find(agreementId);
  const version = agreement?.versions.find(({ number }) => number === document.versionNumber);
  return !!version && hashOfVersion(agreementId, version, sha256) === document.versionHash;
}

const LINKS_AT_ONCE = 200;
const GIVEN: AuditEventName = 'consent-given';

/** The event that was chained when it was given; the chain itself shows whether it was altered. */
function chainedIn(
  audit: OpenVault['audit'],
  { memberId, evidenceHash }: Consent,
): ConsentCheck['chained'] {
  const wanted = { topic: 'members', memberId, limit: LINKS_AT_ONCE } as const;
  let before: number | null = null;
  for (;;) {
    const links = audit.links('records', { ...wanted, before, fromMs: null, toMs: null });
    const found = links.find((link) => isOfEvidence(link, evidenceHash));
    if (found) return { sequence: found.sequence, at: new Date(found.at).toISOString() };
    if (links.length < LINKS_AT_ONCE) return null;
    before = links.at(-1)?.sequence ?? null;
  }
}

function isOfEvidence({ entry }: ChainLink, evidenceHash: string): boolean {
  return (
    entry.kind === 'event' && entry.name === GIVEN && entry.detail?.['evidence'] === evidenceHash
  );
}
