import type { OpenVault, Repository } from '../../../electron/application/ports/stores';
import type { Caseload } from './caseload';

const AT_ONCE = 200;

/** Writes a caseload into open stores. */
export async function writeCaseload(vault: OpenVault, caseload: Caseload): Promise<void> {
  const { records, groupProcess } = vault;
  await records.practice.add({ id: 'practice', profile: caseload.practice });
  await addInParts(records.groups, caseload.groups);
  await addInParts(records.members, caseload.members);
  await addInParts(records.sessions, caseload.sessions);
  await addInParts(records.notes, caseload.notes);
  await addInParts(records.agreements, caseload.agreements);
  await addInParts(records.consents, caseload.consents);
  await addInParts(records.safetyPlans, caseload.safetyPlans);
  await addInParts(records.meetings, caseload.meetings);
  await addInParts(records.rooms, caseload.rooms);
  await addInParts(groupProcess.groupNotes, caseload.groupNotes);
  await addInParts(groupProcess.supervisionNotes, caseload.supervisionNotes);
  await records.writing.add(caseload.writing);
  const { ledger, feeArrangements, recordRequests, incidents, policies } = caseload.office;
  await addInParts(records.ledger, ledger);
  await addInParts(records.feeArrangements, feeArrangements);
  await addInParts(records.recordRequests, recordRequests);
  await addInParts(records.incidents, incidents);
  await records.policies.add(policies);
}

/** A few hundred documents to a transaction. */
export async function addInParts<Doc, Id>(
  repository: Repository<Doc, Id>,
  docs: readonly Doc[],
): Promise<void> {
  for (let start = 0; start < docs.length; start += AT_ONCE) {
    await repository.addAll(docs.slice(start, start + AT_ONCE));
  }
}
