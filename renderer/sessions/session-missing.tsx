import type { SessionView } from '../../shared/contract/sessions';
import { Banner } from '../ui/banner';
import { Section } from '../ui/page';
import css from './sessions.module.css';
import { sessionTexts } from './texts';

/** What this session still lacks, in words and numbers. */
export function SessionMissing({ view }: { readonly view: SessionView }) {
  const lacks = view.isHeld ? lacksOf(view) : [];
  return (
    <Section title={sessionTexts.missing}>
      {lacks.length > 0 && (
        <Banner tone="missing">
          <ul className={css.lacks}>
            {lacks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Banner>
      )}
      {lacks.length === 0 && (
        <p className={css.soft}>
          {view.isHeld ? sessionTexts.nothingMissing : sessionTexts.notHeldYet}
        </p>
      )}
    </Section>
  );
}

function lacksOf({ session, roster }: SessionView): readonly string[] {
  const marks = roster.filter(({ mark }) => mark === null).length;
  const notes = roster.filter(({ note }) => note !== 'signed').length;
  return [
    ...(session.held === null ? [sessionTexts.missingTimes] : []),
    ...(marks > 0 ? [sessionTexts.missingMarks(marks)] : []),
    ...(notes > 0 ? [sessionTexts.missingNotes(notes)] : []),
  ];
}
