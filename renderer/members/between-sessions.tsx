import { Link } from 'react-router';
import { skipToken } from '@reduxjs/toolkit/query';
import type { OutsideContact } from '../../shared/domain/contact-log';
import type { SessionId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { useListGroupsQuery, useListSessionsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { ExactDateText } from '../ui/when';
import { ContactForm } from './contact-form';
import css from './members.module.css';
import { useModuleRuns } from './module-choices';
import { NoticesPart } from './notices-part';
import { betweenTexts } from './texts';
import { ThisMember } from './this-member';

/** What happened between sessions (M30, M32), newest first, and the form for the next. */
export function BetweenSessions() {
  return (
    <ThisMember>
      {(member) => (
        <div className={css.intake}>
          <NoticesPart member={member} />
          <Section title={betweenTexts.newContact} note={betweenTexts.note}>
            <ContactForm member={member} />
          </Section>
          <Section title={betweenTexts.title}>
            <Contacts member={member} />
          </Section>
        </div>
      )}
    </ThisMember>
  );
}

function Contacts({ member }: { readonly member: Member }) {
  const dateOf = useSessionDates(member);
  const groupNameOf = useGroupNames(member);
  if (member.outsideContacts.length === 0) return <p className={css.soft}>{betweenTexts.none}</p>;
  const newestFirst = member.outsideContacts.toSorted((one, other) =>
    one.happenedOn < other.happenedOn ? 1 : -1,
  );
  return (
    <ul className={css.entries}>
      {newestFirst.map((contact) => (
        <li key={contact.id} className={css.entry}>
          <div className={css.entryHead}>
            <span>
              <ExactDateText date={contact.happenedOn} /> · {betweenTexts.kinds[contact.kind]}
              {groupNameOf(contact)}
            </span>
            <span className={css.soft}>
              <Standing contact={contact} dateOf={dateOf} />
            </span>
          </div>
          <p className={css.lines} dir="auto">
            {contact.note}
          </p>
        </li>
      ))}
    </ul>
  );
}

type DateOf = (id: SessionId) => string | undefined;

interface StandingProps {
  readonly contact: OutsideContact;
  readonly dateOf: DateOf;
}

function Standing({ contact: { broughtUpIn, isForOpening }, dateOf }: StandingProps) {
  if (broughtUpIn === null) {
    return isForOpening ? betweenTexts.waiting : betweenTexts.notForOpening;
  }
  const date = dateOf(broughtUpIn);
  return (
    <Link to={paths.session(broughtUpIn)}>
      {date === undefined ? betweenTexts.broughtUp : betweenTexts.broughtUpOn(sayFullDate(date))}
    </Link>
  );
}

/** Said only of who is or was in more than one group. */
function useGroupNames({ memberships }: Member): (contact: OutsideContact) => string {
  const { data: groups = [] } = useListGroupsQuery({});
  const runs = useModuleRuns();
  const own = new Set(memberships.map(({ moduleId }) => runs.get(moduleId)?.groupId));
  return ({ groupId }) => {
    const group = own.size > 1 && groups.find(({ id }) => id === groupId);
    return group ? ` · ${group.name}` : '';
  };
}

/** Of the newest module's sessions; one of an earlier module is named without its date. */
function useSessionDates({ memberships }: Member): DateOf {
  const moduleId = memberships.at(-1)?.moduleId;
  const { data } = useListSessionsQuery(moduleId ? { moduleId } : skipToken);
  return (id) => data?.find(({ session }) => session.id === id)?.session.date;
}
