import type { RoomMember, RoomView } from '../../shared/contract/rooms';
import { ContactsToBringUp } from '../sessions/opening';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { Confidentiality } from './confidentiality';
import css from './room.module.css';
import { roomTexts, sayNotice } from './texts';

interface Props {
  readonly view: RoomView;
  /** A rehearsal shows what is to be said and marks nothing (M86). */
  readonly canMark?: boolean;
}

/** Only what the clinician must say (M32, M40, M41, M108). */
export function OpeningCard({ view, canMark = true }: Props) {
  return (
    <Section title={roomTexts.opening}>
      <OpeningWords view={view} canMark={canMark} />
    </Section>
  );
}

/** Whether the card holds anything that is still to be said. */
export function hasMoreToSay({ opening, members, isConfidentialityDue, room }: RoomView): boolean {
  const isReminderDue = isConfidentialityDue && room.confidentialitySaidAt === null;
  const isContactWaiting = opening.some(({ contact }) => contact.broughtUpIn === null);
  return isReminderDue || isContactWaiting || members.some(({ notices }) => notices.length > 0);
}

export function OpeningWords({ view, canMark = true }: Props) {
  const { session, opening, members, isConfidentialityDue, room } = view;
  const announced = members.filter(({ notices }) => notices.length > 0);
  const hasReminder = isConfidentialityDue || room.confidentialitySaidAt !== null;
  if (announced.length === 0 && opening.length === 0 && !hasReminder) {
    return <p className={css.soft}>{roomTexts.nothingToSay}</p>;
  }
  return (
    <div className={css.opening}>
      {announced.length > 0 && <Announced members={announced} />}
      {opening.length > 0 && (
        <div>
          <h3>{roomTexts.contacts}</h3>
          <ContactsToBringUp session={session} opening={opening} canMark={canMark} />
        </div>
      )}
      {hasReminder && <Confidentiality view={view} canMark={canMark} />}
    </div>
  );
}

function Announced({ members }: { readonly members: readonly RoomMember[] }) {
  const announced = members.flatMap(({ preferredFirstName, notices }) =>
    notices.map((notice) => ({ name: preferredFirstName, notice })),
  );
  return (
    <div>
      <h3>{roomTexts.announced}</h3>
      <ul className={css.lines}>
        {announced.map(({ name, notice }) => (
          <li key={notice.id} className={css.line}>
            <span className={css.name}>
              <PersonName>{name}</PersonName>
            </span>
            <span>{sayNotice(notice)}</span>
            {notice.reason && (
              <span className={css.soft} dir="auto">
                {notice.reason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
