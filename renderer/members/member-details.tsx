import type { ReactNode } from 'react';
import type { Member, Membership } from '../../shared/domain/member';
import { useListGroupsQuery } from '../api/hooks';
import { PersonName } from '../ui/person-name';
import { ExactDateText } from '../ui/when';
import css from './members.module.css';
import { memberTexts } from './texts';

/** What is known about a member beside their notes; what was not given takes no room. */
export function MemberDetails({ member }: { readonly member: Member }) {
  const { contact, otherNames, referringPhysician } = member.profile;
  return (
    <dl className={css.details}>
      {otherNames.length > 0 && (
        <Detail term={memberTexts.otherNames}>
          <PersonName>{otherNames.join(', ')}</PersonName>
        </Detail>
      )}
      <Line term={memberTexts.telephone} text={contact.telephone} />
      <Line term={memberTexts.email} text={contact.email} />
      <Line term={memberTexts.address} text={contact.address} />
      <Line term={memberTexts.referringPhysician} text={referringPhysician} />
      <Detail term={memberTexts.memberships}>
        <ul>
          {member.memberships.map((membership) => (
            <li key={membership.moduleId}>
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
  const groups = useListGroupsQuery({}).data ?? [];
  const placed = groups
    .flatMap((group) => group.modules.map((module) => ({ group, module })))
    .find(({ module }) => module.id === membership.moduleId);
  return (
    <>
      {placed && <div>{memberTexts.moduleOption(placed.group.name, placed.module.name)}</div>}
      <span className={css.soft}>
        {membership.until === null ? (
          <ExactDateText date={membership.from} say={memberTexts.since} />
        ) : (
          <>
            <ExactDateText date={membership.from} /> – <ExactDateText date={membership.until} />
          </>
        )}
      </span>
    </>
  );
}
