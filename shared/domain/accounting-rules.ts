import { localDateOf } from '../lib/dates';
import { assertNever } from '../lib/assert-never';
import type { AccountingFilter, AccountingRow } from './accounting';
import type { Disclosure, DisclosureGround, RecipientKind } from './disclosure';
import type { MemberId, RecordRequestId } from './ids';
import type { RecordRequest } from './record-request';
import type { Release, ReleaseRecipient } from './release';
import { askerKindOf } from './request-rules';

interface AccountingSources {
  readonly disclosures: readonly Disclosure[];
  readonly releases: readonly Release[];
  /** Who asked, where a release was made for a request. */
  readonly askers: ReadonlyMap<RecordRequestId, Pick<RecordRequest, 'asker' | 'pastReleases'>>;
  readonly names: ReadonlyMap<MemberId, string>;
  /** In which a release's day is told. */
  readonly timeZone: string;
}

/**
 * The log of disclosures and the releases of the record as one list, newest day first. What was
 * prepared and never left stays in it and says so: it was not disclosed, and the numbers stay whole.
 */
export function accountingOf(
  filter: AccountingFilter,
  sources: AccountingSources,
): readonly AccountingRow[] {
  const { disclosures, releases } = sources;
  const rows = [
    ...disclosures.map((disclosure) => rowOf(disclosure, sources)),
    ...releases.map((release) => releaseRow(release, sources)),
  ];
  return rows.filter((row) => isIn(row, filter)).sort(newestDayFirst);
}

function isIn(row: AccountingRow, { memberId, from, to, kinds, withOwnUse }: AccountingFilter) {
  return (
    (memberId === null || row.memberId === memberId) &&
    (from === null || row.disclosedOn >= from) &&
    (to === null || row.disclosedOn <= to) &&
    (kinds.length === 0 || (row.recipientKind !== null && kinds.includes(row.recipientKind))) &&
    (withOwnUse || row.ground.kind !== 'own-use')
  );
}

function newestDayFirst(one: AccountingRow, other: AccountingRow): number {
  return (
    compared(other.disclosedOn, one.disclosedOn) ||
    compared(other.madeAt, one.madeAt) ||
    compared(one.id, other.id)
  );
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function rowOf(disclosure: Disclosure, { names }: AccountingSources): AccountingRow {
  const { source: _none, didNotLeave, ...told } = disclosure;
  const memberName = names.get(disclosure.memberId) ?? null;
  return { ...told, memberName, state: didNotLeave ? 'did-not-leave' : 'left' };
}

function releaseRow(release: Release, sources: AccountingSources): AccountingRow {
  const { id, number, scope, recipient, recipientContact, madeAt, state } = release;
  const { memberId, from, to } = scope;
  return {
    ...{ id, memberId, memberName: sources.names.get(memberId) ?? null, madeAt, recipientContact },
    disclosedOn: localDateOf(new Date(madeAt), sources.timeZone),
    recipient: recipient.name,
    recipientKind: recipientKindOf(release, sources),
    how: 'copy-of-record',
    what: `Release ${number}: the record from ${from} to ${to}`,
    purpose: 'Release of the record',
    ground: groundOf(recipient, number),
    consentId: recipient.consentId,
    state: STATES[state],
  };
}

const STATES: Readonly<Record<Release['state'], AccountingRow['state']>> = {
  prepared: 'may-have-left',
  'handed-over': 'left',
  'not-written': 'did-not-leave',
};

/** Who asked is written down with the request; without one, what the ground says of them. */
function recipientKindOf(release: Release, { askers }: AccountingSources): RecipientKind | null {
  const { recipient, requestId } = release;
  const request = requestId === null ? undefined : askers.get(requestId);
  return (request && askerKindOf(request, release)) ?? KINDS[recipient.authority];
}

const KINDS: Readonly<Record<ReleaseRecipient['authority'], RecipientKind | null>> = {
  'member-request': 'member',
  'written-consent': 'provider',
  'legal-authority': null,
};

/** Which authority it was is printed on the release where an earlier Alcove did not keep it. */
function groundOf({ authority, stated }: ReleaseRecipient, number: string): DisclosureGround {
  switch (authority) {
    case 'member-request':
    case 'written-consent':
      return { kind: authority };
    case 'legal-authority':
      return { kind: authority, authority: stated || `As stated with release ${number}` };
    default:
      return assertNever(authority);
  }
}
