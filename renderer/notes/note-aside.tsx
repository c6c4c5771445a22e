import type { NoteView } from '../../shared/contract/notes';
import { Section } from '../ui/page';
import { ScrollPane } from '../ui/scroll-pane';
import { DateText } from '../ui/when';
import css from './desk.module.css';
import { NoteText } from './note-text';
import { noteTexts } from './texts';

/** What stands beside the note while it is written: the member's goals and their last note (M6, M9). */
export function NoteAside({ view }: { readonly view: NoteView }) {
  const { member, previous } = view;
  return (
    <ScrollPane className={css.aside} label={noteTexts.aside}>
      <Section title={noteTexts.goals}>
        <p className={css.goals} dir="auto">
          {member.goals.trim() === '' ? noteTexts.noGoals : member.goals}
        </p>
      </Section>
      <Section
        title={noteTexts.previousNote}
        note={previous && <DateText date={previous.sessionDate} />}
      >
        {previous ? (
          <div className={css.previous}>
            {!previous.text.signature && <p className={css.goals}>{noteTexts.draftUnsigned}</p>}
            <NoteText text={previous.text} />
          </div>
        ) : (
          <p className={css.goals}>{noteTexts.noPrevious}</p>
        )}
      </Section>
    </ScrollPane>
  );
}
