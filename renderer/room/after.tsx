import { Button } from '@mantine/core';
import { useFormState } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import type { RoomMember, RoomView } from '../../shared/contract/rooms';
import { mayBeUnderway } from '../../shared/domain/room-phase';
import { paths } from '../shell/paths';
import { SessionTimes } from '../sessions/session-times';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { Debrief } from './debrief';
import { RoomFramed } from './room-framed';
import css from './room.module.css';
import { roomTexts } from './texts';
import { useFromRoomClock } from './use-room-clock';
import type { VoteDraft } from './votes/typed-decision';
import { VoteForm } from './votes/vote-form';

interface Props {
  readonly view: RoomView;
  readonly vote: VoteDraft;
  /** Ended by mistake, or the group goes on. */
  readonly onBack: () => void;
}

/** What is left to do once the session is over, and the straight way into its notes (M9). */
export function AfterRoom({ view, vote, onBack }: Props) {
  const { group } = view;
  return (
    <RoomFramed view={view} title={roomTexts.afterTitle} actions={<Ways view={view} />}>
      <div className={css.columns}>
        <div>
          <TimesOrVote view={view} vote={vote} />
          <WhoCame view={view} />
        </div>
        <div>
          <Debrief kind={group.kind} />
          <WayBack view={view} onBack={onBack} />
        </div>
      </div>
    </RoomFramed>
  );
}

/** A vote that was typed comes first: leaving loses it, the times are recorded already (M79). */
function TimesOrVote({ view: { session }, vote }: Omit<Props, 'onBack'>) {
  const { isDirty: hasVote } = useFormState({ control: vote.control });
  if (hasVote) {
    return (
      <Section title={roomTexts.unrecordedVote}>
        <VoteForm sessionId={session.id} vote={vote} />
      </Section>
    );
  }
  return (
    <Section title={roomTexts.times} note={roomTexts.calledAt(session.timeZone)}>
      <SessionTimes key={session.held?.endedAt ?? 'not-ended'} session={session} />
    </Section>
  );
}

/** Long after the end nobody is in the meeting any more. */
function WayBack({ view: { session }, onBack }: Omit<Props, 'vote'>) {
  const isOffered = useFromRoomClock((now) => mayBeUnderway(session, now));
  if (!isOffered) return null;
  return (
    <p className={css.without}>
      <Button variant="subtle" size="compact-sm" onClick={onBack}>
        {roomTexts.backIntoRoom}
      </Button>
      <span className={css.soft}>{roomTexts.backIntoRoomText}</span>
    </p>
  );
}

function Ways({ view: { session } }: { readonly view: RoomView }) {
  const navigate = useNavigate();
  return (
    <>
      <Button variant="default" onClick={() => void navigate(paths.today)}>
        {roomTexts.leave}
      </Button>
      <Button onClick={() => void navigate(paths.notesOf(session.id))}>
        {roomTexts.writeNotes}
      </Button>
    </>
  );
}

/** Nobody is left without a mark unseen, and who stayed away without a word is followed up (M94). */
function WhoCame({ view }: { readonly view: RoomView }) {
  const { session, members } = view;
  const unmarked = members.filter(({ mark }) => mark === null);
  const away = members.filter(({ mark }) => mark?.kind === 'absent-without-notice');
  return (
    <>
      {unmarked.length > 0 && (
        <Section title={roomTexts.unmarked}>
          <p className={css.soft}>{roomTexts.unmarkedText}</p>
          <ul className={css.names}>
            {unmarked.map(({ memberId, preferredFirstName }) => (
              <li key={memberId}>
                <PersonName>{preferredFirstName}</PersonName>
              </li>
            ))}
          </ul>
          <p className={css.without}>
            <Link to={paths.session(session.id)}>{roomTexts.markThem}</Link>
            <Link to={paths.sessionReport(session.id)}>{roomTexts.fillFromReport}</Link>
          </p>
        </Section>
      )}
      {away.length > 0 && <ToFollowUp members={away} />}
      {unmarked.length === 0 && (
        <Section title={roomTexts.attendance}>
          {away.length === 0 && <p className={css.soft}>{roomTexts.allMarked}</p>}
          <Link to={paths.sessionReport(session.id)}>{roomTexts.fillFromReport}</Link>
        </Section>
      )}
    </>
  );
}

function ToFollowUp({ members }: { readonly members: readonly RoomMember[] }) {
  return (
    <Section title={roomTexts.followUp}>
      <p className={css.soft}>{roomTexts.followUpText}</p>
      <ul className={css.names}>
        {members.map(({ memberId, preferredFirstName }) => (
          <li key={memberId}>
            <Link
              to={paths.betweenSessions(memberId)}
              aria-label={roomTexts.followUpOf(preferredFirstName)}
            >
              <PersonName>{preferredFirstName}</PersonName>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
