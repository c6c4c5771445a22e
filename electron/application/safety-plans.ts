import type { RecordRefusal, Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { safetyPlanIdOf, type MemberId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import type { SafetyPlan, SafetyPlanRefusal } from '../../shared/domain/safety-plan';
import {
  blankSafetyPlan,
  isSheetEmpty,
  newestVersion,
  withContacts,
  withNextVersion,
} from '../../shared/domain/safety-plan-rules';
import { err, ok, type Result } from '../../shared/lib/result';
import { ownUseOf, writeLogged } from './log-disclosure';
import { notFound } from './lookup';
import { momentNow, todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { SafetySheetPress } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';

type SafetyPlanHandlers = Handlers<
  | 'getSafetyPlan'
  | 'saveSafetyPlan'
  | 'saveEmergencyContacts'
  | 'saveCallLocations'
  | 'saveSafetySheet'
>;

export interface SafetyPlanTools {
  readonly world: World;
  readonly safetySheetPress: SafetySheetPress;
  readonly exportFolder: ExportFolder;
}

/** Names no member: it shows in recent-files lists. */
const SHEET_NAME = 'Alcove-safety-plan.pdf';

export function safetyPlanUseCases(tools: SafetyPlanTools): SafetyPlanHandlers {
  const { clock } = tools.world;
  return {
    getSafetyPlan: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? ok(await planOf(records, memberId)) : notFound('member');
    },

    saveSafetyPlan: async ({ memberId, text }, { records }) => {
      const saved = momentNow(clock);
      const plan = await changePlan(records, memberId, (now) => withNextVersion(now, text, saved));
      return plan.ok ? ok({ versionNumber: newestVersion(plan.value)?.number ?? 0 }) : plan;
    },

    saveEmergencyContacts: async ({ memberId, contacts }, { records }) => {
      const today = todayBy(clock);
      const plan = await changePlan(records, memberId, (now, { profile }) =>
        withContacts(now, contacts, { telephone: profile.contact.telephone, today }),
      );
      return plan.ok ? ok({}) : plan;
    },

    saveCallLocations: async ({ memberId, callLocations }, { records }) => {
      const plan = await changePlan(records, memberId, (now) => ok({ ...now, callLocations }));
      return plan.ok ? ok({}) : plan;
    },

    saveSafetySheet: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? saveSheet(tools, records, member) : notFound('member');
    },
  };
}

function planOf(records: RecordsStore, memberId: MemberId): Promise<SafetyPlan | null> {
  return records.safetyPlans.find(safetyPlanIdOf(memberId));
}

/** A plan is begun with the first thing written in it, and only for a member there is. */
async function changePlan(
  records: RecordsStore,
  memberId: MemberId,
  rule: (plan: SafetyPlan, member: Member) => Result<SafetyPlan, SafetyPlanRefusal>,
): Promise<Result<SafetyPlan, SafetyPlanRefusal | RecordRefusal>> {
  const member = await records.members.find(memberId);
  if (!member) return notFound('member');
  const begin = () => blankSafetyPlan(memberId);
  return records.safetyPlans.put(safetyPlanIdOf(memberId), begin, (plan) => rule(plan, member));
}

/** Chained before it is written, as a release is: no sheet leaves without its line in the trail. */
async function saveSheet(
  { world, safetySheetPress, exportFolder }: SafetyPlanTools,
  records: RecordsStore,
  { id, profile }: Member,
): Promise<Result<{ readonly path: string }, Refusal>> {
  const practice = (await records.practice.find('practice'))?.profile;
  if (!practice) return err({ code: 'practice-missing' });
  const plan = await planOf(records, id);
  if (!plan || isSheetEmpty(plan)) return err({ code: 'safety-plan-empty' });
  const path = await exportFolder.choosePath({ suggestedName: SHEET_NAME, kind: 'pdf' });
  if (path === null) return err({ code: 'save-cancelled' });
  const { bytes } = await safetySheetPress.print(plan, profile, {
    practice,
    madeAt: world.clock.now(),
  });
  await records.recordEvent(auditEvent('safety-sheet-saved', { subject: id }));
  const disclosures = [ownUseOf(id, 'safety-plan', 'The sheet of the safety plan')];
  const to = { ...world, exportFolder };
  const written = await writeLogged(to, records, { path, bytes, disclosures });
  return written.ok ? ok({ path }) : written;
}
