import { Button } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OpeningContact, SessionView } from '../../shared/contract/sessions';
import { useBringUpContactMutation } from '../api/hooks';
import { betweenTexts } from '../members/texts';
import { paths } from '../shell/paths';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { ExactDateText } from '../ui/when';
import css from './sessions.module.css';
import { sessionTexts } from './texts';

/** Contacts between sessions that wait for this opening, and those brought up in it (M32). */
export function Opening({ view }: { readonly view: SessionView }) {
  if (view.opening.length === 0) return null;
  return (
    <Section title={sessionTexts.opening}>
      <ContactsToBringUp {...view} canMark />
    </Section>
  );
}

interface ContactsProps extends Pick<SessionView, 'session' | 'opening'> {
  /** A rehearsal shows them and marks nothing (M86). */
  readonly canMark: boolean;
}

export function ContactsToBringUp({ session, opening, canMark }: ContactsProps) {
  const [bringUp, { error }] = useBringUpContactMutation();
  const mark = ({ memberId, contact }: OpeningContact, isBroughtUp: boolean) =>
    void bringUp({
      memberId,
      contactId: contact.id,
      sessionId: isBroughtUp ? session.id : null,
    });
  return (
    <>
      <ul className={css.opening}>
        {opening.map((waiting) => (
          <Waiting
            key={waiting.contact.id}
            waiting={waiting}
            onMark={canMark ? (isBroughtUp) => mark(waiting, isBroughtUp) : null}
          />
        ))}
      </ul>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}

interface Props {
  readonly waiting: OpeningContact;
  readonly onMark: ((isBroughtUp: boolean) => void) | null;
}

function Waiting({ waiting, onMark }: Props) {
  const { memberId, preferredFirstName: name, contact } = waiting;
  const isBroughtUp = contact.broughtUpIn !== null;
  return (
    <li className={css.contact}>
      <div>
        <p>
          <Link to={paths.betweenSessions(memberId)}>
            <PersonName>{name}</PersonName>
          </Link>{' '}
          <span className={css.soft}>
            {betweenTexts.kinds[contact.kind]} · <ExactDateText date={contact.happenedOn} />
          </span>
        </p>
        <p className={css.said} dir="auto">
          {contact.note}
        </p>
      </div>
      <span className={css.mark}>
        {isBroughtUp && (
          <span className={css.done}>
            <IconCircleCheckFilled size={16} aria-hidden /> {sessionTexts.broughtUp}
          </span>
        )}
        {onMark && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={
              isBroughtUp ? sessionTexts.takeBackOf(name) : sessionTexts.markBroughtUpOf(name)
            }
            onClick={() => onMark(!isBroughtUp)}
          >
            {isBroughtUp ? sessionTexts.takeBack : sessionTexts.markBroughtUp}
          </Button>
        )}
      </span>
    </li>
  );
}
