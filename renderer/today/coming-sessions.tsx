import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { PlacedSession } from '../../shared/contract/today';
import { isOpenDoor, RoomDoor, useRoomDoor } from '../room/room-door';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/page';
import { sayLength, sayUntil } from '../ui/say-dates';
import { useNow } from '../ui/use-now';
import { DateText } from '../ui/when';
import { todayTexts } from './texts';
import css from './today.module.css';

interface Props {
  readonly next: PlacedSession | null;
  readonly later: readonly PlacedSession[];
}

export function ComingSessions({ next, later }: Props) {
  return (
    <div>
      {next ? <NextSession placed={next} /> : <NoSession />}
      {later.length > 0 && (
        <Section title={todayTexts.later}>
          <ul className={css.later}>
            {later.map((placed) => (
              <LaterSession key={placed.session.id} placed={placed} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function NoSession() {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconCalendarOff size={28} stroke={1.5} />}
      title={todayTexts.noNext}
      text={todayTexts.noNextText}
      action={
        <Button variant="default" onClick={() => void navigate(paths.groups)}>
          {todayTexts.planModule}
        </Button>
      }
    />
  );
}

function NextSession({ placed }: { readonly placed: PlacedSession }) {
  const navigate = useNavigate();
  const now = useNow();
  const { session, groupName, moduleName, rosterSize, notReady } = placed;
  const door = useRoomDoor(session);
  const isRoomOpen = isOpenDoor(door);
  const until = sayUntil(session.startsAt, now);
  return (
    <Section title={until === null ? todayTexts.underWay : todayTexts.next}>
      <article className={css.next}>
        <p className={css.when}>
          <DateText date={session.date} />
          <span>{session.startTime}</span>
        </p>
        <p className={css.until}>{until}</p>
        <p className={css.place}>
          {groupName}
          <span className={css.soft}>{moduleName}</span>
        </p>
        <p className={css.soft}>
          {sayLength(session.minutes)} · {todayTexts.members(rosterSize)}
        </p>
        {rosterSize === 0 && (
          <Banner tone="missing" title={todayTexts.beforeNext}>
            <p>{todayTexts.noRoster}</p>
            <Link to={paths.newMember(session.moduleId)}>{todayTexts.addMember}</Link>
          </Banner>
        )}
        {notReady > 0 && (
          <Banner tone="missing" title={todayTexts.beforeNext}>
            <p>{todayTexts.notReady(notReady)}</p>
            <Link to={paths.session(session.id)}>{todayTexts.seeWhatIsMissing}</Link>
          </Banner>
        )}
        <div className={css.ways}>
          {door && isRoomOpen && <RoomDoor session={session} door={door} />}
          <Button
            variant={isRoomOpen ? 'default' : 'filled'}
            onClick={() => void navigate(paths.session(session.id))}
          >
            {todayTexts.openSession}
          </Button>
          {door && !isRoomOpen && <RoomDoor session={session} door={door} />}
        </div>
      </article>
    </Section>
  );
}

function LaterSession({ placed }: { readonly placed: PlacedSession }) {
  const { session, groupName, notReady } = placed;
  return (
    <li>
      <Link className={css.laterLink ?? ''} to={paths.session(session.id)}>
        <DateText date={session.date} /> <span>{session.startTime}</span>{' '}
        <span>
          {groupName}
          {notReady > 0 && (
            <span className={css.notReady}>{todayTexts.notReadyThen(notReady)}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
