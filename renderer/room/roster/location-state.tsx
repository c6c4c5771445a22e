import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import { opensAt } from '../../../shared/domain/room-phase';
import { ageOf, isOfThisCall } from '../../../shared/domain/safety-now';
import type { ConfirmedLocation } from '../../../shared/domain/session-room';
import { localTimeOf } from '../../../shared/lib/dates';
import { isComing } from './marking';
import css from './roster.module.css';
import { rosterTexts } from './texts';

/** What was said for this call; what the room holds from before it opened was not (M28). */
export function confirmedOf(
  { room, session }: RoomView,
  row: RoomMember,
): ConfirmedLocation | null {
  const said = room.callLocations.find(({ memberId }) => memberId === row.memberId);
  return said && isOfThisCall(said, opensAt(session)) ? said : null;
}

/** The roster's clock goes on by whole minutes. */
const MINUTE_MS = 60_000;

interface Props {
  readonly row: RoomMember;
  readonly view: RoomView;
  readonly now: Date;
}

/** Where they were said to be, and how old that is (M28); it is missing of who is in the room. */
export function LocationState({ row, view, now }: Props) {
  const confirmed = confirmedOf(view, row);
  if (!confirmed) {
    const isMissing = row.mark !== null && isComing(row.mark);
    return (
      <span className={css.place} data-missing={isMissing}>
        {rosterTexts.notAskedYet}
      </span>
    );
  }
  const { label, address, emergencyNumber } = confirmed.location;
  return (
    <span title={rosterTexts.placeIn(address, emergencyNumber)}>
      <bdi>{label}</bdi>{' '}
      <span className={css.soft}>{sayAge(confirmed, now, view.session.timeZone)}</span>
    </span>
  );
}

function sayAge({ confirmedAt }: ConfirmedLocation, now: Date, timeZone: string): string {
  const age = ageOf(confirmedAt, now, MINUTE_MS);
  if (age === null) return rosterTexts.askedAt(localTimeOf(new Date(confirmedAt), timeZone));
  const minutes = Math.floor(age / MINUTE_MS);
  return minutes < 1 ? rosterTexts.askedNow : rosterTexts.askedAgo(minutes);
}
