import type { MemberId } from '../../shared/domain/ids';
import type { Reminder } from '../../shared/domain/reminders';
import { paths } from '../shell/paths';

/** Where that is dealt with of which one is reminded. */
export const reminderPlaces: Readonly<Record<Reminder['kind'], (id: MemberId) => string>> = {
  'trial-ends': (id) => paths.intake(id),
  acquaintance: (id) => paths.intake(id),
  'dual-relationship': (id) => paths.intake(id),
  'safety-plan': paths.safetyPlan,
  'consent-expires': paths.memberAgreements,
};
