import type { EmergencyContact } from '../../../shared/domain/safety-plan';
import { ReleaseMark } from '../../safety/call-column';
import { Section } from '../../ui/page';
import { PersonName } from '../../ui/person-name';
import { Numeral, type Copy } from './numeral';
import css from './safety.module.css';
import { panelTexts } from './texts';

interface Props {
  /** Those who may be called first. */
  readonly contacts: readonly EmergencyContact[];
  readonly copy: Copy;
}

/** Whom to call (M27); who did not agree stands last and is marked. */
export function CallList({ contacts, copy }: Props) {
  const isAnyAgreed = contacts.some(({ releaseToCall }) => releaseToCall === 'agreed');
  return (
    <Section title={panelTexts.whomToCall}>
      {contacts.length === 0 && <p>{panelTexts.nobodyToCall}</p>}
      {contacts.length > 0 && !isAnyAgreed && <p>{panelTexts.nobodyAgreed}</p>}
      <ul className={css.entries}>
        {contacts.map((contact) => (
          <li key={`${contact.name} ${contact.telephone}`} className={css.entry}>
            <Contact contact={contact} copy={copy} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ContactProps {
  readonly contact: EmergencyContact;
  readonly copy: Copy;
}

function Contact({ contact, copy }: ContactProps) {
  const { name, relationship, telephone, otherTelephone, note } = contact;
  return (
    <>
      <h3>
        <PersonName>{name}</PersonName>
      </h3>
      {relationship !== '' && <p dir="auto">{relationship}</p>}
      {[telephone, otherTelephone]
        .filter((number) => number !== '')
        .map((number) => (
          <p key={number}>
            <Numeral number={number} copy={copy} />
          </p>
        ))}
      <ReleaseMark contact={contact} />
      {note !== '' && <p dir="auto">{note}</p>}
    </>
  );
}
