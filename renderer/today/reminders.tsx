import { Link } from 'react-router';
import type { MemberReminder } from '../../shared/contract/today';
import { useListRemindersQuery } from '../api/hooks';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { DateText } from '../ui/when';
import { reminderPlaces } from './reminder-places';
import { reminderTexts, todayTexts } from './texts';
import css from './today.module.css';

/** What wants to be looked at again; while there is nothing, it takes no room. */
export function Reminders() {
  const { data: reminders = [] } = useListRemindersQuery({}, { refetchOnMountOrArgChange: true });
  if (reminders.length === 0) return null;
  const together = Map.groupBy(reminders, ({ kind, dueOn }) => `${dueOn} ${kind}`);
  return (
    <Section title={todayTexts.comeBackTo}>
      <ul className={css.missing}>
        {[...together].map(([key, alike]) => (
          <ReminderRow key={key} alike={alike} />
        ))}
      </ul>
    </Section>
  );
}

/** Those of whom the same is due on the same day stand in one line. */
function ReminderRow({ alike }: { readonly alike: readonly MemberReminder[] }) {
  const [first] = alike;
  if (!first) return null;
  return (
    <li className={css.reminder}>
      <DateText date={first.dueOn} />
      <span>
        {reminderTexts[first.kind]}
        <span className={css.reminded}>
          {alike.map(({ kind, memberId, preferredFirstName, legalName }) => (
            <Link key={memberId} to={reminderPlaces[kind](memberId)} title={legalName}>
              <PersonName>{preferredFirstName}</PersonName>
            </Link>
          ))}
        </span>
      </span>
    </li>
  );
}
