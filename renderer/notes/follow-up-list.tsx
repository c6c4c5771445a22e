import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FollowUp } from '../../shared/domain/follow-ups';
import type { MemberId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';
import { reminderPlaces } from '../today/reminder-places';
import { reminderTexts } from '../today/texts';
import { DateText } from '../ui/when';
import css from './desk.module.css';
import { noteTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly followUps: readonly FollowUp[];
}

/** What is still open about this member, soonest first, each with the place where it is dealt with. */
export function FollowUpList({ memberId, followUps }: Props) {
  if (followUps.length === 0) return <p className={css.goals}>{noteTexts.noFollowUps}</p>;
  return (
    <ul className={css.followUps}>
      {followUps.map((followUp, index) => (
        <li key={index}>
          <DateText date={followUp.date} />
          <Link to={placeOf(followUp, memberId)}>{titleOf(followUp)}</Link>
          <Said>{'text' in followUp ? followUp.text : ''}</Said>
        </li>
      ))}
    </ul>
  );
}

function Said({ children }: { readonly children: ReactNode }) {
  return (
    children !== '' && (
      <span className={css.goals} dir="auto">
        {children}
      </span>
    )
  );
}

function titleOf(followUp: FollowUp): string {
  return followUp.kind === 'reminder'
    ? reminderTexts[followUp.about]
    : noteTexts.followUp[followUp.kind];
}

function placeOf(followUp: FollowUp, memberId: MemberId): string {
  return followUp.kind === 'reminder'
    ? reminderPlaces[followUp.about](memberId)
    : paths.betweenSessions(memberId);
}
