import { Link } from 'react-router';
import type { Today } from '../../shared/contract/today';
import { useGetTodayQuery } from '../api/hooks';
import { calendarTexts } from '../calendar/texts';
import { paths } from '../shell/paths';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { sayExactDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { BackupCard, BackupDue } from './backup-card';
import { ComingSessions } from './coming-sessions';
import { Findings } from './findings';
import { SetUpSteps } from './set-up-steps';
import { OfficeReminders } from './office-reminders';
import { Reminders } from './reminders';
import { todayTexts } from './texts';
import css from './today.module.css';
import { NotesToWrite } from './notes-to-write';
import { UnwrittenNotes } from './unwritten-notes';

/** The first screen: what is next and when, what is missing, what is unwritten. */
export function TodayPage() {
  const today = useToday();
  const answer = useGetTodayQuery({}, { refetchOnMountOrArgChange: true });
  const actions = answer.data && isSetUp(answer.data) && (
    <>
      <Link to={paths.calendar}>{calendarTexts.title}</Link>
      <BackupDue />
    </>
  );
  return (
    <WorkPage
      title={todayTexts.title}
      lead={
        <span className={css.firstLine}>
          <span>{sayExactDate(today)}</span>
          {answer.data && <NotesToWrite wanted={answer.data.wanted} />}
        </span>
      }
      actions={actions}
    >
      <Findings />
      <Loaded of={answer}>{(found) => <Found today={found} />}</Loaded>
    </WorkPage>
  );
}

function isSetUp({ setUp }: Today): boolean {
  return setUp.practice && setUp.module && setUp.members;
}

function Found({ today }: { readonly today: Today }) {
  if (!isSetUp(today)) return <SetUpSteps setUp={today.setUp} />;
  return (
    <div className={css.columns}>
      <ComingSessions next={today.next} later={today.later} />
      <div className={css.side}>
        <UnwrittenNotes today={today} />
        <OfficeReminders />
        <Reminders />
      </div>
      <BackupCard />
    </div>
  );
}
