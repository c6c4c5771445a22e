import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import type { RetentionRow } from '../../shared/contract/retention';
import type { Destruction } from '../../shared/domain/destruction';
import {
  ended,
  isDone,
  isTypedName,
  refusalOfClock,
  refusalToDestroy,
} from '../../shared/domain/destruction-rules';
import type { MemberId } from '../../shared/domain/ids';
import { knownNamesOf } from '../../shared/domain/member';
import { nextReleaseNumber } from '../../shared/domain/release';
import { firstEntryOf, type WholeRecord } from '../../shared/domain/retention';
import { instantOf, localDateOf } from '../../shared/lib/dates';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { certificateUseCases, type CertificateTools } from './certificates';
import { newIds } from './identify';
import { asNotFound, notFound } from './lookup';
import { momentNow, todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { Clock, World } from './ports/world';
import { countsOf, removalOf } from './removal';
import { laterRow, retentionRow, shelvesOf } from './retention';

export type DestructionTools = CertificateTools & {
  readonly world: Pick<World, 'clock' | 'randomIdText'>;
};

type DestructionHandlers = Handlers<
  'previewDestruction' | 'destroyRecord' | 'listDestructions' | 'saveCertificate'
>;

/** How a record ends: docs/adr/0021. */
export function destructionUseCases(tools: DestructionTools): DestructionHandlers {
  const { world } = tools;
  const inTurn = takingTurns();
  return {
    ...certificateUseCases(tools),

    previewDestruction: async ({ memberId }, { records }) => {
      const looked = await lookedAt(memberId, records, world.clock);
      if (!looked) return notFound('member');
      const { row } = looked;
      return ok({ row, removed: countsOf(await removalOf(memberId, records)) });
    },

    // One after the other: two certificates never bear the same number.
    destroyRecord: (wanted, vault) =>
      inTurn('destruction', async () => {
        const begun = await begin(wanted, vault, world);
        return begun.ok ? ok(await carryOut(begun.value, vault, world.clock)) : begun;
      }),

    listDestructions: async (_none, { records }) => ok(await records.destructions.all()),
  };
}

/** For each unlock: what a kill, a lock or a failing disk cut off goes on. */
export async function finishDestructions(vault: OpenVault, clock: Clock): Promise<void> {
  for (const destruction of await vault.records.destructions.all()) {
    if (!isDone(destruction)) await carryOut(destruction, vault, clock);
  }
}

/** The certificate of a record that is there no more, or about to be. */
export async function destructionOf(
  records: RecordsStore,
  memberId: MemberId,
): Promise<Destruction | null> {
  const all = await records.destructions.all();
  return all.find((destruction) => destruction.memberId === memberId) ?? null;
}

interface Wanted {
  readonly memberId: MemberId;
  readonly typedName: string;
  readonly reason: string;
}

/**
 * Writes the certificate as begun, with everything that has to be known of what goes. What came in
 * after a destruction goes under the certificate there is.
 */
async function begin(
  { memberId, typedName, reason }: Wanted,
  { records, audit }: OpenVault,
  world: DestructionTools['world'],
): Promise<Result<Destruction, Refusal>> {
  const earlier = await destructionOf(records, memberId);
  if (earlier && !isDone(earlier)) return ok(earlier);
  const looked = await lookedAt(memberId, records, world.clock);
  if (!looked) return notFound('member');
  const today = todayBy(world.clock);
  const refusal =
    refusalToDestroy(looked.row, today) ?? refusalOfClock(lastDayIn(audit, world.clock), today);
  if (refusal) return err(refusal);
  if (!isTypedName(looked.row.name, typedName)) return err({ code: 'typed-name-differs' });
  if (looked.certificate) return beginLater(looked.certificate, records, world.clock);
  const destruction = await certificateOf(looked, reason, { records, world });
  await records.destructions.add(destruction);
  return ok(destruction);
}

/** Written down before the first of it goes, so that what is cut off goes on. */
async function beginLater(
  { id }: Destruction,
  records: RecordsStore,
  clock: Clock,
): Promise<Result<Destruction, Refusal>> {
  const later = { begunAt: clock.now().toISOString(), doneAt: null };
  const begun = await records.destructions.change(id, (found) => ok({ ...found, later }));
  return asNotFound(begun, 'destruction');
}

/** The day of the newest entry of the trail before today. */
function lastDayIn(audit: OpenVault['audit'], clock: Clock): string | null {
  const timeZone = clock.timeZone();
  const toMs = instantOf(todayBy(clock), '00:00', timeZone).getTime() - 1;
  const anything = { before: null, topic: null, memberId: null, fromMs: null } as const;
  const [newest] = audit.links('records', { ...anything, toMs, limit: 1 });
  return newest ? localDateOf(new Date(newest.at), timeZone) : null;
}

interface Certifying {
  readonly records: RecordsStore;
  readonly world: DestructionTools['world'];
}

async function certificateOf(
  { row, record }: LookedAtRecord,
  reason: string,
  { records, world: { clock, randomIdText } }: Certifying,
): Promise<Destruction> {
  const today = todayBy(clock);
  const taken = (await records.destructions.all()).map(({ number }) => number);
  const { memberId, name, lastEntryOn, keepUntil: keptUntil } = row;
  return {
    id: newIds(randomIdText).destruction(),
    // Counted as releases are, within its year.
    number: nextReleaseNumber(Number(today.slice(0, 4)), taken),
    ...{ memberId, name, lastEntryOn, keptUntil, reason },
    statementNumbers: (await records.statements.ofMember(memberId)).map((one) => one.number),
    recordFrom: firstEntryOf(record, today, clock.timeZone()),
    begun: momentNow(clock),
    removed: countsOf(await removalOf(memberId, records)),
    ...{ state: 'begun', heads: null, doneAt: null },
    knownNames: knownNamesOf(record.member),
  };
}

/** Removes everything, however much of it is gone already, and completes the certificate. */
async function carryOut(
  destruction: Destruction,
  vault: OpenVault,
  clock: Clock,
): Promise<Destruction> {
  const { id, memberId, number } = destruction;
  const { records } = vault;
  for (const step of await removalOf(memberId, records)) await step.run();
  await records.recordEvent(
    auditEvent('record-destroyed', { subject: memberId, detail: { number } }),
  );
  const at = clock.now().toISOString();
  const heads = vault.heads();
  const changed = await records.destructions.change(id, (found) => ok(ended(found, at, heads)));
  if (!changed.ok) throw new Error(changed.error.code);
  await records.emptyLog();
  return changed.value;
}

interface LookedAtRecord {
  readonly row: RetentionRow;
  readonly record: WholeRecord;
  readonly certificate: null;
}

/** A record, or what came in after one was destroyed; `null` when there is neither. */
async function lookedAt(
  memberId: MemberId,
  records: RecordsStore,
  clock: Clock,
): Promise<
  LookedAtRecord | { readonly row: RetentionRow; readonly certificate: Destruction } | null
> {
  const shelves = await shelvesOf(records);
  const member = await records.members.find(memberId);
  if (member) {
    return { ...(await retentionRow(member, shelves, { records, clock })), certificate: null };
  }
  const certificate = await destructionOf(records, memberId);
  const row = certificate && (await laterRow(certificate, shelves, { records, clock }));
  return row && { row, certificate };
}
