import { Link } from 'react-router';
import type { SessionView } from '../../shared/contract/sessions';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import css from './sessions.module.css';
import { sessionTexts } from './texts';

/** What this session still lacks, in words and numbers. */
export function SessionMissing({ view }: { readonly view: SessionView }) {
  const { calledOff } = view.session;
  if (calledOff) return <CalledOff reason={calledOff.reason} />;
  if (!view.isHeld) return <p className={css.state}>{sessionTexts.notHeldYet}</p>;
  const lacks = lacksOf(view);
  if (lacks.length === 0) return <p className={css.state}>{sessionTexts.nothingMissing}</p>;
  return (
    <div className={css.state}>
      <Banner tone="missing" title={sessionTexts.missing}>
        <ul className={css.lacks}>
          {lacks.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function CalledOff({ reason }: { readonly reason: string }) {
  return (
    <div className={css.state}>
      <Banner tone="plain" title={sessionTexts.calledOff}>
        <p dir="auto">{reason}</p>
        <Link to={paths.calendar}>{sessionTexts.toCalendar}</Link>
      </Banner>
    </div>
  );
}

function lacksOf({ session, roster, groupNote }: SessionView): readonly string[] {
  const marks = roster.filter(({ mark }) => mark === null).length;
  const notes = roster.filter(({ note }) => note !== 'signed').length;
  return [
    ...(session.held === null ? [sessionTexts.missingTimes] : []),
    ...(marks > 0 ? [sessionTexts.missingMarks(marks)] : []),
    ...(notes > 0 ? [sessionTexts.missingNotes(notes)] : []),
    ...(groupNote !== 'signed' ? [sessionTexts.missingGroupNote] : []),
  ];
}
