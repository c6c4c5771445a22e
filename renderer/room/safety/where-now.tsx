import { IconAlertTriangle } from '@tabler/icons-react';
import { countries, regionName } from '../../../shared/domain/jurisdiction';
import type { CallLocation } from '../../../shared/domain/safety-plan';
import { ageOf, type WhereNow } from '../../../shared/domain/safety-now';
import { localDateOf, localTimeOf } from '../../../shared/lib/dates';
import { Section } from '../../ui/page';
import { sayFullDate, saySpan } from '../../ui/say-dates';
import { useFromRoomClock } from '../use-room-clock';
import { Numeral, type Copy } from './numeral';
import css from './safety.module.css';
import { panelTexts } from './texts';

interface Props {
  readonly where: WhereNow;
  /** The session's: dates of sessions are its. */
  readonly timeZone: string;
  readonly copy: Copy;
}

/** Where help is to be sent (M28). What was not said in this call cannot be taken for it. */
export function WhereNowPart({ where, timeZone, copy }: Props) {
  return (
    <Section title={panelTexts.where}>
      {where.kind === 'confirmed' && (
        <Age confirmedAt={where.place.confirmedAt} timeZone={timeZone} />
      )}
      {where.kind === 'earlier' && (
        <NotNow title={panelTexts.earlierTitle(dateOf(where.place.confirmedAt, timeZone))} />
      )}
      {where.kind === 'usual' && <NotNow title={panelTexts.usualTitle} />}
      {where.kind === 'unknown' && <NotNow title={panelTexts.unknownTitle} />}
      {'place' in where && <Place place={where.place.location} copy={copy} />}
      {where.kind === 'earlier' && where.usual.length > 0 && (
        <p className={css.also}>{panelTexts.alsoUsual}</p>
      )}
      {'usual' in where &&
        where.usual.map((place) => (
          <Place key={`${place.label} ${place.address}`} place={place} copy={copy} />
        ))}
      {where.kind === 'unknown' && <p>{panelTexts.noNumberYet}</p>}
    </Section>
  );
}

function dateOf(instant: string, timeZone: string): string {
  return sayFullDate(localDateOf(new Date(instant), timeZone));
}

/** The clocks of the window and of the main process are never further apart by themselves. */
const CLOCKS_APART_MS = 5_000;

interface AgeProps {
  readonly confirmedAt: string;
  readonly timeZone: string;
}

/** Alone in counting on, so that nothing else is drawn again with the clock. */
function Age({ confirmedAt, timeZone }: AgeProps) {
  const said = useFromRoomClock((now) => {
    const age = ageOf(confirmedAt, now, CLOCKS_APART_MS);
    if (age !== null) return panelTexts.confirmed(saySpan(age));
    return panelTexts.confirmedAt(localTimeOf(new Date(confirmedAt), timeZone));
  });
  return <p className={css.age}>{said}</p>;
}

function NotNow({ title }: { readonly title: string }) {
  return (
    <div className={css.notNow}>
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p className={css.notNowTitle}>{title}</p>
        <p>{panelTexts.askNow}</p>
      </div>
    </div>
  );
}

/** What is dialled sooner than it is pasted. */
const SHORT = 3;

interface PlaceProps {
  readonly place: CallLocation;
  readonly copy: Copy;
}

function Place({ place, copy }: PlaceProps) {
  const { label, address, country, region, emergencyNumber, dispatchNumber } = place;
  const countryName = country === 'other' ? '' : countries[country].name;
  const regions = [regionName(country, region), countryName].filter((name) => name !== '');
  return (
    <div className={css.place}>
      <h3 dir="auto">{label}</h3>
      <p className={css.address} dir="auto">
        {address}
      </p>
      {regions.length > 0 && <p dir="auto">{regions.join(', ')}</p>}
      <p>
        {panelTexts.emergency}{' '}
        <Numeral
          number={emergencyNumber}
          tone="emergency"
          {...(emergencyNumber.length > SHORT && { copy })}
        />
      </p>
      <p>{panelTexts.followsCaller(emergencyNumber)}</p>
      {dispatchNumber !== '' && (
        <p>
          {panelTexts.dispatch} <Numeral number={dispatchNumber} copy={copy} />
        </p>
      )}
    </div>
  );
}
