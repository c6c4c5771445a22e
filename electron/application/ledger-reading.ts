import type { Billing } from '../../shared/domain/billing';
import { usualBilling } from '../../shared/domain/billing-rules';
import { rulesOf } from '../../shared/domain/group-kind';
import type { MemberId, ModuleId } from '../../shared/domain/ids';
import type { FeeArrangement, LedgerEntry, Statement } from '../../shared/domain/ledger-entry';
import { inOrder } from '../../shared/domain/ledger-rules';
import { byFirstName, type Member } from '../../shared/domain/member';
import { allModules } from './lookup';
import type { RecordsStore } from './ports/stores';

interface PracticeBilling {
  readonly billing: Billing;
  /** The practice has not saved its own yet. */
  readonly isShipped: boolean;
}

/** What the practice bills by. */
export async function practiceBilling(records: RecordsStore): Promise<PracticeBilling> {
  const own = await records.billing.find('billing');
  if (own) return { billing: own, isShipped: false };
  const practice = await records.practice.find('practice');
  return { billing: usualBilling(practice?.profile.jurisdiction ?? 'CA-ON'), isShipped: true };
}

export async function allEntries(records: RecordsStore): Promise<readonly LedgerEntry[]> {
  const members = await records.members.all();
  return (await Promise.all(members.map(({ id }) => records.ledger.ofMember(id)))).flat();
}

/** What amounts here rest on or the practice has saved; `null`: another may still come in its place. */
export async function billingInUse(records: RecordsStore): Promise<Billing | null> {
  const { billing, isShipped } = await practiceBilling(records);
  return !isShipped || (await allEntries(records)).length > 0 ? billing : null;
}

/** The rates that came with one law stay once something was charged by them: no amount changes its currency. */
export async function keepBillingInUse(records: RecordsStore): Promise<void> {
  const { billing, isShipped } = await practiceBilling(records);
  if (isShipped && (await allEntries(records)).length > 0) await records.billing.add(billing);
}

/** Everything between one member and the practice. */
export interface MemberLedger {
  /** In the order in which they are read. */
  readonly entries: readonly LedgerEntry[];
  readonly statements: readonly Statement[];
}

export async function ledgerOfMember(
  records: RecordsStore,
  memberId: MemberId,
): Promise<MemberLedger> {
  const [entries, statements] = await Promise.all([
    records.ledger.ofMember(memberId),
    records.statements.ofMember(memberId),
  ]);
  return { entries: inOrder(entries), statements };
}

export function arrangementIdOf(memberId: MemberId): FeeArrangement['id'] {
  return `arrangement:${memberId}`;
}

/** The modules of groups with fees: nobody is charged for any other. */
async function modulesWithFees(records: RecordsStore): Promise<ReadonlySet<ModuleId>> {
  const modules = await allModules(records);
  const charged = modules.filter(({ group }) => rulesOf(group.kind).hasFees);
  return new Set(charged.map(({ module }) => module.id));
}

export interface MemberWithLedger extends MemberLedger {
  readonly member: Member;
}

/** Everyone with a ledger, or in a module with fees, by first name. */
export async function membersWithLedgers(
  records: RecordsStore,
): Promise<readonly MemberWithLedger[]> {
  const charged = await modulesWithFees(records);
  const members = (await records.members.all()).toSorted(byFirstName);
  const read = await Promise.all(
    members.map(async (member) => ({ member, ...(await ledgerOfMember(records, member.id)) })),
  );
  return read.filter(
    ({ member, entries }) =>
      entries.length > 0 || member.memberships.some(({ moduleId }) => charged.has(moduleId)),
  );
}
