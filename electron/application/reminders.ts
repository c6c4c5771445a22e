import { remindersOf } from '../../shared/domain/reminders';
import { localDateOf } from '../../shared/lib/dates';
import { ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';

export function reminderUseCases({ clock }: World): Handlers<'listReminders'> {
  return {
    listReminders: async (_input, { records }) => {
      const [members, groups, safetyPlans, agreements, consents] = await Promise.all([
        records.members.all(),
        records.groups.all(),
        records.safetyPlans.all(),
        records.agreements.all(),
        records.consents.all(),
      ]);
      const today = localDateOf(clock.now(), clock.timeZone());
      const profiles = new Map(members.map(({ id, profile }) => [id, profile]));
      return ok(
        remindersOf({ members, groups, safetyPlans, agreements, consents }, today).map(
          (reminder) => ({
            ...reminder,
            preferredFirstName: profiles.get(reminder.memberId)?.preferredFirstName ?? '',
            legalName: profiles.get(reminder.memberId)?.legalName ?? '',
          }),
        ),
      );
    },
  };
}
