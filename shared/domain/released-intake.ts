import type { Member } from './member';
import type { ReleaseMasker } from './release-masks';
import type {
  ReleasedContacts,
  ReleasedEmergency,
  ReleasedIntake,
  ReleasedParticulars,
} from './released-parts';
import { byDay } from './contact-log';
import type { EmergencyRecord } from './emergency-record';
import { dayOf } from './signing-day';

/**
 * A referring physician, or a street, that shares no more than a part of its name with another member
 * keeps it unless it is hidden by hand: half a mask in a third person's name would be a false record.
 * Whoever is a member is masked.
 */
export function releasedParticulars(
  { profile }: Member,
  { hideWhole }: ReleaseMasker,
): ReleasedParticulars {
  const { otherNames, dateOfBirth, contact, referringPhysician } = profile;
  const hidden = (part: string, text: string) =>
    hideWhole({ section: 'particulars', date: null, part }, text);
  const { telephone, email, address } = contact;
  return {
    ...{ otherNames, dateOfBirth, telephone },
    email: hidden('email', email),
    address: hidden('address', address),
    referringPhysician: hidden('referring-physician', referringPhysician),
  };
}

/** Whom they know outside and dual relationships name others: neither is handed over (M14, M98). */
export function releasedIntake({ intake }: Member, { hide }: ReleaseMasker): ReleasedIntake {
  const { referral, preparations, suitability } = intake;
  const hidden = (part: string, date: string, text: string) =>
    hide({ section: 'intake', date, part }, text);
  return {
    referral: referral && {
      receivedOn: referral.receivedOn,
      note: hidden('referral', referral.receivedOn, referral.note),
    },
    preparations: preparations.map(({ id, heldOn, minutes, note, writtenAt }) => ({
      ...{ heldOn, minutes, writtenAt },
      note: hidden(id, heldOn, note),
    })),
    suitability: suitability && {
      ...suitability,
      reason: hidden('suitability', suitability.decidedOn, suitability.reason),
    },
  };
}

export function releasedContacts(
  { outsideContacts, notices }: Pick<Member, 'outsideContacts' | 'notices'>,
  { hide }: ReleaseMasker,
): ReleasedContacts {
  const hidden = (part: string, date: string, text: string) =>
    hide({ section: 'contacts', date, part }, text);
  return {
    contacts: outsideContacts.toSorted(byDay).map(({ id, happenedOn, kind, note, writtenAt }) => ({
      ...{ happenedOn, kind, writtenAt },
      note: hidden(id, happenedOn, note),
    })),
    notices: notices
      .toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
      .map(({ id, reason, ...notice }) => ({
        ...notice,
        reason: hidden(id, notice.from, reason),
      })),
  };
}

export function releasedEmergency(
  { id, kind, begun, entries, closedAt }: EmergencyRecord,
  { hide }: ReleaseMasker,
): ReleasedEmergency {
  const place = { section: 'emergencies', date: dayOf(begun) } as const;
  return {
    ...{ kind, begun, closedAt },
    entries: entries.map((entry) => ({
      at: entry.at,
      text: hide({ ...place, part: `${id}/${entry.id}` }, entry.text),
    })),
  };
}
