import type { ReadInput } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import type { AccountingFilter, AccountingRow } from '../../shared/domain/accounting';
import { accountingOf } from '../../shared/domain/accounting-rules';
import { auditEvent } from '../../shared/domain/audit-event';
import { permittedInWriting, type ResolvedParty } from '../../shared/domain/disclosure-rules';
import type { MemberId } from '../../shared/domain/ids';
import type { PracticeProfile } from '../../shared/domain/practice';
import { releasedDisclosure } from '../../shared/domain/released-papers';
import { err, ok, type Result } from '../../shared/lib/result';
import { resolvedParty } from './disclosure-party';
import { ownUseOf, writeLogged, type ToLog } from './log-disclosure';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { AccountingPress } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { Clock, ExportFolder, World } from './ports/world';
import { maskerAlone } from './without-others';

export interface AccountingTools {
  readonly world: Pick<World, 'clock' | 'randomIdText'>;
  readonly accountingPress: AccountingPress;
  readonly exportFolder: ExportFolder;
}

export function accountingUseCases(
  tools: AccountingTools,
): Handlers<'getAccounting' | 'saveAccounting'> {
  return {
    getAccounting: async ({ filter }, { records }) => {
      if (isReversed(filter)) return err({ code: 'accounting-period-reversed' });
      return ok(await accountingRows(filter, records, tools.world.clock));
    },

    saveAccounting: async ({ filter, format, party }, { records }) => {
      if (isReversed(filter)) return err({ code: 'accounting-period-reversed' });
      const practice = (await records.practice.find('practice'))?.profile;
      if (!practice) return err({ code: 'practice-missing' });
      return save(tools, records, { filter, format, party, practice });
    },
  };
}

function isReversed({ from, to }: AccountingFilter): boolean {
  return from !== null && to !== null && to < from;
}

/** Newest day first. */
export async function accountingRows(
  filter: AccountingFilter,
  records: RecordsStore,
  clock: Clock,
): Promise<readonly AccountingRow[]> {
  const { memberId } = filter;
  const [disclosures, releases, requests, members] = await Promise.all([
    memberId === null ? records.disclosures.all() : records.disclosures.ofMember(memberId),
    records.releases.all(),
    records.recordRequests.all(),
    records.members.all(),
  ]);
  return accountingOf(filter, {
    ...{ disclosures, releases, timeZone: clock.timeZone() },
    askers: new Map(requests.map((request) => [request.id, request])),
    names: new Map(members.map(({ id, profile }) => [id, profile.legalName])),
  });
}

interface Wanted extends ReadInput<'saveAccounting'> {
  readonly practice: PracticeProfile;
}

/** Asks where to, logs that it is handed over, then writes: handing it over is a disclosure too. */
async function save(
  tools: AccountingTools,
  records: RecordsStore,
  wanted: Wanted,
): Promise<Result<{ readonly path: string; readonly lines: number }, Refusal>> {
  const { world, exportFolder } = tools;
  const { format } = wanted;
  const asked = await receiverOf(wanted, records, world.clock);
  if (!asked.ok) return asked;
  const suggestedName = `Alcove-accounting-${todayBy(world.clock)}.${format}`;
  const path = await exportFolder.choosePath({ suggestedName, kind: format });
  if (path === null) return err({ code: 'save-cancelled' });
  // The dialog can stand open for days, and a consent be withdrawn meanwhile.
  const receiver = await receiverOf(wanted, records, world.clock);
  if (!receiver.ok) return receiver;
  const { rows, bytes } = await printed(tools, records, { ...wanted, receiver: receiver.value });
  await records.recordEvent(savedEvent(wanted.filter, rows.length));
  const disclosures = entriesOf(wanted.filter, rows, receiver.value);
  const to = { ...world, exportFolder };
  const written = await writeLogged(to, records, { path, bytes, disclosures });
  return written.ok ? ok({ path, lines: rows.length }) : written;
}

/** Whoever it is handed to now; `null` for the clinician's own desk. */
async function receiverOf(
  { filter: { memberId }, party }: Wanted,
  records: RecordsStore,
  clock: Clock,
): Promise<Result<ResolvedParty | null, Refusal>> {
  if (memberId === null) return party ? err({ code: 'accounting-of-everyone' }) : ok(null);
  const member = await records.members.find(memberId);
  if (!member) return notFound('member');
  if (!party) return ok(null);
  const telling = { memberId, party, day: todayBy(clock), permits: permittedInWriting };
  return resolvedParty(telling, records);
}

interface Received extends Wanted {
  readonly receiver: ResolvedParty | null;
}

async function printed(
  { world: { clock }, accountingPress }: AccountingTools,
  records: RecordsStore,
  { filter: wanted, format, practice, receiver }: Received,
): Promise<{ readonly rows: readonly AccountingRow[]; readonly bytes: Uint8Array }> {
  const filter = { ...wanted, withOwnUse: wanted.withOwnUse && receiver === null };
  const found = await accountingRows(filter, records, clock);
  const rows = receiver === null ? found : await withoutOthers(found, filter, records);
  if (format === 'csv') return { rows, bytes: accountingPress.table(rows) };
  const member = filter.memberId && (await records.members.find(filter.memberId));
  const pages = await accountingPress.print(rows, {
    ...{ practice, filter, madeAt: clock.now(), timeZone: clock.timeZone() },
    memberName: member ? member.profile.legalName : null,
    handedTo: receiver?.recipient ?? null,
  });
  return { rows, bytes: pages.bytes };
}

/** What is handed over names no other member: nobody looks over it as over a release (M109). */
async function withoutOthers(
  rows: readonly AccountingRow[],
  { memberId }: AccountingFilter,
  records: RecordsStore,
): Promise<readonly AccountingRow[]> {
  const member = memberId && (await records.members.find(memberId));
  if (!member) return rows;
  const masker = await maskerAlone(member, records);
  return rows.map((row) => ({ ...row, ...releasedDisclosure(row, masker) }));
}

function savedEvent({ memberId }: AccountingFilter, lines: number) {
  const subject = memberId === null ? {} : { subject: memberId };
  return auditEvent('accounting-saved', { ...subject, detail: { lines } });
}

/** One entry for the member it is about; where it is about everyone, one for each who is named. */
function entriesOf(
  { memberId }: AccountingFilter,
  rows: readonly AccountingRow[],
  receiver: ResolvedParty | null,
): readonly ToLog[] {
  if (receiver && memberId !== null) return [handedOver(memberId, receiver)];
  const present = rows.filter(({ memberName }) => memberName !== null);
  const named = memberId === null ? present.map((row) => row.memberId) : [memberId];
  return [...new Set(named)].map((id) => ownUseOf(id, 'accounting', WHAT));
}

const WHAT = 'An accounting of disclosures';

function handedOver(memberId: MemberId, receiver: ResolvedParty): ToLog {
  return {
    ...{ memberId, ...receiver, how: 'file', what: WHAT },
    purpose: 'To say what was disclosed',
    source: { kind: 'paper', paper: 'accounting' },
  };
}
