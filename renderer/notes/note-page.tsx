import { memberIdSchema } from '../../shared/domain/ids';
import type { NoteView } from '../../shared/contract/notes';
import { useAddAddendumMutation, useGetNoteQuery, useSignNoteMutation } from '../api/hooks';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { AttendanceMark } from '../ui/marks';
import { PersonName } from '../ui/person-name';
import { refusalOf } from '../ui/refusal-of';
import { DateText } from '../ui/when';
import { NoteAside } from './note-aside';
import { NoteDesk } from './note-desk';
import css from './runway.module.css';
import { useRunway } from './runway';
import { noteTexts } from './texts';

/** One member's note. No other member's text is asked for here. */
export function NotePage() {
  const memberId = useId(memberIdSchema, 'memberId');
  const { session } = useRunway().view;
  const key = { sessionId: session.id, memberId };
  const note = useGetNoteQuery(key);
  const [signNote] = useSignNoteMutation();
  const [addAddendum] = useAddAddendumMutation();
  return (
    <Loaded of={{ ...note, data: note.currentData }}>
      {(view) => (
        <NoteDesk
          key={memberId}
          noteKey={key}
          text={view.note?.text ?? null}
          label={noteTexts.noteAbout(view.member.preferredFirstName)}
          title={<PersonName>{view.member.preferredFirstName}</PersonName>}
          lead={<Where date={session.date} view={view} />}
          aside={<NoteAside view={view} />}
          onSign={async (body) => refusalOf((await signNote({ ...key, body })).error)}
          onAddendum={async (text) => refusalOf((await addAddendum({ ...key, text })).error)}
        />
      )}
    </Loaded>
  );
}

function Where({ date, view }: { readonly date: string; readonly view: NoteView }) {
  return (
    <span className={css.where}>
      <DateText date={date} />
      {view.mark && <AttendanceMark mark={view.mark} />}
      <span>{noteTexts.mayRead}</span>
    </span>
  );
}
