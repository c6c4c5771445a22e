import type { RecordRefusal } from '../../shared/contract/refusal';
import {
  decide,
  putPreparation,
  refer,
  relate,
  removePreparation,
  type Relationships,
} from '../../shared/domain/intake';
import { ok, type Result } from '../../shared/lib/result';
import { changeIntakeBy, changeMemberBy } from './change-member';
import { newIds } from './identify';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type IntakeHandlers = Handlers<
  | 'saveReferral'
  | 'savePreparation'
  | 'removePreparation'
  | 'decideSuitability'
  | 'saveRelationships'
>;

export function intakeUseCases({ clock, randomIdText }: World): IntakeHandlers {
  const ids = newIds(randomIdText);
  return {
    saveReferral: ({ memberId, referringPhysician, referral }, { records }) =>
      changeMemberBy(records, memberId, (member) => {
        const profile = { ...member.profile, referringPhysician };
        const intake = refer(member.intake, referral, todayBy(clock));
        return intake.ok ? ok({ ...member, profile, intake: intake.value }) : intake;
      }),

    savePreparation: ({ memberId, preparationId, preparation }, { records }) => {
      const id = preparationId ?? ids.entry();
      const meeting = { id, ...preparation, writtenAt: clock.now().toISOString() };
      return changeIntakeBy(records, memberId, (intake) => ok(putPreparation(intake, meeting)));
    },

    removePreparation: ({ memberId, preparationId }, { records }) =>
      changeIntakeBy(records, memberId, (intake) => ok(removePreparation(intake, preparationId))),

    decideSuitability: ({ memberId, suitability }, { records }) =>
      changeIntakeBy(records, memberId, (intake) => decide(intake, suitability, todayBy(clock))),

    saveRelationships: async ({ memberId, relationships }, { records }) => {
      const known = await allKnown(relationships, records);
      if (!known.ok) return known;
      return changeIntakeBy(records, memberId, (intake) => relate(intake, memberId, relationships));
    },
  };
}

async function allKnown(
  { acquaintances }: Relationships,
  records: RecordsStore,
): Promise<Result<void, RecordRefusal>> {
  const found = await Promise.all(
    acquaintances.map(({ memberId }) => records.members.find(memberId)),
  );
  return found.includes(null) ? notFound('member') : ok();
}
