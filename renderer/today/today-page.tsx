import type { Today } from '../../shared/contract/today';
import { useGetTodayQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { sayExactDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { ComingSessions } from './coming-sessions';
import { SetUpSteps } from './set-up-steps';
import { todayTexts } from './texts';
import css from './today.module.css';
import { UnwrittenNotes } from './unwritten-notes';

/** The first screen: what is next and when, what is missing, what is unwritten. */
export function TodayPage() {
  const today = useToday();
  const answer = useGetTodayQuery({}, { refetchOnMountOrArgChange: true });
  return (
    <WorkPage title={todayTexts.title} lead={sayExactDate(today)}>
      <Loaded of={answer}>{(found) => <Found today={found} />}</Loaded>
    </WorkPage>
  );
}

function Found({ today }: { readonly today: Today }) {
  const { practice, module, members } = today.setUp;
  if (!practice || !module || !members) return <SetUpSteps setUp={today.setUp} />;
  return (
    <div className={css.columns}>
      <ComingSessions next={today.next} later={today.later} />
      <UnwrittenNotes missing={today.missing} unrecorded={today.unrecorded} />
    </div>
  );
}
