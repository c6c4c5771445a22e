import { hashOfVersion } from './agreement-rules';
import type { Consent } from './consent';
import { evidenceHashOf } from './consent-rules';
import type { Destruction } from './destruction';
import { isDone } from './destruction-rules';
import type { SealedContent } from './sealed-content';
import type { SealedExportRefusal } from './sealed-export';
import { areUnderTheirIds } from './sealed-ids';
import type { SealedRecord } from './sealed-record';
import { isUntouched, type Sha256 } from './signed-text';

/**
 * What must be so of an archive before it is sealed, and before anything of it is taken in: signed
 * texts are what was signed, every document is its member's, and none is there twice.
 */
export function refusalOfContent(
  content: SealedContent,
  sha256: Sha256,
): SealedExportRefusal | null {
  if (!isCoherent(content)) return { code: 'sealed-damaged' };
  const count = alteredIn(content, sha256);
  return count === 0 ? null : { code: 'sealed-text-altered', count };
}

function alteredIn({ records, agreements, whole }: SealedContent, sha256: Sha256): number {
  const versions = agreements.flatMap(({ id, versions }) =>
    versions.map((version) => hashOfVersion(id, version, sha256) === version.hash),
  );
  const texts = records.flatMap(({ notes, consents }) => [
    ...notes.map(({ text }) => isUntouched(text, sha256)),
    ...consents.map((consent) => isWholeConsent(consent, sha256)),
  ]);
  const process = whole
    ? [
        ...whole.groupProcess.groupNotes.map(({ text }) => isUntouched(text, sha256)),
        ...whole.groupProcess.supervisionNotes.map(({ text, facts }) =>
          isUntouched(text, sha256, facts),
        ),
      ]
    : [];
  return [...versions, ...texts, ...process].filter((isWhole) => !isWhole).length;
}

/** A drawing that was lost with a part of the vault cannot be vouched for, and is told as lost. */
function isWholeConsent(consent: Consent, sha256: Sha256): boolean {
  const { document, signature, evidenceHash } = consent;
  if (sha256(document.text) !== document.hash) return false;
  const isLost = signature.method === 'drawn' && signature.mark === null;
  return isLost || evidenceHashOf(consent, sha256) === evidenceHash;
}

function isCoherent(content: SealedContent): boolean {
  const { records, groups, sessions, agreements, rooms, meetings, whole } = content;
  const modules = new Set(groups.flatMap((group) => group.modules.map(({ id }) => id)));
  const documents = [
    ...[groups, sessions, agreements, rooms, meetings].flat(),
    ...records.flatMap((record) => [...documentsOf(record), ...record.billingFiles]),
    ...(whole
      ? [...Object.values(whole.register), ...Object.values(whole.groupProcess)]
      : []
    ).flat(),
  ];
  // A group note and its session have one id, in two databases.
  const ids = documents.map((document) =>
    'text' in document ? `text ${document.id}` : document.id,
  );
  return (
    new Set(ids).size === ids.length &&
    sessions.every(({ moduleId }) => modules.has(moduleId)) &&
    records.every(isOneMembers) &&
    areUnderTheirIds(content) &&
    (whole?.register.destructions ?? []).every((one) => isDone(one) && !isAmong(records, one))
  );
}

/** One that was begun would go on here, and of a record that is there nothing was destroyed. */
function isAmong(records: readonly SealedRecord[], { memberId }: Destruction): boolean {
  return records.some(({ member }) => member.id === memberId);
}

function isOneMembers(record: SealedRecord): boolean {
  const { member } = record;
  const [, ...documents] = documentsOf(record);
  const own = new Set(record.ledger.map(({ id }) => id));
  const isOwnSent = record.billingFiles.every(({ entryIds }) =>
    entryIds.every((id) => own.has(id)),
  );
  return isOwnSent && documents.every((document) => memberOf(document) === member.id);
}

function memberOf(document: ReturnType<typeof documentsOf>[number]): string | null {
  if ('memberId' in document) return document.memberId;
  return 'scope' in document ? document.scope.memberId : null;
}

function documentsOf(record: SealedRecord) {
  const { member, notes, consents, safetyPlan, emergencyRecords, disclosures } = record;
  const { releases, recordRequests, ledger, feeArrangement, statements } = record;
  return [
    member,
    ...notes,
    ...consents,
    ...(safetyPlan ? [safetyPlan] : []),
    ...emergencyRecords,
    ...disclosures,
    ...releases,
    ...recordRequests,
    ...ledger,
    ...(feeArrangement ? [feeArrangement] : []),
    ...statements,
  ];
}
