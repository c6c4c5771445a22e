import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../shell/paths';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { NoteStateMark } from '../ui/marks';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { DateText } from '../ui/when';
import css from './runway.module.css';
import { noteTexts } from './texts';
import { isSigned, useRunway, type Stop } from './way';

/** The end of the way through a session's notes: what is done, what is left, and back to Today. */
export function RunwayEnd() {
  const { view, stops, passed } = useRunway();
  const left = stops.filter((stop) => !isSigned(stop, passed));
  const repeated = stops.filter(({ path }) => passed.repeated.has(path));
  return (
    <WorkPage
      title={left.length === 0 ? noteTexts.allSigned : noteTexts.someLeft(left.length)}
      lead={<DateText date={view.session.date} />}
      width="reading"
    >
      {left.length > 0 && <Stops title={noteTexts.leftForLater} stops={left} />}
      {repeated.length > 0 && (
        <Stops title={noteTexts.repeatedTitle} note={noteTexts.repeatedNote} stops={repeated} />
      )}
      <div>
        <Button component={Link} to={paths.today} ref={focusOnArrival}>
          {noteTexts.backToToday}
        </Button>
      </div>
    </WorkPage>
  );
}

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly stops: readonly Stop[];
}

function Stops({ title, note, stops }: Props) {
  return (
    <Section title={title}>
      {note && <p className={css.soft}>{note}</p>}
      <ul className={css.left}>
        {stops.map(({ path, name, state }) => (
          <li key={path}>
            <Link to={path}>
              <PersonName>{name}</PersonName>
            </Link>
            <NoteStateMark state={state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
