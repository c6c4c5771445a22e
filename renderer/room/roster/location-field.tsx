import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import { ageOf, entryFor } from '../../../shared/domain/safety-now';
import type { CallLocation } from '../../../shared/domain/safety-plan';
import { localDateOf } from '../../../shared/lib/dates';
import { useConfirmLocationMutation } from '../../api/hooks';
import { focusOnArrival } from '../../ui/focus-on-arrival';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import css from './parts.module.css';
import { confirmedOf } from './location-state';
import { SomewhereElse, useTypedPlace } from './somewhere-else';
import { rosterTexts } from './texts';

interface Props {
  readonly row: RoomMember;
  readonly view: RoomView;
  readonly now: Date;
  readonly onDone: () => void;
}

/** The member is asked each time: nothing here is confirmed before it is pressed (M28). */
export function LocationField({ row, view, now, onDone }: Props) {
  const [confirmLocation, { error }] = useConfirmLocationMutation();
  const typed = useTypedPlace(view.session.id, row);
  const [isElsewhere, setIsElsewhere] = useState(false);
  if (typed.kept.begun && !isElsewhere) setIsElsewhere(true);
  const key = { sessionId: view.session.id, memberId: row.memberId };
  const confirm = async (location: CallLocation | null) => {
    const reply = await confirmLocation({ ...key, location });
    return !reply.error;
  };
  const confirmAndClose = async (location: CallLocation | null) => {
    if (await confirm(location)) onDone();
  };
  const offers = offersFor(row);
  const sayAge = (saidAt: string) => sayLastSession(saidAt, now, view.session.timeZone);
  return (
    <div className={css.locations} role="group" aria-label={rosterTexts.whereIs(row.displayName)}>
      <p className={css.soft}>{rosterTexts.whereQuestion(row.displayName)}</p>
      <ul className={css.offers}>
        {offers.map((offer, index) => (
          <li key={index}>
            <Offer
              location={offer.location}
              age={offer.saidAt === null ? null : sayAge(offer.saidAt)}
              isFirst={index === 0}
              onConfirm={(place) => void confirmAndClose(place)}
            />
          </li>
        ))}
      </ul>
      {isElsewhere && <SomewhereElse {...{ ...typed, row, onDone }} onConfirm={confirm} />}
      <div className={css.actions}>
        {!isElsewhere && (
          <Button
            size="compact-sm"
            variant="default"
            ref={offers.length === 0 ? focusOnArrival : null}
            onClick={() => setIsElsewhere(true)}
          >
            {rosterTexts.somewhereElse}
          </Button>
        )}
        {confirmedOf(view, row) && (
          <Button size="compact-sm" variant="subtle" onClick={() => void confirmAndClose(null)}>
            {rosterTexts.takeBackPlace}
          </Button>
        )}
      </div>
      <RefusalMessage refusal={refusalOf(error)} />
    </div>
  );
}

interface Offered {
  readonly location: CallLocation;
  /** When they said so in an earlier session; `null` for a place only written down. */
  readonly saidAt: string | null;
}

/**
 * Usual places, and the last session's place: when the plan has it, as the plan has it now and at
 * its own place among the usual ones.
 */
function offersFor({ safetyPlan, lastLocation: last }: RoomMember): readonly Offered[] {
  const places = safetyPlan?.callLocations ?? [];
  const entry = last && entryFor(last.location, places);
  const usual = places.map((location) => ({
    location,
    saidAt: last && location === entry ? last.confirmedAt : null,
  }));
  return last && !entry ? [{ location: last.location, saidAt: last.confirmedAt }, ...usual] : usual;
}

/** How old that is; the roster's clock goes on by whole minutes. */
function sayLastSession(saidAt: string, now: Date, timeZone: string): string {
  const age = ageOf(saidAt, now, 60_000);
  if (age !== null) return rosterTexts.lastSession(age);
  return rosterTexts.lastSessionOn(localDateOf(new Date(saidAt), timeZone));
}

interface OfferProps {
  readonly location: CallLocation;
  /** In words; `null` for a place only written down. */
  readonly age: string | null;
  readonly isFirst: boolean;
  readonly onConfirm: (location: CallLocation) => void;
}

function Offer({ location, age, isFirst, onConfirm }: OfferProps) {
  const { label, address, emergencyNumber } = location;
  return (
    <button
      type="button"
      className={css.offer}
      ref={isFirst ? focusOnArrival : null}
      onClick={() => onConfirm(location)}
    >
      <bdi className={css.offered}>{label}</bdi>{' '}
      {age !== null && <span className={css.age}>{age}</span>}{' '}
      <span className={css.address} dir="auto">
        {rosterTexts.placeIn(address, emergencyNumber)}
      </span>
    </button>
  );
}
