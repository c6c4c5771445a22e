import type { NoteView } from '../../shared/contract/notes';
import type { MemberId } from '../../shared/domain/ids';
import { Section } from '../ui/page';
import { ScrollPane } from '../ui/scroll-pane';
import { DateText } from '../ui/when';
import css from './desk.module.css';
import { FollowUpList } from './follow-up-list';
import { NoteText } from './note-text';
import { noteTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly view: NoteView;
}

/** What stands beside the note while it is written: goals, what is open, the last note (M6, M9). */
export function NoteAside({ memberId, view }: Props) {
  const { member, previous, followUps } = view;
  return (
    <ScrollPane className={css.aside} label={noteTexts.aside}>
      <Section title={noteTexts.goals}>
        <p className={css.goals} dir="auto">
          {member.goals.trim() === '' ? noteTexts.noGoals : member.goals}
        </p>
      </Section>
      <Section title={noteTexts.followUps}>
        <FollowUpList memberId={memberId} followUps={followUps} />
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
