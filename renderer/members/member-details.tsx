import type { ReactNode } from 'react';
import { sayHealthNumber } from '../../shared/domain/health-number';
import type { Member, Membership } from '../../shared/domain/member';
import { PersonName } from '../ui/person-name';
import { useToday } from '../ui/use-now';
import { ExactDateText } from '../ui/when';
import { admissionTexts } from './intake-texts';
import css from './members.module.css';
import { sayPlace, useModuleChoices } from './module-choices';
import { memberTexts } from './texts';

/** What is known about a member beside their notes; what was not given takes no room. */
export function MemberDetails({ member }: { readonly member: Member }) {
  const { contact, otherNames, referringPhysician, dateOfBirth } = member.profile;
  return (
    <dl className={css.details}>
      {otherNames.length > 0 && (
        <Detail term={memberTexts.otherNames}>
          <PersonName>{otherNames.join(', ')}</PersonName>
        </Detail>
      )}
      {dateOfBirth !== null && (
        <Detail term={memberTexts.dateOfBirth}>
          <ExactDateText date={dateOfBirth} />
        </Detail>
      )}
      {member.healthNumber !== null && (
        <Line term={memberTexts.healthNumber} text={sayHealthNumber(member.healthNumber)} />
      )}
      <Line term={memberTexts.telephone} text={contact.telephone} />
      <Line term={memberTexts.email} text={contact.email} />
      <Line term={memberTexts.address} text={contact.address} />
      <Line term={memberTexts.referringPhysician} text={referringPhysician} />
      <Detail term={memberTexts.memberships}>
        {member.memberships.length === 0 && memberTexts.noMembership}
        <ul>
          {member.memberships.map((membership) => (
            <li key={`${membership.moduleId} ${membership.from}`}>
              <MembershipLine membership={membership} />
            </li>
          ))}
        </ul>
      </Detail>
    </dl>
  );
}

function Line({ term, text }: { readonly term: string; readonly text: string }) {
  return text === '' ? null : (
    <Detail term={term}>
      <span className={css.lines} dir="auto">
        {text}
      </span>
    </Detail>
  );
}

function Detail({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={css.detail}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MembershipLine({ membership }: { readonly membership: Membership }) {
  const placed = useModuleChoices()?.find(({ module }) => module.id === membership.moduleId);
  const { override, until } = membership;
  const today = useToday();
  const lastDay = placed?.module.schedule.to ?? today;
  const endedOn = until ?? (lastDay < today ? lastDay : null);
  return (
    <>
      {placed && <div>{sayPlace(placed)}</div>}
      <span className={css.soft}>
        {endedOn === null ? (
          <ExactDateText date={membership.from} say={memberTexts.since} />
        ) : (
          <>
            <ExactDateText date={membership.from} /> – <ExactDateText date={endedOn} />
          </>
        )}
      </span>
      {override !== null && (
        <details>
          <summary>{admissionTexts.overridden(override.missing.length)}</summary>
          <p className={css.lines} dir="auto">
            {override.reason}
          </p>
        </details>
      )}
    </>
  );
}
