import type { ReadInput } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { statedParty, type ResolvedParty } from '../../shared/domain/disclosure-rules';
import type { MemberId, ModuleId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import type { ModuleOverview } from '../../shared/domain/module-overview';
import { moduleOverview } from '../../shared/domain/module-overview-rules';
import type { PracticeProfile } from '../../shared/domain/practice';
import { err, ok, type Result } from '../../shared/lib/result';
import { practiceBilling } from './ledger-reading';
import { ownUseOf, writeLogged, type ToLog } from './log-disclosure';
import { findModule } from './lookup';
import { missingNotes } from './missing-notes';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { OverviewPress } from './ports/release';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { Clock, ExportFolder, World } from './ports/world';

export interface OverviewTools {
  readonly world: Pick<World, 'clock' | 'randomIdText'>;
  readonly overviewPress: OverviewPress;
  readonly exportFolder: ExportFolder;
}

export function overviewUseCases(
  tools: OverviewTools,
): Handlers<'getModuleOverview' | 'saveModuleOverview'> {
  const { clock } = tools.world;
  return {
    getModuleOverview: async ({ moduleId }, vault) => overviewFrom(vault, moduleId, clock),

    saveModuleOverview: async (wanted, vault) => {
      const practice = (await vault.records.practice.find('practice'))?.profile;
      return practice
        ? save(tools, vault, { wanted, practice })
        : err({ code: 'practice-missing' });
    },
  };
}

/** Of notes about the group it is read alone whether they are signed (M11). */
async function overviewFrom(
  vault: OpenVault,
  moduleId: ModuleId,
  clock: Clock,
): Promise<Result<ModuleOverview, Refusal>> {
  const { records } = vault;
  const found = await findModule(records, moduleId);
  if (!found.ok) return found;
  const [everyone, sessions, agreements, { billing }, unsigned] = await Promise.all([
    records.members.all(),
    records.sessions.ofModule(moduleId),
    records.agreements.all(),
    practiceBilling(records),
    missingNotes(vault, clock.now()),
  ]);
  const inModule = new Set(sessions.map(({ id }) => id));
  const members = everyone.filter(({ memberships }) =>
    memberships.some((one) => one.moduleId === moduleId),
  );
  const own = await ownOf(records, members);
  return ok(
    moduleOverview({
      ...{ ...found.value, ...own, members, sessions, agreements, currency: billing.currency },
      ...{ now: clock.now(), today: todayBy(clock) },
      unsigned: unsigned.filter(({ sessionId }) => inModule.has(sessionId)),
    }),
  );
}

async function ownOf(records: RecordsStore, members: readonly Member[]) {
  const of = async <T>(read: (id: MemberId) => Promise<T>) =>
    new Map(await Promise.all(members.map(async ({ id }) => [id, await read(id)] as const)));
  const [consents, ledgers] = await Promise.all([
    of((id) => records.consents.ofMember(id)),
    of((id) => records.ledger.ofMember(id)),
  ]);
  return { consents, ledgers };
}

interface Wanted {
  readonly wanted: ReadInput<'saveModuleOverview'>;
  readonly practice: PracticeProfile;
}

/** Asks where to, then reads: the dialog can stand open for days. */
async function save(
  { world, overviewPress, exportFolder }: OverviewTools,
  vault: OpenVault,
  { wanted, practice }: Wanted,
): Promise<Result<{ readonly path: string; readonly named: number }, Refusal>> {
  const { form, moduleId } = wanted;
  const { clock } = world;
  const found = await findModule(vault.records, moduleId);
  if (!found.ok) return found;
  const suggestedName = `Alcove-overview-${todayBy(clock)}.pdf`;
  const path = await exportFolder.choosePath({ suggestedName, kind: 'pdf' });
  if (path === null) return err({ code: 'save-cancelled' });
  const read = await overviewFrom(vault, moduleId, clock);
  if (!read.ok) return read;
  const party = wanted.form === 'names' && wanted.party ? statedParty(wanted.party) : null;
  const { bytes } = await overviewPress.print(read.value, {
    ...{ practice, form, madeAt: clock.now(), timeZone: clock.timeZone() },
    handedTo: party?.recipient ?? null,
  });
  const disclosures = form === 'names' ? entriesOf(read.value, party) : [];
  const named = disclosures.length;
  await vault.records.recordEvent(auditEvent('overview-saved', { detail: { form, named } }));
  const to = { ...world, exportFolder };
  const written = await writeLogged(to, vault.records, { path, bytes, disclosures });
  return written.ok ? ok({ path, named }) : written;
}

const WHAT = 'Attendance, notes missing, consents and ledger of a module, in numbers';

/** One entry for each member who is named. */
function entriesOf({ members }: ModuleOverview, party: ResolvedParty | null): readonly ToLog[] {
  return members.map(({ memberId }) =>
    party ? handedOver(memberId, party) : ownUseOf(memberId, 'module-overview', WHAT),
  );
}

function handedOver(memberId: MemberId, party: ResolvedParty): ToLog {
  return {
    ...{ memberId, ...party, how: 'file', what: WHAT },
    purpose: 'To say how a module went',
    source: { kind: 'paper', paper: 'module-overview' },
  };
}
