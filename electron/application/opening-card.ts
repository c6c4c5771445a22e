import type { OpeningContact } from '../../shared/contract/sessions';
import { byDay, openingOf } from '../../shared/domain/contact-log';
import type { Member } from '../../shared/domain/member';
import type { Session } from '../../shared/domain/session';

/** What happened outside since the last session, oldest first (M30, M32). */
export function openingCardOf(
  session: Session,
  members: readonly Member[],
): readonly OpeningContact[] {
  return members
    .flatMap((member) =>
      openingOf(member.outsideContacts, session).map((contact) => ({
        ...rosterNamesOf(member),
        contact,
      })),
    )
    .sort((one, other) => byDay(one.contact, other.contact));
}

/** How a member stands on a roster. */
export function rosterNamesOf({ id, profile }: Member) {
  const { preferredFirstName, legalName } = profile;
  return { memberId: id, preferredFirstName, legalName };
}
