import { Link } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import {
  useListAttendanceWarningsQuery,
  useListDueRequestsQuery,
  useListPolicyRemindersQuery,
} from '../api/hooks';
import { DaysLeft } from '../requests/days-left';
import { nextStepTexts } from '../requests/kind-texts';
import { paths } from '../shell/paths';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { DateText } from '../ui/when';
import { officeTexts } from './office-texts';
import css from './today.module.css';

const AGAIN = { refetchOnMountOrArgChange: true } as const;

/** Which requests are due (M10), who is to be spoken to about attendance (M42), what is reviewed (M119). */
export function OfficeReminders() {
  const { data: requests = [] } = useListDueRequestsQuery({}, AGAIN);
  const { data: warnings = [] } = useListAttendanceWarningsQuery({}, AGAIN);
  const { data: policies = [] } = useListPolicyRemindersQuery({}, AGAIN);
  return (
    <>
      <Requests requests={requests} />
      <Warnings warnings={warnings} />
      <Policies policies={policies} />
    </>
  );
}

function Requests({ requests }: { readonly requests: Output<'listDueRequests'> }) {
  if (requests.length === 0) return null;
  return (
    <Section title={officeTexts.requests}>
      <ul className={css.missing}>
        {requests.map(({ requestId, memberName, dueOn, next }) => (
          <li key={requestId} className={css.reminder}>
            <DateText date={dueOn} />
            <span>
              {nextStepTexts[next.kind]}
              <span className={css.reminded}>
                <Link to={paths.request(requestId)}>
                  <PersonName>{memberName}</PersonName>
                </Link>
                <DaysLeft dueOn={dueOn} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Warnings({ warnings }: { readonly warnings: Output<'listAttendanceWarnings'> }) {
  if (warnings.length === 0) return null;
  return (
    <Section title={officeTexts.attendance}>
      <ul className={css.missing}>
        {warnings.map(({ standing, preferredFirstName, legalName }) => (
          <li key={`${standing.memberId} ${standing.moduleId}`} className={css.reminder}>
            <Link to={paths.memberAttendance(standing.memberId)} title={legalName}>
              <PersonName>{preferredFirstName}</PersonName>
            </Link>
            <span>{officeTexts.warning[standing.state](standing)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Policies({ policies }: { readonly policies: Output<'listPolicyReminders'> }) {
  if (policies.length === 0) return null;
  const together = Map.groupBy(policies, ({ dueOn, group }) => `${dueOn} ${group?.groupId ?? ''}`);
  return (
    <Section title={officeTexts.policies}>
      <ul className={css.missing}>
        {[...together].map(([key, alike]) => (
          <PolicyRow key={key} alike={alike} />
        ))}
      </ul>
    </Section>
  );
}

/** Those that are repeated in the same group, or reviewed, from the same day on stand in one line. */
function PolicyRow({ alike }: { readonly alike: Output<'listPolicyReminders'> }) {
  const [first] = alike;
  if (!first) return null;
  return (
    <li className={css.reminder}>
      <DateText date={first.dueOn} />
      <span>
        {first.group ? officeTexts.repeat(first.group.groupName) : officeTexts.review}
        <span className={css.reminded}>
          {alike.map(({ policyId, title }) => (
            <Link key={policyId} to={paths.policies}>
              {title}
            </Link>
          ))}
        </span>
      </span>
    </li>
  );
}
