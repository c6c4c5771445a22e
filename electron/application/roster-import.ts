import type { ReadInput } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { MOST_ROSTER_BYTES } from '../../shared/contract/roster-import';
import { auditEvent } from '../../shared/domain/audit-event';
import { rulesOf } from '../../shared/domain/group-kind';
import type { ModuleId } from '../../shared/domain/ids';
import { beginEnquiry } from '../../shared/domain/admission';
import type { Member } from '../../shared/domain/member';
import { doublesAmong } from '../../shared/domain/roster-doubts';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { admitMembers, inModuleTurn, recordAdmissions } from './admitting';
import { newIds, type NewIds } from './identify';
import { findModule } from './lookup';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { ChosenFiles, FileReading, World } from './ports/world';

export interface RosterImportTools {
  readonly world: World;
  readonly chosenFiles: ChosenFiles;
  readonly fileReading: FileReading;
}

type RosterInput = ReadInput<'importRoster'>;

export function rosterImportUseCases({
  world,
  chosenFiles,
  fileReading,
}: RosterImportTools): Handlers<'chooseRosterFile' | 'importRoster'> {
  const ids = newIds(world.randomIdText);
  const inTurn = takingTurns();
  return {
    chooseRosterFile: async () => {
      const chosen = await chosenFiles.choose({ kind: 'roster', maxBytes: MOST_ROSTER_BYTES });
      if (!chosen.ok) return chosen;
      return chosen.value ? fileReading.roster(chosen.value) : err({ code: 'save-cancelled' });
    },

    // Looking for doubles and adding: in turn, or two clicks could bring everyone in twice.
    importRoster: (input, { records }) =>
      inTurn('roster', async () => {
        const names = doublesAmong(input.rows, await records.members.all());
        if (names.length > 0) return err({ code: 'roster-has-doubles', names });
        const members = enquiriesFrom(input, ids, world.clock.now());
        const { admission } = input;
        return admission
          ? addAdmitted(records, members, admission, world)
          : addEnquiries(records, members, input.interestedIn);
      }),
  };
}

function enquiriesFrom(
  { rows, interestedIn, admission }: RosterInput,
  ids: NewIds,
  now: Date,
): readonly Member[] {
  const known = { interestedIn: admission ? null : interestedIn };
  return rows.map(({ profile, healthNumber }) =>
    beginEnquiry(ids.member(), { profile, healthNumber, ...known }, now.toISOString()),
  );
}

async function addEnquiries(
  records: RecordsStore,
  members: readonly Member[],
  interestedIn: ModuleId | null,
): Promise<Result<{ added: number }, Refusal>> {
  if (interestedIn !== null) {
    const found = await findModule(records, interestedIn);
    if (!found.ok) return found;
    if (!rulesOf(found.value.group.kind).keepsRecords)
      return err({ code: 'kind-keeps-no-records' });
  }
  return addAll(records, members);
}

function addAdmitted(
  records: RecordsStore,
  members: readonly Member[],
  admission: NonNullable<RosterInput['admission']>,
  world: World,
): Promise<Result<{ added: number }, Refusal>> {
  const { moduleId } = admission;
  return inModuleTurn(moduleId, async () => {
    const admitted = await admitMembers(records, { ...admission, members }, world);
    if (!admitted.ok) return admitted;
    const added = await addAll(records, admitted.value);
    await recordAdmissions(records, admitted.value, moduleId);
    return added;
  });
}

async function addAll(
  records: RecordsStore,
  members: readonly Member[],
): Promise<Result<{ added: number }, never>> {
  await records.members.addAll(members);
  await records.recordEvent(auditEvent('roster-imported', { detail: { rows: members.length } }));
  return ok({ added: members.length });
}
