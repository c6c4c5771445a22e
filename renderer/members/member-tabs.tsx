import { NavLink } from 'react-router';
import type { MemberId } from '../../shared/domain/ids';
import { MemberAgreements } from '../consents/member-agreements';
import { SafetyPlanPage } from '../safety/safety-plan-page';
import { paths } from '../shell/paths';
import css from './members.module.css';
import { memberTexts } from './texts';
import { Timeline } from './timeline/timeline';
import { timelineTexts } from './timeline/texts';
import { useThisMember } from './this-member';

/** The parts of a member's record; the frame around them stays. */
export function MemberTabs({ memberId }: { readonly memberId: MemberId }) {
  const tabs = [
    { to: paths.member(memberId), label: memberTexts.record },
    { to: paths.intake(memberId), label: memberTexts.intake },
    { to: paths.memberAgreements(memberId), label: memberTexts.agreements },
    { to: paths.safetyPlan(memberId), label: memberTexts.safety },
    { to: paths.betweenSessions(memberId), label: memberTexts.between },
    { to: paths.timeline(memberId), label: timelineTexts.title },
  ];
  return (
    <nav className={css.tabs} aria-label={memberTexts.tabs}>
      {tabs.map(({ to, label }) => (
        <NavLink key={to} to={to} end className={css.tab ?? ''}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

export function AgreementsTab() {
  const memberId = useThisMember();
  return <MemberAgreements key={memberId} memberId={memberId} />;
}

export function SafetyTab() {
  const memberId = useThisMember();
  return <SafetyPlanPage key={memberId} memberId={memberId} />;
}

export function TimelineTab() {
  const memberId = useThisMember();
  return <Timeline key={memberId} memberId={memberId} />;
}
